import Articles

/// Names of speakers that no entity has: “said the Hatter”, “Quill replied”.
///
/// Whoever is named beside a verb of saying at a quotation is a person. Every place of such a name becomes a
/// mention, so that pronouns can be led back to it.
struct NewNames {
  let text: SpeechText
  /// Whether titles behind “the” are names too (“the Duchess”), as they are in stories.
  let isStory: Bool

  private static let confidence = 0.6
  /// Mentions of one name that are kept.
  private static let crowd = 2_000

  /// The entities with those added that speak, by first mention.
  func added(to entities: [Entity], _ spans: [QuotationSpan]) -> [Entity] {
    let covered = Coverage(of: entities, in: text.document)
    var names: [UInt64: Int] = [:]
    for span in spans {
      for token in [nameBehind(span), nameBefore(span)].compactMap({ $0 })
      where !covered.contains(token) {
        names[text.document.facts[token].hash] =
          names[text.document.facts[token].hash] ?? names.count
      }
    }
    guard !names.isEmpty else { return entities }
    var found = [[Entity.Mention]](repeating: [], count: names.count)
    for token in text.document.tokens.indices
    where !covered.contains(token) && text.document.isCapitalised(token) {
      guard let index = names[text.document.facts[token].hash], found[index].count < Self.crowd,
        isAlone(token, covered)
      else { continue }
      found[index].append(
        .init(range: text.document.nameRange(of: token..<(token + 1)), confidence: Self.confidence))
    }
    var all = entities
    let known = bearers(of: names, among: entities)
    for (index, mentions) in found.enumerated() where !mentions.isEmpty {
      if let entity = known[index] {
        all[entity].mentions = (all[entity].mentions + mentions).sorted { $0.range < $1.range }
      } else {
        all.append(
          Entity(
            name: text.document.article.text(in: mentions[0].range), kind: .person,
            mentions: mentions))
      }
    }
    return EntityMerger.unique(all)
  }

  /// For each name the entity whose surname it is; nil where several people bear it or none.
  private func bearers(of names: [UInt64: Int], among entities: [Entity]) -> [Int?] {
    var bearers = [Int?](repeating: nil, count: names.count)
    var isShared = [Bool](repeating: false, count: names.count)
    for (index, entity) in entities.enumerated() where entity.kind == .person {
      guard let surname = entity.name.split(separator: " ").dropFirst().last,
        let name = names[WordHash.of(Array(surname.utf8))]
      else { continue }
      isShared[name] = bearers[name] != nil
      bearers[name] = index
    }
    return zip(bearers, isShared).map { $1 ? nil : $0 }
  }
}

// MARK: - Beside a quotation

extension NewNames {
  /// “…,” said NAME and “…,” NAME said.
  private func nameBehind(_ span: QuotationSpan) -> Int? {
    let document = text.document
    let end = document.blocks[span.block].upperBound
    var first = span.end
    if first < end, text.isPause(first) { first += 1 }
    guard first + 1 < end else { return nil }
    if isVerb(first) {
      let isDefinite = Self.the.contains(document.facts[first + 1].hash)
      let name = isDefinite ? first + 2 : first + 1
      return name < end && isName(name, isDefinite) ? name : nil
    }
    return isVerb(first + 1) && isName(first, false) ? first : nil
  }

  /// NAME said, “…”.
  private func nameBefore(_ span: QuotationSpan) -> Int? {
    let start = text.document.blocks[span.block].lowerBound
    var verb = span.start - 1
    if verb > start, !text.document.isWord(verb) { verb -= 1 }
    guard verb > start, isVerb(verb), isName(verb - 1, false) else { return nil }
    return verb - 1
  }

  private func isVerb(_ token: Int) -> Bool {
    text.roles[token].contains(.say) && !text.document.isCapitalised(token)
  }

  private static let the = WordHash.set("the", "der", "die", "le", "la")

  /// A capitalised word that is no small word, title or time; behind “the” in a story it may be a title.
  private func isName(_ token: Int, _ isDefinite: Bool) -> Bool {
    let document = text.document
    let fact = document.facts[token]
    guard fact.shape.contains(.word), fact.shape.contains(.capitalised),
      !fact.shape.contains(.initial), text.roles[token].isEmpty, document.language != "de",
      !Language.isFunctionWord(fact.hash, in: document.language)
    else { return false }
    let roles = NameLexicon.roles(of: fact.hash)
    guard roles.isDisjoint(with: [.weekday, .month, .numeral]) else { return false }
    if isDefinite, !isStory { return false }
    return isDefinite || roles.isDisjoint(with: [.title, .modifier])
  }

  /// Whether no other capitalised word makes it a part of a longer name.
  private func isAlone(_ token: Int, _ covered: Coverage) -> Bool {
    let document = text.document
    func belongs(_ other: Int) -> Bool {
      document.tokens.indices.contains(other) && document.isWord(other)
        && document.isCapitalised(other) && covered.contains(other)
    }
    return !belongs(token + 1) && !belongs(token - 1)
  }
}
