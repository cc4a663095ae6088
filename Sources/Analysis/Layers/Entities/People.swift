import Articles

/// Who is who: people by surname, by given name and by title.
///
/// A name alone is the bearer who came last, else the first to come. “Mr” and “Mrs” of one surname stay two
/// people, and so do “Mrs” and “Miss” where a text has both.
struct People {
  /// Somebody of a surname.
  private struct Bearer {
    var key: UInt64
    var gender: Gender
    /// Whether the title is “Mrs”; nil where no title tells.
    var isMarried: Bool?
  }

  private let document: Document
  /// The bearers of a surname, the one seen last at the end.
  private var bySurname: [UInt64: [Bearer]] = [:]
  /// The bearer of a given name seen last, or to come first.
  private var byGivenName: [UInt64: UInt64] = [:]
  /// Surnames that stand behind both “Mrs” and “Miss”.
  private var withBoth: Set<UInt64> = []

  /// Bearers of one surname that are told apart.
  private static let crowd = 8

  init(_ mentions: [NameMention], in document: Document) {
    self.document = document
    var married: Set<UInt64> = []
    var unmarried: Set<UInt64> = []
    for mention in mentions where mention.kind == .person {
      let (given, surname) = ends(of: mention)
      let title = title(of: mention)
      if title.isMarried == true { married.insert(surname) }
      if title.isMarried == false { unmarried.insert(surname) }
      guard mention.tokens.count > 1 else { continue }
      let key = WordHash.join(given, surname)
      if bySurname[surname] == nil {
        bySurname[surname] = [bearer(key, given, title)]
      }
      if byGivenName[given] == nil { byGivenName[given] = key }
    }
    withBoth = married.intersection(unmarried)
  }

  private static let mrs = WordHash.set("mrs", "frau", "madame", "mme")
  private static let miss = WordHash.set("miss", "mademoiselle", "mlle", "fräulein")

  private func title(of mention: NameMention) -> (gender: Gender, isMarried: Bool?) {
    guard let title = document.title(before: mention.tokens.lowerBound) else {
      return (.unknown, nil)
    }
    let hash = document.facts[title].hash
    return (
      Gender.ofNoun(hash), Self.mrs.contains(hash) ? true : Self.miss.contains(hash) ? false : nil
    )
  }

  private func bearer(
    _ key: UInt64, _ given: UInt64, _ title: (gender: Gender, isMarried: Bool?)
  ) -> Bearer {
    let gender = title.gender == .unknown ? Gender.ofGivenName(given) : title.gender
    return Bearer(key: key, gender: gender, isMarried: title.isMarried)
  }

  /// The first and the last word; a generation (“Jr.”) is none.
  private func ends(of mention: NameMention) -> (given: UInt64, surname: UInt64) {
    var last = mention.tokens.upperBound - 1
    while last > mention.tokens.lowerBound,
      !document.isWord(last)
        || NameLexicon.roles(of: document.facts[last].hash).contains(.generation)
    {
      last -= 1
    }
    return (document.facts[mention.tokens.lowerBound].hash, document.facts[last].hash)
  }

  /// The same for all mentions of one person.
  mutating func key(of mention: NameMention) -> UInt64 {
    let (given, surname) = ends(of: mention)
    let title = title(of: mention)
    guard mention.tokens.count > 1 else {
      if let known = known(surname, title) { return known }
      if title.gender == .unknown { return byGivenName[given] ?? mention.key }
      let kind = title.gender.rawValue * 2 + (title.isMarried == true ? 1 : 0)
      let key = WordHash.join(surname, UInt64(kind))
      note(Bearer(key: key, gender: title.gender, isMarried: title.isMarried), surname)
      return key
    }
    let key = WordHash.join(given, surname)
    note(bearer(key, given, title), surname)
    byGivenName[given] = key
    return key
  }

  private func known(
    _ surname: UInt64, _ title: (gender: Gender, isMarried: Bool?)
  ) -> UInt64? {
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
}
