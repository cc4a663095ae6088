import Foundation
import TestSupport
import Testing
import ViewModel

@testable import Terminal

struct ThemeTests {
  private func looks(_ text: String) throws -> [Face: Look] {
    try ThemeFile(Array(text.utf8), file: "mine.toml").looks
  }

  private func theme(_ text: String) throws -> Theme {
    Theme(name: "mine", description: "", background: nil, own: try looks(text))
  }

  private func message(_ text: String) -> String {
    do {
      _ = try ThemeFile(Array(text.utf8), file: "mine.toml")
      return "no error"
    } catch {
      return error.description
    }
  }

  // MARK: Reading

  @Test func `a face is a colour, or a table of colours and attributes`() throws {
    let looks = try looks(
      """
      quote = "#a0b1c2"
      entity = 200
      phrase = { fg = "default", bg = "bright-red", bold = true, dim = false }
      """)
    #expect(looks[.quote] == Look(foreground: .rgb(RGB(0xA0B1C2))))
    #expect(looks[.entity] == Look(foreground: .palette(200)))
    #expect(
      looks[.phrase]
        == Look(foreground: .terminal, background: .palette(9), set: .bold, cleared: .dim))
  }

  @Test func `a face with a dot is quoted or stands in a table`() throws {
    let quoted = try looks("\"entity.person\" = \"red\"\n\"pane.dim\" = \"blue\"")
    let table = try looks("entity.person = \"red\"\n[pane]\nfg = \"white\"\ndim = \"blue\"")
    for looks in [quoted, table] {
      #expect(looks[.entityPerson] == Look(foreground: .palette(1)))
      #expect(looks[.paneDim] == Look(foreground: .palette(4)))
    }
    #expect(table[.pane] == Look(foreground: .palette(7)))
  }

  // MARK: Merging

  @Test func `a face takes from the one before its dot what it leaves out`() throws {
    let theme = try theme(
      """
      text = "white"
      entity = { fg = "red", underline = true }
      "entity.person" = "blue"
      "entity.place" = { underline = false, bold = true }
      """)
    #expect(
      theme.look(of: [.entityPerson]) == Look(foreground: .palette(4), set: .underline))
    #expect(theme.look(of: [.entityDate]) == Look(foreground: .palette(1), set: .underline))
    #expect(theme.look(of: [.entityPlace]).set == .bold)
    #expect(theme.look(of: [.quote]).foreground == .palette(7))
  }

  @Test func `a later face adds to and wins over an earlier one, property by property`() throws {
    let theme = try theme(
      """
      text = { fg = "white", bg = "black" }
      quote = { fg = "green", italic = true }
      phrase = { bg = "blue", bold = true }
      entity = { fg = "red", underline = true }
      selection = { bold = false }
      """)
    #expect(
      theme.look(of: [.quote, .phrase, .entity])
        == Look(
          foreground: .palette(1), background: .palette(4), set: [.italic, .bold, .underline]))
    #expect(theme.look(of: [.quote, .phrase]).foreground == .palette(2))
    #expect(theme.look(of: [.phrase, .selection]).set == [])
    #expect(theme.look(of: [.selection, .phrase]).set == .bold)
  }

  // MARK: The reader's own themes

  @Test func `the folder of themes follows XDG_CONFIG_HOME, else HOME`() {
    #expect(
      Theme.folder(environment: ["XDG_CONFIG_HOME": "/c", "HOME": "/h"]) == "/c/gloss/themes")
    #expect(Theme.folder(environment: ["HOME": "/h"]) == "/h/.config/gloss/themes")
    #expect(
      Theme.folder(environment: ["XDG_CONFIG_HOME": "rel", "HOME": "/h"])
        == "/h/.config/gloss/themes")
    #expect(Theme.folder(environment: [:]) == nil)
  }

  @Test func `a theme of the reader's comes first and may inherit from the one of the same name`()
    throws
  {
    try withThemes(["dark": "inherits = \"dark\"\nquote = { italic = false }"]) { folder in
      let mine = try Theme.named("dark", folder: folder)
      let builtIn = try Theme.named("dark")
      #expect(!mine.look(of: [.quote]).set.contains(.italic))
      #expect(mine.look(of: [.quote]).foreground == builtIn.look(of: [.quote]).foreground)
      #expect(mine.look(of: [.entity]) == builtIn.look(of: [.entity]))
      #expect(mine.background == .dark)
    }
  }

  @Test func `the names of all themes are the built-in ones and then the reader's`() throws {
    try withThemes(["zenith": "", "dark": "", "aurora": ""]) { folder in
      #expect(Theme.names(folder: folder) == Theme.builtIn + ["aurora", "zenith"])
      let error = #expect(throws: ThemeError.self) { try Theme.named("auroa", folder: folder) }
      #expect(error == .unknownTheme("auroa", nearest: "aurora"))
    }
    #expect(Theme.names(folder: "/no/such/folder") == Theme.builtIn)
    #expect(Theme.names(folder: nil) == Theme.builtIn)
  }

  @Test func `a theme that inherits from itself is told so`() throws {
    try withThemes(["a": "inherits = \"b\"", "b": "# b\ninherits = \"a\""]) { folder in
      let error = #expect(throws: ThemeError.self) { try Theme.named("a", folder: folder) }
      #expect(
        error?.description
          == "\(folder)/b.toml, line 2: the theme inherits from itself (a → b → a)."
          + " Let one of them inherit from no theme.")
    }
  }

  @Test func `a theme that there is not is named, with the nearest that there is`() throws {
    var error = #expect(throws: ThemeError.self) { try Theme.named("drak") }
    #expect(
      error?.description
        == "There is no theme “drak”. Do you mean “dark”? “gloss themes” lists them all.")
    error = #expect(throws: ThemeError.self) { try Theme.named("../etc/passwd", folder: "/") }
    #expect(
      error?.description
        == "There is no theme “../etc/passwd”. “gloss themes” lists them all.")
    try withThemes(["a": "inherits = \"lihgt\""]) { folder in
      let error = #expect(throws: ThemeError.self) { try Theme.named("a", folder: folder) }
      #expect(
        error?.description
          == "\(folder)/a.toml, line 1: it inherits from “lihgt”, but there is no such theme."
          + " Do you mean “light”?")
    }
  }

  private func withThemes(
    _ files: [String: String], _ body: (_ folder: String) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "themes-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      try text.write(to: folder.appending(path: "\(name).toml"), atomically: true, encoding: .utf8)
    }
    try body(folder.path)
  }

  // MARK: Errors

  @Test func `an error names file, line and the nearest valid name`() {
    #expect(
      message("text = \"red\"\n\nentitty = \"red\"")
        == "mine.toml, line 3: there is no face “entitty”. Do you mean “entity”?")
    #expect(
      message("quote = {\n}\n") != "no error")
    #expect(
      message("# bld\nquote = { bld = true }")
        == "mine.toml, line 2: “quote” has no property “bld”. Do you mean “bold”?"
        + " The properties are fg, bg, bold, dim, italic, underline and reverse.")
    #expect(
      message("[phrase]\nfg = \"red\"\nbg = \"grene\"")
        == "mine.toml, line 3: “grene” of “phrase” is not a colour. Do you mean “green”?"
        + " A colour is “#rrggbb”, a number from 0 to 255, a name such as “red” or “bright-red”, or “default”."
    )
    #expect(
      message("quote = 256").hasPrefix("mine.toml, line 1: “256” of “quote” is not a colour. A"))
    #expect(message("quote = \"#12345g\"").hasPrefix("mine.toml, line 1: “#12345g” of “quote” is"))
    #expect(message("quote = \"#+12345\"").hasPrefix("mine.toml, line 1: “#+12345” of “quote” is"))
    #expect(
      message("quote = { italic = 1 }") == "mine.toml, line 1: “italic” should be true or false.")
    #expect(
      message("quote = [1]") == "mine.toml, line 1: “quote” should be a colour or a table.")
    #expect(message("description = 3") == "mine.toml, line 1: “description” should be a string.")
    #expect(
      message("background = \"grey\"")
        == "mine.toml, line 1: “background” should be “light” or “dark”.")
  }

  @Test func `what is not TOML is told with its line`() {
    let message = message("text = \"red\"\nquote = = 3\n")
    #expect(message.hasPrefix("mine.toml, line 2: this is not TOML: "))
    #expect(message.hasSuffix("."))
    #expect(
      self.message("# a\r\n [ =\r\n")
        == "mine.toml, line 2: this is not TOML: after “[” stands the name of a table.")
    #expect(
      self.message("quote = \"}\" # }\ntext = [1, }")
        == "mine.toml, line 2: this is not TOML: here a value should stand, not “}”.")
  }

  @Test func `any bytes give a theme or an error`() {
    var random = SeededGenerator(seed: 7)
    let pieces = [
      "quote", "entity.person", "=", "{", "}", "[", "]", "\"", "#aabbcc", "\n", "fg", "true", ",",
      "\u{0}", "é", "1", ".", "'", "inherits", " ",
    ]
    var failures = 0
    for _ in 0..<2000 {
      let count = Int(random.next() % 14)
      let text = (0..<count).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      if message(text) != "no error" { failures += 1 }
    }
    #expect((1..<2000).contains(failures))
  }

  @Test func `a theme with any bytes changed is read or refused`() throws {
    var random = SeededGenerator(seed: 8)
    let original = Array(
      """
      # A theme.
      inherits = "dark"
      text = { fg = "#e8e4da", bg = 0 } # ground
      "entity.person" = 'red'
      [quote]
      italic = true
      speech = { fg = "default" }

      """.utf8)
    let marks = Array("[]{}=,.\"'#\n\r\t \\\u{0}é-+_0atfx".utf8)
    for _ in 0..<2000 {
      var bytes = original
      for _ in 0...Int(random.next() % 4) {
        let offset = Int(random.next() % UInt64(bytes.count))
        let mark = marks[Int(random.next() % UInt64(marks.count))]
        switch random.next() % 3 {
        case 0: bytes[offset] = mark
        case 1: bytes.insert(mark, at: offset)
        default: bytes.remove(at: offset)
        }
      }
      let message = message(String(decoding: bytes, as: UTF8.self))
      #expect(message == "no error" || message.hasPrefix("mine.toml"))
    }
  }
}
