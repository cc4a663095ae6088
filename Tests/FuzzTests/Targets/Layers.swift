import Analysis
import Articles
import TestSupport

extension Fuzzing {
  /// Whatever the text, annotations lie in it, in order, and are the same again.
  static let layers = Fuzzing(name: "layers", fewRuns: 300) { numbers in
    let article = article(&numbers)
    let found = Analyzer.annotations(in: article)
    try holdQuotes(found, in: article)
    try holdEntities(found, in: article)
    try holdPhrases(found, in: article)
    if Int.random(in: 0..<8, using: &numbers) == 0 {
      try hold(found == Analyzer.annotations(in: article), "a second analysis differs")
    }
  }

  private static func holdQuotes(_ found: Annotations, in article: Article) throws {
    for quote in found.quotes {
      for range in [quote.range, quote.outer, quote.speaker, quote.cue].compactMap({ $0 }) {
        try holdInBlock(range, of: article)
      }
      try hold(quote.outer.contains(quote.range), "a quotation leaves its marks")
      try hold(quote.entity.map(found.entities.indices.contains) ?? true, "speaker out of bounds")
      try hold((0...1).contains(quote.confidence), "confidence \(quote.confidence)")
    }
    for (quote, next) in zip(found.quotes, found.quotes.dropFirst()) {
      try hold(quote.outer.end <= next.outer.start, "quotations overlap")
      try hold(quote.group == next.group || quote.group + 1 == next.group, "groups are mixed")
    }
  }

  private static func holdEntities(_ found: Annotations, in article: Article) throws {
    for entity in found.entities {
      try hold(!entity.name.isEmpty && !entity.mentions.isEmpty, "nothing: \(entity)")
      for mention in entity.mentions {
        try holdInBlock(mention.range, of: article)
        try hold((0...1).contains(mention.confidence), "confidence \(mention.confidence)")
      }
      let ranges = entity.mentions.map(\.range)
      try hold(ranges == ranges.sorted(), "mentions of \(entity.name) are out of order")
    }
    let firsts = found.entities.compactMap(\.mentions.first?.range)
    try hold(firsts == firsts.sorted(), "entities are out of order")
    let mentions = found.entities.flatMap(\.mentions).map(\.range).sorted()
    for (mention, next) in zip(mentions, mentions.dropFirst()) {
      try hold(mention.end <= next.start, "mentions overlap")
    }
    let alike = Dictionary(grouping: found.entities, by: \.identity).values.first { $0.count > 1 }
    try hold(alike == nil, "these are one: \(alike ?? [])")
  }

  private static func holdPhrases(_ found: Annotations, in article: Article) throws {
    for phrase in found.phrases {
      try hold(phrase.occurrences.count > 1, "“\(phrase.text)” comes once")
      // What a paragraph is to the definition of phrases may be two blocks.
      for range in phrase.occurrences {
        try hold(!range.isEmpty && range.end <= article.byteCount, "a phrase outside the text")
        try holdBoundaries(range, in: article)
      }
      try hold(phrase.occurrences == phrase.occurrences.sorted(), "occurrences out of order")
    }
  }

  private static func holdInBlock(_ range: TextRange, of article: Article) throws {
    try hold(!range.isEmpty, "an empty mark")
    try hold(
      article.blocks.contains { $0.range.contains(range) },
      "“\(article.text(in: range))” across blocks")
    try holdBoundaries(range, in: article)
  }
}
