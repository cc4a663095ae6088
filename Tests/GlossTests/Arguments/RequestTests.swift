import ArgumentParser
import Testing
import ViewModel

@testable import gloss

@Test func `names of files are read without options`() throws {
  #expect(
    try Request.parse(["a.txt", "-", "essays"]) == .read(["a.txt", "-", "essays"], Appearance()))
  #expect(try Request.parse([]) == .read([], Appearance()))
}

@Test func `options may come before and after the files`() throws {
  let expected = Request.read(["a.txt"], Appearance(theme: "light", colour: .never, width: 60))
  let options = ["--theme", "light", "--color", "never", "--width", "60"]
  #expect(try Request.parse(options + ["a.txt"]) == expected)
  #expect(try Request.parse(["a.txt"] + options) == expected)
}

@Test func `the short way past the parser gives what the parser gives`() throws {
  for arguments in [["a"], ["-"], ["a", "b"], ["./tour"], ["a", "tour"], ["ünï"]] {
    let parsed = try GlossCommand.parse(arguments)
    #expect(try Request.parse(arguments) == parsed.request)
  }
}

@Test func `a command is one only in the first place, which options do not take`() throws {
  #expect(try Request.parse(["tour"]) == .tour(Appearance()))
  #expect(try Request.parse(["./tour"]) == .read(["./tour"], Appearance()))
  #expect(try Request.parse(["a.txt", "tour"]) == .read(["a.txt", "tour"], Appearance()))
  #expect(try Request.parse(["--theme", "dark", "tour"]) == .tour(Appearance(theme: "dark")))
  #expect(try Request.parse(["--theme", "tour", "a"]) == .read(["a"], Appearance(theme: "tour")))
  #expect(throws: UsageError.self) { try Request.parse(["--width", "60", "themes"]) }
  #expect(try Request.parse(["--", "tour"]) == .read(["tour"], Appearance()))
}

@Test func `every request has its words`() throws {
  #expect(try Request.parse(["annotate", "a"]) == .annotate(["a"], .jsonl))
  #expect(
    try Request.parse(["annotate", "--format", "json", "a", "b"]) == .annotate(["a", "b"], .json))
  #expect(try Request.parse(["themes"]) == .themes)
  #expect(try Request.parse(["--print-keys"]) == .printKeys)
  #expect(try Request.parse(["tour", "--theme", "dark"]) == .tour(Appearance(theme: "dark")))
}

@Test(arguments: [["--licenses"], ["--version", "--licenses"], ["--licenses", "--version"]])
func `the data in the program is credited`(arguments: [String]) throws {
  guard case .show(let text) = try Request.parse(arguments) else {
    Issue.record("\(arguments) shows nothing")
    return
  }
  #expect(text.contains("made available under the Open Database License (ODbL)"))
  #expect(text.hasPrefix("gloss") == arguments.contains("--version"))
}

@Test(arguments: [
  ["help"], ["--help"], ["-h"], ["help", "annotate"], ["annotate", "--help"], ["--version"],
])
func `help is shown, not refused`(arguments: [String]) throws {
  guard case .show(let text) = try Request.parse(arguments) else {
    Issue.record("\(arguments) shows nothing")
    return
  }
  #expect(text.contains("gloss"))
  #expect(text.hasSuffix("\n"))
}

@Test(arguments: [
  ["--nope"], ["--width", "3", "a"], ["--width", "wide"], ["--color", "sometimes"], ["--theme"],
  ["annotate"], ["annotate", "--format", "xml", "a"], ["tour", "a"], ["themes", "a"],
  ["help", "nope"],
])
func `what makes no sense is wrong usage`(arguments: [String]) {
  #expect(throws: UsageError.self) { try Request.parse(arguments) }
}

@Test func `a wrong width is answered with the right ones`() {
  #expect(
    throws: UsageError(
      description: "--width 3: give a number of cells from 20 to 200.\nSee: gloss help")
  ) { try Request.parse(["--width", "3", "a"]) }
}
