import Articles

extension ReaderState {
  /// The quotation under the cursor is by its other candidate, says the reader; said again, that is taken back.
  mutating func takeOtherSpeaker() {
    guard let number = quotationUnderCursor, let article = reading.article,
      let findings = reading.findings,
      let start = findings.quotations[number].parts.first?.outer.start
    else {
      message = Message(text: "Select a quotation first: \" goes to the next")
      return
    }
    if findings.quotations[number].isCorrected {
      correct { _ = $0.takeBack(at: start) }
      message = Message(text: "Taken back")
    } else if let other = findings.other(than: findings.quotations[number], in: article) {
      correct { $0.make(.speaker(other.speaker), at: start) }
      let undo = bindings.key(of: "correct undo")
      message = Message(text: "\(other.name), as you say. \(undo) takes it back.")
    } else {
      message = Message(text: "Nobody else comes into question")
    }
  }

  mutating func undoCorrection() {
    guard !reading.corrections.isEmpty else {
      message = Message(text: "No correction to take back")
      return
    }
    correct { _ = $0.undo() }
    message = Message(text: "Taken back")
  }

  /// The lists and the current item follow.
  private mutating func correct(_ change: (inout Corrections) -> Void) {
    keepingListRow { $0.reading.correct(change) }
    if let place = reading.spotlight?.places.first, place.item?.layer == .quotes {
      reading.spotlight = spotlight(on: reading.selection ?? place)
    }
  }

  private var quotationUnderCursor: Int? {
    var subject = peekUnderCursor?.subject
    if case .peek(let peek) = overlay { subject = peek.subject }
    guard case .item(let item) = subject, item.layer == .quotes else { return nil }
    return item.number
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
