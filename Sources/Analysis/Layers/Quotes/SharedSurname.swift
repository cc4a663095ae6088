import Articles

/// Surnames that several people of an article bear: “Ward” where Greg Ward and Jane Ward are named.
extension Cast {
  /// Who bears each surname, the last word of a name of several words: the first of a crowd.
  static func bearers(
    _ places: [Place], _ entities: [Entity], in document: Document
  ) -> [UInt64: [Int]] {
    var bearers: [UInt64: [Int]] = [:]
    for place in places where place.end - place.token > 1 && entities[place.member].kind == .person
    {
      let surname = document.facts[place.end - 1].hash
      let known = bearers[surname] ?? []
      if known.count < crowd, !known.contains(place.member) {
        bearers[surname, default: []].append(place.member)
      }
    }
    return bearers
  }

  /// Another of the same surname whom a mention may mean as well; nil where it says who is meant, by more words or a
  /// title, or where the paragraph or the one before named that person, not as another's kin, and no other of the name
  /// since.
  func namesake(of member: Int, namedIn speaker: Range<Int>) -> Int? {
    let first = firstPlace(from: speaker.lowerBound)
    let within = places[first...].prefix { $0.token < speaker.upperBound }
    guard let index = within.firstIndex(where: { $0.member == member }),
      places[index].end <= speaker.upperBound, isBare(places[index])
    else { return nil }
    let document = text.document
    let surname = document.facts[places[index].token].hash
    guard let others = bearers[surname]?.filter({ $0 != member }), let other = others.first else {
      return nil
    }
    let near = places[max(0, index - Self.crowd)..<index].last {
      ($0.member == member || others.contains($0.member)) && !isBare($0)
    }
    guard let near, near.member == member, !document.isKin(near.token) else { return other }
    return text.block(of: places[index].token) - text.block(of: near.token) > 1 ? other : nil
  }

  /// Mentions looked back over, and people of one surname: what keeps both linear.
  private static let crowd = 40

  /// Whether a mention is a surname alone.
  private func isBare(_ place: Place) -> Bool {
    place.end - place.token == 1 && text.document.titleRange(before: place.token) == nil
  }
}

extension SpeechText {
  /// The block that a token stands in.
  fileprivate func block(of token: Int) -> Int {
    let sentence = sentence(of: token)
    return document.sentences.indices.contains(sentence) ? document.sentences[sentence].block : 0
  }
}
