import Foundation
import TestSupport
import Testing
import ViewModel

/// Screens of one report at four sizes, kept as files: `GLOSS_RECORD=1 swift test` writes them anew.
struct GoldenFileTests {
  /// Keys that lead to each screen, one after the other.
  private static let series: [String: [[KeySequence]]] = [
    "peek": [
      ["\"", "p"], ["j", "j"], ["q", "2\"", "p"], ["co"], ["cu", "q", "@", "p"],
      ["q", "]p", "p"], ["q", "tt", "}", "]x", "]x", "]x", "p"], ["q", "Esc", "{", "p"],
    ],
    "orders": [
      ["tt", "Tq"], ["O"], ["j", "j"], ["Te"], ["O"], ["l", "O"], ["Tp", "O"], ["Esc"],
    ],
    "figures": [["="], ["j", "j"], ["Enter"]],
    "corrections": [
      ["@", "p", "c", "m"], ["H", "a", "Tab"], ["Enter"], ["cu", "ct"], ["x"], ["Enter"],
    ],
  ]

  private static let sizes = ["40x10", "80x24", "100x30", "200x60"]

  @Test(arguments: ["peek", "orders", "figures", "corrections"], sizes)
  func `the screens are as recorded`(name: String, size: String) throws {
    let window = size.split(separator: "x").compactMap { Int($0) }
    var reader = ReaderState.showing(
      [SampleArticles.bridgeReport], columns: window[0], rows: window[1])
    let screens = (Self.series[name] ?? []).map { keys in
      for key in keys { reader.press(key) }
      let typed = keys.map(\.description).joined(separator: " ")
      return "== \(typed)\n\(reader.frame().drawing)\n"
    }.joined(separator: "\n")
    #expect(try screens == Self.recorded(screens, as: "\(name)-\(size).txt"))
  }

  private static func recorded(_ screens: String, as name: String) throws -> String {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Golden/\(name)")
    if ProcessInfo.processInfo.environment["GLOSS_RECORD"] == "1" {
      try Data(screens.utf8).write(to: file)
    }
    return try String(contentsOf: file, encoding: .utf8)
  }
}
