import Articles

extension ReaderState {
  /// The quotation under the cursor is by its other candidate, says the reader; said again, that is taken back.
  mutating func takeOtherSpeaker() {
    guard let number = quotationUnderCursor, let article = reading.article,
      let findings = reading.findings,
      let start = findings.quotations[number].parts.first?.outer.start
    else {
      message = Message(text: Self.selectQuotation)
      return
    }
    if findings.quotations[number].isCorrected {
      correct { _ = $0.takeBack(speakerAt: start) }
      message = Message(text: "Taken back")
    } else if let other = findings.other(than: findings.quotations[number], in: article) {
      let entity = other.speaker.entity.map { findings.annotations.entities[$0].identity }
      correct {
        $0.make(
          .speaker(
            SpeakerCorrection(quotation: start, mention: other.speaker.speaker, entity: entity)))
      }
      message = Message(text: "\(other.name), as you say. \(undoKey) takes it back.")
    } else {
      message = Message(
        text: "No other candidate; \(bindings.key(of: "correct who")) names one")
    }
  }

  mutating func undoCorrection() {
    guard !reading.corrections.isEmpty else {
      message = Message(text: "No correction to take back")
      return
    }
    correct { _ = $0.undo() }
    selectWhatIsBack()
    message = Message(text: "Taken back")
  }

  /// A name that was none for a while is selected again as one.
  private mutating func selectWhatIsBack() {
    guard let selection = reading.selection, selection.item == nil, reading.search == nil else {
      return
    }
    let marks = reading.findings?.marks.marks(of: .entities, in: selection.range) ?? []
    if let mark = marks.first(where: { $0.range == selection.range }) {
      reading.selection = Reading.Selection(mark)
      followText()
    }
  }

  var undoKey: String { bindings.key(of: "correct undo") }

  /// Selection, current item, list and card follow.
  mutating func correct(_ change: (inout Corrections) -> Void) {
    keepingListRowRenumbered { reader in
      let numbers = reader.reading.correct(change)
      if let numbers { reader.follow(numbers) }
      return numbers
    }
  }

  static let selectQuotation = "Select a quotation first: \" goes to the next"

  /// The quotation that the card or the cursor is on; else the one that a match stands in.
  var quotationUnderCursor: Int? {
    if case .item(let item) = peekedOrUnderCursor?.subject, item.layer == .quotes {
      return item.number
    }
    guard focus == .text, let place = reading.selection?.range.start,
      reading.selection?.item == nil, visibleRange.contains(place)
    else { return nil }
    return reading.findings?.quotations.firstIndex { quotation in
      quotation.parts.contains { $0.outer.contains(place) }
    }
  }

  /// What the open card is about, else what one would be about.
  var peekedOrUnderCursor: Peek? {
    if case .peek(let peek) = overlay { peek } else { peekUnderCursor }
  }
}

extension Findings {
  /// Who else may have said it, under their name; nil where nobody else comes into question.
  func other(than quotation: Quotation, in article: Article) -> (
    name: String, speaker: Quote.Alternative
  )? {
    guard let other = quotation.attribution.runnerUp else { return nil }
    let present = name(entity: quotation.attribution.entity, quotation.attribution.speaker, article)
    let name = name(entity: other.entity, other.speaker, article)
    return name == present ? nil : (name ?? "nobody who is named", other)
  }

  private func name(entity: Int?, _ mention: TextRange?, _ article: Article) -> String? {
    entity.map { annotations.entities[$0].name } ?? mention.map(article.proseText)
  }
}
