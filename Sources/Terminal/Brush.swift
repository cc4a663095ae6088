import CNcurses
import ViewModel

/// Faces as ncurses wants them: a number of a pair of colours, and attributes.
struct Brush {
  /// What text is painted with.
  struct Stroke: Equatable {
    var attributes: UInt32
    var pair: Int32
  }

  private let theme: FittedTheme
  private var numbers: ColourNumbers
  private var pairs: PairTable
  private var known: [[Face]: (look: Look, stroke: Stroke)] = [:]

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
  }

  mutating func stroke(for faces: [Face]) -> Stroke { known(faces).stroke }

  /// Whether blanks look the same with some faces as with others.
  mutating func paintsBlanksAlike(_ faces: [Face], _ others: [Face]) -> Bool {
    let (look, other) = (known(faces).look, known(others).look)
    let seen = look.set.union(other.set).intersection([.underline, .reverse])
    return seen.isEmpty && look.background == other.background
  }

  private mutating func known(_ faces: [Face]) -> (look: Look, stroke: Stroke) {
    if let known = known[faces] { return known }
    let look = theme.look(of: faces)
    let colours = PairTable.Colours(
      foreground: numbers.number(of: look.foreground),
      background: numbers.number(of: look.background))
    let pair = pairs.number(of: colours)
    if pair.isNew { screen_define_pair(pair.number, colours.foreground, colours.background) }
    let stroke = Stroke(attributes: UInt32(look.set.rawValue), pair: pair.number)
    known[faces] = (look, stroke)
    return (look, stroke)
  }
}
