import Foundation
import Testing
import ViewModel

@testable import gloss

struct ThemeSampleTests {
  @Test func `the sample has every face, in rows of one width`() {
    let rows = ThemeSample(title: "nord: cold").rows
    let faces = Set(rows.flatMap(\.runs).filter { $0.text.contains { $0 != " " } }.flatMap(\.faces))
    #expect(faces == Set(Face.allCases))
    #expect(rows.allSatisfy { $0.cells == ThemeSample.columns })
    let text = rows.map { $0.runs.map(\.text).joined() }.joined(separator: "\n")
    for face in Face.allCases { #expect(text.contains(face.rawValue)) }
  }

  @Test func `in a pipe it is plain text, unless colour is forced`() throws {
    let plain = try BuiltProgram.run("themes", "--show", "nord")
    #expect(plain.status == 0 && plain.messages.isEmpty)
    #expect(plain.output.hasPrefix("  nord: "))
    #expect(!plain.output.contains("\u{1B}") && !plain.output.contains(" \n"))
    let forced = try BuiltProgram.run("themes", "--show", "nord", "--color", "always").output
    // The ground is the theme's own, and so is what lies under blanks.
    #expect(forced.split(separator: "\n").allSatisfy { $0.hasPrefix("\u{1B}[") })
    let bare = forced.replacing(/\u{1B}\[[0-9;]*m/, with: "").split(
      separator: "\n", omittingEmptySubsequences: false)
    let trimmed = bare.map { $0.replacing(/\ +$/, with: "") }
    #expect(trimmed.joined(separator: "\n") == plain.output)
  }

  @Test func `a theme that there is not is named with the nearest`() throws {
    let outcome = try BuiltProgram.run("themes", "--show", "nrod")
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.messages.contains("Do you mean “nord”?"))
  }

  @Test func `a theme of the reader's that inherits is shown by its name`() throws {
    let folder = try TemporaryFolder([
      "gloss/themes/mine.toml": "inherits = \"nord\"\ndescription = \"mine\"\nquote = 200\n"
    ])
    let outcome = try BuiltProgram.run(
      ["themes", "--show", "mine", "--color", "always"], configuration: folder.url.path)
    #expect(outcome.output.contains("mine: mine") && outcome.output.contains("38;5;200"))
  }
}
