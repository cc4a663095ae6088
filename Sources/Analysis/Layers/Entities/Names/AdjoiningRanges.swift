/// Ranges of which each begins where the one before ends, the first at 0, in four bytes each.
struct AdjoiningRanges: RandomAccessCollection, Sendable {
  private var ends: [UInt32] = []

  init() {}

  var startIndex: Int { 0 }
  var endIndex: Int { ends.count }

  subscript(number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  mutating func reserveCapacity(_ count: Int) { ends.reserveCapacity(count) }

  /// Adds the range from where the last ends.
  /// - Parameter end: No less than that.
  mutating func append(upTo end: Int) { ends.append(UInt32(truncatingIfNeeded: end)) }
}
