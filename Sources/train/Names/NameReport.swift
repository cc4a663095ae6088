import Analysis
import Articles

/// How many names were right, by corpus and kind.
struct NameReport: CustomStringConvertible {
  private struct Count {
    var right = 0
    var found = 0
    var gold = 0

    var f1: Double { found + gold == 0 ? 0 : 200 * Double(right) / Double(found + gold) }

    static func + (one: Count, other: Count) -> Count {
      Count(
        right: one.right + other.right, found: one.found + other.found, gold: one.gold + other.gold)
    }
  }

  /// Of one corpus.
  private struct Corpus {
    var name: String
    var kinds = [Count](repeating: Count(), count: NameKind.allCases.count)
    /// Of people, organisations and places, for each of `thresholds`.
    var sure = [Count](repeating: Count(), count: thresholds.count)
  }

  private static let thresholds = [0.0, 0.3, 0.4, 0.45, 0.5, 0.55, 0.6]

  private let title: String
  private var corpora: [Corpus] = []
  /// Found names by tenths of confidence, and how many of them were right.
  private var bins = [Count](repeating: Count(), count: 10)

  init(_ title: String) { self.title = title }

  mutating func add(
    _ found: [NamedSentence.Name], _ gold: [NamedSentence.Name], of corpus: String
  ) {
    let sure = found.map {
      NameTraining.Found(
        range: TextRange($0.range.lowerBound, $0.range.upperBound), kind: $0.kind, confidence: 1)
    }
    add(sure, gold, of: corpus)
  }

  mutating func add(
    _ found: [NameTraining.Found], _ gold: [NamedSentence.Name], of corpus: String
  ) {
    if corpora.last?.name != corpus { corpora.append(Corpus(name: corpus)) }
    let last = corpora.count - 1
    let wanted = gold.map {
      Key(kind: $0.kind, start: $0.range.lowerBound, end: $0.range.upperBound)
    }
    let set = Set(wanted)
    for name in wanted { corpora[last].kinds[name.kind.rawValue].gold += 1 }
    for name in found {
      let isRight = set.contains(
        Key(kind: name.kind, start: name.range.start, end: name.range.end))
      corpora[last].kinds[name.kind.rawValue].found += 1
      corpora[last].kinds[name.kind.rawValue].right += isRight ? 1 : 0
      guard name.kind != .other else { continue }
      let bin = min(9, Int(name.confidence * 10))
      bins[bin].found += 1
      bins[bin].right += isRight ? 1 : 0
      for (index, threshold) in Self.thresholds.enumerated() where name.confidence >= threshold {
        corpora[last].sure[index].found += 1
        corpora[last].sure[index].right += isRight ? 1 : 0
      }
    }
  }

  private struct Key: Hashable {
    var kind: NameKind
    var start: Int
    var end: Int
  }

  var description: String {
    var lines = ["", "\(title): F1, of people, organisations, places, others"]
    let means = corpora.map { ($0.kinds[0] + $0.kinds[1] + $0.kinds[2]).f1 }
    for (corpus, mean) in zip(corpora, means) {
      let kinds = corpus.kinds.map { tenths($0.f1) }.joined(separator: "  ")
      lines.append("  \(corpus.name): \(tenths(mean))    \(kinds)")
    }
    lines.append("  mean: \(tenths(means.reduce(0, +) / Double(max(1, means.count))))")
    guard bins.dropLast().contains(where: { $0.found > 0 }) else {
      return lines.joined(separator: "\n")
    }
    lines.append("  mean where names of less confidence are left out")
    for (index, threshold) in Self.thresholds.enumerated() {
      let means = corpora.map { corpus in
        var count = corpus.sure[index]
        count.gold = corpus.kinds[0].gold + corpus.kinds[1].gold + corpus.kinds[2].gold
        return count.f1
      }
      lines.append(
        "    \(tenths(threshold * 100)): \(tenths(means.reduce(0, +) / Double(max(1, means.count))))"
      )
    }
    lines.append("  right among the names of each tenth of confidence")
    lines.append(
      "    "
        + bins.map { $0.found == 0 ? "-" : tenths(100 * Double($0.right) / Double($0.found)) }
        .joined(separator: "  "))
    return lines.joined(separator: "\n")
  }

  private func tenths(_ value: Double) -> String {
    let number = Int((value * 10).rounded())
    return "\(number / 10).\(number % 10)"
  }
}

/// A corpus as one plain text, a sentence in a line and an empty line between documents: what the program is given.
struct PlainCorpus {
  private var text: [UInt8] = []
  private(set) var names: [NamedSentence.Name] = []
  private let name: String

  init(_ corpus: NameCorpus) {
    name = corpus.name
    for document in corpus.documents {
      if !text.isEmpty, corpus.knowsDocuments { text.append(UInt8(ascii: "\n")) }
      for sentence in document {
        names += sentence.names.map {
          .init(
            range: $0.range.lowerBound + text.count..<$0.range.upperBound + text.count,
            kind: $0.kind)
        }
        text += sentence.text + [UInt8(ascii: "\n")]
      }
    }
  }

  var article: Article { get throws { try Article.read(text, source: name) } }
}
