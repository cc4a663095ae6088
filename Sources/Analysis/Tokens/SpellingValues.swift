/// For each token a value that its bytes alone tell, kept once for each spelling.
struct SpellingValues<Value: Sendable>: RandomAccessCollection, Sendable {
  private let tokens: TokenList
  private let values: [Value]

  /// - Complexity: Linear in the spellings.
  init(_ tokens: TokenList, _ value: (Spelling) -> Value) {
    self.tokens = tokens
    values = tokens.spellings.map(value)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { tokens.endIndex }
  subscript(token: Int) -> Value { values[tokens.spelling(token)] }
}
