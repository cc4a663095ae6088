import Articles
import Foundation
import Testing
import ViewModel

@testable import gloss

private func message(_ text: String) -> String {
  do throws(ConfigurationError) {
    _ = try Configuration(Array(text.utf8), file: "config.toml")
    return "no error"
  } catch {
    return error.description
  }
}

@Test(arguments: [
  ("theme = 3", "line 1: “theme” should be the name of a theme."),
  ("\nwidht = 30", "line 2: there is no setting “widht”. Do you mean “width”?"),
  ("colour = 1", "line 1: there is no setting “colour”."),
  ("width = 500", "line 1: “width” should be a number from 20 to 200."),
  ("width = \"66\"", "line 1: “width” should be a number from 20 to 200."),
  ("strip = \"on\"", "line 1: “strip” should be true or false."),
  (
    "layers = [\"qoutes\"]",
    "line 1: “layers” should be any of quotes, titles, entities, phrases. Do you mean “quotes”?"
  ),
  ("layers = [1]", "line 1: “layers” should be any of quotes, titles, entities, phrases."),
  (
    "pane-side = \"rigth\"", "line 1: “pane-side” should be “left” or “right”. Do you mean “right”?"
  ),
  ("preset = \"less \"", "line 1: “preset” should be “less” or “newsboat”. Do you mean “less”?"),
  ("keys = 1", "line 1: “keys” should be a table: [keys]."),
  ("[keys]\n\"W\" = true", "line 2: “W” should be the name of a command, or false for none."),
  ("[keys]\n\"W\" = \"quti\"", "line 2: there is no command “quti”. Do you mean “quit”?"),
  (
    "[keys]\n\"gq\" = \"quit\"",
    "line 2: “gq” cannot be reached: “g” (move top) comes before it. Take that away with “g” = false."
  ),
  ("width = 30\nwidth = 40", "line 2: this is not TOML: “width” is set already on line 1."),
  (
    "[keys]\n\"W\" = \"quit\"\n'W' = \"quit\"",
    "line 3: this is not TOML: “W” is set already on line 2."
  ),
])
func `a mistake is said with its line`(text: String, expected: String) {
  #expect(message(text) == "config.toml, " + expected)
}

@Test func `all mistakes are said at once, in the order of the file`() {
  let text = "[keys]\nW = \"quti\"\n\"PgDwn\" = \"quit\"\n"
  #expect(
    message("strip = 1\n" + text).split(separator: "\n").map { $0.prefix(19) }
      == ["config.toml, line 1", "config.toml, line 3", "config.toml, line 4"])
}

@Test func `the file that gloss config prints changes nothing`() throws {
  let text = DefaultConfiguration.text
  #expect(try Configuration(Array(text.utf8), file: "f") == Configuration())
  let keys = text.split(separator: "[keys]\n")[1].replacing("# ", with: "")
  let given = try Configuration(Array("[keys]\n\(keys)".utf8), file: "f")
  #expect(KeyTable.text(of: given.bindings) == KeyTable.text())
}

@Test func `settings, a preset and keys are taken`() throws {
  let text = """
    theme = "dark"
    layers = ["quotes"]
    pane-side = "left"
    pane-width = 30
    preset = "less"
    [keys]
    W = "theme light"
    "&" = "keep quotes"
    """
  let configuration = try Configuration(Array(text.utf8), file: "f")
  #expect(configuration.settings.theme == "dark")
  #expect(configuration.settings.layers == [.quotes])
  #expect(configuration.settings.paneSide == .left)
  #expect(configuration.settings.paneWidth == 30)
  #expect(
    KeyTable.text(of: configuration.bindings).contains(
      "  &                  keep only paragraphs that quote somebody\n"))
}

@Test func `gloss config checks a file, and a wrong one stops the program with status 2`() throws {
  let folder = try TemporaryFolder([
    "good.toml": "width = 66\n", "bad.toml": "width = 66\ntheme = \"drak\"\n", "a.txt": "Text.\n",
    "home/gloss/config.toml": "widht = 3\n", "narrow/gloss/config.toml": "width = 20\n",
    "long.txt": "One word and another and one more.\n",
  ])
  let good = try BuiltProgram.run("config", "--check", "good.toml", folder: folder.url)
  #expect(good == .init(status: 0, output: "good.toml: all is well.\n", messages: ""))
  let bad = try BuiltProgram.run("config", "--check", "bad.toml", folder: folder.url)
  #expect(bad.status == 2)
  #expect(
    bad.messages.hasPrefix("gloss: bad.toml, line 2: There is no theme “drak”. Do you mean “dark”?")
  )
  let none = try BuiltProgram.run("config", "--check", "none.toml", folder: folder.url)
  #expect(none.status == 1)
  #expect(try BuiltProgram.run("config").output == DefaultConfiguration.text)
  let nobody = try BuiltProgram.run("config", "--check")
  #expect(nobody.status == 0)
  #expect(nobody.output == "You have no configuration file; the defaults hold.\n")
  let home = folder.path("home")
  let wrong = try BuiltProgram.run(["a.txt"], folder: folder.url, configuration: home)
  #expect(wrong.status == 2)
  #expect(
    wrong.messages
      == "gloss: \(home)/gloss/config.toml, line 1: there is no setting “widht”. Do you mean “width”?\n"
  )
  let narrow = try BuiltProgram.run(
    ["long.txt"], folder: folder.url, configuration: folder.path("narrow"))
  #expect(narrow.output == "One word and another\nand one more.\n")
}
