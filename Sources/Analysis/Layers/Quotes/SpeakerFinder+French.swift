import Articles

// MARK: - By the pronoun of a French incise

extension SpeakerFinder {
  /// An attribution by a pronoun that is a part of its verb.
  mutating func attribution(
    by incise: FrenchIncise.Found, _ index: Int
  ) -> Attribution {
    let mention = incise.token..<(incise.token + 1)
    var attribution = Attribution(
      speaker: mention, place: .direct, confidence: 0.9, rule: .verbThenName)
    let people = names.options(for: mention, as: incise.pronoun, of: index, conversation)
    guard !people.isEmpty else { return attribution }
    let answer = choose(
      .name, dialogue.sites[index].span,
      people.map { Candidate(member: $0.member, features: $0.features) })
    attribution.member = people[answer.index].member
    attribution.confidence *= answer.probability * Self.nameTrust
    conversation.remember(incise.pronoun, attribution.member)
    return attribution
  }
}
