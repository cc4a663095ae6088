import Articles

/// People who speak in a German text and whom no entity names: “Landwirt Hauke Thomsen”, “Thomsens Frau Inge”, and
/// “ein Sprecher”, whom “er” stands for later.
///
/// These last have no name; like the `NamelessCharacters` of a story they are known by their confidence.
struct GermanSpeakers {
  let text: SpeechText
  private let rules: GermanAttribution
  private let antecedents: GermanAntecedent
  private let phrases: GermanPhrase
  private var document: Document { text.document }

  private static let confidence = 0.6
  /// Mentions of one name that are kept.
  private static let crowd = 2_000

  init(text: SpeechText) {
    self.text = text
    let clauses = GermanClause(text: text)
    rules = GermanAttribution(clauses: clauses)
    antecedents = GermanAntecedent(clauses: clauses)
    phrases = GermanPhrase(text: text)
  }

  /// The entities with those added that speak, by first mention.
  func added(to entities: [Entity], _ sites: [QuotationSite]) -> [Entity] {
    var speakers = Coverage(of: entities, in: document) { $0 == .person || $0 == .organisation }
    var covered = Coverage(of: entities, in: document)
    var new: [Entity] = []
    var capitals: [UInt64: [Int]]?
    var searched: Set<UInt64> = []
    for site in sites where !site.span.namesOutlet {
      guard let claim = rules.claims(for: site).first ?? rules.neighbour(of: site) else { continue }
      let antecedent = antecedents.phrase(for: claim.proposal.speaker, at: site)
      let phrase = antecedent ?? claim.proposal.speaker
      guard !phrase.contains(where: { speakers.contains($0) }) else { continue }
      var mentions: [Range<Int>] = []
      var confidence = Self.confidence
      if let name = name(in: phrase) ?? givenName(in: phrase, saidBy: claim.proposal.cue) {
        guard searched.insert(document.joinedHash(of: name)).inserted else { continue }
        let among = capitals ?? self.capitals(outside: covered)
        capitals = among
        mentions = places(of: name, among: among, outside: covered)
      } else if antecedent != nil, text.roles[phrase.lowerBound].contains(.determiner),
        !phrase.contains(where: { covered.contains($0) }),
        antecedents.genderOfAge(phrase) == nil
      {
        mentions = [phrase]
        confidence = NamelessCharacters.confidence
      }
      guard !mentions.isEmpty else { continue }
      for place in mentions {
        speakers.insert(place)
        covered.insert(place)
      }
      new.append(person(mentions, confidence))
    }
    return new.isEmpty ? entities : EntityMerger.unique(entities + new)
  }

  private func person(_ mentions: [Range<Int>], _ confidence: Double) -> Entity {
    let longest = mentions.max { $0.count < $1.count } ?? mentions[0]
    return Entity(
      name: document.article.text(in: document.nameRange(of: longest)), kind: .person,
      mentions: mentions.map { .init(range: document.nameRange(of: $0), confidence: confidence) })
  }

  /// A given name with what follows it, or two capitals behind an office.
  private func name(in phrase: Range<Int>) -> Range<Int>? {
    if let first = phrase.first(where: { phrases.isGivenName($0) && phrases.isNoun($0) }) {
      let end = (first..<phrase.upperBound).first { !phrases.isNoun($0) } ?? phrase.upperBound
      return end - first > 1 || first > phrase.lowerBound ? first..<end : nil
    }
    guard phrase.count == 3, phrase.allSatisfy({ phrases.isNoun($0) }),
      antecedents.isOffice(phrase.lowerBound)
    else { return nil }
    return (phrase.lowerBound + 1)..<phrase.upperBound
  }

  /// A given name that is all that names somebody who says something: “sagte Johanna”.
  private func givenName(in phrase: Range<Int>, saidBy cue: Range<Int>?) -> Range<Int>? {
    guard phrase.count == 1, let verb = cue?.last, text.roles[verb].contains(.say),
      phrases.isGivenName(phrase.lowerBound), text.roles[phrase.lowerBound].isEmpty,
      !antecedents.isOffice(phrase.lowerBound), !document.isGermanTitle(phrase.lowerBound)
    else { return nil }
    return phrase
  }

  /// Whether a word of one's own name stands there, and no noun: “der Wolf”.
  private func isAlone(_ token: Int, _ covered: Coverage) -> Bool {
    document.isCapitalised(token) && !covered.contains(token - 1) && !covered.contains(token + 1)
      && !text.roles(at: token - 1).contains(.determiner)
  }

  /// Where the name stands, whole or by its last word.
  /// - Parameter capitals: Of all words.
  private func places(
    of name: Range<Int>, among capitals: [UInt64: [Int]], outside covered: Coverage
  ) -> [Range<Int>] {
    let words = name.map { document.facts[$0].hash }
    let isLong = words.count > 1
    let lasts = isLong ? capitals[words[words.count - 1]] ?? [] : []
    var found: [Range<Int>] = []
    for token in ((capitals[words[0]] ?? []) + lasts).sorted()
    where found.count < Self.crowd && token >= found.last?.upperBound ?? 0 {
      let whole = token..<(token + words.count)
      let sentence = text.tokens(ofSentence: text.sentence(of: token))
      if whole.upperBound <= sentence.upperBound, isLong || isAlone(token, covered),
        !whole.contains(where: { covered.contains($0) }),
        zip(whole, words).allSatisfy({ document.facts[$0].hash == $1 })
      {
        found.append(whole)
      } else if isLong, !covered.contains(token),
        document.facts[token].hash == words[words.count - 1]
      {
        found.append(token..<(token + 1))
      }
    }
    return found
  }

  /// The tokens with a capital that are no part of a name, by their words.
  private func capitals(outside covered: Coverage) -> [UInt64: [Int]] {
    var capitals: [UInt64: [Int]] = [:]
    for token in document.facts.indices
    where document.isCapitalised(token) && document.isWord(token) && !covered.contains(token) {
      capitals[document.facts[token].hash, default: []].append(token)
    }
    return capitals
  }
}
