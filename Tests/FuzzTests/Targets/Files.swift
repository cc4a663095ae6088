import Foundation
import TestSupport
import ViewModel

@testable import TOML
@testable import Terminal
@testable import gloss

/// What the reader's own files may hold.
extension Fuzzing {
  /// A theme is read, or refused with its place.
  static let themes = Fuzzing(name: "themes", fewRuns: 1000) { numbers in
    let text = file(like: Self.theme, &numbers)
    do throws(ThemeError) {
      _ = try ThemeFile(text, file: "some.toml")
    } catch {
      try hold("\(error)".contains("some.toml"), "no place: \(error)")
    }
  }

  /// A configuration is read, or all that is wrong with it is said by the line.
  static let configuration = Fuzzing(name: "configuration", fewRuns: 1000) { numbers in
    let text = file(like: Self.settings, &numbers)
    do throws(ConfigurationError) {
      _ = try Configuration(text, file: "config.toml")
    } catch {
      let lines = 1...(text.count { $0 == UInt8(ascii: "\n") } + 1)
      try hold(!error.problems.isEmpty, "refused for nothing")
      try hold(error.problems.allSatisfy { lines.contains($0.line) }, "no such line: \(error)")
    }
  }

  /// A memory is read as it will be written again, or it is refused.
  static let memories = Fuzzing(name: "memories", fewRuns: 1000) { numbers in
    let text = String(decoding: file(like: Self.memory, &numbers), as: UTF8.self)
    guard let memory = try? Memory(text: text) else { return }
    let again = try Memory(text: memory.text)
    try hold(
      again.text == memory.text,
      "\(memory.text.debugDescription) is read as \(again.text.debugDescription)")
  }

  /// Whatever bytes come from the keyboard, they are keys or nothing.
  static let keyboard = Fuzzing(name: "keyboard", fewRuns: 1000) { numbers in
    var decoder = KeyDecoder()
    let bytes = Material.bytes(&numbers)
    var keys = 0
    for byte in bytes {
      keys += decoder.decode(Int32(byte)).count
      if Int.random(in: 0..<8, using: &numbers) == 0 { keys += decoder.endTurn().count }
    }
    keys += decoder.endTurn().count
    try hold(keys <= 2 * bytes.count + 2, "\(keys) keys of \(bytes.count) bytes")
  }

  /// A file that is almost right, or none at all.
  private static func file(like text: [UInt8], _ numbers: inout SeededGenerator) -> [UInt8] {
    Int.random(in: 0..<8, using: &numbers) == 0
      ? Material.bytes(&numbers) : Material.changed(text, &numbers)
  }

  private static let theme: [UInt8] = Array(
    """
    name = "some"
    description = "A theme for nobody"
    background = "dark"
    inherits = "default"
    text = { fg = "#d8dee9", bg = "#2e3440" }
    quote = { italic = true }
    "quote.speech" = "#a3be8c"
    [entity]
    underline = true
    person = { fg = 110 }
    place = "default"

    """.utf8)

  private static let settings: [UInt8] = Array(
    """
    theme = "default"
    width = 66
    layers = ["quotes", "entities"] # phrases are off
    strip = false
    preset = "less"
    [keys]
    "x" = "jump quote next"
    "^X q" = "quit"
    "J" = false

    """.utf8)

  private static let memory: [UInt8] = Array(
    """
    gloss reading 1
    title	The harbour
    progress	41
    screen	1203	0	put off the decision. 	“We are not
    hidden	phrases titles
    pane	open
    list	quotes
    width	30
    order	quotes	place
    mark	a	12	0	before	after	12	before	after
    speaker	Ana Reyk	14	before	after	3	20	before	after

    """.utf8)
}
