import Articles

/// Finds the entity that a speaker mention names.
struct SpeakerLinks {
  private struct Place {
    var range: TextRange
    var entity: Int
    var isPerson: Bool
  }

  /// The mentions of people, organisations and places, in the order of the text.
  private let places: [Place]

  init(_ entities: [Entity]) {
    var places: [Place] = []
    for (index, entity) in entities.enumerated() {
      guard [.person, .organisation, .place].contains(entity.kind) else { continue }
      for mention in entity.mentions {
        places.append(
          Place(range: mention.range, entity: index, isPerson: entity.kind == .person))
      }
    }
    self.places = places.sorted { $0.range < $1.range }
  }

  /// The index of the entity in `speaker`: a person wherever it stands, else the name that ends the
  /// mention's head; nil for “the mayor of Torvik”, who is no town.
  /// - Complexity: Logarithmic in the number of mentions, linear in those inside `speaker`.
  func entity(in speaker: TextRange) -> Int? {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].range.start < speaker.start { low = middle + 1 } else { high = middle }
    }
    var whole: Int?
    while low < places.count, places[low].range.start < speaker.end {
      let place = places[low]
      if speaker.contains(place.range) {
        if place.isPerson { return place.entity }
        if covers(place.range, speaker) { whole = place.entity }
      }
      low += 1
    }
    return whole
  }

  /// Whether a name is the mention but for an article before it and a possessive behind.
  private func covers(_ name: TextRange, _ speaker: TextRange) -> Bool {
    name.start - speaker.start <= 4 && speaker.end - name.end <= 4
  }
}
