import Articles

/// One place where the text names something, with what kind of thing it is, before mentions are merged.
struct NameMention: Equatable, Sendable {
  /// Titles left off.
  var tokens: Range<Int>
  /// Without a possessive tail; may be a part of one token, as in “Kyiv-based”.
  var range: TextRange
  var kind: Entity.Kind
  /// 0 to 1; below 0.5 it is a guess.
  var confidence: Double
  /// Equal for mentions of the same words: their joined hash.
  var key: UInt64
}

extension Document {
  /// A mention that spans whole tokens.
  func mention(
    _ tokens: Range<Int>, _ kind: Entity.Kind, _ confidence: Double, key: UInt64? = nil
  ) -> NameMention {
    NameMention(
      tokens: tokens, range: nameRange(of: tokens), kind: kind, confidence: confidence,
      key: key ?? joinedHash(of: tokens))
  }

  /// The mentions that a rule finds in the sentences of prose, in the order of the text, not overlapping.
  /// - Parameter find: What begins at a token and ends before another.
  /// - Complexity: One call for each token.
  func mentions(where find: (_ token: Int, _ end: Int) -> NameMention?) -> [NameMention] {
    var found: [NameMention] = []
    for sentence in sentences where isProse(sentence.block) {
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        guard let mention = find(token, sentence.tokens.upperBound) else {
          token += 1
          continue
        }
        found.append(mention)
        token = mention.tokens.upperBound
      }
    }
    return found
  }

  /// The hash of the words among these tokens, marks left out.
  func joinedHash(of tokens: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0
    for token in tokens where isWord(token) {
      hash = hash == 0 ? facts[token].hash : WordHash.join(hash, facts[token].hash)
    }
    return hash
  }
}
