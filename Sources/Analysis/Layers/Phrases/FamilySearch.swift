/// Finds the families: runs of 2 to 8 content words that come again in any order.
///
/// Runs are told apart by the sum of a random number for each of their words, which does not depend on
/// the order. For each length one pass marks which sums come once and which again in a bit field small
/// enough for the cache; only runs whose sums come again are looked at further. Two different families
/// are taken for one with a chance of less than 1 in 10^5 in a text of 10 MB.
///
/// - Source: The definition in `Phrases`, section 7.
struct FamilySearch {
  static let lengths = 2...8
  /// Runs of one length whose sums come again that are looked at together.
  private static let mostRepeats = 1 << 17

  private let text: WordSequence
  private let content: ContentSequence
  /// The ids of the content words, for as long as candidates are looked for.
  private var ids: [UInt32]
  /// Stretches without a strong break or a word that comes only once; of at least two content words.
  private var stretches: [Range<Int>] = []
  private var candidates = RepeatList()
  /// The first content words of the candidates' occurrences, each with its length.
  private var slots: CountedBits
  /// The candidate of each of `slots`.
  private var candidateAt: [Int32] = []

  private init(_ content: ContentSequence, of text: WordSequence) {
    self.text = text
    self.content = content
    ids = content.ids(in: text)
    // What is not used takes no memory.
    candidates.pool.reserveCapacity(content.count * Self.lengths.count)
    slots = CountedBits(count: content.count * Self.lengths.count)
    findStretches()
    for length in Self.lengths { findCandidates(of: length) }
    ids = []
    noteCandidates()
  }

  /// The listed families, in no order.
  static func families(of content: ContentSequence, in text: WordSequence) -> RepeatList {
    let search = FamilySearch(content, of: text)
    var listed = search.candidates
    listed.items.removeAll { search.isCovered($0) }
    return listed
  }

  private mutating func findStretches() {
    var counts = [UInt8](repeating: 0, count: text.idLimit)
    for id in ids where counts[Int(id)] < 2 { counts[Int(id)] += 1 }
    var start = 0
    for place in 0...content.count {
      let isEnd = place == content.count
      if isEnd || content.startsStretch(place) || counts[Int(ids[place])] < 2 {
        if place - start >= 2 { stretches.append(start..<place) }
        start = !isEnd && counts[Int(ids[place])] < 2 ? place + 1 : place
      }
    }
  }
}

extension FamilySearch {
  /// Runs whose sums may come again are looked at in parts, so that few need be held together.
  private mutating func findCandidates(of length: Int) {
    let again = sumsThatComeAgain(length)
    var parts: UInt64 = 1
    while again.repeats / Int(parts) > Self.mostRepeats { parts *= 2 }
    for part in 0..<parts {
      findCandidates(of: length) { $0 & (parts - 1) == part && again.contains($0) }
    }
  }

  @inline(__always)
  private mutating func findCandidates(of length: Int, where mayRepeat: (UInt64) -> Bool) {
    var groups = NumberTable(capacity: min(content.count, Self.mostRepeats) / 8)
    var members: [(group: Int32, place: Int32)] = []
    forEachRun(length) { place, sum in
      guard mayRepeat(sum) else { return }
      members.append(
        (Int32(truncatingIfNeeded: groups.number(sum)), Int32(truncatingIfNeeded: place)))
    }
    let (places, starts) = Self.sorted(members, groups: groups.count)
    for group in 0..<groups.count {
      addCandidate(places[Int(starts[group])..<Int(starts[group + 1])], length: length)
    }
  }

  /// Hands over every run with the sum of its words' numbers.
  @inline(__always)
  private func forEachRun(_ length: Int, _ body: (_ place: Int, _ sum: UInt64) -> Void) {
    for stretch in stretches where stretch.count >= length {
      var sum: UInt64 = 0
      for place in stretch.lowerBound..<stretch.lowerBound + length { sum &+= number(place) }
      body(stretch.lowerBound, sum)
      for place in stretch.lowerBound + length..<stretch.upperBound {
        sum = sum &+ number(place) &- number(place - length)
        body(place - length + 1, sum)
      }
    }
  }

  @inline(__always)
  private func number(_ place: Int) -> UInt64 { mixed(UInt64(ids[place])) }

  private func sumsThatComeAgain(_ length: Int) -> SumFilter {
    var filter = SumFilter(capacity: content.count / 2)
    forEachRun(length) { filter.insert($1) }
    return filter
  }

  /// The places of each group one after the other, and where each group starts.
  private static func sorted(
    _ members: [(group: Int32, place: Int32)], groups: Int
  ) -> (places: [Int32], starts: [Int32]) {
    var starts = [Int32](repeating: 0, count: groups + 1)
    for member in members { starts[Int(member.group) + 1] += 1 }
    for group in 0..<groups { starts[group + 1] += starts[group] }
    var cursors = starts
    var places = [Int32](repeating: 0, count: members.count)
    for member in members {
      places[Int(cursors[Int(member.group)])] = member.place
      cursors[Int(member.group)] += 1
    }
    return (places, starts)
  }

  /// Takes the places that do not overlap; keeps them if they make a candidate.
  private mutating func addCandidate(_ places: ArraySlice<Int32>, length: Int) {
    guard places.count > 1 else { return }
    let start = candidates.pool.count
    var end: Int32 = 0
    for place in places where place >= end {
      candidates.pool.append(place)
      end = place + Int32(length)
    }
    let taken = start..<candidates.pool.count
    guard taken.count > 1, isCandidate(taken, length: length) else {
      return candidates.pool.removeLast(taken.count)
    }
    for place in candidates.pool[taken] { slots.insert(slot(Int(place), length)) }
    candidates.add(length: length, from: start)
  }

  private mutating func noteCandidates() {
    slots.count()
    candidateAt = [Int32](repeating: 0, count: candidates.pool.count)
    for (number, item) in candidates.items.enumerated() {
      for place in candidates.occurrences(of: item) {
        candidateAt[slots.count(before: slot(Int(place), item.length))] =
          Int32(truncatingIfNeeded: number)
      }
    }
  }

  private func slot(_ place: Int, _ length: Int) -> Int {
    place * Self.lengths.count + length - Self.lengths.lowerBound
  }

  /// Whether a word has a letter, and of two words the order comes twice (as one of two does in three).
  private func isCandidate(_ taken: Range<Int>, length: Int) -> Bool {
    let first = Int(candidates.pool[taken.lowerBound])
    guard (first..<first + length).contains(where: { text.hasLetter(ids[$0]) })
    else {
      return false
    }
    return length > 2 || taken.count > 2
      || ids[first] == ids[Int(candidates.pool[taken.lowerBound + 1])]
  }
}

extension FamilySearch {
  /// Whether every occurrence lies inside one of the same longer candidate that comes as often.
  private func isCovered(_ item: RepeatList.Item) -> Bool {
    let occurrences = candidates.occurrences(of: item)
    guard let first = occurrences.first else { return false }
    var covers: [Int32] = []
    forEachCandidate(around: Int(first), length: item.length) { number in
      if candidates.items[Int(number)].count >= item.count { covers.append(number) }
    }
    for place in occurrences.dropFirst() where !covers.isEmpty {
      var around: [Int32] = []
      forEachCandidate(around: Int(place), length: item.length) { around.append($0) }
      covers.removeAll { !around.contains($0) }
    }
    return !covers.isEmpty
  }

  /// Calls `body` with the longer candidates that have an occurrence around the run at `place`.
  private func forEachCandidate(around place: Int, length: Int, _ body: (Int32) -> Void) {
    guard length < Self.lengths.upperBound else { return }
    for longer in length + 1...Self.lengths.upperBound {
      for start in max(0, place + length - longer)...place {
        let slot = slot(start, longer)
        if slots.contains(slot) { body(candidateAt[slots.count(before: slot)]) }
      }
    }
  }
}
