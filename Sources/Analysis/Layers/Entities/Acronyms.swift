import Articles

extension Document {
  /// The acronym in brackets behind a name whose initials it is: “(WFP)”.
  func acronym(behind name: Range<Int>) -> Int? {
    let token = name.upperBound + 1
    guard token + 1 < facts.count, isMark(token - 1, "("), isMark(token + 1, ")"),
      facts[token].shape.contains(.allCapitals), initials(of: name).elementsEqual(bytes(of: token))
    else { return nil }
    return token
  }

  /// The first bytes of the capitalised words of a name.
  func initials(of name: Range<Int>) -> [UInt8] {
    name.compactMap { isWord($0) && isCapitalised($0) ? utf8[Int(tokens[$0].start)] : nil }
  }

  func bytes(of token: Int) -> ArraySlice<UInt8> {
    utf8[Int(tokens[token].start)..<Int(tokens[token].start + facts[token].core)]
  }
}
