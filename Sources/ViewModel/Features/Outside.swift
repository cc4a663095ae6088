import Articles

extension ReaderState {
  /// Asks for a command; the selection goes to it if there is one, else the text.
  mutating func startPipe() -> [Effect] {
    guard reading.article != nil else { return [] }
    return ask(.pipe(reading.selection?.item == nil ? .text : .selection))
  }

  func pipe(_ part: TextPart, to command: String) -> [Effect] {
    guard let input = bytes(of: part) else { return [] }
    return [.pipe(ArticleID(current), command: command, input: input)]
  }

  /// Opens the source in the program that is meant for it.
  func openSource() -> [Effect] { [.openSource(ArticleID(current))] }

  /// Opens the source in an editor, at the line that the reader is at.
  func editSource() -> [Effect] {
    guard let article = reading.article else { return [.editSource(ArticleID(current), line: 1)] }
    return [.editSource(ArticleID(current), line: article.lineNumber(at: placeOfReading))]
  }

  /// Reads the source again; until it is there the text stays.
  mutating func reload() -> [Effect] {
    guard reading.status != .loading else { return [] }
    guard reading.source != "-" else {
      message = Message(text: "This came by standard input: it cannot be read again.")
      return []
    }
    if reading.article == nil { reading.status = .loading }
    return [.load(ArticleID(current))]
  }
}

extension Article {
  /// The number, from 1, of the source line that holds byte `offset`.
  fileprivate func lineNumber(at offset: Int) -> Int {
    1 + utf8[..<min(max(offset, 0), utf8.count)].count { $0 == UInt8(ascii: "\n") }
  }
}
