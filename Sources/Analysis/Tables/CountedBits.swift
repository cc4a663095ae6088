/// Bits that are counted up to any place at once.
struct CountedBits {
  private var words: [UInt64]
  /// How many bits are set before each of `words`, once `count` has run.
  private var before: [UInt32] = []

  /// - Parameter count: How many bits there are; none is set.
  init(count: Int) { words = [UInt64](repeating: 0, count: count >> 6 + 1) }

  @inline(__always)
  mutating func insert(_ place: Int) { words[place >> 6] |= 1 << UInt64(place & 63) }

  @inline(__always)
  func contains(_ place: Int) -> Bool { words[place >> 6] >> UInt64(place & 63) & 1 == 1 }

  /// Must be called after the last bit is set and before bits are counted.
  mutating func count() {
    before.reserveCapacity(words.count)
    var total: UInt32 = 0
    for word in words {
      before.append(total)
      total += UInt32(word.nonzeroBitCount)
    }
  }

  /// How many bits are set before `place`, which may be the end.
  @inline(__always)
  func count(before place: Int) -> Int {
    let mask: UInt64 = (1 << UInt64(place & 63)) - 1
    return Int(before[place >> 6]) + (words[place >> 6] & mask).nonzeroBitCount
  }

  func count(in range: Range<Int>) -> Int {
    count(before: range.upperBound) - count(before: range.lowerBound)
  }
}
