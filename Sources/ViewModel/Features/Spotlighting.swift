import Articles

/// The current item: its places stand out, and `n` `N` walk them.
struct Spotlight: Equatable, Sendable {
  var title: String
  /// In the order of the text; never empty.
  var places: [Reading.Selection]
}

extension ReaderState {
  /// The item under the cursor becomes the current one, and its next place is selected.
  mutating func walkSelectedItem(_ count: Int) {
    guard let spotlight = spotlightUnderCursor() else {
      message = Message(
        text: "Select something first: \" goes to a quote, @ to a name, ]p to a phrase")
      return
    }
    reading.spotlight = spotlight
    walk(spotlight.places, by: count)
  }

  /// All places of what is selected, or of what is marked where a search landed; else of the word there, or of the one
  /// that was pressed.
  private mutating func spotlightUnderCursor() -> Spotlight? {
    if let spotlight = reading.selection.flatMap(reading.spotlight(on:)) { return spotlight }
    if let peek = peekUnderCursor, case .item(let item) = peek.subject {
      return reading.spotlight(on: Reading.Selection(range: peek.range, item: item))
    }
    guard focus == .text, let cursor = reading.cursor, visibleRange.contains(cursor) else {
      return nil
    }
    // A heading or paragraph that a jump landed on is no word.
    if let selection = reading.selection, reading.search?.number(of: selection.range) == nil,
      !reading.isWord(selection)
    {
      return nil
    }
    return reading.spotlight(onWordAt: cursor)
  }

  /// `n` and `N`: matches while a search is active, else the current item, else the last jump again.
  mutating func walk(_ count: Int) {
    if let search = reading.search {
      walkMatches(of: search, by: count)
    } else if let spotlight = reading.spotlight {
      walk(spotlight.places, by: count)
    } else if let last = reading.lastJump {
      jump(to: last.target, count)
      reading.lastJump = last
    } else {
      message = Message(text: "Nothing to repeat yet: / searches, \" goes to the next quote")
    }
  }
}

extension Reading {
  /// All places of the thing that is selected: for a quotation, what its speaker says.
  func spotlight(on selection: Selection) -> Spotlight? {
    guard let item = selection.item, let findings else { return nil }
    switch item.layer {
    case .quotes:
      guard let speaker = findings.quotations[item.number].speaker else { return nil }
      return spotlight(onSpeaker: speaker)
    case .titles:
      guard let words = words(ofTitle: item.number) else { return nil }
      return Spotlight(title: "“\(words)”", places: placesOfTitles(called: words))
    case .entities:
      let entity = findings.annotations.entities[item.number]
      return Spotlight(
        title: entity.name, places: EntityLayer.shownMentions(of: entity).places(of: item))
    case .phrases:
      let phrase = findings.annotations.phrases[item.number]
      return Spotlight(title: "“\(phrase.text)”", places: phrase.occurrences.places(of: item))
    }
  }

  /// All places of the word at `offset`, in whatever case; nil where there is no word.
  mutating func spotlight(onWordAt offset: Int) -> Spotlight? {
    guard let article, let block = article.blocks.number(at: offset) else { return nil }
    let range = article.blocks.range(of: block)
    guard range.contains(offset) else { return nil }
    let text = article.text(in: range)
    let place = text.utf8.index(text.startIndex, offsetBy: offset - range.start)
    let before = text[..<place].reversed().prefix(while: \.isOfWord)
    let after = text[place...].prefix(while: \.isOfWord)
    guard !after.isEmpty else { return nil }
    let word = String(before.reversed()) + after
    let matches = search(for: "/\\b\(word.lowercased())\\b/")?.matches ?? []
    guard !matches.isEmpty else { return nil }
    return Spotlight(
      title: "“\(word)”", places: matches.map { Selection(range: $0, item: nil) })
  }

  /// The words of a title or term, without marks.
  func words(ofTitle number: Int) -> String? {
    guard let article, let titles = findings?.titles else { return nil }
    return article.proseText(titles[number].range)
  }

  /// Where the same words stand in quotation marks and are no speech.
  func placesOfTitles(called words: String) -> [Selection] {
    (findings?.titles ?? []).enumerated().filter {
      self.words(ofTitle: $0.offset)?.lowercased() == words.lowercased()
    }.map { Selection(range: $1.outer, item: ItemID(.titles, $0)) }
  }

  /// Whether it is a place of a word that is the current item.
  func isWord(_ selection: Selection) -> Bool {
    selection.item == nil && spotlight?.places.contains(selection) == true
  }

  func spotlight(onSpeaker number: Int) -> Spotlight? {
    guard let findings else { return nil }
    let speaker = findings.speakers[number]
    return Spotlight(
      title: speaker.name,
      places: speaker.quotations.flatMap {
        findings.quotations[$0].parts.prefix(1).map(\.outer).places(of: ItemID(.quotes, $0))
      })
  }
}

extension Sequence<TextRange> {
  fileprivate func places(of item: ItemID) -> [Reading.Selection] {
    map { Reading.Selection(range: $0, item: item) }
  }
}

extension Character {
  /// Letters and digits have no meaning of their own in a pattern.
  fileprivate var isOfWord: Bool { isLetter || isNumber }
}
