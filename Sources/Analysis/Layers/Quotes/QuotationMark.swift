import Articles

/// A mark of a block that may open or close a quotation, with what stands on its two sides.
struct QuotationMark: Equatable, Sendable {
  struct Sides: OptionSet, Sendable {
    let rawValue: UInt16

    /// No white space stands before it.
    static let gluedLeft = Sides(rawValue: 1 << 0)
    /// No white space stands behind it.
    static let gluedRight = Sides(rawValue: 1 << 1)
    /// Nothing, white space, an opening bracket or a dash stands before it: a quotation may open.
    static let freeLeft = Sides(rawValue: 1 << 2)
    /// No word stands directly behind it: a quotation may close.
    static let freeRight = Sides(rawValue: 1 << 3)
    /// It is the first of the block.
    static let first = Sides(rawValue: 1 << 4)
    /// It is the last of the block.
    static let last = Sides(rawValue: 1 << 5)
    /// Punctuation other than a quotation mark stands before it, white space or not.
    static let afterPause = Sides(rawValue: 1 << 6)
    /// A number stands directly before it.
    static let afterNumber = Sides(rawValue: 1 << 7)
    /// Not a mark but a word that ends in an apostrophe: “boys’”.
    static let tail = Sides(rawValue: 1 << 8)
    /// What follows is a word that commonly loses its beginning: “’tis”, “’60s”.
    static let elides = Sides(rawValue: 1 << 9)
  }

  var token: Int
  /// Tokens taken: two for a doubled single mark.
  var width = 1
  /// The scalar; of a doubled mark and of a tail `apostrophe`'s.
  var scalar: UInt32
  var sides: Sides = []

  static let apostrophe: UInt32 = 0x2019

  /// The token behind it.
  var end: Int { token + width }
  /// Two single marks side by side stand for a double one.
  var isDoubled: Bool { width == 2 }
  var isGluedLeft: Bool { sides.contains(.gluedLeft) }
  var isGluedRight: Bool { sides.contains(.gluedRight) }
  /// White space on both sides, or an end of the block.
  var isLone: Bool { sides.isDisjoint(with: [.gluedLeft, .gluedRight]) }
  /// By its sides it can only open.
  var looksOpening: Bool { sides.isSuperset(of: [.freeLeft, .gluedRight]) }
  /// By its sides it can only close.
  var looksClosing: Bool {
    sides.contains(.gluedLeft) && sides.contains(.freeRight) && !looksOpening
  }
  var isSingle: Bool { !isDoubled && (scalar == 0x27 || scalar == 0x2018 || scalar == 0x2019) }

  /// Whether it is of the marks that set off outer quotations whatever the style: “ ” " „ « » 「 『 and doubled.
  var isDouble: Bool {
    if isDoubled { return true }
    switch scalar {
    case 0x22, 0x201C...0x201F, 0xAB, 0xBB, 0x300C...0x300F: return true
    default: return false
    }
  }

  static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x60, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0x300C...0x300F: true
    default: false
    }
  }
}

extension Document {
  /// Whether a token is a mark that may open or close a quotation; false outside the text.
  func isQuotationMark(_ token: Int) -> Bool {
    facts.indices.contains(token) && !isWord(token)
      && QuotationMark.isMark(UInt32(truncatingIfNeeded: facts[token].hash))
  }
}

// MARK: - Finding them

/// Reads the quotation marks of a block off its tokens.
struct QuotationMarkReader {
  let document: Document

  private static let elisions = Lexicon(wordsOf: .elisions)

  /// Appends the marks of a block in order.
  /// - Complexity: One pass over the block's tokens.
  func read(_ block: Range<Int>, into marks: inout [QuotationMark]) {
    var code: Int?
    var token = block.lowerBound
    while token < block.upperBound {
      let fact = document.facts[token]
      if fact.shape.contains(.word) {
        if fact.shape.contains(.possessive), endsInApostrophe(token) {
          marks.append(tail(token, in: block))
        }
        token += 1
      } else if QuotationMark.isMark(UInt32(truncatingIfNeeded: fact.hash)) {
        let mark = mark(at: token, in: block)
        marks.append(mark)
        token = mark.end
        if mark.scalar == 0x60, !mark.isDoubled { dropCode(from: &code, in: &marks) }
      } else {
        token += 1
      }
    }
  }

  /// What stands between two backticks is code: `say "hi"`.
  private func dropCode(from start: inout Int?, in marks: inout [QuotationMark]) {
    guard let last = marks.last else { return }
    if let first = start, last.isGluedLeft, last.sides.contains(.freeRight) {
      marks.removeSubrange(first...)
      start = nil
    } else {
      start = last.looksOpening ? marks.count - 1 : nil
    }
  }

  private func endsInApostrophe(_ token: Int) -> Bool {
    let length = document.tokens[token].end - document.tokens[token].start
    let tail = length - document.facts[token].core
    guard tail == 1 || tail == 3 else { return false }
    return document.utf8[Int(document.tokens[token].end) - 1] | 0x20 != UInt8(ascii: "s")
  }

  private func tail(_ token: Int, in block: Range<Int>) -> QuotationMark {
    var sides: QuotationMark.Sides = [.tail, .gluedLeft]
    if isGluedRight(token, in: block) {
      sides.insert(.gluedRight)
    }
    if token + 1 >= block.upperBound { sides.insert(.last) }
    if token + 1 >= block.upperBound || !document.isWord(token + 1) || !sides.contains(.gluedRight)
    {
      sides.insert(.freeRight)
    }
    return QuotationMark(token: token, scalar: QuotationMark.apostrophe, sides: sides)
  }

  private func mark(at token: Int, in block: Range<Int>) -> QuotationMark {
    let scalar = scalar(token)
    var mark = QuotationMark(token: token, scalar: scalar)
    if isDoublable(scalar), isGluedRight(token, in: block), self.scalar(token + 1) == scalar,
      !document.isWord(token + 1)
    {
      mark.width = 2
    }
    mark.sides = sides(of: mark, in: block)
    return mark
  }

  private func isDoublable(_ scalar: UInt32) -> Bool {
    scalar == 0x27 || scalar == 0x60 || scalar == 0x2018 || scalar == 0x2019
  }

  private func scalar(_ token: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: document.facts[token].hash)
  }

  /// Whether something stands directly behind a token.
  private func isGluedRight(_ token: Int, in block: Range<Int>) -> Bool {
    token + 1 < block.upperBound && !document.facts[token + 1].shape.contains(.spaceBefore)
  }

  private func sides(of mark: QuotationMark, in block: Range<Int>) -> QuotationMark.Sides {
    var sides: QuotationMark.Sides = []
    let token = mark.token
    let isGluedRight = isGluedRight(mark.end - 1, in: block)
    if isGluedRight { sides.insert(.gluedRight) }
    if mark.end >= block.upperBound { sides.insert(.last) }
    if !isGluedRight || !document.isWord(mark.end) { sides.insert(.freeRight) }
    if mark.end < block.upperBound, elides(mark.end) { sides.insert(.elides) }
    guard token > block.lowerBound else { return sides.union([.first, .freeLeft]) }
    let isWord = document.isWord(token - 1)
    if !isWord, !QuotationMark.isMark(scalar(token - 1)) { sides.insert(.afterPause) }
    guard !document.facts[token].shape.contains(.spaceBefore) else {
      return sides.union(.freeLeft)
    }
    sides.insert(.gluedLeft)
    if isWord {
      if document.facts[token - 1].shape.contains(.numeric) { sides.insert(.afterNumber) }
    } else if opensAfter(token - 1, in: block) {
      sides.insert(.freeLeft)
    }
    return sides
  }

  /// Whether a quotation may open directly behind a mark: a bracket, a dash, another quotation mark.
  private func opensAfter(_ token: Int, in block: Range<Int>) -> Bool {
    switch scalar(token) {
    case 0x28, 0x5B, 0x7B, 0x2F, 0x2013, 0x2014, 0x2015, 0x3A, 0x22, 0x27, 0x2018, 0x2019, 0x201C,
      0xA1, 0xBF, 0x2A, 0x5F:
      return true
    case 0x2D:
      return token > block.lowerBound && scalar(token - 1) == 0x2D && !document.isWord(token - 1)
    default: return false
    }
  }

  /// “’tis”, “’60s”.
  private func elides(_ token: Int) -> Bool {
    let fact = document.facts[token]
    guard fact.shape.contains(.word) else { return false }
    if Self.elisions.contains(fact.hash) { return true }
    let length = document.tokens[token].end - document.tokens[token].start
    return fact.shape.contains(.numeric) && length <= 3
  }
}
