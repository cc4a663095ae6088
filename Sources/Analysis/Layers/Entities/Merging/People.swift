import Articles

/// Who is who: people by surname, by given name and by title.
///
/// A name alone is the bearer who came last, else the first to come, where gender and title agree. “Mr” and “Mrs”
/// of one surname stay two people, and so do “Mrs” and “Miss” where a text has both; a family (“the Obamas”) is none
/// of its members. An initial is the given name of the only bearer that it fits.
struct People {
  /// Somebody of a surname.
  private struct Bearer {
    var key: UInt64
    var gender: Gender
    /// Whether the title is “Mrs”; nil where no title tells.
    var isMarried: Bool?
  }

  private typealias Title = (gender: Gender, isMarried: Bool?)

  private let document: Document
  /// The bearers of a surname, by its sound, the one seen last at the end.
  private var bySurname: [UInt64: [Bearer]] = [:]
  /// The bearer of a given name seen last, or to come first.
  private var byGivenName: [UInt64: UInt64] = [:]
  /// Surnames that stand behind both “Mrs” and “Miss”.
  private var withBoth: Set<UInt64> = []
  /// By surname and initial of the given name; 0 where several bear both.
  private var byInitial: [UInt64: UInt64] = [:]
  /// By all words but the first of a name of three and more: “García Márquez”.
  private var byEnding: [UInt64: UInt64] = [:]

  /// Bearers of one surname that are told apart.
  private static let crowd = 8

  /// - Parameter forms: One for each mention.
  init(_ mentions: [NameMention], _ forms: [NameForm], in document: Document) {
    self.document = document
    var married: Set<UInt64> = []
    var unmarried: Set<UInt64> = []
    for (mention, form) in zip(mentions, forms) where mention.kind == .person {
      guard let surname = form.words.last?.sound else { continue }
      let title = title(of: mention)
      if title.isMarried == true { married.insert(surname) }
      if title.isMarried == false { unmarried.insert(surname) }
      if isFull(form) { introduce(form, title) }
    }
    withBoth = married.intersection(unmarried)
  }

  /// Whether a name has both given name and surname.
  private func isFull(_ form: NameForm) -> Bool {
    form.words.count > 1 && !form.beginsWithParticle
  }

  private mutating func introduce(_ form: NameForm, _ title: Title) {
    let (given, last) = (form.words[0], form.words[form.words.count - 1])
    let key = WordHash.join(given.sound, last.sound)
    if bySurname[last.sound] == nil { bySurname[last.sound] = [bearer(key, given, title)] }
    guard given.length > 1 else { return }
    if byGivenName[given.hash] == nil { byGivenName[given.hash] = key }
    let initial = WordHash.join(last.sound, UInt64(given.initial))
    byInitial[initial] = byInitial[initial].map { $0 == key ? key : 0 } ?? key
    if form.words.count > 2 { byEnding[form.hash(1..<form.words.count)] = key }
  }

  private static let mrs = WordHash.set("mrs", "frau", "madame", "mme")
  private static let miss = WordHash.set("miss", "mademoiselle", "mlle", "fräulein")

  private func title(of mention: NameMention) -> Title {
    guard let title = document.title(before: mention.tokens.lowerBound) else {
      return (.unknown, nil)
    }
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
    guard isFull(form) else { return keyOfPart(last, form, title, mention) }
    let given = form.words[0]
    var key = WordHash.join(given.sound, last.sound)
    let initial = WordHash.join(last.sound, UInt64(given.initial))
    if given.length == 1, let known = byInitial[initial], known != 0 {
      key = known
    } else if let known = byEnding[form.hash] {
      key = known
    }
    note(bearer(key, given, title), last.sound)
    if given.length > 1, byEnding[form.hash] == nil { byGivenName[given.hash] = key }
    return key
  }

  /// Of a surname or given name alone.
  private mutating func keyOfPart(
    _ last: NameForm.Word, _ form: NameForm, _ title: Title, _ mention: NameMention
  ) -> UInt64 {
    if let known = known(last.sound, title) { return known }
    if title.gender == .unknown { return byGivenName[last.hash] ?? form.hash }
    let kind = title.gender.rawValue * 2 + (title.isMarried == true ? 1 : 0)
    let key = WordHash.join(last.sound, UInt64(kind))
    note(Bearer(key: key, gender: title.gender, isMarried: title.isMarried), last.sound)
    return key
  }

  private func known(_ surname: UInt64, _ title: Title) -> UInt64? {
    let isSplit = withBoth.contains(surname)
    return bySurname[surname]?.last { bearer in
      if title.gender != .unknown, bearer.gender != .unknown, title.gender != bearer.gender {
        return false
      }
      return !isSplit || title.isMarried == nil
        || (bearer.isMarried == true) == (title.isMarried == true)
    }?.key
  }

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
    return token >= 0 && token < facts.count && isWord(token) ? token : nil
  }

  /// The whole title before a name: “Prime Minister”, “Dr.”; nil where none stands there.
  func titleRange(before name: Int) -> TextRange? {
    var first = name
    while let token = title(before: first), facts[first].shape.contains(.spaceBefore),
      NameLexicon.roles(of: facts[token].hash).contains(.title)
        || first < name && NameLexicon.roles(of: facts[token].hash).contains(.modifier),
      !facts[token].shape.contains(.possessive)
    {
      first = token
    }
    return first < name ? range(of: first..<name) : nil
  }
}
