import Testing

@Test func `text, moves and erasures land where a terminal puts them`() {
  expect("ab\r\ncd", ["ab", "cd", ""])
  expect("\u{1B}[2;3Hx\u{1B}[Ay", ["   y", "  x", ""])
  expect("abcde\u{1B}[1;2H\u{1B}[K", ["a", "", ""])
  expect("abcde\u{1B}[1;2H\u{1B}[2X", ["a  de", "", ""])
  expect("abcde\u{1B}[1;2H\u{1B}[2P", ["ade", "", ""])
  expect("abcde\u{1B}[1;2H\u{1B}[2@", ["a  bc", "", ""])
  expect("a\u{1B}[3b", ["aaaa", "", ""])
  expect("one\r\ntwo\r\nsix\r\nten", ["two", "six", "ten"])
  expect("one\r\ntwo\u{1B}[1;2r\u{1B}[2;1H\n", ["two", "", ""])
  expect("one\r\ntwo\u{1B}[1;1H\u{1B}M", ["", "one", "two"])
  expect("one\u{1B}[2J", ["", "", ""])
}

@Test func `lines wrap when the next character comes, not before`() {
  expect("abcdef", ["abcde", "f", ""])
  expect("abcde\r\nf", ["abcde", "f", ""])
}

@Test func `wide characters take two cells, marks none`() {
  expect("日本e\u{301}", ["日本e\u{301}", "", ""])
  expect("日日日", ["日日", "日", ""])
}

@Test func `strings and modes leave no trace on the screen`() {
  expect("\u{1B}]0;title\u{7}\u{1B}[?25l\u{1B}(B\u{1B}[1;31mx\u{1B}P1$r\u{1B}\\y", ["xy", "", ""])
  var screen = ScreenModel(columns: 5, rows: 3)
  screen.feed(Array("\u{1B}[?1049h\u{1B}[?25l".utf8))
  #expect(screen.isAlternate && !screen.isCursorVisible)
  screen.feed(Array("\u{1B}[?1049l\u{1B}[?25h".utf8))
  #expect(!screen.isAlternate && screen.isCursorVisible)
}

@Test func `characters keep the look that they came with, and what is erased the background`() {
  var screen = ScreenModel(columns: 5, rows: 3)
  screen.feed(Array("\u{1B}[1;31mx\u{1B}[0;4;48;5;17my \u{1B}[mz\u{1B}[44m\u{1B}[K".utf8))
  let row = screen.picture[0]
  #expect(row.map(\.text) == ["x", "y", " ", "z", " "])
  #expect((row[0].look.foreground, row[0].look.attributes) == ([31], [1]))
  #expect((row[1].look.background, row[1].look.attributes) == ([5, 17], [4]))
  #expect(row[2].look == row[1].look && row[3].look == CellLook())
  #expect(row[4].look.background == [44] && row[4].look.attributes.isEmpty)
}

/// Feeds `text` whole and byte by byte to a screen of 5x3.
private func expect(
  _ text: String, _ lines: [String], sourceLocation: SourceLocation = #_sourceLocation
) {
  var whole = ScreenModel(columns: 5, rows: 3)
  var byByte = whole
  whole.feed(Array(text.utf8))
  for byte in text.utf8 { byByte.feed([byte]) }
  #expect(whole.lines == lines, sourceLocation: sourceLocation)
  #expect(byByte.lines == lines, sourceLocation: sourceLocation)
}
