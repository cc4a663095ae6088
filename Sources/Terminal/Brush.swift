import CNcurses
import ViewModel

/// Faces as ncurses wants them: a number of a pair of colours, and attributes.
struct Brush {
  /// What text is painted with.
  nonisolated struct Stroke: Equatable {
    var attributes: UInt32
    var pair: Int32
  }

  /// A look, and how it is painted here.
  nonisolated struct Paint {
    fileprivate let look: Look
    let stroke: Stroke

    /// Whether blanks look the same with it as with `other`.
    func looksAlikeOnBlanks(_ other: Paint) -> Bool {
      let seen = look.set.union(other.look.set).intersection([.underline, .reverse])
      return seen.isEmpty && look.background == other.look.background
    }
  }

  private let theme: FittedTheme
  private var numbers: ColourNumbers
  private var pairs: PairTable
  private var known: [Faces: Paint] = [:]
  /// What was asked for before: most runs look like the one before.
  private var last: (faces: Faces, paint: Paint)?

  init(_ theme: FittedTheme, numbers meaning: ColourNumbers.Meaning) {
    self.theme = theme
    numbers = ColourNumbers(meaning)
    pairs = PairTable(capacity: Int(screen_pairs()))
  }

  /// Whether something was painted without its colours, because the terminal has numbers for only so many.
  var isExhausted: Bool { pairs.isExhausted || numbers.isExhausted }

  /// Gives the numbers of colours away anew, for a screen of which every row is painted again.
  mutating func beginAnew() {
    numbers.clear()
    pairs.clear()
    known = [:]
    last = nil
  }

  mutating func paint(for faces: Faces) -> Paint {
    if let last, last.faces == faces { return last.paint }
    let paint = known[faces] ?? make(for: faces)
    last = (faces, paint)
    return paint
  }

  private mutating func make(for faces: Faces) -> Paint {
    let look = theme.look(of: faces)
    let colours = PairTable.Colours(
      foreground: numbers.number(of: look.foreground),
      background: numbers.number(of: look.background))
    let pair = pairs.number(of: colours)
    if pair.isNew { screen_define_pair(pair.number, colours.foreground, colours.background) }
    let stroke = Stroke(attributes: UInt32(look.set.rawValue), pair: pair.number)
    let paint = Paint(look: look, stroke: stroke)
    known[faces] = paint
    return paint
  }
}
