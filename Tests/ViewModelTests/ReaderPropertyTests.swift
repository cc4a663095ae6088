import TestSupport
import Testing

@testable import ViewModel

/// Random keys and window sizes over odd texts: nothing traps, and every frame fits its window.
struct ReaderPropertyTests {
  private static let texts = [
    SampleArticles.ferry, SampleArticles.long, SampleArticles.bridge, "",
    "漢字とかな。“はい”と言った。\n        [q]\n\u{1F469}\u{200D}\u{1F467} e\u{301}\u{301} \u{202E}abc \u{7}",
    String(repeating: "word ", count: 3000),
    String(repeating: "x", count: 5000),
  ]

  @Test(arguments: 0..<12) func `random keys and sizes always give a whole frame`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let keys =
      Command.all.flatMap(\.keys).flatMap(\.keys)
      + (0...9).map { Key.character(Character("\($0)")) }
    var reader = ReaderState.showing(
      Self.texts[Int(seed) % Self.texts.count], columns: 80, rows: 24)
    for _ in 0..<60 {
      if Int.random(in: 0..<8, using: &random) == 0 {
        let size = Size(
          columns: .random(in: 1...130, using: &random), rows: .random(in: 1...40, using: &random))
        _ = reader.apply(.windowResized(size))
      }
      _ = reader.apply(.keyPressed(keys.randomElement(using: &random) ?? .escape))
      let frame = reader.frame()
      #expect(frame.rows.count == frame.size.rows)
      #expect(frame.rows.allSatisfy { $0.cells == frame.size.columns })
      #expect(
        (0..<frame.size.rows).contains(frame.cursor.row)
          && (0..<frame.size.columns).contains(frame.cursor.column))
    }
  }
}
