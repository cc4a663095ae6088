import Articles

/// Finds the entity that a speaker mention names.
struct SpeakerLinks {
  private struct Place {
    var range: TextRange
    var entity: Int
    var isPerson: Bool
    /// What the word directly before the name does.
    var before: CueRoles
  }

  /// The mentions of people, organisations and places, in the order of the text.
  private let places: [Place]

  init(_ entities: [Entity], in document: Document) {
    var places: [Place] = []
    for (index, entity) in entities.enumerated() {
      guard [.person, .organisation, .place].contains(entity.kind) else { continue }
      for mention in entity.mentions {
        let token = document.firstToken(at: mention.range.start)
        let before = token > 0 ? CueLexicon.roles(of: document.facts[token - 1].hash) : []
        places.append(
          Place(
            range: mention.range, entity: index, isPerson: entity.kind == .person, before: before))
      }
    }
    self.places = places.sorted { $0.range < $1.range }
  }

  /// The index of the entity that `speaker` names.
  ///
  /// A person is preferred, the last where there are several: “Lopes’ lawyer Ada Roth”. A name behind a
  /// preposition is somebody else's (“a spokesman for Maria Lopes”), and two names joined by “and” are no
  /// one entity. A place or an organisation must be all of the mention: “the mayor of Halden” is no town.
  /// - Complexity: Logarithmic in the number of mentions, linear in those inside `speaker`.
  func entity(in speaker: TextRange) -> Int? {
    var person: Int?
    var whole: Int?
    for place in places[first(from: speaker.start)...] {
      guard place.range.start < speaker.end else { break }
      guard speaker.contains(place.range) else { continue }
      if place.isPerson {
        let opens = place.range.start == speaker.start
        if place.before.contains(.connector), !opens { continue }
        if person != nil, place.before.contains(.conjunction) { return nil }
        person = place.entity
      } else if covers(place.range, speaker) {
        whole = place.entity
      }
    }
    return person ?? whole
  }

  /// The index of the first mention that starts at `offset` or later.
  private func first(from offset: Int) -> Int {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].range.start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a name is the mention but for an article before it and a possessive behind.
  private func covers(_ name: TextRange, _ speaker: TextRange) -> Bool {
    name.start - speaker.start <= 4 && speaker.end - name.end <= 4
  }
}

extension Document {
  /// The first token that starts at a byte offset or later; the number of tokens where there is none.
  fileprivate func firstToken(at offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
