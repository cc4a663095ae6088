import Articles

/// Who said a quotation, as the reader knows better.
struct SpeakerCorrection: Equatable, Sendable {
  /// Where the quotation begins in the text, in UTF-8 bytes: an analysis anew numbers its findings anew, but the text
  /// stays.
  var quotation: Int
  /// The words that name the speaker.
  var mention: TextRange?
  /// Nil where the words name nobody, or nobody is named.
  var entity: Entity.Identity?

  /// All parts of the quotation get the reader's speaker; whom the analysis had becomes the other candidate.
  /// - Returns: Whether quotation and speaker are there.
  func apply(to annotations: inout Annotations) -> Bool {
    guard let group = annotations.quotes.first(where: { $0.outer.start == quotation })?.group,
      let speaker = speaker(in: annotations)
    else { return false }
    for number in annotations.quotes.indices where annotations.quotes[number].group == group {
      let quote = annotations.quotes[number]
      annotations.quotes[number].runnerUp = Quote.Alternative(
        speaker: quote.speaker, entity: quote.entity, confidence: quote.confidence)
      annotations.quotes[number].speaker = speaker.speaker
      annotations.quotes[number].entity = speaker.entity
      annotations.quotes[number].confidence = 1
      annotations.quotes[number].rule = nil
    }
    return true
  }

  /// The speaker among the entities: by what it is known by, by its name alone, by its words; nil where it is not found.
  private func speaker(in annotations: Annotations) -> Quote.Alternative? {
    guard let entity else { return Quote.Alternative(speaker: mention, entity: nil, confidence: 1) }
    let entities = annotations.entities
    let found =
      entities.firstIndex { $0.identity == entity } ?? entities.firstIndex {
        $0.name == entity.name
      }
      ?? mention.flatMap { words in
        entities.firstIndex { $0.mentions.contains { $0.range.overlaps(words) } }
      }
    return found.map { Quote.Alternative(speaker: mention, entity: $0, confidence: 1) }
  }
}
