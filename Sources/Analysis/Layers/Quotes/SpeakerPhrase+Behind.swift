// MARK: - Behind the cue

extension SpeakerPhrase {
  /// The noun phrase that begins at `first`: “said Rita Moss”, “said a spokesman for the bank on Friday”.
  func phrase(startingAt first: Int, before end: Int) -> Range<Int>? {
    var token = first
    while token < end, document.isWord(token), isAdverb(token) { token += 1 }
    guard token < end, document.isWord(token) else { return nil }
    let start = token
    if roles(token).contains(.pronoun) { return token..<(token + 1) }
    var isDetermined = roles(token).contains(.determiner) && !isInitial(token)
    if isDetermined { token += 1 }
    let limit = min(end, start + Self.reach)
    var last: Int?
    while token < limit {
      if !document.isWord(token) {
        guard document.facts[token].shape.contains(.abbreviating) else { break }
      } else if isTime(token) || text.isClose(token) || isPhrasalVerb(token, behind: last) {
        break
      } else if joinsAhead(token, before: limit) {
        isDetermined = roles(token + 1).contains(.determiner)
        token += isDetermined ? 2 : 1
        continue
      } else if !isNoun(token) || endsName(token, before: limit, isDetermined) {
        break
      } else if last != nil, roles(token).contains(.determiner), !isInitial(token),
        !document.facts[token - 1].shape.contains(.possessive)
      {
        break
      } else {
        last = token
      }
      token += 1
    }
    guard let last else { return standIn(startingAt: start, before: end) }
    return isPhrase(start...last) ? start..<(last + 1) : nil
  }

  /// Words that stand for a noun told before: “another”, and “the first”, whose last word is else an adverb.
  private static let standIns = WordHash.set("another", "one", "some", "many", "several", "both")
  private static let first = WordHash.of("first")

  private func standIn(startingAt token: Int, before end: Int) -> Range<Int>? {
    if Self.standIns.contains(document.facts[token].hash) { return token..<(token + 1) }
    return token + 1 < end ? standIn(endingAt: token + 1, from: token) : nil
  }

  func standIn(endingAt last: Int, from limit: Int) -> Range<Int>? {
    guard last > limit, document.facts[last].hash == Self.first,
      roles(last - 1).contains(.determiner)
    else { return nil }
    return (last - 1)..<(last + 1)
  }

  /// A connector or “and” with a noun behind it.
  private func joinsAhead(_ token: Int, before end: Int) -> Bool {
    let roles = roles(token)
    guard token + 1 < end, document.isWord(token + 1) else { return false }
    let next = self.roles(token + 1)
    if text.tellsWhose(token) {
      return isNoun(token + 1) || next.contains(.determiner)
    }
    if roles.contains(.connector), !Self.places.contains(document.facts[token].hash) {
      return (isNoun(token + 1) || next.contains(.determiner)) && !isTime(token + 1)
    }
    return roles.contains(.conjunction) && isName(token - 1) && isName(token + 1)
  }

  /// “hit” in “a source hit back”.
  private func isPhrasalVerb(_ token: Int, behind noun: Int?) -> Bool {
    noun != nil && token + 1 < document.facts.count
      && document.facts[token].shape.contains(.lower)
      && Self.particles.contains(document.facts[token + 1].hash)
  }

  private static let particles = WordHash.set("back", "out")

  /// “in a statement”, “at a meeting”, “with a smile” tell how, not who.
  private static let places = WordHash.set("in", "at", "with")

  /// A small word behind a name ends it, unless it is a role before another name (“party boss Ilya Orlov”) or
  /// the head of the phrase (“a Kremlin official”).
  private func endsName(_ token: Int, before end: Int, _ isDetermined: Bool) -> Bool {
    guard !isName(token), isName(token - 1) else { return false }
    if document.facts[token - 1].shape.contains(.possessive) { return false }
    let roles = NameLexicon.roles(of: document.facts[token].hash)
    if !roles.isDisjoint(with: [.title, .modifier, .particle]) { return false }
    if isDetermined { return !document.facts[token].shape.contains(.lower) }
    if Self.bearers.contains(document.facts[token].hash) { return false }
    var next = token + 1
    while next < min(end, token + Self.role), document.isWord(next), !isName(next), isNoun(next),
      self.roles(next).isEmpty
    {
      next += 1
    }
    return !(next < end && isName(next) && !isTime(next))
  }

  /// Nouns that a name stands before: “Time magazine”, “Obama aides”.
  private static let bearers = WordHash.set(
    "magazine", "newspaper", "officials", "supporters", "aides", "voters", "delegates",
    "lawmakers", "senators", "leaders", "executives", "lawyers", "allies", "advisers", "researchers"
  )

  /// Small words between the name of a body and that of its officer.
  private static let role = 4
}
