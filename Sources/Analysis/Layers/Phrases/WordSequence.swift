/// The words of a text, folded. A word is known by its token; the marks among the tokens are none.
struct WordSequence {
  let tokens: TokenList
  /// By spelling: equal for words that are the same, odd for stop words; `mark` for what is no word.
  private var ids: [UInt32] = []
  /// By spelling, whether a full stop behind it ends no phrase: “Mr”.
  private var titles: [Bool] = []
  /// Whether a word with this id, halved, has a letter (L*) in any of its spellings.
  private var lettered: [Bool] = []
  /// Folded spellings by id, halved.
  private(set) var keys = ByteTable()

  private static let mark = UInt32.max

  /// - Parameter language: An ISO 639-1 code.
  /// - Complexity: Linear in the bytes of the spellings.
  init(_ utf8: UnsafeBufferPointer<UInt8>, tokens: TokenList, language: String) {
    self.tokens = tokens
    ids.reserveCapacity(tokens.spellings.count)
    titles.reserveCapacity(tokens.spellings.count)
    var folding = WordFolding(language: language)
    for spelling in tokens.spellings {
      guard spelling.kind == .word else {
        ids.append(Self.mark)
        titles.append(false)
        continue
      }
      let first = Int(spelling.first)
      let folded = folding.fold(
        UnsafeBufferPointer(rebasing: utf8[first..<first + Int(spelling.length)]))
      ids.append(folded.id)
      titles.append(folded.isTitle)
      note(folded, spelling.traits)
    }
    keys = folding.keys
  }

  private mutating func note(_ word: WordFolding.Folded, _ traits: Token.Traits) {
    let number = Int(word.id >> 1)
    if number >= lettered.count {
      lettered += [Bool](repeating: false, count: number + 1 - lettered.count)
    }
    if !traits.isDisjoint(with: .letters) { lettered[number] = true }
  }

  /// Ids are below this.
  var idLimit: Int { lettered.count * 2 }

  /// The id of a token; nil for a mark.
  func id(_ token: Int) -> UInt32? {
    let id = ids[tokens.spelling(token)]
    return id == Self.mark ? nil : id
  }

  static func isStop(_ id: UInt32) -> Bool { id & 1 == 1 }
  func hasLetter(_ id: UInt32) -> Bool { lettered[Int(id >> 1)] }
  func isTitle(_ word: Int) -> Bool { titles[tokens.spelling(word)] }

  /// The number of a word's folded spelling among `keys`.
  func keyNumber(_ word: Int) -> Int { Int(ids[tokens.spelling(word)] >> 1) }

  /// How many words there are from one to another.
  /// - Complexity: Linear in them.
  func count(_ words: ClosedRange<Int>) -> Int { words.count { id($0) != nil } }
}
