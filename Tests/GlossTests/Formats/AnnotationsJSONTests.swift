import Articles
import Foundation
import TestSupport
import Testing

@testable import gloss

@Test func `the object is the contract to the letter`() {
  #expect(
    String(decoding: written(saltmere.article, saltmere.annotations), as: UTF8.self)
      == """
      {"schema": "gloss.annotations/1", "source": "a.txt", "title": "Größe", "byline": null, \
      "published": "2024-03-03", "language": "en", "text": "Größe\\n“No,” said Ana. “No.”", \
      "blocks": [{"kind": "heading", "level": 1, "start": 0, "end": 5}, \
      {"kind": "paragraph", "level": 0, "start": 6, "end": 27}], \
      "quotes": [{"id": "q1", "start": 7, "end": 10, "outer": {"start": 6, "end": 11}, \
      "kind": "speech", "group": "g1", "speaker": {"start": 17, "end": 20, "text": "Ana"}, \
      "cue": {"start": 12, "end": 16, "text": "said"}, "entity": "e1", "confidence": 0.93}, \
      {"id": "q2", "start": 23, "end": 26, "outer": {"start": 22, "end": 27}, \
      "kind": "scare", "group": "g1", "speaker": null, "cue": null, "entity": null, \
      "confidence": 1.00}], \
      "entities": [{"id": "e1", "name": "Ana", "type": "person", "value": null, \
      "mentions": [{"start": 17, "end": 20, "text": "Ana", "confidence": 0.05}]}], \
      "phrases": [{"id": "p1", "text": "No", "key": "no", "count": 2, "free": 2, "words": 1, \
      "content": 1, "score": 1, "occurrences": [{"start": 7, "end": 9}, {"start": 23, "end": 25}]}], \
      "families": [{"id": "f1", "text": "No", "key": "no", "count": 1, "content": 1, "score": 0, \
      "wordings": [{"text": "No", "count": 2}], "occurrences": [{"start": 7, "end": 9}]}], \
      "stats": {"words": 5, "sentences": 3, "paragraphs": 1}}
      """)
}

@Test func `every offset selects its text when scalars are counted`() throws {
  let bytes = written(saltmere.article, saltmere.annotations)
  let object = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  let scalars = Array(try #require(object["text"] as? String).unicodeScalars)
  let passages = passages(in: object)
  #expect(passages.count == 3)
  for passage in passages {
    var selected = String.UnicodeScalarView()
    selected.append(contentsOf: scalars[passage.start..<passage.end])
    #expect(String(selected) == passage.text)
  }
}

@Test func `any text survives the way through JSON`() throws {
  var random = SeededGenerator(seed: 11)
  for _ in 0..<200 {
    var text = String.UnicodeScalarView()
    for _ in 0..<40 {
      let limit = [0x20, 0x80, 0x800, 0x3000, 0x110000].randomElement(using: &random) ?? 0x80
      if let scalar = Unicode.Scalar(UInt32.random(in: 0..<UInt32(limit), using: &random)) {
        text.append(scalar)
      }
    }
    let article = Article(
      source: "\"\\\n\u{7F}", utf8: Array(String(text).utf8), blocks: [], metadata: .init(title: "")
    )
    let bytes = written(article, Annotations())
    let object = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(Array(try #require(object["text"] as? String).unicodeScalars) == Array(text))
    #expect(object["source"] as? String == "\"\\\n\u{7F}")
    #expect(!bytes.contains { $0 < 0x20 })
  }
}

@Test func `a share has two decimals and stays between none and all`() {
  for (share, text) in [
    (0, "0.00"), (0.005, "0.01"), (0.936, "0.94"), (1, "1.00"), (7, "1.00"), (-1, "0.00"),
  ] {
    var json = JSONText(to: ByteSink(to: nil))
    json.share(share)
    #expect(String(decoding: json.bytes, as: UTF8.self) == text)
  }
}

/// The object of an article.
private func written(_ article: Article, _ annotations: Annotations) -> [UInt8] {
  var out = ByteSink(to: nil)
  AnnotationsJSON(article, annotations).write(to: &out)
  return out.bytes
}

/// Every object below `value` that has a start, an end and a text.
private func passages(in value: Any) -> [(start: Int, end: Int, text: String)] {
  if let array = value as? [Any] { return array.flatMap(passages) }
  guard let object = value as? [String: Any] else { return [] }
  let inner = object.values.flatMap(passages)
  guard let start = object["start"] as? Int, let end = object["end"] as? Int,
    let text = object["text"] as? String
  else { return inner }
  return inner + [(start, end, text)]
}

private let saltmere: (article: Article, annotations: Annotations) = {
  let text = "Größe\n“No,” said Ana. “No.”"
  func range(_ part: String, from: String = "") -> TextRange {
    let rest = text[(text.range(of: from)?.lowerBound ?? text.startIndex)...]
    let found = rest.range(of: part) ?? text.startIndex..<text.startIndex
    let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
    return TextRange(start, start + part.utf8.count)
  }
  let (heading, paragraph) = (range("Größe"), range("“No,” said Ana. “No.”"))
  let article = Article(
    source: "a.txt", utf8: Array(text.utf8),
    blocks: [
      Block(.heading, level: 1, range: heading, lines: [heading]),
      Block(.paragraph, range: paragraph, lines: [paragraph]),
    ],
    metadata: .init(title: "Größe", published: "2024-03-03"))
  var found = Annotations()
  found.quotes = [
    Quote(
      range: range("No,"), outer: range("“No,”"), kind: .speech, group: 1, speaker: range("Ana"),
      cue: range("said"), entity: 0, confidence: 0.934),
    Quote(range: range("No."), outer: range("“No.”"), kind: .scare, group: 1),
  ]
  found.entities = [
    Entity(name: "Ana", kind: .person, mentions: [.init(range: range("Ana"), confidence: 0.05)])
  ]
  let (first, second) = (range("No"), range("No", from: "“No.”"))
  found.phrases = [
    Phrase(
      text: "No", key: "no", free: 2, words: 1, content: 1, occurrences: [first, second])
  ]
  found.families = [
    PhraseFamily(
      key: "no", content: 1, wordings: [.init(text: "No", count: 2)],
      occurrences: [first])
  ]
  found.statistics.words = 5
  found.statistics.sentences = 3
  found.statistics.paragraphs = 1
  return (article, found)
}()
