import ViewModel

/// How far the rows of a screen have moved.
nonisolated enum RowShift {
  /// By how many rows most of the rows have moved up, or down where negative; 0 where more of them stay.
  ///
  /// A terminal scrolls whole rows, and what stands at their edge, such as the density strip, is written anew: for
  /// less than two rows that is not worth it.
  static func best(from old: ArraySlice<Row?>, to new: ArraySlice<Row>) -> Int {
    let rows = old.count
    var best = (shift: 0, count: max(1, count(of: old, in: new, at: 0)))
    if best.count * 2 >= rows { return 0 }
    for distance in 1..<max(1, rows - 1) {
      // Those that are left are too few.
      if rows - distance <= best.count { break }
      for shift in [distance, -distance] {
        let moved = count(of: old, in: new, at: shift)
        if moved * 2 >= rows - distance, moved > best.count { return shift }
        if moved > best.count { best = (shift, moved) }
      }
    }
    return best.shift
  }

  /// How many rows with text are in both, moved up by `shift`.
  private static func count(of old: ArraySlice<Row?>, in new: ArraySlice<Row>, at shift: Int) -> Int
  {
    var count = 0
    for row in max(0, -shift)..<min(new.count, new.count - shift)
    where new[row] == old[row + shift] && hasText(new[row]) { count += 1 }
    return count
  }

  private static func hasText(_ row: Row) -> Bool {
    row.runs.contains { $0.cells > 1 && $0.text.utf8.first != UInt8(ascii: " ") }
  }

  /// Moves the first rows up by `count`, or down where negative; what comes in is `filler`.
  static func shift<Content>(
    _ rows: inout [Content], first: Int, up count: Int, filling filler: Content
  ) {
    let fillers = repeatElement(filler, count: abs(count))
    if count > 0 {
      rows.insert(contentsOf: fillers, at: first)
      rows.removeSubrange(..<count)
    } else {
      rows.removeSubrange(first + count..<first)
      rows.insert(contentsOf: fillers, at: 0)
    }
  }
}
