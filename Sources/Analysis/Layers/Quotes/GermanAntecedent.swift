import Articles

/// Whom “er” and “sie” stand for at a German quotation: the subject of the sentence before, if it is somebody, or where
/// that is “er” or “sie” too, of the one before that.
///
/// “Ein Sprecher des Ministeriums wich aus. „…“, sagte er.” is not said by the minister of the sentence before that.
/// - Source: Duden, “Die Grammatik” (Pronomen: Bezug auf das Subjekt des vorangehenden Satzes).
struct GermanAntecedent {
  let clauses: GermanClause
  private var text: SpeechText { clauses.text }
  private var phrases: GermanPhrase { clauses.phrases }
  private var document: Document { text.document }
  /// Tokens of the sentence looked at.
  private static let reach = 80
  /// Sentences of one paragraph that the pronoun may run through.
  private static let mostSentences = 4

  /// - Parameter pronoun: The words that name the speaker; any that are no “er” or “sie” have no answer.
  func phrase(for pronoun: Range<Int>, at site: QuotationSite) -> Range<Int>? {
    guard let gender = gender(ofPronoun: pronoun) else { return nil }
    var whole = site.sentenceBefore(in: text)
    for _ in 0..<Self.mostSentences {
      let sentence = max(whole.lowerBound, whole.upperBound - Self.reach)..<whole.upperBound
      guard !sentence.isEmpty,
        let subject = clauses.subject(of: sentence, isOpen: false)?.phrase
      else { return nil }
      guard subject.count == 1, text.roles[subject.lowerBound].contains(.pronoun) else {
        return self.gender(of: subject) == gender ? subject : nil
      }
      guard self.gender(ofPronoun: subject) == gender else { return nil }
      whole = site.sentence(before: whole, in: text)
    }
    return nil
  }

  private func gender(ofPronoun pronoun: Range<Int>) -> Gender? {
    guard pronoun.count == 1 else { return nil }
    let gender = PronounKind.of(document.facts[pronoun.lowerBound].hash).gender
    return gender == .unknown ? nil : gender
  }

  /// What the article tells of “der 54-Jährige”; nil of other words.
  func genderOfAge(_ phrase: Range<Int>) -> Gender? {
    guard phrase.count == 2, phrases.isAge(phrase.upperBound - 1) else { return nil }
    let article = document.facts[phrase.lowerBound].hash
    return Self.articles.contains(article)
      ? article == Self.die ? .feminine : .masculine : nil
  }

  /// Whether “ein 54-Jähriger” stands between `start` and “der 54-Jährige”: somebody without a name.
  func isNameless(_ phrase: Range<Int>, from start: Int) -> Bool {
    let age = document.bytes(of: phrase.upperBound - 1).prefix { $0 < 0x3A && $0 >= 0x30 }
    return (start..<max(start, phrase.lowerBound)).dropFirst().contains { token in
      Self.indefinite.contains(document.facts[token - 1].hash) && phrases.isAge(token)
        && document.bytes(of: token).starts(with: age)
    }
  }

  private static let indefinite = WordHash.set("ein", "eine", "einem", "einen", "einer")
  private static let die = WordHash.of("die")
  private static let articles = WordHash.set("der", "die", "dem")

  /// What the nouns and given names of a phrase tell, up to what is said of it in another case: “der Sprecher | der Bank”.
  private func gender(of phrase: Range<Int>) -> Gender {
    if let gender = genderOfAge(phrase) { return gender }
    var hasNoun = false
    for token in phrase {
      guard phrases.isNoun(token) else {
        if hasNoun, !text.roles[token].isEmpty { break }
        continue
      }
      hasNoun = true
      let hash = document.facts[token].hash
      let known = [Gender.ofNoun(hash), ofEnding(of: token), Gender.ofGivenName(hash)]
      if let gender = known.first(where: { $0 != .unknown }) { return gender }
    }
    return .unknown
  }

  /// Whether a noun is what somebody does or is: “Landwirt”.
  func isOffice(_ noun: Int) -> Bool {
    Gender.ofNoun(document.facts[noun].hash) != .unknown || ofEnding(of: noun) != .unknown
  }

  private func ofEnding(of token: Int) -> Gender {
    let bytes = document.bytes(of: token)
    if Self.feminine.contains(where: { bytes.suffix($0.count).elementsEqual($0) }) {
      return .feminine
    }
    return Self.masculine.contains { bytes.suffix($0.count).elementsEqual($0) }
      ? .masculine : .unknown
  }

  private static let feminine = [
    "sprecherin", "ministerin", "leiterin", "meisterin", "chefin", "frau", "anwältin", "ärztin",
    "istin", "dentin", "torin", "lerin", "nerin", "terin", "kerin", "gerin", "berin", "serin",
    "wirtin", "schwester", "tochter", "mutter",
  ].map { Array($0.utf8) }
  private static let masculine = [
    "sprecher", "minister", "leiter", "meister", "chef", "mann", "anwalt", "arzt", "wirt",
    "präsident", "direktor", "trainer", "richter", "lehrer", "händler", "bauer", "besitzer",
    "inhaber", "polizist", "forscher", "mitarbeiter", "berater", "vater", "bruder", "sohn",
    "professor", "kapitän", "vertreter", "sekretär", "kommissar", "rat",
  ].map { Array($0.utf8) }
}
