import Articles

/// How much of what was found is exported.
package enum ExportScope: Hashable, Sendable {
  case everything
  case layer(Layer)
  /// What one speaker says: an index into `Findings.speakers`.
  case speaker(Int)
  /// One thing that the article names, and what it says: an index into `Annotations.entities`.
  case entity(Int)
  /// One repeated phrase: an index into `Annotations.phrases`.
  case phrase(Int)
}

extension Findings {
  /// What is found, as far as it belongs to `scope`; identities stay what they are.
  func annotations(in scope: ExportScope) -> Annotations {
    var some = annotations
    switch scope {
    case .everything: break
    case .layer(let layer): some.keep(only: layer)
    case .speaker(let number):
      let said = speakers[number].quotations.flatMap { quotations[$0].parts }
      some.keep(
        quotes: said.sorted { $0.range < $1.range }, entity: said.lazy.compactMap(\.entity).first)
    case .entity(let number):
      some.keep(quotes: annotations.quotes.filter { $0.entity == number }, entity: number)
    case .phrase(let number):
      some.keep(quotes: [], entity: nil)
      some.phrases = [annotations.phrases[number]]
    }
    return some
  }

  /// What the scope is about, nil for everything: “quotes”, “Ingrid Maddern”.
  func title(of scope: ExportScope) -> String? {
    switch scope {
    case .everything: nil
    case .layer(let layer): layer.rawValue
    case .speaker(let number): speakers[number].name
    case .entity(let number): annotations.entities[number].name
    case .phrase(let number): "“\(annotations.phrases[number].text)”"
    }
  }
}

extension Annotations {
  fileprivate mutating func keep(only layer: Layer) {
    switch layer {
    case .quotes, .titles:
      let some = quotes.filter { ($0.kind == .speech) == (layer == .quotes) }
      keep(quotes: some, entities: Set(some.compactMap(\.entity)))
    case .entities: quotes = []
    case .phrases: (quotes, entities) = ([], [])
    }
    if layer != .phrases { (phrases, families) = ([], []) }
  }

  /// These quotes, the thing that says them, and nothing else.
  fileprivate mutating func keep(quotes: [Quote], entity: Int?) {
    keep(quotes: quotes, entities: Set(entity.map { [$0] } ?? []))
    (phrases, families) = ([], [])
  }

  /// These quotes and entities; whoever else is named in them is nobody.
  private mutating func keep(quotes some: [Quote], entities kept: Set<Int>) {
    let numbers = entities.indices.filter(kept.contains)
    let places = Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ($1, $0) })
    quotes = some.map { quote in
      var quote = quote
      quote.entity = quote.entity.flatMap { places[$0] }
      let other = quote.runnerUp?.entity.flatMap { places[$0] }
      quote.runnerUp?.entity = other
      return quote
    }
    entities = numbers.map { entities[$0] }
  }
}
