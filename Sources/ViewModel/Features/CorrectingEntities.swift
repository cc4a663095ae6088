import Articles

/// What a reader can put right about a name. The raw values are typed: `:entity merge`.
enum EntityChange: String, CaseIterable, Sendable {
  case merge, split, part, type, ignore

  /// For the list of ways to go on.
  var summary: String {
    switch self {
    case .merge: "it is the same as another"
    case .split: "those spelt like this are another"
    case .part: "this one mention is another"
    case .type: "a person, a place, …"
    case .ignore: "it is no name"
    }
  }

  /// Whether a word of the reader's must follow.
  var takesWords: Bool { self == .merge || self == .type }
}

extension ReaderState {
  /// The name that the open card is about or that is under the cursor, and the place that is meant.
  private var entityUnderCursor: (entity: Entity, number: Int, range: TextRange)? {
    guard let peek = peekedOrUnderCursor, case .item(let item) = peek.subject,
      item.layer == .entities, let entity = reading.findings?.annotations.entities[item.number]
    else { return nil }
    return (entity, item.number, peek.range)
  }

  private static let selectFirst = "Select a name first: @ goes to the next"

  /// Does at once what needs no word, and else asks for it.
  mutating func change(entity change: EntityChange) -> [Effect] {
    guard entityUnderCursor != nil else {
      message = Message(text: Self.selectFirst)
      return []
    }
    if change.takesWords { return ask(.command, text: "entity \(change.rawValue) ") }
    return self.change(entity: change, "")
  }

  /// - Parameter words: What was typed; what makes no sense is asked for again.
  mutating func change(entity change: EntityChange, _ words: String) -> [Effect] {
    do throws(CommandLineError) {
      let (correction, news) = try correction(change, words)
      correct { $0.make(.entity(correction)) }
      message = Message(text: "\(news) \(undoKey) takes it back.")
      return []
    } catch {
      guard change.takesWords, entityUnderCursor != nil else {
        message = Message(text: error.description)
        return []
      }
      let effects = ask(.command, text: "entity \(change.rawValue) \(words)")
      prompt?.problem = error.description
      return effects
    }
  }

  /// What the words ask for, and how it is told.
  private func correction(_ change: EntityChange, _ words: String) throws(CommandLineError)
    -> (EntityCorrection, news: String)
  {
    guard let (entity, number, range) = entityUnderCursor, let article = reading.article else {
      throw CommandLineError(description: Self.selectFirst)
    }
    switch change {
    case .merge:
      let other = try self.entity(called: words, otherThan: number)
      return (
        .merge(entity.identity, into: other.identity),
        "\(entity.name) is \(other.name), as you say."
      )
    case .split:
      let mention = try mention(of: entity, at: range)
      let wording = article.proseText(mention)
      guard entity.mentions.contains(where: { article.proseText($0.range) != wording }) else {
        throw CommandLineError(description: "All its mentions are spelt “\(wording)”")
      }
      return (.split(entity.identity, wording: wording), "“\(wording)” is another, as you say.")
    case .part:
      let mention = try mention(of: entity, at: range)
      guard entity.mentions.count > 1 else {
        throw CommandLineError(description: "\(entity.name) has this mention only")
      }
      return (
        .part(entity.identity, mention: mention.start),
        "This “\(article.proseText(mention))” is another, as you say."
      )
    case .type:
      let kind = try Entity.Kind(typed: words)
      guard kind != entity.kind else {
        throw CommandLineError(description: "\(entity.name) is \(kind.withArticle) already.")
      }
      return (
        .change(entity.identity, to: kind), "\(entity.name) is \(kind.withArticle), as you say."
      )
    case .ignore: return (.ignore(entity.identity), "\(entity.name) is no name, as you say.")
    }
  }

  /// The mention that stands at `range`: pronouns and other words may stand for it too.
  private func mention(of entity: Entity, at range: TextRange) throws(CommandLineError) -> TextRange
  {
    guard let mention = entity.mentions.first(where: { $0.range.overlaps(range) }) else {
      throw CommandLineError(description: "Select one of its mentions first")
    }
    return mention.range
  }

  /// The one with that name, in any case, or the only one with such words in its name.
  private func entity(called name: String, otherThan number: Int) throws(CommandLineError) -> Entity
  {
    guard !name.isEmpty else {
      throw CommandLineError(description: "Name the other one: Tab lists them.")
    }
    let others = otherEntities(than: number)
    if let found = try others.only(called: name, by: \.name) { return found }
    throw .unknown("other name", name, nearest: nearest(to: name, among: others.map(\.name)))
  }

  /// All others that are listed: those that share a word first, then those of the same type, then other names, and of
  /// these the most frequent.
  private func otherEntities(than number: Int) -> [Entity] {
    guard let entities = reading.findings?.annotations.entities else { return [] }
    func words(_ entity: Entity) -> Set<Substring> {
      Set(entity.name.split { !$0.isLetter }.filter { $0.count > 2 })
    }
    let own = words(entities[number])
    func distance(_ entity: Entity) -> Int {
      guard EntityLayer.isName(entity.kind) else { return 3 }
      if !own.isDisjoint(with: words(entity)) { return 0 }
      return entity.kind == entities[number].kind ? 1 : 2
    }
    return entities.indices.filter {
      $0 != number && !EntityLayer.shownMentions(of: entities[$0]).isEmpty
    }.sorted {
      (distance(entities[$0]), entities[$1].mentions.count, $0)
        < (distance(entities[$1]), entities[$0].mentions.count, $1)
    }.map { entities[$0] }
  }

  /// The ways in which words after `:entity` can go on.
  func completeEntity(_ words: String) -> [Completion] {
    let parts = words.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count > 1, let change = EntityChange(rawValue: String(parts[0])) else {
      return EntityChange.allCases.filter { $0.rawValue.hasPrefix(words) }.map {
        Completion(
          line: $0.rawValue + ($0.takesWords ? " " : ""), label: $0.rawValue, summary: $0.summary)
      }
    }
    guard let number = entityUnderCursor?.number else { return [] }
    let typed = String(parts[1])
    switch change {
    case .merge:
      let filter = ListFilter(typed)
      return otherEntities(than: number).filter { typed.isEmpty || filter.matches($0.name) }.map {
        Completion(
          line: "\(change.rawValue) \($0.name)", label: $0.name,
          summary: "\($0.kind.rawValue) \($0.mentions.count)")
      }
    case .type:
      return Entity.Kind.allCases.filter { $0.rawValue.hasPrefix(typed) }.map {
        Completion(
          line: "\(change.rawValue) \($0.rawValue)", label: $0.rawValue, summary: $0.title)
      }
    case .split, .part, .ignore: return []
    }
  }
}

extension Entity.Kind {
  fileprivate init(typed word: String) throws(CommandLineError) {
    guard !word.isEmpty else { throw CommandLineError(description: "Name a type: Tab lists them.") }
    let begun = Self.allCases.filter { $0.rawValue.hasPrefix(word) }
    guard let kind = Self(rawValue: word) ?? (begun.count == 1 ? begun[0] : nil) else {
      throw .unknown(
        "type", word, nearest: nearest(to: word, among: Self.allCases.map(\.rawValue)))
    }
    self = kind
  }

  /// “a person”, “an event”.
  var withArticle: String {
    switch self {
    case .organisation, .event: "an \(rawValue)"
    case .money, .percent: self == .money ? "a sum of money" : "a percentage"
    default: "a \(rawValue)"
    }
  }
}
