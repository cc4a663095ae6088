/// What a reader says of an entity that the analysis got wrong.
///
/// A correction names its entity by kind, name and value, not by place, so that it holds when the article is
/// analysed anew. To undo one, apply all but that one to what the analysis found.
package enum EntityCorrection: Equatable, Sendable {
  /// The first is the second under another name.
  case merge(Entity.Identity, into: Entity.Identity)
  /// The mentions in this wording are somebody or something else.
  case split(Entity.Identity, wording: String)
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
    for correction in corrections { corrected.apply(correction, in: text) }
    return corrected
  }

  /// Adds entities that no quote speaks of yet, and keeps all in the order of their first mentions.
  package mutating func add(_ new: [Entity]) {
    guard !new.isEmpty else { return }
    entities += new
    rearrange { old, _ in old }
  }

  private mutating func apply(_ correction: EntityCorrection, in text: Article) {
    switch correction {
    case .merge(let other, let main):
      guard let from = index(of: other), let to = index(of: main), from != to else { return }
      entities[to].mentions += entities[from].mentions
      entities[to].mentions.sort { $0.range < $1.range }
      rearrange(moving: from, to: to)
    case .split(let whole, let wording):
      guard let index = index(of: whole) else { return }
      split(index, wording, in: text)
    case .change(let identity, let kind):
      guard let index = index(of: identity), kind != identity.kind else { return }
      entities[index].kind = kind
      entities[index].value = nil
      // It may now be one that is there already.
      let twin = entities.indices.first {
        $0 != index && entities[$0].identity == entities[index].identity
      }
      guard let twin else { return }
      entities[twin].mentions += entities[index].mentions
      entities[twin].mentions.sort { $0.range < $1.range }
      rearrange(moving: index, to: twin)
    case .ignore(let identity):
      guard let index = index(of: identity) else { return }
      rearrange(moving: index, to: nil)
    }
  }

  private func index(of identity: Entity.Identity) -> Int? {
    entities.firstIndex { $0.identity == identity }
  }

  private mutating func split(_ index: Int, _ wording: String, in text: Article) {
    let parts = entities[index].mentions.map { ($0, text.text(in: $0.range) == wording) }
    let split = parts.filter(\.1).map(\.0)
    guard !split.isEmpty, split.count < parts.count else { return }
    let new = Entity(name: wording, kind: entities[index].kind, mentions: split)
    guard self.index(of: new.identity) == nil else { return }
    entities[index].mentions = parts.filter { !$0.1 }.map(\.0)
    entities.append(new)
    let moved = split.map(\.range)
    let place = entities.count - 1
    rearrange { old, speaker in
      let isMoved = speaker.map { words in moved.contains { $0.overlaps(words) } } ?? false
      return old == index && isMoved ? place : old
    }
  }

  /// Takes an entity out; what pointed at it points at another or at nothing.
  private mutating func rearrange(moving gone: Int, to heir: Int?) {
    rearrange(without: gone) { old, _ in old == gone ? heir : old }
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
