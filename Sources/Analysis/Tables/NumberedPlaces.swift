/// Ascending places, each known by its number, in little more than a bit for each place that there might be.
struct NumberedPlaces {
  /// A bit for each place, set for those that are in.
  private var words: [UInt64]
  /// The place of every 16th, from the first on.
  private var starts: [UInt32] = []
  private(set) var count = 0

  private static let stride = 16

  /// - Parameter limit: All places are below it; within the first 2^32.
  init(limit: Int) {
    words = [UInt64](repeating: 0, count: (limit + 63) >> 6)
    starts.reserveCapacity(limit / Self.stride + 1)
  }

  /// - Parameter place: Behind the last.
  mutating func append(_ place: Int) {
    if count % Self.stride == 0 { starts.append(UInt32(truncatingIfNeeded: place)) }
    words[place >> 6] |= 1 << UInt64(place & 63)
    count += 1
  }

  /// The place with a number.
  /// - Complexity: Looks at what lies between 16 places.
  subscript(number: Int) -> Int {
    let start = Int(starts[number / Self.stride])
    var left = number % Self.stride
    var index = start >> 6
    var word = words[index] & UInt64.max << UInt64(start & 63)
    while true {
      let members = word.nonzeroBitCount
      if left < members { break }
      left -= members
      index += 1
      word = words[index]
    }
    for _ in 0..<left { word &= word &- 1 }
    return index << 6 | word.trailingZeroBitCount
  }

  /// Hands over all places, ascending.
  @inline(__always)
  func each(_ body: (Int) -> Void) {
    for (index, word) in words.enumerated() {
      var word = word
      while word != 0 {
        body(index << 6 | word.trailingZeroBitCount)
        word &= word &- 1
      }
    }
  }
}
