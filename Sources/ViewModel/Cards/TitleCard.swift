import Articles

/// What words in quotation marks are if they are no speech.
struct TitleCard {
  let quote: Quote
  /// Where the same words stand so.
  let places: [Reading.Selection]
  let article: Article

  var card: Card {
    let others = Card.list(
      "again", places.filter { $0.range != quote.outer }
    ) { place in place.item.map { article.entry(of: $0, at: place.range) } }
    return Card(
      title: quote.kind == .title ? "Title" : "Term",
      entries: [
        Card.Entry(
          body: .heading(article.proseText(quote.outer)), detail: article.place(of: quote.outer)),
        Card.Entry(body: .gap), Card.Entry(label: "because", body: .words(reason)),
      ] + (others.isEmpty ? [] : [Card.Entry(body: .gap)] + others))
  }

  private var reason: String {
    quote.kind == .title
      ? "It is written like the name of a work: in capitals, or after a word such as “film”."
      : "A word or two, and nobody says them: a term, or words held at a distance."
  }
}
