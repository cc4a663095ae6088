import Articles

/// What was found in an article, arranged as the reader shows it, for a page outside the screen: quotations
/// by speaker, names by type, phrases by rank. What the analysis is not sure of is left out, as it is there.
package struct ArticleNotes: Sendable {
  package struct Quotation: Sendable {
    /// In the order of the text; never empty.
    package let parts: [Quote]
    /// The words in their quotation marks, on one line.
    package let text: String
  }

  package struct Speaker: Sendable {
    /// Nil for all who are not named.
    package let name: String?
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
        let parts = findings.quotations[number].parts
        return Quotation(parts: parts, text: article.quotation(parts))
      }
    }
    let named = findings.speakers.map {
      Speaker(name: $0.name, quotations: quotations($0.quotations))
    }
    let unnamed = Speaker(name: nil, quotations: quotations(findings.unattributed))
    speakers = (named + [unnamed]).filter { !$0.quotations.isEmpty }
    titles = findings.titles.map { Quotation(parts: [$0], text: article.quotation([$0])) }
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

extension Article {
  /// A quotation on one line: its parts joined by an ellipsis where the article goes on between them, without
  /// the comma that belongs to “she said”, in the marks that the article uses.
  func quotation(_ parts: [Quote]) -> String {
    guard let first = parts.first, let last = parts.last else { return "" }
    var words = ""
    for (number, part) in parts.enumerated() {
      if number > 0 {
        words += isBlank(between: parts[number - 1].outer, and: part.outer) ? " " : " … "
      }
      let text = proseText(part.range)
      words += text.hasSuffix(",") ? String(text.dropLast()) : text
    }
    let opening = proseText(TextRange(first.outer.start, first.range.start))
    let closing = proseText(TextRange(last.range.end, last.outer.end))
    // A paragraph that goes on has no closing mark, and a dialogue dash none at all.
    guard opening.count == 1, closing.count == 1 else { return "“\(words)”" }
    // The French set the marks off.
    let isSetOff = first.range.start - first.outer.start > opening.utf8.count
    return isSetOff ? "\(opening) \(words) \(closing)" : opening + words + closing
  }

  private func isBlank(between a: TextRange, and b: TextRange) -> Bool {
    a.end <= b.start && utf8[a.end..<b.start].allSatisfy { $0 <= 0x20 }
  }
}
