/// Which occurrences stand inside an occurrence of a longer phrase. Places are content words.
struct Containment {
  /// By place, twice the greatest end of an occurrence that starts there, or once more than twice that of one that
  /// starts before it: the greater of the two.
  private var reach: [Int32]

  init(_ phrases: [RankedRepeat], in found: RepeatList, count: Int) {
    reach = [Int32](repeating: 0, count: count)
    for phrase in phrases {
      for place in found.occurrences(of: phrase.item) {
        let end = place + Int32(truncatingIfNeeded: phrase.item.length)
        reach[Int(place)] = max(reach[Int(place)], end * 2)
      }
    }
    var before: Int32 = 0
    for place in 0..<count {
      let own = reach[place]
      reach[place] = max(before, own)
      before = max(before, own | 1)
    }
  }

  /// Of each phrase, how many of its occurrences stand inside no longer one.
  func free(_ phrases: [RankedRepeat], in found: RepeatList) -> [UInt32] {
    phrases.map { phrase in
      let length = Int32(truncatingIfNeeded: phrase.item.length)
      let free = found.occurrences(of: phrase.item).count {
        reach[Int($0)] <= ($0 + length) * 2
      }
      return UInt32(truncatingIfNeeded: free)
    }
  }
}

/// The occurrences to paint: of those that overlap the longest, then the one of the better phrase.
/// - Source: The definition in `Phrases`, section 8.
struct Painting {
  /// By the place of an occurrence in the pool.
  private var painted: CountedBits

  /// - Parameter phrases: In the order of the list.
  init(_ phrases: [RankedRepeat], in found: RepeatList, count: Int) {
    painted = CountedBits(count: found.pool.count)
    var taken = CountedBits(count: count)
    let longestFirst = phrases.indices.map { Int32(truncatingIfNeeded: $0) }.sorted {
      (phrases[Int($1)].wordCount, $0) < (phrases[Int($0)].wordCount, $1)
    }
    for number in longestFirst {
      let item = phrases[Int(number)].item
      for occurrence in item.occurrences {
        let place = Int(found.pool[occurrence])
        // All that is taken is at least as long, so it cannot lie between the two ends.
        if taken.contains(place) || taken.contains(place + item.length - 1) { continue }
        for word in place..<place + item.length { taken.insert(word) }
        painted.insert(occurrence)
      }
    }
  }

  /// Whether an occurrence is painted, by its place in the pool.
  func contains(_ occurrence: Int) -> Bool { painted.contains(occurrence) }
}
