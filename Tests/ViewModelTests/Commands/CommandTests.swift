import TestSupport
import Testing

@testable import ViewModel

struct CommandTests {
  @Test func `names are unique and so are keys`() {
    #expect(Set(Command.all.map(\.name)).count == Command.all.count)
    let keys = Command.all.flatMap(\.keys)
    #expect(Set(keys.map(\.keys)).count == keys.count)
  }

  @Test func `no command hides behind a shorter one`() {
    let sequences = Command.all.flatMap(\.keys).map(\.keys)
    for sequence in sequences {
      for length in 1..<max(1, sequence.count) {
        #expect(!sequences.contains(Array(sequence.prefix(length))), "\(sequence)")
      }
    }
  }

  @Test func `notation is read as help writes it`() {
    #expect(("]q" as KeySequence).keys == [.character("]"), .character("q")])
    #expect(("^D" as KeySequence).keys == [.control("d")])
    #expect(("PgDn" as KeySequence).keys == [.pageDown])
    for command in Command.all {
      for sequence in command.keys {
        #expect(sequence.keys.map(\.description).joined() == sequence.description)
      }
    }
  }

  @Test func `a prefix shows what can follow after its timer, and not before`() {
    var reader = ReaderState.showing(SampleArticles.ferry, columns: 60, rows: 20)
    guard case .startTimer(let number, let milliseconds) = reader.press("t").first else {
      Issue.record("a prefix asks for a timer")
      return
    }
    #expect(milliseconds == 300)
    #expect(!reader.frame().drawing.contains("quotes on or off"))
    _ = reader.apply(.timerFired(number: number))
    #expect(reader.frame().drawing.contains("q  quotes on or off"))
    reader.press("q")
    #expect(!reader.frame().drawing.contains("quotes on or off"))
    #expect(reader.status.contains("Quotes off"))
  }

  @Test func `the timer of keys that are done shows nothing`() {
    var reader = ReaderState.showing(SampleArticles.ferry)
    guard case .startTimer(let number, _) = reader.press("t").first else { return }
    reader.press("q")
    _ = reader.apply(.timerFired(number: number))
    #expect(!reader.frame().drawing.contains("quotes on or off"))
  }

  @Test func `an unknown key says where the keys are`() {
    var reader = ReaderState.showing(SampleArticles.ferry)
    reader.press("~")
    #expect(reader.status.contains("? shows the keys"))
  }

  @Test func `an interrupt closes what lies over the text, and only then ends Gloss`() {
    var reader = ReaderState.showing(SampleArticles.ferry)
    reader.press("?")
    #expect(reader.takesInterrupt)
    #expect(reader.press("^C") == [])
    #expect(!reader.takesInterrupt)
    reader.press("/", "a")
    #expect(reader.press("^C") == [])
    reader.press("t")
    _ = reader.apply(.timerFired(number: reader.typed.timer))
    #expect(reader.press("^C") == [])
    #expect(!reader.status.contains("no key"))
    #expect(reader.press("^C") == [.quit])
  }

  @Test func `Esc drops keys typed by half`() {
    var reader = ReaderState.showing(SampleArticles.long, rows: 10)
    reader.press("5]", "Esc", "j")
    #expect(!reader.status.contains("no key"))
  }

  @Test func `help lists every command`() {
    var reader = ReaderState.showing(SampleArticles.ferry, columns: 90, rows: 200)
    reader.press("?")
    let screen = reader.frame().drawing
    for command in Command.all where !command.keys.isEmpty {
      #expect(screen.contains(command.summary), "\(command.name)")
    }
  }

  @Test func `help scrolls to its end and no farther, and closes where it was opened`() {
    var reader = ReaderState.showing(SampleArticles.ferry, columns: 90, rows: 20)
    let before = reader.frame()
    reader.press("?", "G")
    #expect(reader.frame().drawing.contains("leave at once"))
    reader.press("j", "Space")
    #expect(reader.frame().drawing.contains("leave at once"))
    reader.press("q")
    #expect(reader.frame() == before)
  }
}
