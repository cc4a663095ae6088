/// What a reader says of an entity that the analysis got wrong.
///
/// A correction names its entity by kind, name and value, not by its number, so that it holds when the article is
/// analysed anew. To undo one, apply all but that one to what the analysis found.
package enum EntityCorrection: Equatable, Sendable {
  /// The first is the second under another name.
  case merge(Entity.Identity, into: Entity.Identity)
  /// The mentions in this wording, white space as one space, are somebody or something else.
  case split(Entity.Identity, wording: String)
  /// The one mention that begins at this byte of the text is somebody or something else.
  case part(Entity.Identity, mention: Int)
  case change(Entity.Identity, to: Entity.Kind)
  /// It is none.
  case ignore(Entity.Identity)
}

extension Entity {
  /// What an entity is known by from one analysis to the next; no two entities of an article share it.
  package struct Identity: Hashable, Sendable {
    package var kind: Kind
    package var name: String
    package var value: String?

    package init(kind: Kind, name: String, value: String? = nil) {
      self.kind = kind
      self.name = name
      self.value = value
    }
  }

  package var identity: Identity { Identity(kind: kind, name: name, value: value) }
}

extension Annotations {
  /// The same findings as the reader has put them right: entities by first mention, quotes with their speakers.
  ///
  /// A correction of an entity that is not there does nothing; quotes of an ignored speaker keep their words but
  /// name nobody.
  /// - Parameter text: Of the article.
  /// - Complexity: Linear in entities, mentions and quotes for each correction.
  package func corrected(
    by corrections: [EntityCorrection], in text: Article
  ) -> Annotations {
    var corrected = self
    for correction in corrections { _ = corrected.apply(correction, in: text) }
    return corrected
  }

  /// Adds entities that no quote speaks of yet, or their mentions to one that is the same, and keeps all in the order of
  /// their first mentions.
  package mutating func add(_ new: [Entity]) {
    guard !new.isEmpty else { return }
    let known = Dictionary(
      zip(entities.map(\.identity), entities.indices), uniquingKeysWith: { first, _ in first })
    for entity in new {
      guard let index = known[entity.identity] else {
        entities.append(entity)
        continue
      }
      entities[index].mentions += entity.mentions
      entities[index].mentions.sort { $0.range < $1.range }
    }
    rearrange { old, _ in old }
  }

  /// Puts one thing right.
  /// - Returns: What the entities that it shaped are known by now, none where one was taken out; nil where the
  ///   correction does nothing.
  package mutating func apply(_ correction: EntityCorrection, in text: Article)
    -> [Entity.Identity]?
  {
    switch correction {
    case .merge(let other, let main):
      guard let from = index(of: other), let to = index(of: main), from != to else { return nil }
      merge(from, into: to)
      return [main]
    case .split(let whole, let wording):
      return index(of: whole).flatMap { index in
        split(index, in: text) { text.proseText($0.range) == wording }
      }
    case .part(let whole, let mention):
      return index(of: whole).flatMap { index in
        split(index, in: text) { $0.range.start == mention }
      }
    case .change(let identity, let kind):
      guard let index = index(of: identity), kind != identity.kind else { return nil }
      entities[index].kind = kind
      entities[index].value = nil
      let changed = entities[index].identity
      // It may now be one that is there already.
      let twin = entities.indices.first { $0 != index && entities[$0].identity == changed }
      if let twin { merge(index, into: twin) }
      return [changed]
    case .ignore(let identity):
      guard let index = index(of: identity) else { return nil }
      rearrange(without: index) { old, _ in old == index ? nil : old }
      return []
    }
  }

  private mutating func merge(_ from: Int, into to: Int) {
    entities[to].mentions += entities[from].mentions
    entities[to].mentions.sort { $0.range < $1.range }
    rearrange(without: from) { old, _ in old == from ? to : old }
  }

  private func index(of identity: Entity.Identity) -> Int? {
    entities.firstIndex { $0.identity == identity }
  }

  /// Makes an entity of some mentions of another; all or none of them change nothing.
  private mutating func split(
    _ index: Int, in text: Article, where belongs: (Entity.Mention) -> Bool
  ) -> [Entity.Identity]? {
    let whole = entities[index]
    let rest = whole.mentions.filter { !belongs($0) }
    let split = whole.mentions.filter(belongs)
    guard let first = split.first, !rest.isEmpty else { return nil }
    let name = text.proseText(first.range)
    entities[index].mentions = rest
    let wordings = rest.map { text.proseText($0.range) }
    if name == whole.name, !wordings.contains(name) {
      // The name went along with all that bore it.
      entities[index].name = ""
      let fullest = wordings.max { $0.count < $1.count } ?? ""
      entities[index].name = freeName(fullest, whole.kind)
    }
    let new = Entity(name: freeName(name, whole.kind), kind: whole.kind, mentions: split)
    let shaped = [entities[index].identity, new.identity]
    entities.append(new)
    let place = entities.count - 1
    rearrange { old, speaker in
      let isMoved = speaker.map { words in split.contains { $0.range.overlaps(words) } } ?? false
      return old == index && isMoved ? place : old
    }
    return shaped
  }

  /// The name, with a number where another of its kind has it: “Ann Holt (2)”.
  private func freeName(_ name: String, _ kind: Entity.Kind) -> String {
    let taken = Set(entities.lazy.filter { $0.kind == kind }.map(\.name))
    var free = name
    var number = 2
    while taken.contains(free) {
      free = "\(name) (\(number))"
      number += 1
    }
    return free
  }

  /// Sorts the entities by first mention and points the quotes at their new places.
  /// - Parameter heir: The entity, by its old place, that stands for one, given the words that name the speaker.
  private mutating func rearrange(
    without gone: Int? = nil, heir: (Int, TextRange?) -> Int?
  ) {
    let order = entities.indices.filter { $0 != gone }.sorted {
      (entities[$0].mentions.first?.range ?? TextRange(0, 0), $0)
        < (entities[$1].mentions.first?.range ?? TextRange(0, 0), $1)
    }
    var places = [Int?](repeating: nil, count: entities.count)
    for (place, old) in order.enumerated() { places[old] = place }
    func place(_ old: Int?, _ speaker: TextRange?) -> Int? {
      old.flatMap { heir($0, speaker) }.flatMap { places[$0] }
    }
    for index in quotes.indices {
      quotes[index].entity = place(quotes[index].entity, quotes[index].speaker)
      if let other = quotes[index].runnerUp {
        quotes[index].runnerUp?.entity = place(other.entity, other.speaker)
      }
    }
    entities = order.map { entities[$0] }
  }
}
