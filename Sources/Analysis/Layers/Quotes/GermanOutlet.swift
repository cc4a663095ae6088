import Articles

/// Finds the papers, magazines and broadcasters that somebody speaks to or that report it, where a German text sets
/// their names in quotation marks: “sagte der „Rheinischen Post““, “berichtet die „Zeit““.
///
/// Such a name is a title, and the sentence round it goes on as if it had no marks. It is known by the noun before it
/// (“der Zeitung „…““), by its words, or as the one to whom a verb of saying says what follows.
/// - Source: Duden, “Die deutsche Rechtschreibung”, D 12 (titles of papers in quotation marks).
struct GermanOutlet {
  let text: SpeechText
  private var document: Document { text.document }

  /// Most words of a name.
  private static let longest = 6
  /// Tokens between a name and the colon of what was said to it.
  private static let reach = 8
  /// Tokens before a name that may hold the verb.
  private static let leadReach = 80

  /// The quotations of a block, those marked that name an outlet.
  func marked(_ spans: [QuotationSpan]) -> [QuotationSpan] {
    guard let block = spans.first?.block else { return spans }
    var start = document.blocks[block].lowerBound
    return spans.map { span in
      var span = span
      span.namesOutlet = isOutlet(span, behind: start)
      if !span.namesOutlet { start = span.end }
      return span
    }
  }

  /// The entities without the days in the names of papers: “Welt am Sonntag”.
  func withoutDates(_ entities: [Entity], in spans: [[QuotationSpan]]) -> [Entity] {
    let outlets = spans.joined().filter(\.namesOutlet)
    guard !outlets.isEmpty else { return entities }
    var covered = Coverage(of: [], in: document)
    for outlet in outlets { covered.insert(outlet.tokens) }
    return entities.compactMap { entity in
      guard entity.kind == .date else { return entity }
      var entity = entity
      entity.mentions.removeAll { covered.contains(document.firstToken(at: $0.range.start)) }
      return entity.mentions.isEmpty ? nil : entity
    }
  }

  /// - Parameter start: The token behind the quotation before.
  private func isOutlet(_ span: QuotationSpan, behind start: Int) -> Bool {
    let before = span.start - 1
    guard span.isClosed, !span.goesOn, before >= start, document.isWord(before), isName(span) else {
      return false
    }
    if isKind(before) { return true }
    let isKnown = span.tokens.contains { Self.isKnown($0, in: document) }
    guard let article = article(before: span, behind: start) else {
      return isKnown && text.isCue(before, .say) && announces(span)
    }
    return isKnown || isAddressed(span, article, behind: start)
  }

  private func isName(_ span: QuotationSpan) -> Bool {
    let shape = QuotationShape(of: span, in: document)
    guard (1...Self.longest).contains(shape.words), !shape.endsInPause,
      !span.tokens.contains(where: { text.isPause($0) || text.isColon($0) })
    else { return false }
    return shape.isTitle && shape.startsWithCapital
      || shape.words == 1 && span.tokens.contains { Self.isKnown($0, in: document) }
  }

  /// The article, or “laut”, with at most two words between it and the name: “im konservativen „Figaro““.
  private func article(before span: QuotationSpan, behind start: Int) -> Int? {
    (max(start, span.start - 3)..<span.start).reversed().prefix { document.isWord($0) }
      .first { Self.articles.contains(document.facts[$0].hash) }
  }

  private static let articles = WordHash.set(
    "dem", "der", "den", "des", "die", "das", "im", "vom", "beim", "zum", "laut")
  private static let datives = WordHash.set("dem", "der", "den")

  /// Whether a verb of saying has the name for the one it is said to; behind a quotation for its subject too.
  private func isAddressed(_ span: QuotationSpan, _ article: Int, behind start: Int) -> Bool {
    let sentence = text.tokens(ofSentence: text.sentence(of: article))
    let lead = max(start, sentence.lowerBound, article - Self.leadReach)..<article
    guard lead.contains(where: { text.isCue($0, .say) }),
      lead.last.map({ takesAddressee($0) }) ?? false
    else { return false }
    if lead.lowerBound == start, text.isPause(start) {
      return !lead.dropFirst().contains { text.isPause($0) }
    }
    return Self.datives.contains(document.facts[article].hash) && announces(span)
  }

  /// Whether a colon and a quotation follow: “sagte dem „Boten“ am Montag: „…““.
  private func announces(_ span: QuotationSpan) -> Bool {
    let end = min(span.end + Self.reach, document.blocks[span.block].upperBound)
    return (span.end..<max(span.end, end)).contains {
      text.isColon($0) && document.isQuotationMark($0 + 1)
    }
  }

  private static let against = WordHash.of("gegenüber")
  private static let with = WordHash.of("mit")
  private static let talks = WordHash.set("gespräch", "interview", "telefonat")

  /// Whether what follows a word may be the one that something is said to: no preposition takes it.
  private func takesAddressee(_ token: Int) -> Bool {
    let hash = document.facts[token].hash
    if hash == Self.with {
      return token > 0 && Self.talks.contains(document.facts[token - 1].hash)
    }
    return hash == Self.against
      || text.roles[token].isDisjoint(with: [.preposition, .connector, .determiner])
  }
}

// MARK: - The words of outlets

extension GermanOutlet {
  /// Whether a noun says what the name behind it is: “Tageszeitung”.
  private func isKind(_ token: Int) -> Bool {
    guard document.isCapitalised(token) else { return false }
    return Self.kinds.contains { document.ends(token, in: $0) }
  }

  /// Whether a word is, or ends, the name of an outlet.
  static func isKnown(_ token: Int, in document: Document) -> Bool {
    names.contains(document.facts[token].hash)
      || heads.contains { document.ends(token, in: $0) }
  }

  private static let kinds = [
    "zeitung", "zeitungen", "zeitschrift", "magazin", "magazins", "blatt", "blattes", "blatts",
    "sender", "senders", "agentur", "portal", "portals", "podcast",
  ].map { Array($0.utf8) }
  private static let heads =
    kinds
    + [
      "spiegel", "post", "presse", "rundschau", "anzeiger", "kurier", "nachrichten", "funk",
      "radio",
      "journal", "illustrierte", "illustrierten", "courier",
    ].map { Array($0.utf8) }
  private static let names = WordHash.set(
    "zeit", "welt", "bild", "stern", "focus", "taz", "faz", "nzz", "standard",
    "bote", "boten", "merkur", "echo", "express", "allgemeine", "allgemeinen", "woche", "cicero",
    "bunte", "bunten", "gala", "kicker", "tagesschau", "tagesthemen", "times", "guardian", "figaro",
    "monde", "observer", "economist", "newsweek", "independent", "tribune", "gazette", "herald")

  /// Whether the name of an outlet is feminine, so that “der” before it is the dative: “der „Zeit““.
  static func isFeminine(_ name: Range<Int>, in document: Document) -> Bool {
    let last = name.last { document.isCapitalised($0) && !document.cueRoles($0).contains(.time) }
    guard let last else { return false }
    return feminine.contains(document.facts[last].hash)
      || feminineHeads.contains { document.ends(last, in: $0) }
      || document.ends(name.lowerBound, in: adjective) && name.count > 1
  }

  private static let adjective = Array("en".utf8)
  private static let feminine = WordHash.set(
    "zeit", "welt", "bild", "taz", "faz", "nzz", "woche", "bunten", "gala",
    "tagesschau", "times", "tribune", "gazette", "allgemeinen", "illustrierten")
  private static let feminineHeads = ["zeitung", "zeitschrift", "post", "presse", "rundschau"].map {
    Array($0.utf8)
  }
}

extension Document {
  /// Whether a word is some letters or ends in them, in a compound or alone: “Zeitung”, “Tageszeitung”.
  fileprivate func ends(_ token: Int, in letters: [UInt8]) -> Bool {
    let word = bytes(of: token)
    if word.count == letters.count {
      // The first may be a capital.
      return word.first.map { $0 | 0x20 } == letters.first
        && word.dropFirst().elementsEqual(letters.dropFirst())
    }
    guard word.count > letters.count else { return false }
    return word.suffix(letters.count).elementsEqual(letters)
  }
}
