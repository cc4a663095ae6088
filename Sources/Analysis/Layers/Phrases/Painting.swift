/// Which occurrences stand inside an occurrence of a longer phrase. Places are content words.
struct Containment {
  /// The greatest end of an occurrence that starts at each place.
  private var endFrom: [Int32]
  /// The greatest end of an occurrence that starts before each place.
  private var endBefore: [Int32]

  init(_ phrases: [RankedRepeat], in found: RepeatList, count: Int) {
    endFrom = [Int32](repeating: 0, count: count)
    for phrase in phrases {
      for place in found.occurrences(of: phrase.item) {
        let end = place + Int32(truncatingIfNeeded: phrase.item.length)
        endFrom[Int(place)] = max(endFrom[Int(place)], end)
      }
    }
    endBefore = endFrom
    var greatest: Int32 = 0
    for place in 0..<count {
      endBefore[place] = greatest
      greatest = max(greatest, endFrom[place])
    }
  }

  /// How many of `places` stand inside no longer phrase.
  func free(_ places: ArraySlice<Int32>, _ length: Int) -> Int {
    places.count { !isInside($0, length: length) }
  }

  private func isInside(_ place: Int32, length: Int) -> Bool {
    let end = place + Int32(truncatingIfNeeded: length)
    return endBefore[Int(place)] >= end || endFrom[Int(place)] > end
  }
}

/// The occurrences to paint: of those that overlap the longest, then the one of the better phrase.
/// - Source: The definition in `Phrases`, section 8.
struct Painting {
  private var painted: [[Int32]]

  /// - Parameter phrases: In the order of the list.
  init(_ phrases: [RankedRepeat], in found: RepeatList, count: Int) {
    painted = [[Int32]](repeating: [], count: phrases.count)
    var isTaken = [Bool](repeating: false, count: count)
    let longestFirst = phrases.indices.sorted {
      (phrases[$1].wordCount, $0) < (phrases[$0].wordCount, $1)
    }
    for number in longestFirst {
      let length = phrases[number].item.length
      for place in found.occurrences(of: phrases[number].item).lazy.map(Int.init) {
        // All that is taken is at least as long, so it cannot lie between the two ends.
        if isTaken[place] || isTaken[place + length - 1] { continue }
        for word in place..<place + length { isTaken[word] = true }
        painted[number].append(Int32(truncatingIfNeeded: place))
      }
    }
  }

  /// The painted places of a phrase, ascending.
  mutating func take(_ phrase: Int) -> [Int32] {
    var places: [Int32] = []
    swap(&places, &painted[phrase])
    return places
  }
}
