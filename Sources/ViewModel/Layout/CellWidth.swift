import CTables

/// How many terminal cells a scalar takes where it is painted as it is.
///
/// ncurses places cells by libc's `wcwidth`, so the table agrees with that of glibc 2.36 for every scalar
/// that is painted; a test holds the two against each other. Ambiguous width counts as one cell.
/// - Source: EastAsianWidth.txt and general categories of Unicode 15.0; the exceptions are listed in the
///   `tables` target.
enum CellWidth {
  /// 0, 1 or 2; nil for a scalar that never reaches the terminal as it is (see `Glyph`).
  static func of(_ scalar: Unicode.Scalar) -> Int? {
    switch unicode_kind(unicode_property(scalar.value)) {
    case .narrow, .complex, .space, .noBreakSpace: 1
    case .wide, .wideSpace, .modifier: 2
    case .mark: 0
    case .control, .standIn, .invisible, .softHyphen, .joiner, .regional, .tag: nil
    }
  }
}
