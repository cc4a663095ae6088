import CNcurses
import TestSupport
import Testing
import ViewModel

@testable import Terminal

struct KeyDecoderTests {
  /// What somebody typed, all in one turn.
  private func keys(_ bytes: [UInt8]) -> [Key] {
    var decoder = KeyDecoder()
    return bytes.flatMap { decoder.decode(Int32($0)) } + decoder.endTurn()
  }

  private func keys(_ text: String) -> [Key] { keys(Array(text.utf8)) }

  @Test func `letters and signs are characters`() {
    #expect(keys("j \"~") == [.character("j"), .character(" "), .character("\""), .character("~")])
  }

  @Test func `control characters have their names`() {
    #expect(
      keys([0x0D, 0x09, 0x7F, 0x08, 0x1B]) == [.enter, .tab, .backspace, .backspace, .escape])
    #expect(
      keys([0x01, 0x0A, 0x00, 0x1A, 0x1C, 0x1D, 0x1F])
        == [
          .control("a"), .control("j"), .control("@"), .control("z"), .control("\\"),
          .control("]"), .control("_"),
        ])
  }

  @Test func `a character of several bytes is one key, also when it comes in two turns`() {
    #expect(keys("é“漢😀") == ["é", "“", "漢", "😀"].map { .character($0) })
    var decoder = KeyDecoder()
    #expect(decoder.decode(0xE2).isEmpty)
    #expect(decoder.endTurn().isEmpty)
    #expect(decoder.decode(0x80).isEmpty)
    #expect(decoder.decode(0x9C) == [.character("“")])
  }

  @Test func `malformed bytes are dropped, and what follows is read`() {
    #expect(keys([0xFF, 0x80, 0xC0, 0x6A]) == [.character("j")])
    #expect(keys([0xC2, 0x9B, 0x6A]) == [.character("j")])
    #expect(keys([0xE2, 0x6A]) == [.character("j")])
    #expect(keys([0xED, 0xA0, 0x80, 0x6A]) == [.character("j")])
    #expect(keys([0xE2, 0x80, 0x1B]) == [.escape])
  }

  @Test func `Escape before a key is Escape and that key`() {
    #expect(keys("\u{1B}x") == [.escape, .character("x")])
    #expect(keys("\u{1B}\u{1B}") == [.escape, .escape])
    #expect(keys("\u{1B}[") == [.escape, .character("[")])
    #expect(keys("\u{1B}O") == [.escape, .character("O")])
    #expect(keys("\u{1B}[q") == [.escape, .character("["), .character("q")])
    #expect(keys("\u{1B}é") == [.escape, .character("é")])
  }

  @Test func `a sequence that nobody knows types nothing`() {
    #expect(keys("\u{1B}[25~j") == [.character("j")])
    #expect(keys("\u{1B}[1;5Cj") == [.character("j")])
    #expect(keys("\u{1B}Ozj") == [.character("j")])
    #expect(keys("\u{1B}[<\(String(repeating: "1", count: 99))Mj") == [.character("j")])
    #expect(keys("\u{1B}[1;").isEmpty)
  }

  @Test func `what the mouse did is read, several reports at once and in either encoding`() {
    #expect(
      keys("\u{1B}[<0;3;4M\u{1B}[<32;9;4M\u{1B}[<0;300;4mj") == [
        .mouse(.press, row: 3, column: 2), .mouse(.drag, row: 3, column: 8),
        .mouse(.release, row: 3, column: 299), .character("j"),
      ])
    #expect(
      keys("\u{1B}[<64;1;1M\u{1B}[<69;1;1M") == [
        .mouse(.wheelUp, row: 0, column: 0), .mouse(.wheelDown, row: 0, column: 0),
      ])
    #expect(
      keys("\u{1B}[M #$\u{1B}[M##$\u{1B}[Ma#$j") == [
        .mouse(.press, row: 3, column: 2), .mouse(.release, row: 3, column: 2),
        .mouse(.wheelDown, row: 3, column: 2), .character("j"),
      ])
    // Other buttons, motion without one, and what is no report.
    for report in ["<2;3;4M", "<35;3;4M", "<128;3;4M", "<0;0;1M", "<0;3M", "<M", "<;;M"] {
      #expect(keys("\u{1B}[\(report)").isEmpty, "\(report)")
    }
  }

  @Test func `the keys that ncurses knows have their names`() {
    let expected: [(Int, Key)] = [
      (Int(KEYS_UP), .up), (Int(KEYS_PAGE_DOWN), .pageDown),
      (Int(KEYS_HOME), .home), (Int(KEYS_BACK_TAB), .backTab),
      (Int(KEYS_DELETE), .delete), (Int(KEYS_FUNCTION) + 1, .function(1)),
      (Int(KEYS_FUNCTION) + 12, .function(12)),
    ]
    for (code, key) in expected {
      var decoder = KeyDecoder()
      #expect(decoder.decode(Int32(code)) == [key])
    }
    var decoder = KeyDecoder()
    #expect(decoder.decode(Int32(KEYS_OTHER)).isEmpty)
    #expect(decoder.decode(0x1B).isEmpty)
    #expect(decoder.decode(Int32(KEYS_DOWN)) == [.escape, .down])
  }

  @Test func `any bytes give keys, and no control character among them`() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<2000 {
      let bytes = (0..<Int(random.next() % 20)).map { _ in UInt8(truncatingIfNeeded: random.next())
      }
      for case .character(let character) in keys(bytes) {
        let first = character.unicodeScalars.first?.properties.generalCategory
        #expect(first != .control, "\(bytes)")
      }
    }
  }

  @Test func `two presses in one place within 400 ms are a double press, a third is not`() {
    var clicks = ClickCounter()
    let here = Position(row: 3, column: 4)
    #expect(clicks.press(at: here, milliseconds: 1000) == .press)
    #expect(clicks.press(at: here, milliseconds: 1300) == .doublePress)
    #expect(clicks.press(at: here, milliseconds: 1400) == .press)
    #expect(clicks.press(at: Position(row: 3, column: 5), milliseconds: 1500) == .press)
    #expect(clicks.press(at: Position(row: 3, column: 5), milliseconds: 1901) == .press)
  }
}
