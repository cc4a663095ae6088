import Articles

/// Whom a quotation speaks to: “My dear Ada, sit down,” “Yes, sir.”
///
/// The one spoken to is not the one who speaks, and often the one who answers.
struct Address: Equatable, Sendable {
  /// Members called by name.
  private(set) var called: [Int] = []
  /// Members named otherwise.
  private(set) var named: [Int] = []
  /// By “sir”, “madam” and the like.
  private(set) var gender = Gender.unknown

  /// Mentions and words looked at, so that a long letter costs no more than a line.
  private static let crowd = 12
  fileprivate static let reach = 120

  init(in span: QuotationSpan, _ cast: Cast, _ text: SpeechText) {
    let told = text.quotedAgain(in: span)
    for place in cast.places[cast.firstPlace(from: span.tokens.lowerBound)...].prefix(Self.crowd) {
      guard place.token < span.tokens.upperBound else { break }
      guard cast.members[place.member].kind == .person,
        !told.contains(where: { $0.contains(place.token) })
      else { continue }
      if text.isCall(place.token..<place.end, in: span.tokens) {
        called.append(place.member)
        if gender == .unknown { gender = cast.members[place.member].gender }
      } else {
        named.append(place.member)
      }
    }
    for token in span.tokens.prefix(Self.reach)
    where text.document.isWord(token) && !told.contains(where: { $0.contains(token) }) {
      let found = Gender.ofNoun(text.document.facts[token].hash)
      if found != .unknown, text.isCall(token..<(token + 1), in: span.tokens) {
        gender = found
        break
      }
    }
  }

  /// 0 not named, 1 named, 2 called.
  func use(of member: Int) -> Int { called.contains(member) ? 2 : named.contains(member) ? 1 : 0 }
}

extension SpeechText {
  /// What somebody else is told to have said, in marks inside those of a quotation: “She used to say, ‘Ada, sit down.’”
  /// - Complexity: Linear in the first words of the quotation.
  fileprivate func quotedAgain(in span: QuotationSpan) -> [Range<Int>] {
    let tokens = span.tokens.prefix(Address.reach)
    var found: [Range<Int>] = []
    var start: Int?
    for token in tokens where !document.isWord(token) && isInnerMark(token) {
      let isGlued =
        token + 1 < span.tokens.upperBound
        && !document.facts[token + 1].shape.contains(.spaceBefore)
      if start == nil, isGlued, document.facts[token].shape.contains(.spaceBefore) {
        start = token
      } else if let first = start, !document.facts[token].shape.contains(.spaceBefore) {
        found.append(first..<token)
        start = nil
      }
    }
    return start.map { found + [$0..<span.tokens.upperBound] } ?? found
  }

  private func isInnerMark(_ token: Int) -> Bool {
    QuotationMark.isMark(UInt32(truncatingIfNeeded: document.facts[token].hash))
  }

  private static let callers = WordHash.set(
    "dear", "my", "oh", "ah", "o", "well", "yes", "no", "poor", "good", "old", "young", "you",
    "now", "come", "please", "mein", "meine", "liebe", "lieber", "mon", "ma", "cher", "chère")

  /// Whether a name or title stands by itself between pauses inside a quotation.
  fileprivate func isCall(_ name: Range<Int>, in quotation: Range<Int>) -> Bool {
    let end = name.upperBound
    if end < quotation.upperBound, document.isWord(end) { return false }
    guard !document.facts[end - 1].shape.contains(.possessive) else { return false }
    var first = name.lowerBound
    if let title = document.title(before: first), title >= quotation.lowerBound,
      document.isCapitalised(title),
      NameLexicon.roles(of: document.facts[title].hash).contains(.title)
    {
      first = title
    }
    guard first > quotation.lowerBound else { return true }
    if !document.isWord(first - 1) { return true }
    return Self.callers.contains(document.facts[first - 1].hash)
  }
}
