import Articles

/// What was found in an article, arranged as the reader shows it, for a page outside the screen: quotations
/// by speaker, names by type, phrases by rank. What the analysis is not sure of is left out, as it is there.
package struct ArticleNotes: Sendable {
  package struct Quotation: Sendable {
    /// In the order of the text; never empty.
    package let parts: [Quote]
    /// The words in their quotation marks, on one line.
    package let text: String
    /// Whether its speaker is in doubt.
    package let isUnsure: Bool
  }

  package struct Speaker: Sendable {
    /// Nil for all who are not named.
    package let name: String?
    /// Whether each of the quotations is in doubt.
    package let isUnsure: Bool
    package let quotations: [Quotation]
  }

  package struct Name: Sendable {
    /// An index into `Annotations.entities`.
    package let number: Int
    package let name: String
    /// That of the entity.
    package let value: String?
    /// In the order of the text; never empty.
    package let places: [TextRange]
  }

  package struct NameGroup: Sendable {
    package let kind: Entity.Kind
    package let names: [Name]
  }

  package struct RepeatedPhrase: Sendable {
    /// An index into `Annotations.phrases`.
    package let number: Int
    package let text: String
    package let places: [TextRange]
    /// The places to mark: where phrases overlap, the longer has won.
    package let painted: [TextRange]
  }

  /// By first quotation; those who are not named last.
  package let speakers: [Speaker]
  /// What stands in quotation marks and is no speech, in the order of the text.
  package let titles: [Quotation]
  /// In the order of the types; names most mentioned first.
  package let names: [NameGroup]
  /// Best first.
  package let phrases: [RepeatedPhrase]

  package init(_ annotations: Annotations, in article: Article) {
    let findings = Findings(annotations, in: article)
    func quotations(_ numbers: [Int]) -> [Quotation] {
      numbers.map { number in
        let quotation = findings.quotations[number]
        return Quotation(
          parts: quotation.parts, text: article.quotation(quotation.parts),
          isUnsure: quotation.sign == .unsure)
      }
    }
    let named = findings.speakers.indices.map { number in
      Speaker(
        name: findings.speakers[number].name, isUnsure: findings.isUnsure(number),
        quotations: quotations(findings.speakers[number].quotations))
    }
    let unnamed = Speaker(
      name: nil, isUnsure: false, quotations: quotations(findings.unattributed))
    speakers = (named + [unnamed]).filter { !$0.quotations.isEmpty }
    titles = findings.titles.map {
      Quotation(parts: [$0], text: article.quotation([$0]), isUnsure: false)
    }
    names = Entity.Kind.allCases.compactMap { Self.group(of: $0, in: annotations.entities) }
    phrases = findings.shownPhrases.map { number in
      let phrase = annotations.phrases[number]
      return RepeatedPhrase(
        number: number, text: phrase.text, places: phrase.occurrences, painted: phrase.painted)
    }
  }

  private static func group(of kind: Entity.Kind, in entities: [Entity]) -> NameGroup? {
    let names = entities.enumerated().compactMap { number, entity -> Name? in
      guard entity.kind == kind else { return nil }
      let places = EntityLayer.shownMentions(of: entity)
      return places.isEmpty
        ? nil
        : Name(
          number: number, name: entity.name, value: entity.value, places: places)
    }
    guard !names.isEmpty else { return nil }
    return NameGroup(
      kind: kind,
      names: names.sorted {
        ($1.places.count, $0.number) < ($0.places.count, $1.number)
      })
  }
}
