/// Reads a regular expression: letters, `.`, `[…]`, `\w \d \s \b` and their opposites, `* + ? {m,n}`, lazy with a `?`
/// behind, groups, `|`, `^ $` for the ends of a paragraph.
///
/// What would need to remember (references back) or to look round is refused: without these, a search costs the same
/// whatever is looked for.
struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private var place = 0
  private var depth = 0
  private let folding: TextFolding

  static let mostRepetitions = 500
  private static let greatestDepth = 50

  /// - Parameter pattern: Without the slashes.
  static func parse(_ pattern: String, _ folding: TextFolding) throws(PatternError) -> Pattern {
    var parser = PatternParser(pattern, folding)
    let whole = try parser.alternatives()
    guard parser.next == nil else { throw PatternError(message: "this ) closes nothing") }
    return whole
  }

  private init(_ pattern: String, _ folding: TextFolding) {
    scalars = Array(pattern.unicodeScalars)
    self.folding = folding
  }

  private var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    place += 1
    return true
  }

  private mutating func alternatives() throws(PatternError) -> Pattern {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.greatestDepth else {
      throw PatternError(message: "groups stand too deep in each other")
    }
    var branches = [try sequence()]
    while take("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .either(branches)
  }

  private mutating func sequence() throws(PatternError) -> Pattern {
    var parts: [Pattern] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      parts.append(try repetition(of: try atom()))
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func repetition(of atom: Pattern) throws(PatternError) -> Pattern {
    var pattern = atom
    while let (least, most) = try quantifier() {
      pattern = .repeated(pattern, least: least, most: most, isLazy: take("?"))
    }
    return pattern
  }

  private mutating func quantifier() throws(PatternError) -> (least: Int, most: Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    guard next == "{", let close = scalars[place...].firstIndex(of: "}") else { return nil }
    let text = String(String.UnicodeScalarView(scalars[(place + 1)..<close]))
    let bounds = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    guard bounds.count <= 2, let least = bounds[0], least >= 0 else { return nil }
    let isOpen = bounds.count == 2 && text.last == ","
    guard let most = isOpen ? least : bounds[bounds.count - 1] else { return nil }
    guard least <= most else { throw PatternError(message: "{\(text)} counts backwards") }
    guard most <= Self.mostRepetitions else {
      throw PatternError(message: "at most \(Self.mostRepetitions) times")
    }
    place = close + 1
    return (least, isOpen ? nil : most)
  }

  private mutating func atom() throws(PatternError) -> Pattern {
    let scalar = scalars[place]
    place += 1
    switch scalar {
    case "(": return try group()
    case "[": return .one(try set())
    case ".": return .one(.any)
    case "^": return .edge(.start)
    case "$": return .edge(.end)
    case "*", "+", "?": throw PatternError(message: "nothing stands before \(scalar)")
    case "\\": return try escaped()
    default: return literal(scalar)
    }
  }

  private mutating func group() throws(PatternError) -> Pattern {
    if take("?"), !take(":") {
      throw PatternError(message: "(?\(next.map(String.init) ?? "") is not known here")
    }
    let inner = try alternatives()
    guard take(")") else { throw PatternError(message: "a ( is not closed") }
    return .sequence([inner])
  }

  private mutating func escaped() throws(PatternError) -> Pattern {
    guard let scalar = next else { throw PatternError(message: "nothing stands behind \\") }
    switch scalar {
    case "b":
      place += 1
      return .edge(.word)
    case "B":
      place += 1
      return .edge(.noWord)
    default:
      var set = ScalarSet()
      if try takeClass(into: &set) { return .one(set) }
      return literal(try escapedScalar())
    }
  }

  /// `\w`, `\D` and so on, from behind the backslash.
  private mutating func takeClass(into set: inout ScalarSet) throws(PatternError) -> Bool {
    switch next {
    case "w": set.classes.append(.word)
    case "d": set.classes.append(.digit)
    case "s": set.classes.append(.space)
    case "W": set.opposites.append(.word)
    case "D": set.opposites.append(.digit)
    case "S": set.opposites.append(.space)
    default: return false
    }
    place += 1
    return true
  }

  private mutating func escapedScalar() throws(PatternError) -> Unicode.Scalar {
    guard let scalar = next else { throw PatternError(message: "nothing stands behind \\") }
    place += 1
    switch scalar {
    case "n", "t", "r": return " "
    case "1"..."9": throw PatternError(message: "\\\(scalar): a pattern cannot refer back here")
    case _ where scalar.isASCII && scalar.isInWord && scalar != "_":
      throw PatternError(message: "\\\(scalar) is not known here")
    default: return scalar
    }
  }

  /// `[…]`, from behind its bracket.
  private mutating func set() throws(PatternError) -> ScalarSet {
    var set = ScalarSet(isNegated: take("^"))
    var isFirst = true
    while let scalar = next, scalar != "]" || isFirst {
      isFirst = false
      place += 1
      var low = scalar
      if scalar == "\\" {
        if try takeClass(into: &set) { continue }
        low = try escapedScalar()
      }
      guard next == "-", place + 1 < scalars.count, scalars[place + 1] != "]" else {
        set.ranges += folded(low).map { $0.value...$0.value }
        continue
      }
      place += 1
      var high = scalars[place]
      place += 1
      if high == "\\" { high = try escapedScalar() }
      guard low <= high else { throw PatternError(message: "\(low)-\(high) counts backwards") }
      set.ranges.append(low.value...high.value)
    }
    guard take("]") else { throw PatternError(message: "a [ is not closed") }
    return set
  }

  /// A scalar as it stands in the folded text.
  private func folded(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    String(decoding: folding.folded(String(scalar)), as: UTF8.self).unicodeScalars
  }

  private func literal(_ scalar: Unicode.Scalar) -> Pattern {
    let parts = folded(scalar).map { Pattern.one(ScalarSet(ranges: [$0.value...$0.value])) }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }
}
