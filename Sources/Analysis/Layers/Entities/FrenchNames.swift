import Articles

/// The names of a French text: what the tagger finds, without the small word that opens a sentence and without “M.”, and what the list of
/// places and organisations knows.
struct FrenchNames {
  let document: Document

  /// - Parameter mentions: Of the tagger, in the order of the text.
  /// - Complexity: Linear in the tokens.
  func names(among mentions: [NameMention]) -> [NameMention] {
    let tagged = mentions.map(withoutOpening).map(withoutTitle)
    guard let known = KnownNames(document: document)?.mentions().filter(standsAlone), !known.isEmpty
    else { return tagged }
    var names: [NameMention] = []
    var next = 0
    for mention in tagged {
      while next < known.count, known[next].tokens.upperBound <= mention.tokens.lowerBound {
        names.append(known[next])
        next += 1
      }
      guard mention.tokens.lowerBound >= names.last?.tokens.upperBound ?? 0 else { continue }
      var last = next
      while last < known.count, known[last].tokens.lowerBound < mention.tokens.upperBound {
        last += 1
      }
      if last == next || isLonger(mention, than: known[next]) {
        names.append(mention)
      } else {
        names += known[next..<last]
      }
      next = last
    }
    return names + known[next...]
  }

  /// “À Paris” as Paris.
  private func withoutOpening(_ mention: NameMention) -> NameMention {
    let first = mention.tokens.lowerBound
    guard mention.kind != .person, mention.tokens.count > 1,
      Self.openings.contains(document.facts[first].hash)
    else { return mention }
    return document.mention(mention.tokens.dropFirst(), mention.kind, mention.confidence)
  }

  /// “M. Morin” as Morin, whose title is “monsieur”: in French the letter is no initial.
  private func withoutTitle(_ mention: NameMention) -> NameMention {
    var first = mention.tokens.lowerBound
    if Language.isFunctionWord(document.facts[first].hash, in: "fr") { first += 1 }
    guard mention.kind == .person, first + 2 < mention.tokens.upperBound,
      document.isMonsieur(first)
    else { return mention }
    return document.mention(
      first + 2..<mention.tokens.upperBound, .person, mention.confidence)
  }

  private static let openings = WordHash.set(
    "à", "au", "aux", "chez", "dans", "de", "depuis", "des", "du", "en", "entre", "par", "pour",
    "selon", "sur", "vers")

  /// Whether a known name is no part of a longer run of capitals: of “Paris Hilton” it is.
  private func standsAlone(_ name: NameMention) -> Bool {
    !isName(name.tokens.upperBound) && !isName(name.tokens.lowerBound - 1)
  }

  private func isName(_ token: Int) -> Bool {
    document.isWord(token) && document.isCapitalised(token)
      && !Language.isFunctionWord(document.facts[token].hash, in: "fr")
      && !Self.openings.contains(document.facts[token].hash)
  }

  /// Whether the tagger knows more than the list: “Université de Lyon”.
  private func isLonger(_ mention: NameMention, than known: NameMention) -> Bool {
    mention.confidence >= Self.sure && mention.tokens.count > known.tokens.count
      && mention.tokens.contains(known.tokens.lowerBound)
      && mention.tokens.upperBound >= known.tokens.upperBound
  }

  private static let sure = 0.6
}
