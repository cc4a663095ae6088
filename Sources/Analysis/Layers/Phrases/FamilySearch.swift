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

  private let text: WordSequence
  private let content: ContentSequence
  /// Sums of all words' numbers before each content word.
  private var sums: [UInt64] = [0]
  /// Stretches without a strong break or a word that comes only once; of at least two content words.
  private var stretches: [Range<Int>] = []
  /// For each length and first content word the candidate that has an occurrence there, or -1.
  private var candidateAt: [Int32] = []
  private var candidates = RepeatList()

  private init(_ content: ContentSequence, of text: WordSequence) {
    self.text = text
    self.content = content
    sums.reserveCapacity(content.count + 1)
    for word in content.words {
      sums.append(sums[sums.count - 1] &+ mixed(UInt64(text.ids[Int(word)])))
    }
    findStretches()
    candidateAt = [Int32](repeating: -1, count: content.count * Self.lengths.count)
    for length in Self.lengths { findCandidates(of: length) }
  }

  /// The listed families, in no order.
  static func families(of content: ContentSequence, in text: WordSequence) -> RepeatList {
    let search = FamilySearch(content, of: text)
    var listed = search.candidates
    listed.items = search.candidates.items.filter { !search.isCovered($0) }
    return listed
  }

  private func id(_ place: Int) -> UInt32 { text.ids[Int(content.words[place])] }

  private mutating func findStretches() {
    var counts = [UInt8](repeating: 0, count: text.lettered.count * 2)
    for place in 0..<content.count where counts[Int(id(place))] < 2 { counts[Int(id(place))] += 1 }
    var start = 0
    for place in 0...content.count {
      let isEnd = place == content.count
      if isEnd || content.startsStretch[place] || counts[Int(id(place))] < 2 {
        if place - start >= 2 { stretches.append(start..<place) }
        start = !isEnd && counts[Int(id(place))] < 2 ? place + 1 : place
      }
    }
  }
}

extension FamilySearch {
  private mutating func findCandidates(of length: Int) {
    var groups = NumberTable(capacity: content.count / 8)
    var members: [(group: Int32, place: Int32)] = []
    let again = sumsThatComeAgain(length)
    forEachRun(length) { place, sum in
      guard again.contains(sum) else { return }
      members.append(
        (Int32(truncatingIfNeeded: groups.number(sum)), Int32(truncatingIfNeeded: place)))
    }
    let (places, starts) = Self.sorted(members, groups: groups.count)
    for group in 0..<groups.count {
      addCandidate(places[Int(starts[group])..<Int(starts[group + 1])], length: length)
    }
  }

  @inline(__always)
  private func forEachRun(_ length: Int, _ body: (_ place: Int, _ sum: UInt64) -> Void) {
    for stretch in stretches where stretch.count >= length {
      for place in stretch.lowerBound...stretch.upperBound - length {
        body(place, sums[place + length] &- sums[place])
      }
    }
  }

  private func sumsThatComeAgain(_ length: Int) -> SumFilter {
    var filter = SumFilter(capacity: content.count)
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
    let number = Int32(truncatingIfNeeded: candidates.items.count)
    for place in candidates.pool[taken] { candidateAt[slot(Int(place), length)] = number }
    candidates.add(length: length, from: start)
  }

  private func slot(_ place: Int, _ length: Int) -> Int {
    place * Self.lengths.count + length - Self.lengths.lowerBound
  }

  /// Whether a word has a letter, and of two words the order comes twice (as one of two does in three).
  private func isCandidate(_ taken: Range<Int>, length: Int) -> Bool {
    let first = Int(candidates.pool[taken.lowerBound])
    guard (first..<first + length).contains(where: { text.hasLetter(Int(content.words[$0])) })
    else {
      return false
    }
    return length > 2 || taken.count > 2
      || id(first) == id(Int(candidates.pool[taken.lowerBound + 1]))
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
        let number = candidateAt[slot(start, longer)]
        if number >= 0 { body(number) }
      }
    }
  }
}

/// Tells which sums may come more than once: all that do, and a few others.
private struct SumFilter {
  private var once: [UInt64]
  private var again: [UInt64]
  private let shift: UInt64

  /// - Parameter capacity: About how many sums there are.
  init(capacity: Int) {
    let bits = max(10, 67 - capacity.leadingZeroBitCount)
    shift = UInt64(64 - bits)
    once = [UInt64](repeating: 0, count: 1 << (bits - 6))
    again = once
  }

  mutating func insert(_ sum: UInt64) {
    let bit = sum >> shift
    let mask: UInt64 = 1 << (bit & 63)
    again[Int(bit >> 6)] |= once[Int(bit >> 6)] & mask
    once[Int(bit >> 6)] |= mask
  }

  func contains(_ sum: UInt64) -> Bool {
    let bit = sum >> shift
    return again[Int(bit >> 6)] >> (bit & 63) & 1 == 1
  }
}
