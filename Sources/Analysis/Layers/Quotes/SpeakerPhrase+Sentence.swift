// MARK: - In a sentence

extension SpeakerPhrase {
  /// The phrase that opens a sentence, behind fronted phrases: “In March, the council called”.
  func mainSubject(of lead: Range<Int>) -> Range<Int>? {
    var first = lead.lowerBound
    while first < lead.upperBound, !document.isWord(first) || opensNothing(first) { first += 1 }
    guard first < lead.upperBound else { return nil }
    let isFronted = opensParticiple(first, before: lead.upperBound)
    if !isFronted, roles(first).isDisjoint(with: [.preposition, .connector, .source]) {
      return phrase(startingAt: first, before: lead.upperBound).map {
        withNameBehind($0, before: lead.upperBound)
      }
    }
    var token = first
    while token < lead.upperBound, token - first < Self.reach {
      if document.isMark(token, ","), token + 1 < lead.upperBound,
        let subject = phrase(startingAt: token + 1, before: lead.upperBound)
      {
        return subject
      }
      token += 1
    }
    return nil
  }

  /// “Speaking in Ghent, Amy Lee”, “Asked why, she”.
  private func opensParticiple(_ first: Int, before end: Int) -> Bool {
    guard document.language == "en", isName(first), text.opensSentence(first), first + 1 < end
    else {
      return false
    }
    let bytes = document.bytes(of: first)
    if bytes.suffix(2).elementsEqual("ed".utf8) { return !roles(first).isDisjoint(with: .verb) }
    guard bytes.suffix(3).elementsEqual("ing".utf8) else { return false }
    return !roles(first + 1).isDisjoint(with: [
      .preposition, .connector, .determiner, .adverb, .pronoun,
    ])
  }

  /// “And”, “But”, adverbs.
  private func opensNothing(_ token: Int) -> Bool {
    !roles(token).isDisjoint(with: [.conjunction, .adverb])
      || Self.openers.contains(document.facts[token].hash)
  }

  private static let openers = WordHash.set("but", "yet", "so", "nor", "or", "mais", "aber", "denn")

  /// A role and the name behind it, parted by a comma, are one mention: “an officer, Amy Lee”.
  func withNameBehind(_ role: Range<Int>, before end: Int) -> Range<Int> {
    let comma = role.upperBound
    guard comma + 1 < end, document.isMark(comma, ","), !isNamed(role) else { return role }
    if let name = describedName(at: comma + 1, before: end) { return role.lowerBound..<name }
    guard isName(comma + 1), !isTime(comma + 1),
      self.roles(comma + 1).isDisjoint(with: [.determiner, .pronoun, .preposition]),
      let name = phrase(startingAt: comma + 1, before: end), name.lowerBound == comma + 1,
      name.count < 5
    else { return role }
    return role.lowerBound..<name.upperBound
  }

  /// Whether a role says whose it is by name: “the Harbour Board”, not “the Harbour leader”.
  private func isNamed(_ role: Range<Int>) -> Bool {
    let isDetermined = roles(role.lowerBound).contains(.determiner)
    let head = text.head(of: role)
    if isDetermined, role.contains(head), !isName(head) { return false }
    return (isDetermined ? role.dropFirst() : role).contains {
      isName($0) && !isNationality($0) && !isPossessor($0)
    }
  }

  private func isPossessor(_ token: Int) -> Bool {
    document.facts[token].shape.contains(.possessive)
  }

  /// The token behind the name in “the geneticist Amy Lee”; nil where no such words stand at `first`.
  private func describedName(at first: Int, before end: Int) -> Int? {
    guard roles(first).contains(.determiner), !isName(first) else { return nil }
    var token = first + 1
    while token < end, token - first < 5, document.isWord(token), !isName(token), isNoun(token) {
      token += 1
    }
    let name = token
    while token < end, token - name < 4, isName(token), !isTime(token) { token += 1 }
    return token - name > 1 ? token : nil
  }
}
