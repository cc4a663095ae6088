import Articles

@testable import Analysis

/// Repeated phrases and families by the letter of their definition, without any cleverness.
struct PhrasesReference {
  /// A word of a made-up text, with all that the definition asks of it.
  struct Word {
    var spelling: String
    var key: String
    var isStop = false
    var hasLetter = true
  }

  /// What stands between two words of a made-up text.
  struct Separator {
    var text: String
    /// The same with each run of white space as one space.
    var collapsed: String
    var gap: Gap
  }

  struct Run: Hashable {
    /// In words.
    var start: Int
    var end: Int

    func contains(_ other: Run) -> Bool { start <= other.start && other.end <= end }
  }

  struct Candidate {
    var ids: [String]
    var runs: [Run]
    var content: Int
    var words: Int { ids.count }
    var score: Int { (runs.count - 1) * content }
  }

  let words: [Word]
  /// One fewer than words.
  let separators: [Separator]
  let text: String
  private var ranges: [TextRange] = []

  init(words: [Word], separators: [Separator]) {
    self.words = words
    self.separators = separators
    var text = ""
    for (number, word) in words.enumerated() {
      ranges.append(TextRange(text.utf8.count, text.utf8.count + word.spelling.utf8.count))
      text += word.spelling + (number < separators.count ? separators[number].text : "")
    }
    self.text = text
  }

  private func id(_ word: Int) -> String { words[word].key + (words[word].isStop ? " stop" : "") }

  private func range(_ run: Run) -> TextRange {
    TextRange(ranges[run.start].start, ranges[run.end - 1].end)
  }

  private func wording(_ run: Run) -> String {
    (run.start..<run.end).map {
      words[$0].spelling + ($0 + 1 < run.end ? separators[$0].collapsed : "")
    }.joined()
  }

  /// Wordings with their counts, most frequent first, then earliest.
  private func wordings(_ runs: [Run]) -> [(String, Int)] {
    var counts: [String: Int] = [:]
    var order: [String] = []
    for run in runs {
      if counts[wording(run), default: 0] == 0 { order.append(wording(run)) }
      counts[wording(run), default: 0] += 1
    }
    return order.enumerated().sorted {
      (counts[$1.element, default: 0], $0.offset) < (counts[$0.element, default: 0], $1.offset)
    }.map { ($0.element, counts[$0.element, default: 0]) }
  }

  /// Left to right without overlap.
  private func taken(_ runs: [Run]) -> [Run] {
    var end = 0
    return runs.sorted { $0.start < $1.start }.filter { run in
      defer { if run.start >= end { end = run.end } }
      return run.start >= end
    }
  }
}

extension PhrasesReference {
  func phrases() -> [Phrase] {
    let candidates = candidates()
    let listed = candidates.filter { one in
      !candidates.contains { longer in
        longer.words > one.words && longer.runs.count == one.runs.count
          && (0...longer.words - one.words).contains { longer.ids[$0...].starts(with: one.ids) }
      }
    }.sorted { a, b in
      if a.score != b.score { return a.score > b.score }
      if a.runs.count != b.runs.count { return a.runs.count > b.runs.count }
      if a.words != b.words { return a.words > b.words }
      return a.runs[0].start < b.runs[0].start
    }
    let painted = painted(listed)
    return listed.enumerated().map { number, phrase in
      let free = phrase.runs.count { run in
        !listed.contains { $0.words > phrase.words && $0.runs.contains { $0.contains(run) } }
      }
      return Phrase(
        text: wordings(phrase.runs)[0].0,
        key: (phrase.runs[0].start..<phrase.runs[0].end).map { words[$0].key }.joined(
          separator: " "),
        free: free, words: phrase.words, content: phrase.content,
        occurrences: phrase.runs.map(range), painted: painted[number].map(range))
    }
  }

  private func candidates() -> [Candidate] {
    var runs: [[String]: [Run]] = [:]
    for start in words.indices where !words[start].isStop {
      for end in start + 1..<max(start + 1, words.count) {
        if separators[end - 1].gap != .joined { break }
        if words[end].isStop { continue }
        runs[(start...end).map(id), default: []].append(Run(start: start, end: end + 1))
      }
    }
    return runs.compactMap { ids, runs in
      let taken = taken(runs)
      let words = words[taken[0].start..<taken[0].end]
      guard taken.count >= 2, words.contains(where: \.hasLetter) else { return nil }
      return Candidate(ids: ids, runs: taken, content: words.count { !$0.isStop })
    }
  }

  private func painted(_ listed: [Candidate]) -> [[Run]] {
    var painted = [[Run]](repeating: [], count: listed.count)
    var isTaken = [Bool](repeating: false, count: words.count)
    for number in listed.indices.sorted(by: {
      (listed[$1].words, $0) < (listed[$0].words, $1)
    }) {
      for run in listed[number].runs where !isTaken[run.start..<run.end].contains(true) {
        for word in run.start..<run.end { isTaken[word] = true }
        painted[number].append(run)
      }
    }
    return painted
  }
}

extension PhrasesReference {
  func families() -> [PhraseFamily] {
    let candidates = familyCandidates()
    return candidates.filter { one in
      !candidates.contains { other in
        other.content > one.content && other.runs.count >= one.runs.count
          && one.runs.allSatisfy { run in other.runs.contains { $0.contains(run) } }
      }
    }.sorted { a, b in
      if a.score != b.score { return a.score > b.score }
      if a.runs.count != b.runs.count { return a.runs.count > b.runs.count }
      if a.content != b.content { return a.content > b.content }
      return a.runs[0].start < b.runs[0].start
    }.map { family in
      let wordings = wordings(family.runs).map { PhraseFamily.Wording(text: $0.0, count: $0.1) }
      return PhraseFamily(
        key: family.ids.joined(separator: " "), content: family.content,
        wordings: wordings, occurrences: family.runs.map(range))
    }
  }

  private func familyCandidates() -> [Candidate] {
    var runs: [[String]: [Run]] = [:]
    for start in words.indices where !words[start].isStop {
      var keys = [words[start].key]
      for end in start + 1..<max(start + 1, words.count) {
        if separators[end - 1].gap == .strong || keys.count == 8 { break }
        if words[end].isStop { continue }
        keys.append(words[end].key)
        runs[keys.sorted(), default: []].append(Run(start: start, end: end + 1))
      }
    }
    return runs.compactMap { keys, runs in
      let taken = taken(runs)
      guard taken.count >= 2 else { return nil }
      let orders = taken.map { run in
        (run.start..<run.end).filter { !words[$0].isStop }.map { words[$0].key }
      }
      let hasLetter = words[taken[0].start..<taken[0].end].contains { !$0.isStop && $0.hasLetter }
      guard hasLetter, keys.count > 2 || Set(orders).count < orders.count else { return nil }
      return Candidate(ids: keys, runs: taken, content: keys.count)
    }
  }
}
