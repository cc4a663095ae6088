import Analysis
import Articles
import Foundation
import TestSupport
import Testing
import ViewModel

@testable import gloss

extension Fuzzing {
  /// Whatever was found, each format writes UTF-8, and JSON can be read with its text unchanged.
  static let formats = Fuzzing(name: "formats", fewRuns: 150) { numbers in
    let article = article(&numbers)
    let found = FoundArticle(article, Analyzer.annotations(in: article))
    for format in ExportFormat.allCases {
      var out = ByteSink(to: nil)
      format.writer.begin(&out)
      format.writer.write(found, number: 0, to: &out)
      format.writer.end(after: 1, &out)
      try hold(String(validating: out.bytes, as: UTF8.self) != nil, "\(format) is not UTF-8")
      guard format == .jsonl else { continue }
      let object = try JSONSerialization.jsonObject(with: Data(out.bytes)) as? [String: Any]
      let text = try #require(object?["text"] as? String)
      try hold(
        withoutMarks(text) == withoutMarks(String(decoding: article.utf8, as: UTF8.self)),
        "the text has changed")
    }
  }

  /// Foundation drops byte-order marks from strings that it reads.
  private static func withoutMarks(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0 != "\u{FEFF}" }
  }

  /// Whatever the article and the width, printed lines fit and hold nothing that moves a cursor.
  static let printing = Fuzzing(name: "printing", fewRuns: 300) { numbers in
    let article = article(&numbers)
    let annotations = Bool.random(using: &numbers) ? Analyzer.annotations(in: article) : nil
    let width = Int.random(in: 1...130, using: &numbers)
    try PrintedArticle(article, annotations: annotations, width: width).forEachRow { row in
      try hold(row.cells <= width, "a line of \(row.cells) cells in \(width)")
      try holdHarmless(row)
    }
  }

  /// Nothing on its way to the terminal commands it, or turns the order of its letters.
  static func holdHarmless(_ row: Row) throws {
    for scalar in row.runs.lazy.flatMap(\.text.unicodeScalars) {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069,
        0xFFF9...0xFFFB,
        0xE0000...0xE007F:
        throw Broken(description: "U+\(String(scalar.value, radix: 16)) would reach the terminal")
      default: break
      }
    }
  }
}
