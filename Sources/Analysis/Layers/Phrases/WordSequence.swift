/// The words of a text, folded, with what lies between them. Words are counted from 0.
struct WordSequence {
  /// Where each word stands: UTF-8 offsets.
  private(set) var starts: [Int32] = []
  private(set) var ends: [Int32] = []
  /// Equal for words that are the same; odd for stop words.
  private(set) var ids: [UInt32] = []
  /// Equal for words that are spelt the same.
  private(set) var spellings: [Int32] = []
  /// What lies before each word; `strong` before the first.
  private(set) var gaps: [Gap] = []
  /// Whether a word with this id, halved, has a letter (L*) in any of its spellings.
  private(set) var lettered: [Bool] = []
  /// Folded spellings by id, halved.
  private(set) var keys = ByteTable()

  var count: Int { ids.count }

  func isStop(_ word: Int) -> Bool { ids[word] & 1 == 1 }
  func hasLetter(_ word: Int) -> Bool { lettered[Int(ids[word] >> 1)] }

  init(_ utf8: UnsafeBufferPointer<UInt8>, tokens: TokenList, paragraphs: ParagraphMode) {
    var table = ByteTable()
    var folding = WordFolding()
    var folded: [WordFolding.Folded] = []
    var gapReader = GapReader(utf8, paragraphs: paragraphs)
    var previous: (token: Token, isTitle: Bool)?
    reserve(tokens.count)
    for token in tokens where token.kind == .word {
      let bytes = UnsafeBufferPointer(rebasing: utf8[Int(token.start)..<Int(token.end)])
      let spelling = table.number(bytes)
      if spelling == folded.count {
        folded.append(folding.fold(bytes))
        note(folded[spelling], token.traits)
      }
      starts.append(token.start)
      ends.append(token.end)
      ids.append(folded[spelling].id)
      spellings.append(Int32(truncatingIfNeeded: spelling))
      gaps.append(
        previous.map { gapReader.gap(between: $0.token, and: token, title: $0.isTitle) } ?? .strong)
      previous = (token, folded[spelling].isTitle)
    }
    keys = folding.keys
  }

  private mutating func reserve(_ count: Int) {
    starts.reserveCapacity(count)
    ends.reserveCapacity(count)
    ids.reserveCapacity(count)
    spellings.reserveCapacity(count)
    gaps.reserveCapacity(count)
  }

  private mutating func note(_ word: WordFolding.Folded, _ traits: Token.Traits) {
    let number = Int(word.id >> 1)
    if number >= lettered.count {
      lettered += [Bool](repeating: false, count: number + 1 - lettered.count)
    }
    if !traits.isDisjoint(with: .letters) { lettered[number] = true }
  }
}
