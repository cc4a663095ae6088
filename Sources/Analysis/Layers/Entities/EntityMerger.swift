import Articles

/// Gathers mentions into entities.
///
/// One entity has one kind. People: a surname or given name alone is the person of that name who came last,
/// else the first to come; middle names and initials do not part two mentions. Others: equal names, names
/// that the gazetteer knows as one, and an acronym with the name whose initials it is.
struct EntityMerger {
  let document: Document

  /// - Parameter mentions: In the order of the text.
  /// - Returns: By first mention.
  /// - Complexity: Linear but for hashing.
  func entities(from mentions: [NameMention]) -> [Entity] {
    var gathered: [Entity] = []
    var indices: [Identity: Int] = [:]
    var people = People(mentions, in: document)
    let expansions = expansions(of: mentions)
    for mention in mentions {
      let key = mention.kind == .person ? people.key(of: mention) : key(of: mention, expansions)
      let identity = Identity(kind: mention.kind, key: key)
      let place = Entity.Mention(range: mention.range, confidence: mention.confidence)
      if let index = indices[identity] {
        gathered[index].mentions.append(place)
      } else {
        indices[identity] = gathered.count
        gathered.append(Entity(name: "", kind: mention.kind, mentions: [place]))
      }
    }
    for index in gathered.indices { gathered[index].name = fullestName(of: gathered[index]) }
    return gathered
  }

  private struct Identity: Hashable {
    var kind: Entity.Kind
    var key: UInt64
  }

  private struct Acronym: Hashable {
    var kind: Entity.Kind
    var letters: [UInt8]
  }

  /// The keys of names of three capitals or more, or two where the acronym stands in brackets or is known.
  private func expansions(of mentions: [NameMention]) -> [Acronym: UInt64] {
    var expansions: [Acronym: UInt64] = [:]
    for mention in mentions where mention.kind == .organisation || mention.kind == .event {
      guard mention.tokens.count > 1 else { continue }
      let letters = document.initials(of: mention.tokens)
      let isExplained = document.acronym(behind: mention.tokens) != nil
      guard letters.count > 2 || isExplained else { continue }
      let acronym = Acronym(kind: mention.kind, letters: letters)
      if expansions[acronym] == nil || isExplained { expansions[acronym] = mention.key }
    }
    return expansions
  }

  private func key(of mention: NameMention, _ expansions: [Acronym: UInt64]) -> UInt64 {
    guard mention.tokens.count == 1, mention.kind == .organisation || mention.kind == .event,
      document.facts[mention.tokens.lowerBound].shape.contains(.allCapitals)
    else { return mention.key }
    let letters = document.bytes(of: mention.tokens.lowerBound).filter { $0 != UInt8(ascii: ".") }
    return expansions[Acronym(kind: mention.kind, letters: letters)] ?? mention.key
  }

  /// The longest of the mentions in words, the first on a tie; white space of any length is one space.
  private func fullestName(of entity: Entity) -> String {
    var best: [ArraySlice<UInt8>] = []
    var seen = 0
    for mention in entity.mentions {
      let words = document.article.utf8[mention.range.start..<mention.range.end]
        .split { $0 <= 0x20 }
      let isFuller =
        words.count > best.count
        || words.count == best.count && best.count == 1
          && isAcronym(best[0]) && !isAcronym(words[0])
      if best.isEmpty || isFuller { best = words }
      seen += 1
      // The fullest name of a thing that is named this often has long come.
      if seen == 1_000 { break }
    }
    let name = best.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    return entity.kind == .person && best.count == 1 ? titled(name, entity) : name
  }

  /// Somebody whose first name is never told keeps the title: “Mrs. Dunn”.
  private func titled(_ name: String, _ entity: Entity) -> String {
    for mention in entity.mentions.prefix(20) {
      let first = document.firstToken(at: mention.range.start)
      guard let title = document.title(before: first),
        Gender.ofNoun(document.facts[title].hash) != .unknown,
        document.tokens[title].end - document.tokens[title].start < 5
      else { continue }
      let text = TextRange(Int(document.tokens[title].start), mention.range.end)
      return String(decoding: document.article.utf8[text.start..<text.end], as: UTF8.self)
    }
    return name
  }

  private func isAcronym(_ word: ArraySlice<UInt8>) -> Bool {
    word.allSatisfy { $0 < 0x80 && !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }
}
