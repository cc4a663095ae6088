import Articles
import TestSupport
import Testing

@testable import Analysis

/// Analyses the text of `notation` and expects its mentions that are sure to be the marks.
func expectEntities(
  _ notation: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let text = MarkedText(notation).text
  let marks = Analyzer.annotations(in: .built(text)).entities.flatMap { entity in
    entity.mentions.filter { $0.confidence >= 0.5 }
      .map { MarkedText.Mark(entity.kind.rawValue, $0.range) }
  }
  #expect(
    MarkedText(text: text, marks: marks).description == notation, sourceLocation: sourceLocation)
}
