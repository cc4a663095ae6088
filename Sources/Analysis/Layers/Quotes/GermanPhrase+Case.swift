import Articles

// MARK: - Case

extension GermanPhrase {
  /// How well the form of a phrase fits a subject.
  enum Nominative: Int {
    case never, perhaps, surely
  }

  private static let oblique = WordHash.set(
    "den", "dem", "des", "einen", "einem", "eines", "einer", "diesen", "diesem", "seinen", "seinem",
    "seines", "seiner", "ihren", "ihrem", "ihres", "ihrer", "meinen", "meinem", "keinen", "keinem",
    "unseren", "unserem", "jedem", "jeden", "allen", "vielen", "beiden", "einigen", "mehreren")
  private static let subjects = WordHash.set("er", "ich", "wir", "man", "du", "jemand", "niemand")
  private static let masculine = WordHash.set("der", "dieser", "jener", "jeder")
  private static let things = WordHash.set("das", "dies", "es")
  private static let feminineEndings = [
    "ung", "heit", "keit", "schaft", "ion", "tät", "erin", "tik", "rin", "frau", "presse", "enz",
    "anz", "ie", "agentur", "zeitung", "partei", "bank",
  ].map { Array($0.utf8) }

  func nominative(_ phrase: Range<Int>) -> Nominative {
    let first = document.facts[phrase.lowerBound].hash
    if Self.subjects.contains(first), phrase.count == 1 { return .surely }
    if Self.oblique.contains(first) || phrase.contains(where: { isTime($0) }) { return .never }
    guard Self.masculine.contains(first) else { return .perhaps }
    if let mark = phrase.first(where: { document.isQuotationMark($0) }),
      !isNoun(mark - 1)
    {
      let name = (mark + 1)..<max(mark + 1, phrase.upperBound - 1)
      return GermanOutlet.isFeminine(name, in: document) ? .never : .perhaps
    }
    guard let noun = phrase.first(where: { isNoun($0) }) else { return .never }
    let bytes = document.bytes(of: noun)
    if isAge(noun) { return bytes.last == UInt8(ascii: "n") ? .never : .surely }
    let isFeminine = Self.feminineEndings.contains { bytes.suffix($0.count).elementsEqual($0) }
    return isFeminine ? .never : .surely
  }

  /// “Ähnlich”, “Abschließend”: an adverb with the capital of its sentence.
  func isManner(_ phrase: Range<Int>) -> Bool {
    guard phrase.count == 1, text.opensSentence(phrase.lowerBound),
      !isGivenName(phrase.lowerBound)
    else { return false }
    let bytes = document.bytes(of: phrase.lowerBound)
    return Self.manners.contains { bytes.suffix($0.count).elementsEqual($0) }
  }

  private static let manners = ["end", "lich", "isch", "weise", "ig", "maßen", "falls", "seits"].map
  {
    Array($0.utf8)
  }

  /// “Das”, “Es”: a pronoun that seldom says anything.
  func isThing(_ phrase: Range<Int>) -> Bool {
    phrase.count == 1 && Self.things.contains(document.facts[phrase.lowerBound].hash)
  }
}
