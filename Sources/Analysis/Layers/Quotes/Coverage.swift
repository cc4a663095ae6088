import Articles

/// The tokens of mentions.
struct Coverage {
  private var tokens: [Bool]

  /// - Parameter isCounted: Which entities count.
  /// - Complexity: Linear in the tokens and mentions.
  init(
    of entities: [Entity], in document: Document,
    where isCounted: (Entity.Kind) -> Bool = { _ in true }
  ) {
    tokens = Array(repeating: false, count: document.tokens.count)
    for entity in entities where isCounted(entity.kind) {
      for mention in entity.mentions {
        var token = document.firstToken(at: mention.range.start)
        while token < tokens.count, Int(document.tokens[token].start) < mention.range.end {
          tokens[token] = true
          token += 1
        }
      }
    }
  }

  /// False outside the text.
  func contains(_ token: Int) -> Bool { tokens.indices.contains(token) && tokens[token] }

  mutating func insert(_ mention: Range<Int>) {
    for token in mention { tokens[token] = true }
  }
}
