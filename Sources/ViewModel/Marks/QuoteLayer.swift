import Articles

/// How quotations are marked: their words with the quotation marks round them.
enum QuoteLayer {
  /// - Parameter groups: The quotes of each quotation.
  static func marks(of groups: [[Quote]]) -> [Mark] {
    groups.enumerated().flatMap { number, group in
      group.map { Mark(item: ItemID(.quotes, number), range: $0.outer, face: .quoteSpeech) }
    }
  }

  /// - Parameter titles: Quotes that are no speech.
  static func marks(ofTitles titles: [Quote]) -> [Mark] {
    titles.enumerated().map { number, quote in
      Mark(
        item: ItemID(.titles, number), range: quote.outer,
        face: quote.kind == .title ? .quoteTitle : .quoteScare)
    }
  }
}
