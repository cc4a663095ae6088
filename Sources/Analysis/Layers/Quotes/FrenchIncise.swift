import Articles

/// The French attribution that is one word with its subject: “dit-elle”, “continua-t-il”.
/// - Source: Grevisse, Le bon usage, on the incise.
struct FrenchIncise {
  /// The word, and the verb and the pronoun in it.
  struct Found {
    var token: Int
    var words: UnspacedAttribution.Words
    var pronoun: PronounKind
  }

  private let text: SpeechText

  /// - Returns: Nil for other languages.
  init?(_ text: SpeechText) {
    guard text.document.language == "fr" else { return nil }
    self.text = text
  }

  /// The attribution directly behind a quotation.
  func found(behind site: QuotationSite) -> Found? {
    site.behind.prefix(3).first { text.document.isWord($0) }.flatMap(found(at:))
  }

  /// The verb and the pronoun of one token.
  func found(at token: Int) -> Found? {
    let document = text.document
    let shape = document.facts[token].shape
    guard shape.contains(.lower), shape.contains(.hyphen) else { return nil }
    let bytes = document.bytes(of: token)
    guard InciseLexicon.isVerb(bytes), let first = bytes.firstIndex(of: UInt8(ascii: "-")),
      let last = bytes.lastIndex(of: UInt8(ascii: "-"))
    else { return nil }
    let pronoun = Array(bytes[(last + 1)...]).withUnsafeBufferPointer { WordHash.of($0) }
    return Found(
      token: token,
      words: .init(
        speaker: TextRange(last + 1, bytes.endIndex), cue: TextRange(bytes.startIndex, first)),
      pronoun: PronounKind.of(pronoun))
  }
}
