import Analysis
import Articles
import Foundation

/// A document with its gold quotations, read and analysed once.
final class GoldDocument {
  let set: String
  let name: String
  let quotes: [GoldQuote]
  private let scalars: [Unicode.Scalar]
  private let offsets: ScalarOffsets
  private let prepared: SpeakerTraining.Prepared

  init(set: String, name: String, text: String, quotes: [GoldQuote]) throws {
    self.set = set
    self.name = name
    self.quotes = quotes
    let article = try Article.read(Array(text.utf8), source: name)
    scalars = Array(String(decoding: article.utf8, as: UTF8.self).unicodeScalars)
    offsets = ScalarOffsets(article.utf8)
    prepared = SpeakerTraining.Prepared(article)
  }

  /// The work it is a stretch of: `Emma_2` is of `Emma`.
  var work: String {
    let stem = name.reversed().drop { $0.isNumber }
    let isStretch = stem.count < name.count && (stem.first == "_" || stem.first == "-")
    return "\(set)/\(isStretch ? String(stem.dropFirst().reversed()) : name)"
  }

  /// Whether it comes from a set of articles, whose style is rare among what can be learnt from.
  var isProse: Bool { ["articles", "gum", "cases"].contains(set) }

  func quotes(weights: [Float]?, judge: ((SpeakerChoice) -> Int?)? = nil) -> [Quote] {
    prepared.quotes(weights: weights, judge: judge)
  }

  /// The gold quotation that a range overlaps by half or more; nil where there is none.
  func gold(at range: TextRange) -> GoldQuote? {
    let found = offsets.scalars(of: range)
    return quotes.first { gold in
      let common = min(gold.end, found.upperBound) - max(gold.start, found.lowerBound)
      let all = max(gold.end, found.upperBound) - min(gold.start, found.lowerBound)
      return common > 0 && common * 2 >= all
    }
  }

  /// Whether a range overlaps any gold quotation.
  func touches(_ range: TextRange) -> Bool {
    let found = offsets.scalars(of: range)
    return quotes.contains { $0.start < found.upperBound && found.lowerBound < $0.end }
  }

  func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range.clamped(to: 0..<scalars.count)]))
  }

  func scalars(of range: TextRange) -> Range<Int> { offsets.scalars(of: range) }

  func name(ofEntity entity: Int) -> String { prepared.entities[entity].name }
}

extension GoldDocument {
  /// Writes quotes as the scorer of the data set reads them.
  func write(_ quotes: [Quote], to folder: String) throws {
    let url = URL(fileURLWithPath: folder).appendingPathComponent(set)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    let list = quotes.filter { $0.kind == .speech }.map { quote in
      var object: [String: Any] = part(quote.range)
      object["speaker"] = quote.speaker.map(part)
      object["cue"] = quote.cue.map(part)
      object["entity"] = quote.entity.map(name)
      object["confidence"] = quote.confidence
      object["rule"] = quote.rule?.rawValue
      return object
    }
    let data = try JSONSerialization.data(withJSONObject: list, options: [.sortedKeys])
    try data.write(to: url.appendingPathComponent("\(name).pred.json"))
  }

  private func part(_ range: TextRange) -> [String: Any] {
    let scalars = scalars(of: range)
    return ["start": scalars.lowerBound, "end": scalars.upperBound, "text": text(scalars)]
  }
}
