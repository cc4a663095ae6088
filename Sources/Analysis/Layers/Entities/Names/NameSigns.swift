/// What is known of one unit without looking at its neighbours.
struct NameSigns {
  var hash: UInt64 = 0
  /// The letters' classes in a row: “Xx”, “X.X.”, “d”.
  var form: UInt64 = 0
  /// Of the first one, two, three and four bytes, in small letters; the last four likewise.
  var prefixes = SIMD4<UInt32>()
  var suffixes = SIMD4<UInt32>()
  /// Classes of the gazetteer that have it as a whole.
  var classes: UInt32 = 0
  /// Classes of the gazetteer that have a phrase of which it is a part, and which part it is.
  var phrase: UInt32 = 0
  /// 0 where the word is in none.
  var clusters = Clusters()
  /// Those of the word in small letters, where it has capitals; in a line without any, of the word with one.
  var smallClusters = Clusters()
  var shape = Shape.none
  /// How the rest of the text writes it: with small letters, with capitals.
  var use: UInt8 = 0
  /// Whether a longer phrase of the gazetteer may begin with it.
  var opensPhrase = false
  /// Equal for units whose other signs are equal, but for `phrase`; -1 where that is not known.
  var key: Int32 = -1

  /// One cluster of 64, one of 256, one of 1,024, each counted from 1.
  struct Clusters: Equatable {
    var coarse: UInt16 = 0
    var middle: UInt16 = 0
    var fine: UInt16 = 0
  }

  /// What stands before and behind a sentence.
  static let edge: NameSigns = {
    var signs = NameSigns()
    signs.hash = 1
    signs.shape = .edge
    signs.key = 0
    return signs
  }()

  /// The few signs that votes are joined with.
  struct Brief {
    var shape: UInt8
    var cluster: UInt16
  }

  var brief: Brief { Brief(shape: shape.rawValue, cluster: clusters.middle) }

  /// Whether it is a word with a capital, or of a script without small letters.
  var isCapital: Bool { shape.rawValue >= Shape.capitalised.rawValue }

  /// Whether it may stand in a name though no capital is near.
  var mayName: Bool {
    isCapital || shape == .mixedNumber || (classes | phrase >> 2) & NameTables.proper != 0
  }

  enum Shape: UInt8 {
    case none, edge
    case mark, hyphen, stop, comma, quote, bracket, number, mixedNumber
    case lower, capitalised, allCapitals, initial, camel, dotted
    /// In a line where capitals say nothing.
    case shouted, titled
  }
}
