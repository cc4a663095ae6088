/// What a scalar is to the tokenizer. The low bits are those of `Token.Traits`.
struct ScalarClass: OptionSet, Sendable {
  var rawValue: UInt8

  static let upper = ScalarClass(rawValue: 1)
  static let lower = ScalarClass(rawValue: 2)
  /// N*.
  static let number = ScalarClass(rawValue: 4)
  static let uncased = ScalarClass(rawValue: 8)
  /// M*: a letter to the tokenizer, though it has no traits of its own.
  static let combining = ScalarClass(rawValue: 16)
  /// Nd, besides `number`.
  static let decimal = ScalarClass(rawValue: 32)
  /// White_Space.
  static let space = ScalarClass(rawValue: 64)
  /// Cf: soft hyphen, zero-width space and joiners, byte-order mark.
  static let format = ScalarClass(rawValue: 128)

  /// L*.
  static let letters: ScalarClass = [.upper, .lower, .uncased]
  /// L*, M* and N*: what words are made of.
  static let word: ScalarClass = [.upper, .lower, .uncased, .number, .combining]
  static let traits: ScalarClass = [.upper, .lower, .uncased, .number]

  /// - Source: The Unicode Character Database, as the standard library has it.
  init(_ scalar: Unicode.Scalar) {
    self =
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .titlecaseLetter: .upper
      case .lowercaseLetter: .lower
      case .modifierLetter, .otherLetter: .uncased
      case .nonspacingMark, .spacingMark, .enclosingMark: .combining
      case .decimalNumber: [.number, .decimal]
      case .letterNumber, .otherNumber: .number
      case .format: .format
      default: scalar.properties.isWhitespace ? .space : []
      }
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The classes of U+0000 to U+007F; the bytes above have none.
  static let ascii: [ScalarClass] = (0..<256).map { byte in
    byte < 0x80 ? ScalarClass(Unicode.Scalar(UInt8(byte))) : []
  }
}

/// The classes of scalars outside ASCII, looked up in the Unicode data once for each page of 64.
struct ScalarClasses {
  /// Where a page starts in `classes`, divided by 64 and counted from 1; 0 for a page not yet met.
  private var pages: [UInt16] = []
  private var classes: [ScalarClass] = []

  mutating func callAsFunction(_ scalar: Unicode.Scalar) -> ScalarClass {
    let page = Int(scalar.value >> 6)
    if pages.isEmpty { pages = [UInt16](repeating: 0, count: 0x110000 >> 6) }
    if pages[page] == 0 { load(page) }
    return classes[(Int(pages[page]) - 1) << 6 | Int(scalar.value & 63)]
  }

  private mutating func load(_ page: Int) {
    for value in page << 6..<(page + 1) << 6 {
      classes.append(Unicode.Scalar(UInt32(value)).map { ScalarClass($0) } ?? [])
    }
    pages[page] = UInt16(classes.count >> 6)
  }
}
