import Articles

/// Who is who: people by surname, by given name and by title.
///
/// A surname alone is the bearer who has just been named in full, else the one most often named so, where gender and
/// title agree; one that says in passing whose kin somebody is does not count. “Mr” and “Mrs” of one surname stay two
/// people, and so do “Mrs” and “Miss” where a text has both; a family (“the Obamas”) is none of its members. An initial
/// is the given name of the only bearer that it fits.
struct People {
  /// Somebody of a surname.
  private struct Bearer {
    var key: UInt64
    var gender: Gender
    /// Whether the title is “Mrs”; nil where no title tells.
    var isMarried: Bool?
    /// Whether nothing but a title tells who it is: “Mrs. Dunn”.
    var isTitled = false
  }

  private typealias Title = (gender: Gender, isMarried: Bool?)

  private let document: Document
  private var namesakes = Namesakes()
  /// The bearers of a surname, by its sound, the one seen last at the end.
  private var bySurname: [UInt64: [Bearer]] = [:]
  /// The bearer of a given name seen last, or to come first; and that of any form of the name.
  private var byGivenName: [UInt64: UInt64] = [:]
  private var byRoot: [UInt64: UInt64] = [:]
  /// How often each is named in full, and at which token the last time so far.
  private var fullNames: [UInt64: (count: Int, last: Int)] = [:]
  /// Surnames that stand behind both “Mrs” and “Miss”.
  private var withBoth: Set<UInt64> = []
  /// Surnames that stand behind “Mr” or another title of men.
  private var withMen: Set<UInt64> = []
  /// By surname and initial of the given name; 0 where several bear both.
  private var byInitial: [UInt64: UInt64] = [:]
  /// By all words but the first of a name of three and more: “García Márquez”.
  private var byEnding: [UInt64: UInt64] = [:]
  /// By all words but the last of such a name, and by all up to the first of two surnames: “Maria Inês”, “Josefina
  /// Arrieta”; 0 where several people's names begin so.
  private var byBeginning: [UInt64: UInt64] = [:]
  /// Given names with the first of two surnames, which stand for the longer name of the text.
  private var shortened: Set<UInt64> = []
  /// By the first of two surnames: “Sarmento” of “Benedito Sarmento de Vasconcelos”; 0 where several bear it.
  private var byFirstSurname: [UInt64: UInt64] = [:]

  /// Bearers of one surname that are told apart.
  private static let crowd = 8

  /// - Parameter forms: One for each mention.
  init(_ mentions: [NameMention], _ forms: NameForms, in document: Document) {
    self.document = document
    var married: Set<UInt64> = []
    var unmarried: Set<UInt64> = []
    for (mention, form) in zip(mentions, forms)
    where mention.kind == .person && form.firstSurname != nil {
      shortened.insert(form.hash(0..<2))
    }
    for (mention, form) in zip(mentions, forms) where mention.kind == .person {
      guard let surname = form.words.last?.sound else { continue }
      let title = title(of: mention)
      if title.isMarried == true { married.insert(surname) }
      if title.isMarried == false { unmarried.insert(surname) }
      if title.gender == .masculine { withMen.insert(surname) }
      if isFull(form), !shortened.contains(form.hash) {
        introduce(
          form, title, isPassing: document.isKinInPassing(mention.tokens.lowerBound))
      }
    }
    withBoth = married.intersection(unmarried)
  }

  /// Whether a name has both given name and surname.
  private func isFull(_ form: NameForm) -> Bool {
    form.words.count > 1 && !form.beginsWithParticle
  }

  private mutating func introduce(_ form: NameForm, _ title: Title, isPassing: Bool) {
    let (given, last) = (form.words[0], form.words[form.words.count - 1])
    let key = namesakes.introduce(form)
    if !isPassing { fullNames[key, default: (0, -Self.nearby)].count += 1 }
    if bySurname[last.sound] == nil { bySurname[last.sound] = [bearer(key, given, title)] }
    guard !given.isInitial else { return }
    if byGivenName[given.hash] == nil { byGivenName[given.hash] = key }
    let root = Nicknames.root(of: given)
    if byRoot[root] == nil { byRoot[root] = key }
    let initial = WordHash.join(last.sound, UInt64(given.initial))
    byInitial[initial] = byInitial[initial].map { $0 == key ? key : 0 } ?? key
    guard form.words.count > 2 else { return }
    byEnding[form.hash(1..<form.words.count)] = key
    let beginning = form.hash(0..<form.words.count - 1)
    byBeginning[beginning] = byBeginning[beginning].map { $0 == key ? key : 0 } ?? key
    guard let surname = form.firstSurname else { return }
    byFirstSurname[surname] = byFirstSurname[surname].map { $0 == key ? key : 0 } ?? key
    let short = form.hash(0..<2)
    byBeginning[short] = byBeginning[short].map { $0 == key ? key : 0 } ?? key
  }

  private static let mrs = WordHash.set("mrs", "frau", "madame", "mme")
  private static let miss = WordHash.set("miss", "mademoiselle", "mlle", "fräulein")

  private func title(of mention: NameMention) -> Title {
    guard let title = document.title(before: mention.tokens.lowerBound) else {
      return (.unknown, nil)
    }
    if document.language == "fr", document.isMonsieur(title) { return (.masculine, nil) }
    let hash = document.facts[title].hash
    return (
      Gender.ofNoun(hash), Self.mrs.contains(hash) ? true : Self.miss.contains(hash) ? false : nil
    )
  }

  private func bearer(_ key: UInt64, _ given: NameForm.Word, _ title: Title) -> Bearer {
    let gender = title.gender == .unknown ? Gender.ofGivenName(given.hash) : title.gender
    return Bearer(key: key, gender: gender, isMarried: title.isMarried)
  }

  /// The same for all mentions of one person.
  mutating func key(of mention: NameMention, _ form: NameForm) -> UInt64 {
    guard let last = form.words.last else { return mention.key }
    let title = title(of: mention)
    guard isFull(form) else { return keyOfPart(last, form, title, mention.tokens.lowerBound) }
    let given = form.words[0]
    let key = keyOfFull(given, last, form)
    note(bearer(key, given, title), last.sound)
    if !document.isKinInPassing(mention.tokens.lowerBound) {
      fullNames[key]?.last = mention.tokens.lowerBound
    }
    if !given.isInitial, byEnding[form.hash] == nil {
      byGivenName[given.hash] = key
      byRoot[Nicknames.root(of: given)] = key
    }
    return key
  }

  private func keyOfFull(
    _ given: NameForm.Word, _ last: NameForm.Word, _ form: NameForm
  ) -> UInt64 {
    let initial = WordHash.join(last.sound, UInt64(given.initial))
    if given.isInitial, let known = byInitial[initial], known != 0 { return known }
    if let known = byEnding[form.hash] { return known }
    if let known = byBeginning[form.hash], known != 0 { return known }
    let keys = namesakes.keys(of: form)
    guard keys.count > 1 else { return keys[0] }
    return bySurname[last.sound]?.last { keys.contains($0.key) }?.key ?? keys[0]
  }

  /// Of a surname or given name alone.
  private mutating func keyOfPart(
    _ last: NameForm.Word, _ form: NameForm, _ title: Title, _ token: Int
  ) -> UInt64 {
    if let known = known(last.sound, title, at: token) { return known }
    let gender = Gender.ofGivenName(last.hash)
    if title.gender == .unknown || gender == .unknown || title.gender == gender,
      let known = byGivenName[last.hash] ?? byRoot[Nicknames.root(of: last)]
    {
      return known
    }
    if let known = byFirstSurname[last.hash], known != 0 { return known }
    let kind = title.gender.rawValue * 2 + (title.isMarried == true ? 1 : 0)
    let key = title.gender == .unknown ? form.hash : WordHash.join(last.sound, UInt64(kind))
    note(
      Bearer(
        key: key, gender: title.gender, isMarried: title.isMarried,
        isTitled: title.gender != .unknown),
      last.sound)
    return key
  }

  /// The bearer of a surname whom a title fits.
  private mutating func known(_ surname: UInt64, _ title: Title, at token: Int) -> UInt64? {
    guard let bearers = bySurname[surname] else { return nil }
    let isSplit = withBoth.contains(surname)
    let hasMen = withMen.contains(surname)
    let fitting = bearers.indices.filter { index in
      Self.fits(title.gender, bearers[index], hasMen: hasMen)
        && (!isSplit || title.isMarried == nil
          || (bearers[index].isMarried == true) == (title.isMarried == true))
    }
    guard let last = fitting.last else { return nil }
    let index =
      title.gender == .unknown && fitting.count > 1
      ? likeliest(of: fitting, among: bearers, at: token) : last
    if bearers[index].gender == .unknown, title.gender != .unknown {
      bySurname[surname]?[index].gender = title.gender
    }
    return bearers[index].key
  }

  /// A surname without a title is not hers who is known by “Mrs” alone, if a man bears it; nor is “Mrs” he.
  private static func fits(_ gender: Gender, _ bearer: Bearer, hasMen: Bool) -> Bool {
    switch (gender, bearer.gender) {
    case (.unknown, .feminine): !(hasMen && bearer.isTitled)
    case (.feminine, .unknown): !hasMen
    case (.unknown, _), (_, .unknown): true
    default: gender == bearer.gender
    }
  }

  /// Who has just been named in full, else whom the text names most often in full, else who came last.
  private func likeliest(of fitting: [Int], among bearers: [Bearer], at token: Int) -> Int {
    func names(_ index: Int) -> (count: Int, last: Int) {
      fullNames[bearers[index].key] ?? (0, -Self.nearby)
    }
    if let near = fitting.last(where: { token - names($0).last < Self.nearby }) { return near }
    return fitting.reversed().max { names($0).count < names($1).count } ?? fitting[0]
  }

  /// Tokens over which a full name tells whose the surname is.
  private static let nearby = 30

  private mutating func note(_ bearer: Bearer, _ surname: UInt64) {
    var bearers = bySurname[surname] ?? []
    var bearer = bearer
    if let index = bearers.firstIndex(where: { $0.key == bearer.key }) {
      bearer.isMarried = bearer.isMarried ?? bearers[index].isMarried
      if bearer.gender == .unknown { bearer.gender = bearers[index].gender }
      bearers.remove(at: index)
    }
    if bearers.count == Self.crowd { bearers.removeFirst() }
    bySurname[surname] = bearers + [bearer]
  }
}

extension Document {
  /// The title or noun directly before a name: “Mr.”, “Mrs”, “President”.
  func title(before name: Int) -> Int? {
    var token = name - 1
    if token > 0, facts[token].shape.contains(.abbreviating) { token -= 1 }
    guard token >= 0, token < facts.count, isWord(token) else { return nil }
    // “I miss Kenneth.”
    return facts[token].hash == Self.miss && facts[token].shape.contains(.lower) ? nil : token
  }

  private static let miss = WordHash.of("miss")

  /// The whole title before a name: “Prime Minister”, “Dr.”; nil where none stands there.
  func titleRange(before name: Int) -> TextRange? {
    var first = name
    while let token = title(before: first), facts[first].shape.contains(.spaceBefore),
      isTitle(token) && !isKinAlone(token)
        || first < name && NameLexicon.roles(of: facts[token].hash).contains(.modifier),
      !facts[token].shape.contains(.possessive)
    {
      first = token
    }
    return first < name ? range(of: first..<name) : nil
  }

  /// Whether a token says whose kin somebody is, and is no title: “his wife Sofia”, but “Aunt Sally”.
  func isKinAlone(_ token: Int) -> Bool {
    facts[token].shape.contains(.lower) && Kin.words.contains(facts[token].hash)
  }

  private func isTitle(_ token: Int) -> Bool {
    switch language {
    case "de" where isGermanTitle(token): true
    case "fr" where isMonsieur(token): true
    default: NameLexicon.roles(of: facts[token].hash).contains(.title)
    }
  }

  /// Whether a token of a French text is the “M.” of “monsieur”, or “MM.”.
  func isMonsieur(_ token: Int) -> Bool {
    Self.monsieur.contains(facts[token].hash) && facts[token].shape.contains(.capitalised)
      && token + 1 < facts.count && facts[token + 1].shape.contains(.abbreviating)
  }

  private static let monsieur = WordHash.set("m", "mm")
}
