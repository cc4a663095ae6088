import Articles

/// Gathers mentions into entities: one entity has one kind, and no two share kind, name and value.
struct EntityMerger {
  let document: Document

  /// - Parameters:
  ///   - names: In the order of the text; one that lies inside a value is left out.
  ///   - values: In the order of the text.
  /// - Returns: By first mention.
  /// - Complexity: Linear but for hashing and for sorting by place.
  func entities(from names: [NameMention], _ values: [ValueMention]) -> [Entity] {
    let names = names.filter { isWritten($0) && !isCovered($0, by: values) }
    return Self.unique(merged(names) + merged(values))
  }

  /// Control characters alone are no name.
  private func isWritten(_ name: NameMention) -> Bool {
    document.utf8[name.range.start..<name.range.end].contains { $0 > 0x20 }
  }

  private func isCovered(_ name: NameMention, by values: [ValueMention]) -> Bool {
    var low = 0
    var high = values.count
    while low < high {
      let middle = (low + high) / 2
      if values[middle].tokens.upperBound <= name.tokens.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < values.count && values[low].tokens.lowerBound < name.tokens.upperBound
  }

  // MARK: Names

  private func merged(_ mentions: [NameMention]) -> [Entity] {
    let forms = NameForms(mentions, in: document)
    var people = People(mentions, forms, in: document)
    var things = ThingNames(mentions, forms, in: document)
    var gathered: [Entity] = []
    var names: [FullestName] = []
    var indices: [NameLinks.Name: Int] = [:]
    for (index, mention) in mentions.enumerated() {
      let name =
        mention.kind == .person
        ? NameLinks.Name(kind: .person, key: people.key(of: mention, forms[index]))
        : things.name(of: index)
      let entity = indices[name] ?? gathered.count
      if entity == gathered.count {
        indices[name] = entity
        gathered.append(Entity(name: "", kind: mention.kind, mentions: []))
        names.append(FullestName())
      }
      gathered[entity].mentions.append(place(of: mention))
      names[entity].add(
        document.utf8[mention.range.start..<mention.range.end], form: forms.number(index))
    }
    for index in gathered.indices {
      gathered[index].name = fullName(names[index].name, of: gathered[index])
      gathered[index].value = Nationalities.country(of: gathered[index], in: document)
    }
    return gathered
  }

  private func place(of mention: NameMention) -> Entity.Mention {
    Entity.Mention(
      range: mention.range, confidence: mention.confidence,
      title: mention.kind == .person
        ? document.titleRange(before: mention.tokens.lowerBound) : nil)
  }

  /// Somebody whose first name is never told keeps the title: “Mrs. Dunn”.
  private func fullName(_ name: String, of entity: Entity) -> String {
    guard entity.kind == .person, !name.contains(" ") else { return name }
    for mention in entity.mentions.prefix(20) {
      let first = document.firstToken(at: mention.range.start)
      guard let title = document.title(before: first),
        Gender.ofNoun(document.facts[title].hash) != .unknown, !document.isKinAlone(title),
        document.tokens[title].end - document.tokens[title].start < 5
      else { continue }
      let text = TextRange(Int(document.tokens[title].start), mention.range.end)
      return document.article.text(in: text)
    }
    return name
  }

  // MARK: Values

  private struct ValueKey: Hashable {
    var kind: Entity.Kind
    var value: String?
    /// Of what has no value, the words.
    var words: UInt64
  }

  /// Values that are equal are one: “Tuesday” and “5 March”, “5%” and “five per cent”.
  private func merged(_ values: [ValueMention]) -> [Entity] {
    var gathered: [Entity] = []
    var indices: [ValueKey: Int] = [:]
    for mention in values {
      let range = document.nameRange(of: mention.tokens)
      let key = ValueKey(
        kind: mention.kind, value: mention.value,
        words: mention.value == nil ? document.joinedHash(of: mention.tokens) : 0)
      let place = Entity.Mention(range: range, confidence: mention.confidence)
      if let index = indices[key] {
        gathered[index].mentions.append(place)
        continue
      }
      indices[key] = gathered.count
      var name = FullestName()
      name.add(document.utf8[range.start..<range.end])
      gathered.append(
        Entity(name: name.name, kind: mention.kind, mentions: [place], value: mention.value))
    }
    return gathered
  }

  /// The entities by first mention; two that came out under one name are one.
  static func unique(_ entities: [Entity]) -> [Entity] {
    var unique: [Entity] = []
    var indices: [Entity.Identity: Int] = [:]
    for entity in entities.sorted(by: { $0.mentions[0].range < $1.mentions[0].range }) {
      if let index = indices[entity.identity] {
        unique[index].mentions += entity.mentions
        unique[index].mentions.sort { $0.range < $1.range }
      } else {
        indices[entity.identity] = unique.count
        unique.append(entity)
      }
    }
    return unique
  }
}
