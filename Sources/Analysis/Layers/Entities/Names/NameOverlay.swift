extension [NameScores.Name] {
  /// What rules are sure of, and of these names those that overlap none of it.
  /// - Parameter others: Like these in the order of the text, not overlapping.
  /// - Complexity: Linear in both.
  func replaced(by others: [NameScores.Name]) -> [NameScores.Name] {
    guard !others.isEmpty else { return self }
    var merged: [NameScores.Name] = []
    merged.reserveCapacity(count + others.count)
    var next = 0
    for name in self {
      while next < others.count, others[next].units.upperBound <= name.units.lowerBound {
        merged.append(others[next])
        next += 1
      }
      if next == others.count || others[next].units.lowerBound >= name.units.upperBound {
        merged.append(name)
      }
    }
    return merged + others[next...]
  }

  /// The place of the first name that ends behind a unit; `count` where none does.
  /// - Complexity: Logarithmic.
  func firstIndex(endingBehind unit: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].units.upperBound <= unit { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The names that overlap a stretch.
  func overlapping(_ stretch: Range<Int>) -> ArraySlice<NameScores.Name> {
    let first = firstIndex(endingBehind: stretch.lowerBound)
    return self[first...].prefix { $0.units.lowerBound < stretch.upperBound }
  }
}
