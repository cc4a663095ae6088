import Articles

extension ReaderState {
  /// What is typed for a quotation that nobody in particular says.
  private static let nobody = "nobody"

  /// Asks who said the quotation under the cursor.
  mutating func askForSpeaker() -> [Effect] {
    guard quotationUnderCursor != nil else {
      message = Message(text: Self.selectQuotation)
      return []
    }
    return ask(.command, text: "speaker ")
  }

  /// - Parameter name: Of somebody who speaks or is named in the article, as much of it as says who; else words of the
  ///   article that call the speaker something. What makes no sense is asked for again.
  mutating func take(speaker name: String) -> [Effect] {
    guard let quotation = quotationUnderCursor.flatMap({ reading.findings?.quotations[$0] }),
      let start = quotation.parts.first?.outer.start
    else {
      message = Message(text: Self.selectQuotation)
      return []
    }
    do throws(CommandLineError) {
      let (correction, name) = try speaker(called: name, ofQuotationAt: start)
      correct { $0.make(.speaker(correction)) }
      message = Message(text: "\(name), as you say. \(undoKey) takes it back.")
      return []
    } catch {
      let effects = ask(.command, text: "speaker \(name)")
      prompt?.problem = error.description
      return effects
    }
  }

  private mutating func speaker(
    called name: String, ofQuotationAt start: Int
  ) throws(CommandLineError) -> (SpeakerCorrection, name: String) {
    guard !name.isEmpty else {
      throw CommandLineError(description: "Name who said it: Tab lists them.")
    }
    if name.lowercased() == Self.nobody {
      return (
        SpeakerCorrection(quotation: start, mention: nil, entity: nil), "Nobody who is named"
      )
    }
    let names = possibleSpeakers
    let named = try names.only(called: name, by: \.name)
    let found = named?.mentions ?? reading.search(for: name)?.matches ?? []
    guard let mention = found.min(by: { abs($0.start - start) < abs($1.start - start) }) else {
      throw .unknown("name", name, nearest: nearest(to: name, among: names.map(\.name)))
    }
    let entity = named?.entity ?? reading.entity(at: mention)
    return (
      SpeakerCorrection(quotation: start, mention: mention, entity: entity?.identity),
      named?.name ?? entity?.name ?? reading.article?.proseText(mention) ?? name
    )
  }

  /// Somebody who may have said something.
  private struct PossibleSpeaker {
    var name: String
    var entity: Entity?
    /// In the order of the text.
    var mentions: [TextRange]
    /// For the list of ways to go on.
    var summary: String
  }

  /// Whoever speaks in the article, then who else is named in it, then the bodies that are.
  private var possibleSpeakers: [PossibleSpeaker] {
    guard let findings = reading.findings else { return [] }
    let entities = findings.annotations.entities
    let speakers = findings.speakers.map { speaker in
      let mentions = speaker.quotations.compactMap {
        findings.quotations[$0].attribution.speaker
      }
      let entity: Entity? =
        if case .entity(let number) = speaker.voice { entities[number] } else { nil }
      return PossibleSpeaker(
        name: speaker.name, entity: entity, mentions: entity?.mentions.map(\.range) ?? mentions,
        summary: Card.count(speaker.quotations.count, "quotation"))
    }
    let taken = Set(speakers.compactMap { $0.entity?.identity })
    let others = [Entity.Kind.person, .organisation].flatMap { kind in
      entities.filter { $0.kind == kind && !taken.contains($0.identity) }
        .sorted { $0.mentions.count > $1.mentions.count }
    }
    return speakers
      + others.map {
        PossibleSpeaker(
          name: $0.name, entity: $0, mentions: EntityLayer.shownMentions(of: $0),
          summary: $0.kind.rawValue)
      }.filter { !$0.mentions.isEmpty }
  }

  /// The ways in which words after `:speaker` can go on.
  func completeSpeaker(_ words: String) -> [Completion] {
    guard quotationUnderCursor != nil else { return [] }
    let nobody = Completion(line: Self.nobody, label: Self.nobody, summary: "who is named")
    let filter = ListFilter(words)
    return possibleSpeakers.filter { words.isEmpty || filter.matches($0.name) }.map {
      Completion(line: $0.name, label: $0.name, summary: $0.summary)
    } + (Self.nobody.hasPrefix(words) ? [nobody] : [])
  }
}

extension Reading {
  /// The entity that is mentioned at `range`.
  fileprivate func entity(at range: TextRange) -> Entity? {
    findings?.annotations.entities.first { $0.mentions.contains { $0.range.overlaps(range) } }
  }
}
