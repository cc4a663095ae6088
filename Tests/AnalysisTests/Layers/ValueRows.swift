import Articles
import TestSupport
import Testing

@testable import Analysis

/// What the analysis makes of one sentence: each value as `words = value`, `words = ?` where it has none.
func values(
  _ text: String, _ kinds: Set<Entity.Kind>, on day: String? = "2024-03-06"
) -> [String] {
  let plain = Article.built(text)
  let article = Article(
    source: plain.source, utf8: plain.utf8, blocks: plain.blocks,
    metadata: .init(title: "", published: day))
  return Analyzer.annotations(in: article).entities
    .filter { kinds.contains($0.kind) }
    .flatMap { entity in entity.mentions.map { ($0.range, entity.value) } }
    .sorted { $0.0 < $1.0 }
    .map { "\(article.text(in: $0)) = \($1 ?? "?")" }
}

/// A sentence and the values that it holds.
typealias ValueRow = (text: String, values: [String])

func expectValues(
  _ rows: [ValueRow], _ kinds: Set<Entity.Kind>, on day: String? = "2024-03-06",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  for row in rows {
    #expect(
      values(row.text, kinds, on: day) == row.values, "\(row.text)", sourceLocation: sourceLocation)
  }
}

let figures: Set<Entity.Kind> = [
  .date, .time, .money, .percent, .quantity, .number,
]
