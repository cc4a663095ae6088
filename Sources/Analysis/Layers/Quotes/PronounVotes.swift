/// What the pronouns behind a name tell of its bearer: “Quill rose. He took his hat.”
struct PronounVotes {
  /// For each member its votes: masculine, then feminine.
  private var votes: [(he: Int, she: Int)]
  private let leastVotes: Int

  /// Tokens behind a name that are looked at.
  private static let reach = 24

  private static let articles = WordHash.set("a", "an", "the")
  private static let subjects = WordHash.set("he", "she")

  /// - Parameters:
  ///   - places: All mentions in the order of the text.
  ///   - leastVotes: How many pronouns it takes. Where one is enough it must be “he” or “she”, and nobody else between
  ///     who has an article: “Rooke was the victim's nurse until his death”.
  /// - Complexity: Linear in the mentions.
  init(_ places: [Cast.Place], _ members: Int, in text: SpeechText, leastVotes: Int) {
    self.leastVotes = leastVotes
    votes = Array(repeating: (0, 0), count: members)
    for (index, place) in places.enumerated() where place.isSubject && !place.isQuoted {
      let next = index + 1 < places.count ? places[index + 1].token : text.roles.count
      var token = place.end
      while token < min(next, place.end + Self.reach), !text.document.isQuotationMark(token) {
        let word = text.document.facts[token].hash
        if leastVotes == 1, Self.articles.contains(word) { break }
        let gender = PronounKind.of(word).gender
        if gender != .unknown, text.document.isWord(token) {
          if leastVotes == 1, !Self.subjects.contains(word) { break }
          if gender == .masculine { votes[place.member].he += 1 }
          if gender == .feminine { votes[place.member].she += 1 }
          break
        }
        token += 1
      }
    }
  }

  /// The gender that three times as many pronouns tell as tell the other.
  func gender(of member: Int) -> Gender {
    let (he, she) = votes[member]
    if he >= leastVotes, he >= she * 3 { return .masculine }
    if she >= leastVotes, she >= he * 3 { return .feminine }
    return .unknown
  }
}
