import ViewModel

/// How the text has moved from one frame to the next, whose sizes are the same.
nonisolated struct FrameShift: Equatable {
  /// How many rows it has gone up, below zero where it went down; 0 where less than half of it is still there.
  let rows: Int
  /// The rows that move: all but the last, which tells of the text.
  let moving: Range<Int>

  /// Nothing moves.
  static let none = FrameShift(rows: 0, moving: 0..<0)

  private init(rows: Int, moving: Range<Int>) {
    self.rows = rows
    self.moving = moving
  }

  init(from before: Frame, to after: Frame) {
    moving = 0..<max(0, after.rows.count - 1)
    rows = Self.rows(moving, from: before.rows, to: after.rows)
  }

  private static func rows(_ moving: Range<Int>, from before: [Row], to after: [Row]) -> Int {
    // Elements of arrays would be taken hold of to be compared.
    let (before, after) = (before.span, after.span)
    let most = (moving.count - 1) / 2
    // What goes up keeps its upper rows, what goes down its lower ones.
    for probe in [moving.prefix(probes), moving.suffix(probes)].joined() {
      guard after[probe] != before[probe], !isBlank(after[probe]) else { continue }
      for old in moving.clamped(to: probe - most..<probe + most + 1)
      where before[old] == after[probe] {
        let shift = old - probe
        var kept = 0
        for row in moving.clamped(to: moving.lowerBound - shift..<moving.upperBound - shift)
        where after[row] == before[row + shift] { kept += 1 }
        if kept * 2 > moving.count { return shift }
        break
      }
    }
    return 0
  }

  /// Rows at either end that are looked for: some may have been marked since, or not have been there.
  private static let probes = 4

  private static func isBlank(_ row: Row) -> Bool {
    row.runs.allSatisfy { run in run.text.utf8.allSatisfy { $0 == UInt8(ascii: " ") } }
  }

  /// The row that stands at `row` now was this one before; nil for what has come in.
  func origin(of row: Int) -> Int? {
    guard rows != 0, moving.contains(row) else { return row }
    return moving.contains(row + rows) ? row + rows : nil
  }
}
