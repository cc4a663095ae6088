/// Tells the wordings of runs of words apart without building their texts.
///
/// Every run is known by a fingerprint of what its words and the gaps between them look like, each run of
/// white space as one space. For long runs it comes from the fingerprints of all words before some tokens, so that
/// long phrases with many occurrences cost little more than short ones. Two different wordings are taken for one
/// with a chance of less than 1 in 10^17.
struct Wordings {
  /// A wording: the first occurrence that has it, by its place among them, and their number.
  struct Wording {
    var first: Int
    var count: Int
  }

  /// All words before a token, spelling and gap after each.
  private struct Prefix {
    var fingerprint: UInt64 = 0
    var words = 0
  }

  private let text: WordSequence
  private let utf8: UnsafeBufferPointer<UInt8>
  /// Those of each token whose number can be divided by `stride`; empty until a long run comes.
  private var prefixes: [Prefix] = []
  private var powers: [UInt64] = [1]
  private var buffer: [(fingerprint: UInt64, place: Int)] = []
  private var gap: [UInt8] = []

  /// Tokens from one prefix to the next.
  private static let stride = 64
  /// Tokens from which on a run is long.
  private static let long = 256

  init(_ text: WordSequence, in utf8: UnsafeBufferPointer<UInt8>) {
    self.text = text
    self.utf8 = utf8
    for _ in 1..<256 { powers.append(Mersenne.product(powers[powers.count - 1], Mersenne.base)) }
  }

  /// The wordings of `runs` of words, most frequent first, then in the order of their first runs.
  mutating func wordings(of runs: [ClosedRange<Int>]) -> [Wording] {
    buffer.removeAll(keepingCapacity: true)
    var isUniform = true
    for (place, run) in runs.enumerated() {
      let fingerprint = fingerprint(run)
      isUniform = isUniform && fingerprint == buffer.first?.fingerprint ?? fingerprint
      buffer.append((fingerprint, place))
    }
    if isUniform { return [Wording(first: 0, count: runs.count)] }
    buffer.sort { $0 < $1 }
    var wordings: [Wording] = []
    var last: UInt64?
    for (fingerprint, place) in buffer {
      if fingerprint == last {
        wordings[wordings.count - 1].count += 1
      } else {
        wordings.append(Wording(first: place, count: 1))
      }
      last = fingerprint
    }
    return wordings.sorted { ($1.count, $0.first) < ($0.count, $1.first) }
  }

  private mutating func fingerprint(_ run: ClosedRange<Int>) -> UInt64 {
    let before: UInt64
    if run.count < Self.long {
      before = prefix(Prefix(), over: run.lowerBound..<run.upperBound).fingerprint
    } else {
      let (first, last) = (prefix(before: run.lowerBound), prefix(before: run.upperBound))
      let start = Mersenne.product(first.fingerprint, power(last.words - first.words))
      before = Mersenne.sum(last.fingerprint, Mersenne.prime - start)
    }
    let last = mixed(UInt64(text.tokens.spelling(run.upperBound))) & Mersenne.prime
    return Mersenne.sum(Mersenne.product(before, Mersenne.base), last)
  }

  /// The prefix that ends before a token.
  private mutating func prefix(before token: Int) -> Prefix {
    if prefixes.isEmpty {
      var all = Prefix()
      for start in Swift.stride(from: 0, to: text.tokens.count, by: Self.stride) {
        prefixes.append(all)
        all = prefix(all, over: start..<min(start + Self.stride, text.tokens.count))
      }
    }
    let start = token / Self.stride
    return prefix(prefixes[start], over: start * Self.stride..<token)
  }

  private mutating func prefix(_ prefix: Prefix, over tokens: Range<Int>) -> Prefix {
    var prefix = prefix
    for token in tokens where text.id(token) != nil {
      let word = UInt64(text.tokens.spelling(token)) &* 0xD6E8_FEB8_6659_FD93
      let symbol = mixed(word ^ gapHash(after: token)) & Mersenne.prime
      prefix.fingerprint = Mersenne.sum(
        Mersenne.product(prefix.fingerprint, Mersenne.base), symbol)
      prefix.words += 1
    }
    return prefix
  }

  /// What lies between a word and the next: 0 for one space, else a hash of it.
  private mutating func gapHash(after word: Int) -> UInt64 {
    var next = word + 1
    while next < text.tokens.count, text.id(next) == nil { next += 1 }
    guard next < text.tokens.count else { return 0 }
    let range = Int(text.tokens[word].end)..<text.tokens.start(next)
    if range.count == 1, utf8[range.lowerBound] == 0x20 { return 0 }
    gap.removeAll(keepingCapacity: true)
    collapseSpace(of: utf8, range, into: &gap)
    if gap == [0x20] { return 0 }
    return gap.reduce(1) { mixed($0 ^ UInt64($1)) }
  }

  private func power(_ exponent: Int) -> UInt64 {
    if exponent < powers.count { return powers[exponent] }
    let half = power(exponent / 2)
    let square = Mersenne.product(half, half)
    return exponent % 2 == 0 ? square : Mersenne.product(square, Mersenne.base)
  }
}

/// Arithmetic modulo 2^61 - 1.
private enum Mersenne {
  static let prime: UInt64 = 1 << 61 - 1
  /// Where the polynomials are taken: any large number does.
  static let base: UInt64 = 0x0B4B_82E3_9AF1_5A4D

  @inline(__always)
  static func sum(_ a: UInt64, _ b: UInt64) -> UInt64 { reduced(a + b) }

  @inline(__always)
  static func product(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let (high, low) = a.multipliedFullWidth(by: b)
    return reduced(low & prime + (high << 3 | low >> 61))
  }

  @inline(__always)
  private static func reduced(_ value: UInt64) -> UInt64 {
    let folded = value & prime + value >> 61
    return folded >= prime ? folded - prime : folded
  }
}

/// Appends the bytes of `range` with each run of white space as one space.
func collapseSpace(
  of utf8: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into result: inout [UInt8]
) {
  var offset = range.lowerBound
  var isAfterSpace = false
  while offset < range.upperBound {
    let byte = utf8[offset]
    var length = 1
    var isSpace = byte == 0x20 || 0x09...0x0D ~= byte
    if byte >= 0x80, let decoded = decodeScalar(at: offset, in: utf8) {
      length = decoded.length
      isSpace = decoded.scalar.properties.isWhitespace
    }
    if !isSpace {
      for next in offset..<min(offset + length, range.upperBound) { result.append(utf8[next]) }
    } else if !isAfterSpace {
      result.append(0x20)
    }
    isAfterSpace = isSpace
    offset += length
  }
}
