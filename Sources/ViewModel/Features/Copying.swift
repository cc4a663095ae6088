import Articles

/// Text for the clipboard, and what it is, for the message when it is there: “34 words by Ingrid Maddern: …”.
package struct Clipping: Equatable, Sendable {
  package var text: String
  package var title: String
}

extension ReaderState {
  /// The quotation that the reader is at, with its speaker and the article's title.
  mutating func copyQuotation() -> [Effect] {
    guard let (number, findings, article) = quotationOfReading else { return [] }
    let quotation = findings.quotations[number]
    let words = article.quotation(quotation.parts)
    let name = quotation.speaker.map {
      DoubtInWords.marked(findings.speakers[$0].name, quotation.sign == .unsure)
    }
    let source = [name, article.metadata.title].compactMap(\.self).joined(separator: ", ")
    return copy(
      "\(words) — \(source)", "\(count(ofWords: words)) by \(name ?? "nobody named"): \(words)")
  }

  /// All that the speaker of that quotation says, one quotation a line.
  mutating func copySpeaker() -> [Effect] {
    guard let (number, findings, article) = quotationOfReading else { return [] }
    guard reading.isAnalysed else {
      message = .stillAnalysing
      return []
    }
    guard let speaker = findings.quotations[number].speaker else {
      message = Message(text: "Nobody is named as the speaker. yq copies the quotation.")
      return []
    }
    let isUnsure = findings.isUnsure(speaker)
    let name = DoubtInWords.marked(findings.speakers[speaker].name, isUnsure)
    let words = findings.speakers[speaker].quotations.map { number in
      let quotation = findings.quotations[number]
      return DoubtInWords.marked(
        article.quotation(quotation.parts), quotation.sign == .unsure && !isUnsure)
    }
    let many = Card.count(words.count, "quotation")
    return copy(
      "\(name), in \(article.metadata.title):\n\n\(words.joined(separator: "\n"))\n",
      "\(many) by \(name)")
  }

  /// The paragraph, heading or item that the reader is at.
  mutating func copyParagraph() -> [Effect] {
    guard let article = reading.article, let block = blockOfReading else { return [] }
    let text = block.text(in: article)
    let number = ParagraphNumbers(article).number(at: block.range.start)
    let name = number.map { "paragraph \($0)" } ?? "the \(block.kind.rawValue)"
    return copy(text, "\(count(ofWords: text)) of \(name)")
  }

  /// Where the article comes from.
  mutating func copySource() -> [Effect] {
    guard reading.source != "-" else {
      message = Message(text: "Standard input has no name to copy")
      return []
    }
    return copy(reading.source, reading.source)
  }

  private func copy(_ text: String, _ title: String) -> [Effect] {
    [.copy(Clipping(text: text, title: title))]
  }

  private func count(ofWords text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).count { word in
      word.contains { $0.isLetter || $0.isNumber }
    }
    return words == 1 ? "1 word" : "\(words) words"
  }

  /// The selected quotation, else the first at or behind the place of reading that is in view. Where there is
  /// none the reader is told.
  private var quotationOfReading: (number: Int, findings: Findings, article: Article)? {
    mutating get {
      guard let article = reading.article, let findings = reading.findings else {
        message = .stillAnalysing
        return nil
      }
      if let item = reading.selection?.item, item.layer == .quotes {
        return (item.number, findings, article)
      }
      let visible = visibleRange
      let place = placeOfReading
      let inView = findings.quotations.indices.filter { number in
        findings.quotations[number].parts.contains { $0.outer.overlaps(visible) }
      }
      let ahead = inView.first { (findings.quotations[$0].parts.last?.outer.end ?? 0) > place }
      guard let number = ahead ?? inView.first else {
        message = Message(text: "No quotation is in view. \" goes to the next.")
        return nil
      }
      return (number, findings, article)
    }
  }
}
