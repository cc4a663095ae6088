/// What lies between two neighbouring words.
enum Gap: UInt8, Sendable {
  /// A phrase runs on over it.
  case joined
  /// A comma: only families run on over it.
  case weak
  /// The end of a sentence, clause or paragraph.
  case strong
}

/// Tells the gaps of a text apart.
/// - Source: The definition in `Phrases`, section 2.
struct GapReader {
  let utf8: UnsafeBufferPointer<UInt8>
  private let newlinesThatEnd: Int
  private let paragraphStarts: [Int]
  /// The first of `paragraphStarts` that no gap has reached yet.
  private var nextParagraph = 0

  init(_ utf8: UnsafeBufferPointer<UInt8>, paragraphs: ParagraphMode) {
    self.utf8 = utf8
    switch paragraphs.resolved(for: utf8) {
    case .known(let starts):
      paragraphStarts = starts
      newlinesThatEnd = Int.max
    case .blank:
      paragraphStarts = []
      newlinesThatEnd = 2
    case .lines, .auto:
      paragraphStarts = []
      newlinesThatEnd = 1
    }
  }

  /// The gap between two words; gaps must be asked for in the order of the text.
  /// - Parameter title: Whether the first word is an abbreviation such as “Mr”.
  mutating func gap(between first: Token, and second: Token, title: Bool) -> Gap {
    let start = Int(first.end)
    let end = Int(second.start)
    if !paragraphStarts.isEmpty, startsParagraph(between: start, and: end) { return .strong }
    if end == start + 1, utf8[start] == 0x20 { return .joined }
    var contents = GapContents()
    contents.read(utf8, start..<end)
    if contents.isBroken || contents.newlines >= newlinesThatEnd { return .strong }
    switch (contents.commas, contents.stops) {
    case (0, 0): return .joined
    case (1, 0): return .weak
    case (0, 1) where contents.hasStopThenSpace && (title || isInitial(first, before: second)):
      return .joined
    default: return .strong
    }
  }

  private mutating func startsParagraph(between start: Int, and end: Int) -> Bool {
    var found = false
    while nextParagraph < paragraphStarts.count, paragraphStarts[nextParagraph] <= end {
      found = found || paragraphStarts[nextParagraph] >= start
      nextParagraph += 1
    }
    return found
  }

  /// Whether `first` is one upper-case letter other than I, and `second` begins with one.
  private func isInitial(_ first: Token, before second: Token) -> Bool {
    guard first.traits.contains(.capitalised), second.traits.contains(.capitalised),
      let initial = decodeScalar(at: Int(first.start), in: utf8),
      let next = decodeScalar(at: Int(second.start), in: utf8)
    else { return false }
    return initial.length == Int(first.end - first.start) && initial.scalar != "I"
      && initial.scalar.properties.generalCategory == .uppercaseLetter
      && next.scalar.properties.generalCategory == .uppercaseLetter
  }
}

/// What stands in one gap.
private struct GapContents {
  var newlines = 0
  var commas = 0
  var stops = 0
  /// A full stop stands right after the first word, and white space somewhere after it.
  var hasStopThenSpace = false
  /// Something that always ends a phrase.
  var isBroken = false

  private var beginsWithStop = false
  private var isAtStart = true

  init() {}

  mutating func read(_ utf8: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var offset = range.lowerBound
    while offset < range.upperBound, !isBroken {
      if let length = newlineLength(at: offset, in: utf8) {
        newlines += 1
        addSpace()
        offset += length
      } else if let (scalar, length) = decodeScalar(at: offset, in: utf8) {
        add(scalar)
        offset += length
      } else {
        isBroken = true
      }
    }
  }

  private mutating func addSpace() {
    isAtStart = false
    hasStopThenSpace = hasStopThenSpace || beginsWithStop
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    switch scalar {
    case " ", "\t": addSpace()
    case ",": commas += 1
    case ".":
      stops += 1
      beginsWithStop = beginsWithStop || isAtStart
    case "%", "‰", "°", "#", "@", "_", "*", "$": break
    case "\u{2013}"..."\u{201F}", "\u{2026}": isBroken = true
    default:
      switch scalar.properties.generalCategory {
      case .format: return
      case .currencySymbol: break
      default:
        if scalar.properties.isWhitespace { return addSpace() }
        isBroken = true
      }
    }
    isAtStart = false
  }
}
