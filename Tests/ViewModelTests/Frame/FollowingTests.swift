import TestSupport
import Testing

@testable import ViewModel

/// What somebody hears who reads by ear: the hardware cursor is on what has the focus, and the status line says in one
/// line what that is and where.
struct FollowingTests {
  private func reader(_ keys: KeySequence...) -> ReaderState {
    var reader = ReaderState.showing(SampleArticles.ferry, columns: 100, rows: 20)
    for key in keys { reader.press(key) }
    return reader
  }

  /// The screen from the cell with the cursor to the end of its row.
  private func atCursor(_ reader: ReaderState) -> String {
    let frame = reader.frame()
    return String(frame.rows[frame.cursor.row].text.dropFirst(frame.cursor.column))
  }

  @Test func `the cursor is on what is selected, row by row in the list, and in what is typed`() {
    #expect(atCursor(reader("\"")).hasPrefix("“We lost an engine,”"))
    #expect(atCursor(reader("@", "@")).hasPrefix("Ada Holt, who"))
    #expect(atCursor(reader("]]", "]]")).hasPrefix("What the passengers say"))
    #expect(atCursor(reader("Tab", "3j")).hasPrefix(" ▾ Tom Reed"))
    #expect(atCursor(reader("Tab", "3j", "j")).contains("“I slept through it”"))
    #expect(atCursor(reader("\"", "p", "j")).hasPrefix("›"))
    var typing = reader("/")
    typing.type("ferry")
    #expect(typing.frame().cursor.row == 19 && typing.frame().cursor.column == "/ferry".count)
    #expect(typing.frame().showsCursor)
  }

  @Test func `the status line says what is selected, its number, its speaker and its paragraph`() {
    #expect(reader("\"", "\"").status.contains("Quote 2 of 3 · Ada Holt 2/2 · ¶ 2"))
    #expect(reader("@", "@").status.contains("Ada Holt 1/2 · person · ¶ 2"))
    #expect(reader("]p").status.contains("“night ferry” 1/2 · ¶ 1"))
    var searching = reader("/")
    searching.type("ferry")
    searching.press("Enter")
    #expect(searching.status.contains("match 1 of 3"))
  }
}
