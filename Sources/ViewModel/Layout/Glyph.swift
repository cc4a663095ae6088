/// The smallest piece of text that is painted or left out as a whole: a letter with its marks, a space, a
/// stand-in. One grapheme cluster is one glyph or several; a row never ends inside a cluster that fits.
///
/// What a terminal must do otherwise than a page, so that every row has the same cells in every terminal:
/// - A cluster is as wide as its painted scalars together, as ncurses counts them.
/// - ncurses keeps five scalars in a cell. A letter with more than four marks is split: the further marks
///   stand on dotted circles (◌), four on each, so that nothing vanishes. So does a mark without a letter.
/// - Parts of emoji joined by U+200D stand one after another; the joiner is not painted.
/// - Variation selectors and U+034F are not painted: they would not change the cells that ncurses counts.
/// - A skin tone after an emoji is not painted; alone it is a coloured square.
/// - A flag is painted as its two letters (🇺🇦 as UA), because only some terminals know flags.
/// - Tag characters are painted as the ASCII characters that they hide.
/// - C0 and DEL are control pictures (␛). Whatever else has no shape, or an effect on its surroundings,
///   shows its number (‹202E›): C1, bidi controls, invisible operators, U+2028/9, private use, unassigned
///   scalars and those younger than libc. Where that does not fit in the row, it is U+FFFD.
/// - U+200C and U+200D are kept between letters of scripts that join (Arabic, Indic); U+200B is a silent
///   place to break in scripts that set no spaces. Elsewhere they show their number.
/// - Soft hyphens and U+2060 are not seen, but at most two scalars in a row stay out of sight: of a flood
///   of invisible scalars the others show their numbers.
/// - White space is painted as U+0020; none is painted at the end of a row, except no-break spaces.
/// - A wide character in a column of one cell is U+FFFD.
/// - Right-to-left text stays in logical order: a terminal that knows bidi reorders it, others do not.
struct Glyph: Equatable {
  /// What is painted.
  enum Shape: UInt8 {
    /// The bytes as they are.
    case plain
    /// The bytes without what stays out of sight.
    case filtered
    /// The same, on a dotted circle.
    case onCircle
    /// `cells` spaces.
    case space
    /// A mark for something else.
    case standIn
  }

  /// The bytes of the text that it stands for, half-open.
  var start: Int
  var end: Int
  var cells: Int
  var shape: Shape
  /// The row may end before it.
  var canBreakBefore: Bool
  /// It opens a grapheme cluster.
  var startsCluster: Bool
  /// A space that is not painted where the row ends.
  var hangs = false
  /// Where the row ends after it, a hyphen is painted.
  var endsInSoftHyphen = false
}
