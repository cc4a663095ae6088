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

  @Test(arguments: 0..<8) func `what does not read does not move the reader`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var reader = ReaderState.showing(
      SampleArticles.long + "\n" + SampleArticles.ferry, columns: 80, rows: 24)
    reader.press("\(Int.random(in: 1...30, using: &random))}" as KeySequence)
    let place = reader.reading.anchor
    let neutral: [KeySequence] = [
      "tq", "tt", "te", "tp", "O", "p", "=", "co", "cs", "ch", "ci", "cu", "\\", "td", "tw", "z",
      "+", "-", ">", "<",
      "?",
      "Esc", "^L",
    ]
    for _ in 0..<60 {
      if Bool.random(using: &random) {
        let size = Size(
          columns: .random(in: 1...200, using: &random), rows: .random(in: 1...60, using: &random))
        _ = reader.apply(.windowResized(size))
      } else if Int.random(in: 0..<6, using: &random) == 0 {
        // A prompt that is left without an answer.
        let prompts: [KeySequence] = ["/", "&/", ":", "?/"]
        reader.press(prompts.randomElement(using: &random) ?? "/")
        reader.type(["number 3", "theme x", "/(", ""].randomElement(using: &random) ?? "")
        reader.press("Esc")
      } else {
        reader.press(neutral.randomElement(using: &random) ?? "Esc")
      }
      if case .help = reader.overlay { reader.press("Esc") }
      #expect(reader.reading.anchor == place)
    }
  }
}
