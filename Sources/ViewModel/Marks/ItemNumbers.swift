import Articles

/// Where the things of some findings are among those of others, which an analysis anew or a correction numbered
/// otherwise: entities by what they are known by or else by their mentions, quotations by where they begin, phrases by
/// their words.
struct ItemNumbers {
  private let old: Findings
  private let new: Findings
  private var entities: [Entity.Identity: Int] = [:]
  /// The entity that has a mention, by where that begins.
  private var mentions: [Int: Int] = [:]
  private let quotations: [Int: Int]
  private let titles: [Int: Int]
  private let phrases: [String: Int]

  init(from old: Findings, to new: Findings) {
    self.old = old
    self.new = new
    for (number, entity) in new.annotations.entities.enumerated() {
      entities[entity.identity] = number
      for mention in entity.mentions { mentions[mention.range.start] = number }
    }
    quotations = Self.numbers(of: new.quotations) { $0.parts[0].outer.start }
    titles = Self.numbers(of: new.titles) { $0.outer.start }
    phrases = Self.numbers(of: new.annotations.phrases) { $0.key }
  }

  private static func numbers<Thing, Name: Hashable>(
    of things: some Sequence<Thing>, by name: (Thing) -> Name
  ) -> [Name: Int] {
    Dictionary(things.enumerated().map { (name($1), $0) }) { first, _ in first }
  }

  /// - Parameter range: A place of it, where it is that place that counts: an entity may have been split.
  /// - Returns: Nil where it is no longer there.
  func item(_ item: ItemID, at range: TextRange? = nil) -> ItemID? {
    let number: Int? =
      switch item.layer {
      case .quotes: quotations[old.quotations[item.number].parts[0].outer.start]
      case .titles: titles[old.titles[item.number].outer.start]
      case .entities: entity(item.number, at: range)
      case .phrases: phrases[old.annotations.phrases[item.number].key]
      }
    return number.map { ItemID(item.layer, $0) }
  }

  private func entity(_ number: Int, at range: TextRange? = nil) -> Int? {
    let entity = old.annotations.entities[number]
    return range.flatMap { mentions[$0.start] } ?? entities[entity.identity]
      ?? entity.mentions.first.flatMap { mentions[$0.range.start] }
  }

  /// The same place; without its thing where that is no longer there.
  func selection(_ selection: Reading.Selection) -> Reading.Selection {
    Reading.Selection(
      range: selection.range, item: selection.item.flatMap { item($0, at: selection.range) })
  }

  func place(_ place: Place) -> Place {
    Place(
      anchor: place.anchor, selection: place.selection.map(selection),
      showsSelection: place.showsSelection)
  }

  /// What a row of a list was about; nil where it is no longer there.
  func subject(_ subject: ListRow.Subject) -> ListRow.Subject? {
    switch subject {
    case .heading, .titleKind, .entityKind, .bookmark, .match, .article, .speaker(.words),
      .speaker(nil):
      subject
    case .speaker(.entity(let number)): entity(number).map { .speaker(.entity($0)) }
    case .quotation(let number): item(ItemID(.quotes, number)).map { .quotation($0.number) }
    case .title(let number): item(ItemID(.titles, number)).map { .title($0.number) }
    case .entity(let number): entity(number).map { .entity($0) }
    case .mention(let number, let place): mention(number, place)
    case .phrase(let number): item(ItemID(.phrases, number)).map { .phrase($0.number) }
    case .occurrence(let number, let place):
      item(ItemID(.phrases, number)).map { .occurrence(phrase: $0.number, place) }
    case .variants(let number):
      item(ItemID(.phrases, number)).map { .variants(phrase: $0.number) }
    case .variant(let number, let place):
      item(ItemID(.phrases, number)).map { .variant(phrase: $0.number, place) }
    }
  }

  /// - Parameter place: Which of the mentions that are shown.
  private func mention(_ number: Int, _ place: Int) -> ListRow.Subject? {
    let shown = EntityLayer.shownMentions(of: old.annotations.entities[number])
    guard shown.indices.contains(place), let entity = entity(number, at: shown[place]) else {
      return nil
    }
    return EntityLayer.shownMentions(of: new.annotations.entities[entity])
      .firstIndex(of: shown[place]).map { .mention(entity: entity, $0) }
  }
}
