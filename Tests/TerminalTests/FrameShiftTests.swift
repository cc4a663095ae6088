import Testing
import ViewModel

@testable import Terminal

struct FrameShiftTests {
  /// One letter a row, the last of them the status line.
  private func frame(_ letters: String) -> Frame {
    let rows = letters.map { Row([Run(String($0), cells: 1, faces: [])]) }
    return Frame(
      rows: rows, size: Size(columns: 1, rows: rows.count), cursor: Position(row: 0, column: 0),
      showsCursor: false)
  }

  private func shift(_ before: String, _ after: String) -> FrameShift {
    FrameShift(from: frame(before), to: frame(after))
  }

  @Test(arguments: [
    ("abcdefg1", "bcdefgh2", 1), ("abcdefg1", "zabcdef2", -1), ("abcdefg1", "defghij2", 3),
    ("a b c d1", " b c d e2", 1), ("abcdefg1", "Bcdefgh2", 1), ("abcdefg1", "abcdefg2", 0),
    ("abcdefg1", "fghijkl2", 0), ("abcdefg1", "abXdefg1", 0), ("       1", "      a1", 0),
    ("1", "2", 0),
  ])
  func `what most rows moved by is found`(before: String, after: String, rows: Int) {
    #expect(shift(before, after).rows == rows)
  }

  @Test func `a row that came in was nowhere, and the last row stays`() {
    let up = shift("abcdefg1", "bcdefgh2")
    #expect((0..<8).map(up.origin) == [1, 2, 3, 4, 5, 6, nil, 7])
    let down = shift("abcdefg1", "yzabcde2")
    #expect((0..<8).map(down.origin) == [nil, nil, 0, 1, 2, 3, 4, 7])
  }
}
