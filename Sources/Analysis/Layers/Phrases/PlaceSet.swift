/// A set of places that finds the next member quickly.
struct PlaceSet {
  /// One bit for each place, then one for each word of these that is not empty, and so on.
  private var levels: [[UInt64]] = []
  /// The least distance between two places since the set was last empty.
  private(set) var leastGap = Int.max

  /// - Parameter limit: All places are below it.
  init(limit: Int) {
    var count = limit
    repeat {
      count = (count + 63) >> 6
      levels.append([UInt64](repeating: 0, count: count))
    } while count > 1
  }

  mutating func insert(_ place: Int) {
    if let next = next(from: place) { leastGap = min(leastGap, next - place) }
    if let previous = previous(before: place) { leastGap = min(leastGap, place - previous) }
    var bit = place
    for level in levels.indices {
      levels[level][bit >> 6] |= 1 << UInt64(bit & 63)
      bit >>= 6
    }
  }

  /// Takes all members out.
  mutating func removeAll(_ members: ArraySlice<Int32>) {
    for place in members {
      var bit = Int(place)
      for level in levels.indices {
        levels[level][bit >> 6] = 0
        bit >>= 6
      }
    }
    leastGap = Int.max
  }

  /// The first member that is not before `place`.
  func next(from place: Int) -> Int? {
    var bit = place
    for level in levels.indices {
      guard bit >> 6 < levels[level].count else { return nil }
      let rest = levels[level][bit >> 6] >> UInt64(bit & 63)
      if rest != 0 { return first(below: bit + rest.trailingZeroBitCount, level) }
      bit = bit >> 6 + 1
    }
    return nil
  }

  private func first(below bit: Int, _ level: Int) -> Int {
    var bit = bit
    for lower in stride(from: level - 1, through: 0, by: -1) {
      bit = bit << 6 + levels[lower][bit].trailingZeroBitCount
    }
    return bit
  }

  /// The last member before `place`.
  private func previous(before place: Int) -> Int? {
    var bit = place
    for level in levels.indices {
      let mask: UInt64 = (1 << UInt64(bit & 63)) - 1
      let rest = levels[level][bit >> 6] & mask
      if rest != 0 {
        bit = bit & ~63 + 63 - rest.leadingZeroBitCount
        for lower in stride(from: level - 1, through: 0, by: -1) {
          bit = bit << 6 + 63 - levels[lower][bit].leadingZeroBitCount
        }
        return bit
      }
      bit >>= 6
    }
    return nil
  }

  /// Calls `body` with the members taken left to right, each at least `distance` after the one before.
  func forEach(atLeast distance: Int, _ body: (Int) -> Void) {
    var place = next(from: 0)
    while let taken = place {
      body(taken)
      place = next(from: taken + distance)
    }
  }

  /// How many members `forEach(atLeast:)` takes.
  func count(atLeast distance: Int) -> Int {
    var count = 0
    forEach(atLeast: distance) { _ in count += 1 }
    return count
  }
}
