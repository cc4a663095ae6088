import Testing

@testable import Terminal

/// The parts of a screen that need no terminal.
@MainActor
struct ScreenTests {
  private func colours(_ number: Int32) -> PairTable.Colours {
    PairTable.Colours(foreground: number, background: -1)
  }

  @Test func `colours keep their number, and the terminal's own are number 0`() {
    var table = PairTable(capacity: 64)
    #expect(table.number(of: colours(1)) == .init(number: 1, isNew: true))
    #expect(table.number(of: colours(2)) == .init(number: 2, isNew: true))
    #expect(table.number(of: colours(1)) == .init(number: 1, isNew: false))
    #expect(table.number(of: colours(-1)) == .init(number: 0, isNew: false))
  }

  @Test func `a full table says so, and gives its numbers away anew when it is cleared`() {
    var table = PairTable(capacity: 3)
    for number in [1, 2] as [Int32] { _ = table.number(of: colours(number)) }
    #expect(!table.isExhausted)
    #expect(table.number(of: colours(3)) == .init(number: 0, isNew: false))
    #expect(table.isExhausted)
    #expect(table.number(of: colours(2)) == .init(number: 2, isNew: false))
    table.clear()
    #expect(!table.isExhausted)
    #expect(table.number(of: colours(3)) == .init(number: 1, isNew: true))
  }

  @Test func `numbers above the palette's first sixteen are given away, and run out`() {
    var numbers = ColourNumbers(.given)
    #expect(numbers.number(of: nil) == -1)
    #expect(numbers.number(of: .palette(12)) == 12)
    #expect(numbers.number(of: .rgb(RGB(0x2E3440))) == 16)
    #expect(numbers.number(of: .palette(255)) == 17)
    #expect(numbers.number(of: .rgb(RGB(0x2E3440))) == 16)
    for colour in 1...238 { _ = numbers.number(of: .rgb(RGB(colour))) }
    #expect(!numbers.isExhausted)
    #expect(numbers.number(of: .rgb(RGB(0xFFFFFF))) == -1)
    #expect(numbers.isExhausted)
    numbers.clear()
    #expect(numbers.number(of: .rgb(RGB(0xFFFFFF))) == 16)
  }

  @Test func `where colours are direct only the first eight keep their number`() {
    var numbers = ColourNumbers(.direct)
    #expect(numbers.number(of: .palette(7)) == 7)
    #expect(numbers.number(of: .palette(16)) == 0x010101)
    #expect(numbers.number(of: .rgb(RGB(0x2E3440))) == 0x2E3440)
  }

  @Test func `a terminal without colours has number 0 only`() {
    var table = PairTable(capacity: 0)
    #expect(table.number(of: colours(1)) == .init(number: 0, isNew: false))
  }

  @Test func `a terminal that cannot show a screen is told why`() {
    func message(_ term: String?) -> String? {
      do {
        _ = try Abilities.of(term: term)
        return nil
      } catch {
        return error.description
      }
    }
    #expect(
      message(nil)
        == "The variable TERM is not set, so it is not known what this terminal can do. Set it, for example: export TERM=xterm"
    )
    #expect(message("") == message(nil))
    #expect(
      message("no-such-terminal")
        == "The terminal “no-such-terminal” (TERM) is not known here. Set TERM to one that is, for example: export TERM=xterm"
    )
    #expect(
      message("dumb")
        == "The terminal “dumb” (TERM) cannot move its cursor about the screen. Use another terminal, or print the article: gloss FILE | cat"
    )
  }

  @Test func `terminfo says what a terminal can do`() throws {
    let vt100 = try Abilities.of(term: "vt100")
    #expect(
      vt100 == Abilities(colours: 0, direct: false, attributes: [.bold, .underline, .reverse]))
    let linux = try Abilities.of(term: "linux")
    #expect(linux.colours == 8 && !linux.attributes.contains(.italic))
    let xterm = try Abilities.of(term: "xterm-256color")
    #expect(xterm.colours == 256 && !xterm.direct && xterm.attributes == .all)
  }

  @Test func `a file is no screen`() throws {
    #expect(throws: TerminalError.notATerminal) {
      try Screen(
        input: -1, output: -1, term: "vt100", theme: Theme.named("default"),
        wish: ColourDepth.Wish())
    }
  }
}
