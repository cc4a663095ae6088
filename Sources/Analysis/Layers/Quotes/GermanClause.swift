import Articles

/// Finds the subject of a German sentence, or of the part of one that leads to a quotation.
///
/// The finite verb stands second in a main clause: what is before it is the subject, or one follows it. In a
/// clause behind a conjunction or relative it stands last. Clauses are parted by commas.
/// - Source: Duden, “Die Grammatik” (Stellungsfelder: Vorfeld, linke Satzklammer, Mittelfeld).
struct GermanClause {
  struct Subject: Equatable {
    var phrase: Range<Int>
    var verb: Int?
  }

  let text: SpeechText
  let phrases: GermanPhrase
  private var document: Document { text.document }

  init(text: SpeechText) {
    self.text = text
    phrases = GermanPhrase(text: text)
  }

  /// The subject of what leads to a quotation; nil where none is found.
  /// - Parameter isOpen: Whether the quotation is a part of the last clause, not parted by a colon or comma.
  func subject(of lead: Range<Int>, isOpen: Bool) -> Subject? {
    guard var subject = bareSubject(of: lead, isOpen: isOpen) else { return nil }
    let end = phrases.named(subject.phrase, before: lead.upperBound)
    subject.phrase = subject.phrase.lowerBound..<end
    return subject
  }

  private func bareSubject(of lead: Range<Int>, isOpen: Bool) -> Subject? {
    let clauses = clauses(of: lead)
    guard let last = clauses.last else { return nil }
    let main = mainSubjects(of: clauses)
    if let own = subordinateSubject(of: last, behind: clauses.dropLast().last, isOpen: isOpen),
      isOpen || !main.contains(where: isSaid)
    {
      return own
    }
    return main.first(where: isSaid) ?? main.first
  }

  func isSaid(_ subject: Subject) -> Bool {
    subject.verb.map { text.roles[$0].contains(.say) } ?? false
  }
}

// MARK: - Verbs

extension GermanClause {
  private static let finite = ["t", "te", "ten"].map { Array($0.utf8) }

  /// A finite verb by the tables, or by its ending.
  func isVerb(_ token: Int) -> Bool {
    guard document.isWord(token), !document.isCapitalised(token) || text.opensSentence(token) else {
      return false
    }
    let roles = text.roles[token]
    if !roles.isDisjoint(with: [.determiner, .preposition, .connector, .source, .pronoun]) {
      return false
    }
    if !roles.isDisjoint(with: .verb) || roles.contains(.auxiliary) { return true }
    guard roles.isEmpty, document.facts[token].shape.contains(.lower) else { return false }
    let bytes = document.bytes(of: token)
    guard bytes.count > 3, !bytes.starts(with: "ge".utf8) else { return false }
    return Self.finite.contains { bytes.suffix($0.count).elementsEqual($0) }
  }

  /// The first phrase behind a verb that can be its subject.
  func subject(behind verb: Int, before end: Int) -> Range<Int>? {
    var token = verb + 1
    let limit = min(end, verb + 24)
    while token < limit {
      if isPreposition(token) {
        let noun = phrases.phrase(startingAt: token + 1, before: limit)
        token = noun?.upperBound ?? token + 1
      } else if let found = phrases.phrase(startingAt: token, before: end) {
        if phrases.nominative(found) != .never { return found }
        token = found.upperBound
      } else if document.isMark(token, ",") || document.isMark(token, ":")
        || document.isMark(token, ".")
      {
        return nil
      } else {
        token += 1
      }
    }
    return nil
  }
}

extension GermanClause {
  private func isPreposition(_ token: Int) -> Bool {
    let roles = text.roles[token]
    return !roles.isDisjoint(with: [.preposition, .connector, .source])
      && !roles.contains(.determiner)
  }
}

// MARK: - Clauses

extension GermanClause {
  /// The stretches between commas, colons and dashes, none empty.
  private func clauses(of lead: Range<Int>) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = lead.lowerBound
    for token in lead
    where text.isPause(token) || text.isColon(token) || document.isMark(token, ";") {
      if start < token { clauses.append(start..<token) }
      start = token + 1
    }
    if start < lead.upperBound { clauses.append(start..<lead.upperBound) }
    return clauses
  }

  private static let conjunctions = WordHash.set(
    "dass", "daß", "weil", "wenn", "obwohl", "nachdem", "bevor", "während", "indem", "wobei", "als",
    "da", "ob", "damit", "sodass", "falls", "wonach", "wie", "wo", "sofern", "seitdem", "ehe")
  private static let reports = WordHash.set("dass", "daß", "ob")
  private static let relatives = WordHash.set(
    "der", "die", "das", "dem", "den", "dessen", "deren", "denen", "welche", "welcher", "welches",
    "wer", "was")

  /// Whether a clause has its verb at the end; a relative pronoun may stand behind a preposition.
  private func isSubordinate(_ clause: Range<Int>, isFirst: Bool) -> Bool {
    let first = document.facts[clause.lowerBound].hash
    let endsInVerb = clause.suffix(2).contains { isVerb($0) } || !clause.contains { isVerb($0) }
    if Self.conjunctions.contains(first) {
      return clause.count > 1 && (endsInVerb || isFirst == false)
    }
    if isInfinitive(clause) { return true }
    if isFirst { return false }
    if Self.relatives.contains(first) { return isRelative(clause) }
    guard
      text.roles[clause.lowerBound].contains(.preposition)
        || text.roles[clause.lowerBound].contains(.connector), clause.count > 2
    else { return false }
    return Self.relatives.contains(document.facts[clause.lowerBound + 1].hash)
      && clause.suffix(2).contains { isVerb($0) }
      && !isVerb(
        clause.lowerBound + 3 < clause.upperBound ? clause.lowerBound + 3 : clause.lowerBound)
  }

  private static let to = WordHash.of("zu")

  /// “ohne davon zu wissen”.
  private func isInfinitive(_ clause: Range<Int>) -> Bool {
    clause.count > 2 && document.facts[clause.upperBound - 2].hash == Self.to
      && document.facts[clause.upperBound - 1].shape.contains(.lower)
      || clause.count > 3 && document.facts[clause.upperBound - 3].hash == Self.to
        && document.facts[clause.upperBound - 2].shape.contains(.lower)
        && !isVerb(clause.lowerBound)
  }

  /// “der den Plan kennt” is a clause, “der Trainer Ghanas” none.
  private func isRelative(_ clause: Range<Int>) -> Bool {
    let last = clause.upperBound - 1
    if isVerb(last) || clause.count > 2 && isVerb(last - 1) && !phrases.isNoun(last) {
      let noun = phrases.phrase(startingAt: clause.lowerBound, before: clause.upperBound)
      return noun.map {
        !isVerb($0.upperBound == clause.upperBound ? last : $0.upperBound) || $0.upperBound == last
      } ?? true
    }
    return !phrases.isNoun(clause.lowerBound + 1 < clause.upperBound ? clause.lowerBound + 1 : last)
      && !phrases.isNoun(last)
  }

  /// The subject of the clause that the quotation ends: “, weil die Regierung sie „…“ nennt”.
  private func subordinateSubject(
    of clause: Range<Int>, behind previous: Range<Int>?, isOpen: Bool
  ) -> Subject? {
    guard isSubordinate(clause, isFirst: previous == nil) else { return nil }
    let first = document.facts[clause.lowerBound].hash
    if Self.reports.contains(first) { return nil }
    let verb = clause.last { isVerb($0) }
    let isSaying =
      verb.map { text.roles[$0].contains(.say) || text.roles[$0].contains(.name) } ?? false
    guard isOpen || isSaying else { return nil }
    if Self.conjunctions.contains(first) {
      return subject(behind: clause.lowerBound, before: clause.upperBound).map {
        Subject(phrase: $0, verb: verb)
      }
    }
    guard Self.relatives.contains(first), let previous else { return nil }
    return phrase(endingAt: previous).map { Subject(phrase: $0, verb: verb) }
  }

  /// The phrase that a clause ends in: what a relative goes back to.
  private func phrase(endingAt clause: Range<Int>) -> Range<Int>? {
    for token in clause {
      if let found = phrases.phrase(startingAt: token, before: clause.upperBound),
        found.upperBound >= clause.upperBound,
        text.roles[token].contains(.determiner) || phrases.isNoun(token)
      {
        return found.clamped(to: clause)
      }
    }
    return nil
  }
}

// MARK: - Main clauses

extension GermanClause {
  private struct Fields {
    /// The phrase before the verb that may be the subject.
    var first: Range<Int>?
    var verb: Int?
    var opensWithVerb = false
  }

  private func mainSubjects(of clauses: [Range<Int>]) -> [Subject] {
    var found: [Subject] = []
    // A phrase parted from its verb by an apposition or a relative clause.
    var waiting: Range<Int>?
    for (number, clause) in clauses.enumerated() {
      if text.isColon(max(0, clause.lowerBound - 1)) { waiting = nil }
      if isSubordinate(clause, isFirst: number == 0) { continue }
      let fields = fields(of: clause)
      guard let verb = fields.verb else {
        if waiting == nil, let first = fields.first, phrases.nominative(first) != .never {
          waiting = first
        }
        continue
      }
      let behind = subject(behind: verb, before: clause.upperBound)
      let subject =
        fields.opensWithVerb
        ? waiting.flatMap { chosen($0, behind) } ?? behind ?? found.last?.phrase
        : waiting ?? chosen(fields.first, behind)
      if let subject { found.append(Subject(phrase: subject, verb: verb)) }
      waiting = nil
    }
    if let waiting, found.isEmpty { found.append(Subject(phrase: waiting, verb: nil)) }
    return found
  }

  /// Of the phrases before and behind the verb the likelier subject.
  private func chosen(_ first: Range<Int>?, _ behind: Range<Int>?) -> Range<Int>? {
    guard let first, phrases.nominative(first) != .never else { return behind }
    guard let behind, phrases.nominative(behind) != .never else {
      return phrases.isManner(first) ? nil : first
    }
    if phrases.isThing(first) || phrases.isManner(first), !phrases.isThing(behind) { return behind }
    let isSurer = phrases.nominative(behind).rawValue > phrases.nominative(first).rawValue
    return isSurer ? behind : first
  }

  /// What stands before the finite verb of a main clause, and the verb.
  private func fields(of clause: Range<Int>) -> Fields {
    var fields = Fields()
    var token = clause.lowerBound
    while token < clause.upperBound, opensNothing(token) { token += 1 }
    fields.opensWithVerb = token < clause.upperBound && isVerb(token)
    var isFirst = true
    while token < clause.upperBound {
      if isVerb(token) {
        fields.verb = token
        return fields
      }
      if isPreposition(token) {
        let noun = phrases.phrase(startingAt: token + 1, before: clause.upperBound, isWide: true)
        token = noun?.upperBound ?? token + 1
        isFirst = false
      } else if let noun = phrases.phrase(
        startingAt: token, before: clause.upperBound, isWide: true)
      {
        if isFirst { fields.first = noun }
        isFirst = false
        token = noun.upperBound
      } else {
        token += 1
      }
    }
    return fields
  }

  private static let openers = WordHash.set(
    "und", "aber", "doch", "denn", "oder", "sondern", "auch")

  private func opensNothing(_ token: Int) -> Bool {
    Self.openers.contains(document.facts[token].hash) || !document.isWord(token)
  }
}
