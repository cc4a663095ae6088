/// Tells the wordings of runs of words apart without building their texts.
///
/// Every run is known by a fingerprint of what its words and the gaps between them look like, each run of
/// white space as one space. Fingerprints of prefixes give that of any run at once, so that long phrases
/// with many occurrences cost no more than short ones. Two different wordings are taken for one with a
/// chance of less than 1 in 10^17.
struct Wordings {
  /// A wording: the first occurrence that has it, by its place among them, and their number.
  struct Wording {
    var first: Int
    var count: Int
  }

  /// Polynomial fingerprints of all words before each one, spelling and gap after it.
  private var prefixes: [UInt64] = [0]
  private let spellings: [Int32]
  private var powers: [UInt64] = [1]
  private var buffer: [(fingerprint: UInt64, place: Int)] = []

  init(_ text: WordSequence, in utf8: UnsafeBufferPointer<UInt8>) {
    spellings = text.spellings
    prefixes.reserveCapacity(text.count + 1)
    for _ in 1..<256 { powers.append(Mersenne.product(powers[powers.count - 1], Mersenne.base)) }
    var gaps = ByteTable()
    var gap: [UInt8] = []
    for word in 0..<text.count {
      var after = 0
      if word + 1 < text.count, text.gaps[word + 1] != .strong {
        let range = Int(text.ends[word])..<Int(text.starts[word + 1])
        if range.count != 1 || utf8[range.lowerBound] != 0x20 {
          gap.removeAll(keepingCapacity: true)
          collapseSpace(of: utf8, range, into: &gap)
          if gap != [0x20] { after = 1 + gap.withUnsafeBufferPointer { gaps.number($0) } }
        }
      }
      let symbol = mixed(UInt64(text.spellings[word]) << 32 | UInt64(after)) & Mersenne.prime
      let shifted = Mersenne.product(prefixes[word], Mersenne.base)
      prefixes.append(Mersenne.sum(shifted, symbol))
    }
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

  private func fingerprint(_ run: ClosedRange<Int>) -> UInt64 {
    let start = Mersenne.product(prefixes[run.lowerBound], power(run.count - 1))
    let inner = Mersenne.sum(prefixes[run.upperBound], Mersenne.prime - start)
    let last = mixed(UInt64(spellings[run.upperBound])) & Mersenne.prime
    return Mersenne.sum(Mersenne.product(inner, Mersenne.base), last)
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
