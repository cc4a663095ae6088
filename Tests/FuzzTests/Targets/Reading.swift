import Analysis
import Articles
import TestSupport

@testable import ViewModel

extension Fuzzing {
  /// Whatever is pressed, clicked or resized, frames are whole and the place lies in the text.
  static let reading = Fuzzing(name: "reading", fewRuns: 150) { numbers in
    var reader = reader(&numbers)
    for _ in 0..<20 {
      answer(reader.apply(action(in: reader, &numbers)), in: &reader, &numbers)
      try holdWhole(reader)
    }
  }

  /// Whatever is typed at a prompt, the same.
  static let typing = Fuzzing(name: "typing", fewRuns: 150) { numbers in
    var reader = reader(&numbers)
    let prompts: [KeySequence] = ["/", "&", "&/", ":", "?/", "|", "T s /", "s"]
    for _ in 0..<4 {
      reader.press(prompts.randomElement(using: &numbers) ?? ":")
      let line = line(&numbers)
      for character in line {
        answer(reader.apply(.keyPressed(.character(character))), in: &reader, &numbers)
      }
      try holdWhole(reader)
      let ends: [Key] = [.enter, .enter, .enter, .tab, .up, .escape, .backspace]
      answer(
        reader.apply(.keyPressed(ends.randomElement(using: &numbers) ?? .enter)), in: &reader,
        &numbers)
      try holdWhole(reader)
    }
  }

  private static func reader(_ numbers: inout SeededGenerator) -> ReaderState {
    let count = Int.random(in: 1...2, using: &numbers)
    var reader = ReaderState(sources: (0..<count).map { "\($0)" }, size: size(&numbers))
    for number in 0..<count where Int.random(in: 0..<10, using: &numbers) > 0 {
      let article = article(&numbers)
      _ = reader.apply(.articleLoaded(ArticleID(number), article))
      if Int.random(in: 0..<4, using: &numbers) > 0 {
        _ = reader.apply(.analysisFinished(ArticleID(number), Analyzer.annotations(in: article)))
      }
    }
    return reader
  }

  private static func size(_ numbers: inout SeededGenerator) -> Size {
    let greatest = Bool.random(using: &numbers) ? 12 : 140
    return Size(
      columns: .random(in: 1...greatest, using: &numbers),
      rows: .random(in: 1...(greatest / 3), using: &numbers))
  }

  private static let keys: [Key] =
    Command.all.flatMap(\.keys).flatMap(\.keys)
    + (0...9).map { Key.character(Character("\($0)")) }
    + [.enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right]

  private static func action(in reader: ReaderState, _ numbers: inout SeededGenerator) -> Action {
    switch Int.random(in: 0..<24, using: &numbers) {
    case 0, 1: return .windowResized(size(&numbers))
    case 2, 3:
      let buttons: [MouseButton] = [.press, .doublePress, .wheelUp, .wheelDown]
      return .keyPressed(
        .mouse(
          buttons.randomElement(using: &numbers) ?? .press,
          row: .random(in: 0...reader.size.rows, using: &numbers),
          column: .random(in: 0...reader.size.columns, using: &numbers)))
    case 4: return .articleLoaded(reader.currentArticle, article(&numbers))
    case 5:
      guard let article = reader.article(reader.currentArticle) else {
        return .articleFailed(reader.currentArticle, message: "It cannot be read.")
      }
      let part = article.part(around: 0, length: article.utf8.count / 5)
      let found = Analyzer.annotations(in: part ?? article)
      return part == nil
        ? .analysisFinished(reader.currentArticle, found)
        : .partAnalysed(reader.currentArticle, TextRange(0, article.utf8.count / 5), found)
    default: return .keyPressed(keys.randomElement(using: &numbers) ?? .escape)
    }
  }

  /// What a person types at a prompt: a command, a pattern, or anything.
  private static func line(_ numbers: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<4, using: &numbers) {
    case 0:
      let names = Command.all.map(\.name) + Setting.all.map { "set \($0.name)" }
      let name = names.randomElement(using: &numbers) ?? ""
      return name + [" 7", " off", " x", "", " "].randomElement(using: &numbers)!
    case 1:
      let parts = [
        "/", "(", ")", "[", "]", "^", "-", "*", "+", "?", "{2,9}", "|", "\\", "a", ".", "é",
      ]
      return "/"
        + (0..<Int.random(in: 0...12, using: &numbers)).map { _ in
          parts.randomElement(using: &numbers)!
        }.joined()
    default: return String(Material.text(&numbers).prefix(12))
    }
  }

  /// Does at once, or never, what the reader asks of the world outside.
  private static func answer(
    _ effects: [Effect], in reader: inout ReaderState, _ numbers: inout SeededGenerator
  ) {
    for effect in effects where Bool.random(using: &numbers) {
      switch effect {
      case .startTimer(let number, _): _ = reader.apply(.timerFired(number: number))
      case .continueSearch: _ = reader.apply(.searchContinues)
      case .load(let id): _ = reader.apply(.articleLoaded(id, article(&numbers)))
      case .analyse(let id, let article):
        _ = reader.apply(.analysisFinished(id, Analyzer.annotations(in: article)))
      case .useTheme(let name): _ = reader.apply(.themeTaken(name))
      case .listFiles(let path):
        _ = reader.apply(.filesListed(path: path, ["\(path)a", "\(path)b/"]))
      case .export(let export): _ = reader.apply(.exportFileExists(export))
      default: break
      }
    }
  }

  private static func holdWhole(_ reader: ReaderState) throws {
    let frame = reader.frame()
    try hold(frame.size == reader.size && frame.rows.count == frame.size.rows, "rows are missing")
    for (number, row) in frame.rows.enumerated() {
      try hold(row.cells == frame.size.columns, "row \(number) has \(row.cells) cells")
      try holdHarmless(row)
    }
    try hold(
      (0..<frame.size.rows).contains(frame.cursor.row)
        && (0..<frame.size.columns).contains(frame.cursor.column), "the cursor is outside")
    guard let article = reader.article(reader.currentArticle) else { return }
    let offset = reader.reading.anchor.offset
    try hold((0...article.utf8.count).contains(offset), "the place is outside the text")
    try holdBoundaries(TextRange(offset, offset), in: article)
  }
}
