import Articles
import TestSupport
import Testing

@testable import ViewModel

struct CommandLineTests {
  private func reader(columns: Int = 80, rows: Int = 24) -> ReaderState {
    var reader = ReaderState.showing(SampleArticles.ferry, columns: columns, rows: rows)
    let themes = [("default", "plain"), ("nord", "cold"), ("dark", "night")]
    _ = reader.apply(.themesListed(themes.map { ThemeName(name: $0.0, summary: $0.1) }))
    return reader
  }

  private func run(_ line: String, in reader: inout ReaderState) -> [Effect] {
    reader.press(":")
    reader.type(line)
    return reader.press("Enter")
  }

  private func message(_ line: String) -> String {
    do throws(CommandLineError) {
      return "no error: \(try CommandLine.command(for: line).name)"
    } catch {
      return error.description
    }
  }

  @Test func `a command that is typed whole goes on with its words`() {
    var reader = reader()
    reader.press(":")
    reader.type("export")
    #expect(reader.prompt?.completions.all.first?.label == "markdown")
    reader.press("Esc", ":")
    reader.type("export md notes.txt")
    let effects = reader.apply(.keyPressed(.enter))
    guard case .export(let export)? = effects.first else {
      Issue.record("nothing is exported: \(effects)")
      return
    }
    #expect((export.format, export.path) == (.markdown, "notes.txt"))
  }

  @Test func `every command can be typed by its name, and does what its key does`() {
    for command in Command.all where command.name != "command" && !command.keys.isEmpty {
      var pressed = reader()
      var typed = reader()
      let keyEffects = command.keys.first.map { pressed.press($0) } ?? []
      let effects = run(command.name, in: &typed)
      if command.name != "suspend" { #expect(pressed.frame() == typed.frame(), "\(command.name)") }
      #expect(
        effects.filter { if case .startTimer = $0 { false } else { true } }
          == keyEffects.filter { if case .startTimer = $0 { false } else { true } },
        "\(command.name)")
    }
  }

  @Test func `as much of a name as says which is enough, and other words for the same`() {
    #expect(message("jump quote next") == "no error: jump quote next")
    #expect(message("jump quote forward") == "no error: jump quote next")
    #expect(message("quote by prev") == "no error: jump quote by the same speaker previous")
    #expect(message("tog strip") == "no error: toggle strip")
    #expect(message("q") == "no error: quit")
  }

  @Test func `a number is a paragraph, and a per cent a part of the text`() {
    var reader = ReaderState.showing(SampleArticles.long, columns: 100, rows: 12)
    func run(_ line: String) {
      reader.press(":")
      reader.type(line)
      reader.press("Enter")
    }
    run("35")
    #expect(reader.frame().texts.contains { $0.contains("number 35 ") })
    run("50%")
    #expect(reader.topLine.contains("number 20 ") || reader.topLine.contains("number 21 "))
    run("9999")
    #expect(reader.status.contains("The last paragraph is"))
    run("0%")
    #expect(reader.topLine.contains("number 1 "))
  }

  @Test(arguments: [
    ("jmp quote next", "There is no command “jmp quote next”. Do you mean “jump quote next”?"),
    ("xyzzy plugh", "There is no command “xyzzy plugh”."),
    ("jump heading", "“jump heading” may be jump heading next, jump heading previous."),
    ("set", "Name a setting: Tab lists them."),
    ("set widht 60", "There is no setting “widht”. Do you mean “width”?"),
    ("set width 500", "“width” should be a number from 20 to 200."),
    ("set width wide", "“width” should be a number from 20 to 200."),
    ("set strip maybe", "“strip” should be on or off."),
    ("set pane-side lfet", "“pane-side” should be “left” or “right”. Do you mean “left”?"),
    ("set layers quotes,name", "“layers” should be any of quotes, titles, entities, phrases."),
    ("set pane-width 10", "“pane-width” should be a number from 24 to 80, or “auto”."),
    ("theme", "Name a theme: Tab lists them."),
  ])
  func `what makes no sense says what would`(line: String, expected: String) {
    #expect(message(line) == expected)
  }

  @Test func `a line that makes no sense stays, to be put right`() {
    var reader = reader()
    #expect(run("set width 5", in: &reader) == [])
    #expect(reader.status.hasPrefix(":set width 5"))
    #expect(reader.status.contains("should be a number"))
    reader.type("5")
    reader.press("Enter")
    #expect(reader.settings.textWidth == 55)
    #expect(reader.status.contains("width is 55"))
  }

  @Test func `settings are set and asked for`() {
    var reader = reader(columns: 120)
    _ = run("set layers quotes,entities", in: &reader)
    #expect(!reader.reading.isShown(.phrases) && reader.reading.isShown(.quotes))
    _ = run("set strip off", in: &reader)
    #expect(!reader.settings.showsStrip)
    _ = run("set pane-width 40", in: &reader)
    #expect(reader.geometry.paneColumns == 40)
    _ = run("set pane-width auto", in: &reader)
    #expect(reader.geometry.paneColumns == 40)
    _ = run("set pane off", in: &reader)
    #expect(reader.geometry.paneColumns == 0)
    _ = run("set width", in: &reader)
    #expect(reader.status.contains("width is 72"))
    #expect(run("set mouse on", in: &reader) == [.reportMouse(true)])
  }

  @Test func `a count before a name is its count`() {
    var reader = reader()
    _ = run("2 jump quote next", in: &reader)
    #expect(reader.status.contains("Quote 2 of 3"))
  }

  @Test func `Tab goes through what can be typed, and back to what was`() {
    var reader = reader()
    reader.press(":")
    reader.type("list")
    #expect(reader.frame().drawing.contains("list quotes"))
    reader.press("Tab")
    #expect(reader.status.hasPrefix(":list contents "))
    reader.press("Tab", "S-Tab", "S-Tab")
    #expect(reader.status.hasPrefix(":list "))
    reader.press("S-Tab")
    #expect(reader.status.hasPrefix(":list articles "))
    reader.press("^U")
    reader.type("set wid")
    reader.press("Tab")
    #expect(reader.status.hasPrefix(":set width "))
    #expect(reader.frame().drawing.contains("a number from 20 to 200"))
    reader.press("^U")
    reader.type("set layers quotes,")
    #expect(reader.frame().drawing.contains("entities"))
    reader.press("Tab")
    #expect(reader.status.hasPrefix(":set layers quotes,titles"))
  }

  @Test func `a theme is seen while it is chosen, and gone with Esc`() {
    var reader = reader()
    reader.press(":")
    reader.type("theme ")
    #expect(reader.press("Tab") == [])
    #expect(reader.press("Tab") == [.useTheme("nord")])
    #expect(reader.press("Tab") == [.useTheme("dark")])
    #expect(reader.press("Esc") == [.useTheme("default")])
    reader.press(":")
    reader.type("theme n")
    #expect(reader.press("Tab") == [.useTheme("nord")])
    #expect(reader.press("Enter") == [])
    #expect(reader.settings.theme == "nord")
    #expect(run("set theme dark", in: &reader) == [])
    #expect(reader.shownTheme == "dark")
  }

  @Test func `a theme that cannot be used leaves the one before`() {
    var reader = reader()
    #expect(run("theme nrod", in: &reader) == [.useTheme("nrod")])
    _ = reader.apply(.themeRefused(inUse: "default", message: "There is no theme “nrod”."))
    #expect(reader.status.contains("There is no theme “nrod”."))
    #expect(reader.settings.theme == "default")
  }

  @Test func `a space too many hides no completion`() {
    for name in ["set", "export"] {
      let ways = reader().completions(of: "\(name) ").map(\.line)
      #expect(ways.count > 1 && reader().completions(of: "\(name)   ").map(\.line) == ways)
    }
  }

  @Test func `:help opens help on a word`() {
    var reader = reader()
    _ = run("help heading", in: &reader)
    #expect(reader.frame().drawing.contains("next heading"))
    #expect(!reader.frame().drawing.contains("line down"))
  }

  @Test func `names that settings and commands go by are unique and none hides another`() throws {
    let names = Setting.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(Set(ListKind.allCases.map(\.name)).count == ListKind.allCases.count)
    for typed in TypedCommand.all {
      #expect(
        !Command.all.contains { $0.name.hasPrefix(typed.name + " ") && typed.name != "theme" })
    }
    for setting in Setting.all {
      let value = setting.value(Settings())
      try setting.check(value)
      #expect(try setting.value(typed: value.typed) == value)
    }
  }

  @Test(arguments: 0..<6) func `any line is a command or a sentence`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let words = [
      "set", "theme", "jump", "quote", "q", "width", "12", "next", "é", "on", "layers,", "",
    ]
    for _ in 0..<200 {
      let line = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        words.randomElement(using: &random) ?? ""
      }.joined(separator: " ")
      let message = message(line)
      #expect(message.hasPrefix("no error") || message.hasSuffix(".") || message.hasSuffix("?"))
      _ = reader().completions(of: line)
    }
  }
}
