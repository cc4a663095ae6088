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
    // What goes up keeps its upper rows, what goes down its lower ones.
    for probe in [moving.prefix(probes), moving.suffix(probes)].joined() {
      guard after[probe] != before[probe], !isBlank(after[probe]),
        let old = moving.first(where: { before[$0] == after[probe] })
      else { continue }
      let shift = old - probe
      let kept = moving.count { moving.contains($0 + shift) && after[$0] == before[$0 + shift] }
      if kept * 2 > moving.count { return shift }
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
