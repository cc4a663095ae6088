/// Cuts text into words and marks.
///
/// A word is a longest run of letters, combining marks and numbers. It goes on over one joining mark if
/// a letter follows directly: a hyphen, an apostrophe or an ampersand; a full stop or comma between
/// decimal digits; a full stop between lone letters that start the word. The last full stop of “U.S.” and
/// an apostrophe after a final s and before white space belong to it, and so does a lone “&” to nothing
/// but itself. Format scalars are looked through. Every other scalar that is not white space is a mark.
///
/// - Source: The definition in `Phrases`, section 1.
enum Tokenizer {
  /// Never fails: of bytes that are not UTF-8 each is a mark.
  /// - Parameter utf8: At most `Int32.max` bytes; what comes after is left out.
  /// - Returns: In the order of the text, none empty, none overlapping.
  /// - Complexity: One pass.
  static func tokens(of utf8: [UInt8]) -> TokenList {
    // Span has no cheaper unchecked reads than a buffer, and both tables are read for every byte.
    utf8.withUnsafeBufferPointer { text in
      ScalarClass.ascii.withUnsafeBufferPointer { ascii in
        var scanner = Scanner(
          text: UnsafeBufferPointer(rebasing: text.prefix(Int(Int32.max))), ascii: ascii)
        scanner.scan()
        scanner.tokens.setSpellings(scanner.spellings.spellings)
        return scanner.tokens
      }
    }
  }
}

/// The state of one pass.
private struct Scanner {
  let text: UnsafeBufferPointer<UInt8>
  let ascii: UnsafeBufferPointer<ScalarClass>
  var classes = ScalarClasses()
  var spellings: SpellingTable
  var tokens = TokenList()

  init(text: UnsafeBufferPointer<UInt8>, ascii: UnsafeBufferPointer<ScalarClass>) {
    self.text = text
    self.ascii = ascii
    spellings = SpellingTable(text)
  }

  /// One scalar of the text, with the format scalars before it.
  struct Visible {
    /// Its code point; the byte's value where the text is not UTF-8 (its class is then empty).
    var value: UInt32
    var kind: ScalarClass
    var start: Int
    var end: Int

    var isApostrophe: Bool { value == 0x27 || value == 0x2019 }
    /// Whether it joins any two letters.
    var isLink: Bool {
      isApostrophe || value == 0x2D || value == 0x26 || value == 0x2010 || value == 0x2011
    }
  }

  mutating func scan() {
    tokens.reserveCapacity(text.count / 3 + 8)
    var offset = 0
    var afterSpace = false
    while offset < text.count {
      let kind = ascii[Int(text[offset])]
      if kind.contains(.space) {
        offset += 1
        afterSpace = true
        continue
      }
      if !kind.isDisjoint(with: .word) {
        offset = scanWord(at: offset)
      } else {
        guard let next = visible(from: offset) else { break }
        offset = scan(next, afterSpace: &afterSpace)
        continue
      }
      afterSpace = false
    }
  }

  /// Takes in a scalar that is no ASCII letter, digit or white space.
  /// - Returns: The offset after what it became.
  private mutating func scan(_ next: Visible, afterSpace: inout Bool) -> Int {
    if !next.kind.isDisjoint(with: .word) {
      afterSpace = false
      return scanWord(at: next.start)
    }
    if next.kind.contains(.space) {
      afterSpace = true
      return next.end
    }
    let stands = next.value == 0x26 && afterSpace
    let isWord = stands && visible(from: next.end)?.kind.contains(.space) == true
    append(next.start, next.end, isWord ? .word : .mark)
    afterSpace = false
    return next.end
  }

  private mutating func append(
    _ start: Int, _ end: Int, _ kind: Token.Kind, _ traits: Token.Traits = []
  ) {
    tokens.append(start: start, spelling: spellings.number(start, end, kind, traits))
  }
}

extension Scanner {
  /// Scans the word that starts at `start` and appends it.
  /// - Returns: The offset after it.
  private mutating func scanWord(at start: Int) -> Int {
    var end = start
    var seen: ScalarClass = []
    while end < text.count {
      let kind = ascii[Int(text[end])]
      if kind.isDisjoint(with: .word) { break }
      seen.formUnion(kind)
      end += 1
    }
    if end > start, endsPlainly(at: end) {
      append(start, end, .word, traits(seen, first: ascii[Int(text[start])]))
      return end
    }
    return scanOpenWord(at: start)
  }

  /// Whether a word of ASCII letters ends at `end` beyond doubt, as nearly every word does.
  private func endsPlainly(at end: Int) -> Bool {
    guard end < text.count else { return true }
    switch text[end] {
    case 0x27, 0x80...0xFF: return false
    case 0x26, 0x2C, 0x2D, 0x2E:
      guard end + 1 < text.count else { return true }
      return text[end + 1] < 0x80 && ascii[Int(text[end + 1])].isDisjoint(with: .word)
    default: return true
    }
  }

  /// The traits of a word by all its classes and that of its first letter.
  private func traits(_ seen: ScalarClass, first: ScalarClass) -> Token.Traits {
    let traits = Token.Traits(rawValue: seen.intersection(.traits).rawValue)
    return first.contains(.upper) ? traits.union(.capitalised) : traits
  }

  /// Scans a word that has more than ASCII letters in it, or a mark after it.
  private mutating func scanOpenWord(at start: Int) -> Int {
    guard var last = visible(from: start) else { return text.count }
    let first = last.kind
    var seen = first
    var extra: Token.Traits = []
    /// Letters since the start or the last joining mark.
    var run = 1
    /// Whether all so far is lone letters with full stops between them.
    var isChain = !first.isDisjoint(with: .letters)
    var next = visible(from: last.end)

    while let mark = next {
      if !mark.kind.isDisjoint(with: .word) {
        run += 1
        isChain = false
        last = mark
      } else if let letter = letter(after: last, over: mark, inChain: isChain && run == 1) {
        let isStop = mark.value == 0x2E && !letter.kind.contains(.decimal)
        isChain = isChain && isStop
        extra.formUnion(isChain ? [.joined, .dotted] : .joined)
        run = 1
        last = letter
      } else {
        break
      }
      seen.formUnion(last.kind)
      next = visible(from: last.end)
    }

    let isDotted = isChain && extra.contains(.dotted)
    if !isDotted { extra.remove(.dotted) }
    let end = endOfTail(after: last, mark: next, isDotted: isDotted)
    if (start..<end).contains(where: { text[$0] >= 0x80 }) { extra.insert(.nonASCII) }
    append(start, end, .word, traits(seen, first: first).union(extra))
    return end
  }

  /// The letter with which a word goes on after a joining mark, nil if it ends before the mark.
  private mutating func letter(
    after last: Visible, over mark: Visible, inChain: Bool
  ) -> Visible? {
    let isStop = mark.value == 0x2E
    guard mark.isLink || isStop || mark.value == 0x2C else { return nil }
    guard let letter = visible(from: mark.end), !letter.kind.isDisjoint(with: .word) else {
      return nil
    }
    if mark.isLink { return letter }
    if last.kind.contains(.decimal), letter.kind.contains(.decimal) { return letter }
    guard isStop, inChain, !letter.kind.isDisjoint(with: .letters) else { return nil }
    let isLone = visible(from: letter.end)?.kind.isDisjoint(with: .word) ?? true
    return isLone ? letter : nil
  }

  /// The end of the word with its tail: the full stop of “U.S.”, the apostrophe of “prisoners’ ”.
  private mutating func endOfTail(after last: Visible, mark: Visible?, isDotted: Bool) -> Int {
    guard let mark else { return last.end }
    if isDotted, mark.value == 0x2E { return mark.end }
    let isPlural = (last.value == 0x73 || last.value == 0x53) && mark.isApostrophe
    guard isPlural, visible(from: mark.end)?.kind.contains(.space) == true else { return last.end }
    return mark.end
  }

  /// The first scalar from `offset` on that is not a format scalar, nil at the end of the text.
  private mutating func visible(from offset: Int) -> Visible? {
    var offset = offset
    while offset < text.count {
      let byte = text[offset]
      if byte < 0x80 {
        return Visible(
          value: UInt32(byte), kind: ascii[Int(byte)], start: offset, end: offset + 1)
      }
      guard let (scalar, length) = decodeScalar(at: offset, in: text) else {
        return Visible(value: UInt32(byte), kind: [], start: offset, end: offset + 1)
      }
      let kind = classes(scalar)
      if !kind.contains(.format) {
        return Visible(value: scalar.value, kind: kind, start: offset, end: offset + length)
      }
      offset += length
    }
    return nil
  }
}
