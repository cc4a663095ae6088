import Articles
import TestSupport
import Testing

@testable import ViewModel

/// The place is never lost: whatever is resized, shown, hidden, opened, asked or read again, the same text stays at the
/// top of the screen, and what is selected stays in view.
struct PlaceTests {
  private static let text =
    SampleArticles.long + "\n" + SampleArticles.ferry + "\n"
    + SampleArticles.bridge
  private static let window = Size(columns: 80, rows: 24)

  /// Keys that show, hide or ask something, and those that go somewhere and come back.
  private static let neutral: [[KeySequence]] =
    ["tq", "tt", "te", "tp", "\\", "td", "O", "tw", "z", "+", "-", ">", "<", "^L", "cu"].map {
      [$0]
    }
    + [
      ["?", "j", "Esc"], ["?", "G", "q"], ["p", "j", "Esc"], ["=", "G", "q"], ["p", "=", "Esc"],
      ["t", "Esc"], ["m", "Esc"], ["s", "Esc"], ["co"], ["cs"], ["ch"], ["ci"],
      ["Tq", "j", "j", "Esc"], ["Te", "5j", "O", "Esc"], ["Tp", "l", "j", "Esc"],
      ["Tc", "G", "Esc"],
      ["Ta", "j", "Esc"], ["Tab", "Tab"], ["Tab", "G", "Esc"], ["&q", "Esc"], ["J", "K"],
      ["G", "("], ["J", "G", "K"],
    ]

  /// Does something that is no reading.
  /// - Returns: What it was, to be told where it moved the reader.
  private func disturb(_ reader: inout ReaderState, _ random: inout SeededGenerator) -> String {
    defer {
      if reader.overlay != nil { reader.press("Esc") }
      if reader.focus == .pane { reader.press("Esc") }
    }
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<4:
      let size = Size(
        columns: .random(in: 1...200, using: &random), rows: .random(in: 1...60, using: &random))
      _ = reader.apply(.windowResized(size))
      return "\(size)"
    case 4:
      // A prompt that is left without an answer.
      reader.press(["/", "&/", ":", "|"].randomElement(using: &random) ?? "/")
      reader.type(["number 3", "theme x", "/(", ""].randomElement(using: &random) ?? "")
      reader.press("Esc")
      return "prompt"
    case 5:
      reload(&reader, &random)
      return "reload"
    default:
      let keys = Self.neutral.randomElement(using: &random) ?? []
      for key in keys { reader.press(key) }
      return keys.map(\.description).joined(separator: " ")
    }
  }

  /// The file was read again: as it was, or with other paragraphs before and behind what is read.
  private func reload(_ reader: inout ReaderState, _ random: inout SeededGenerator) {
    let openings = ["", "A paragraph was put in.\n", "漢字 and more.\n\nTwice.\n"]
    let opening = openings.randomElement(using: &random) ?? ""
    let ending = Bool.random(using: &random) ? "\nMore came." : ""
    let (article, annotations) = MarkedArticle(opening + Self.text + ending).parts
    _ = reader.apply(.articleLoaded(ArticleID(0), article))
    _ = reader.apply(.analysisFinished(ArticleID(0), annotations))
  }

  /// The words at the top of the screen, wherever lines break.
  private func words(_ reader: ReaderState) -> String {
    let utf8 = reader.reading.article?.utf8 ?? []
    let start = min(reader.reading.anchor.offset, utf8.count)
    return String(decoding: utf8[start..<min(start + 60, utf8.count)], as: UTF8.self)
  }

  @Test(arguments: 0..<200) func `what does not read does not move the reader`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let first = MarkedArticle(Self.text).parts
    let second = MarkedArticle(SampleArticles.ferry).parts
    var reader = ReaderState.showing([first, second], columns: 80, rows: 24)
    reader.press("\(Int.random(in: 2...40, using: &random))}" as KeySequence)
    reader.press("\(Int.random(in: 1...5, using: &random))j" as KeySequence)
    if Bool.random(using: &random) { reader.press("]x", "Enter") }
    let place = (words(reader), reader.reading.anchor.lead)
    let top = reader.topLine
    var isHeld = reader.isSelectionInView
    for _ in 0..<25 {
      let step = disturb(&reader, &random)
      // A text that changed may have parted the selection from the words at the top.
      #expect(!isHeld || reader.isSelectionInView || step == "reload", "\(step)")
      isHeld = reader.isSelectionInView
      guard words(reader) == place.0, reader.reading.anchor.lead == place.1, reader.current == 0
      else {
        Issue.record("\(step): at “\(words(reader))” instead of “\(place.0)”")
        return
      }
    }
    // In the window that it was, the screen begins as it did.
    _ = reader.apply(.windowResized(Self.window))
    reader.press(":")
    reader.type("set width 72")
    reader.press("Enter")
    #expect(reader.topLine == top)
  }

  @Test(arguments: ["25g", "G", "3j", "d"] as [KeySequence])
  func `in a text without a word there is one place`(keys: KeySequence) {
    let blank = Article.built(String(repeating: "\u{A0}\u{3000} ", count: 40))
    var reader = ReaderState(sources: ["blank.txt"], size: Size(columns: 40, rows: 10))
    _ = reader.apply(
      .articleLoaded(
        ArticleID(0),
        Article(
          source: "blank.txt", utf8: blank.utf8, blocks: [], metadata: blank.metadata)))
    reader.press(keys)
    #expect(reader.reading.anchor.offset == 0)
  }
}
