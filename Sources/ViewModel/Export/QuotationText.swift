import Articles

extension Article {
  /// A quotation on one line in the marks that the article uses.
  func quotation(_ parts: [Quote]) -> String {
    guard let first = parts.first, let last = parts.last else { return "" }
    let opening = proseText(TextRange(first.outer.start, first.range.start))
    let closing = proseText(TextRange(last.range.end, last.outer.end))
    // A paragraph that goes on has no closing mark, and a dialogue dash none at all.
    guard opening.count == 1, closing.count == 1 else { return quotation(parts, in: ("“", "”")) }
    // The French set the marks off.
    let isSetOff = first.range.start - first.outer.start > opening.utf8.count
    return quotation(
      parts, in: isSetOff ? (opening + " ", " " + closing) : (opening, closing))
  }

  /// The same in other marks.
  ///
  /// Parts between which only “she said” stands are in one pair of marks, as they were said. Others have a pair
  /// each: an ellipsis would say that words were left out.
  /// - Parameter longest: Bytes of a part that are enough.
  func quotation(
    _ parts: [Quote], in marks: (opening: String, closing: String), longest: Int? = nil
  ) -> String {
    var line = ""
    for (number, part) in parts.enumerated() {
      let end = longest.map { characterBoundary(at: part.range.start + $0) } ?? part.range.end
      let words = proseText(TextRange(part.range.start, min(part.range.end, end)))
      if number == 0 {
        line = marks.opening + words
      } else if part.isAdjoining {
        line = joined(line, words, over: TextRange(parts[number - 1].outer.end, part.outer.start))
      } else {
        line = line.withoutComma + marks.closing + " " + marks.opening + words
      }
    }
    return line.withoutComma + marks.closing
  }

  /// What was said before “she said” and what was said behind it: the stop that this took comes back, and the comma that
  /// it brought goes where the clause goes on.
  private func joined(_ before: String, _ behind: String, over gap: TextRange) -> String {
    let between = gap.start < gap.end ? proseText(gap) : ""
    guard let last = between.last else { return "\(before) \(behind)" }
    if behind.first?.isUppercase == true, ![",", ";", "–", "—"].contains(last) {
      let marks = String(before.reversed().prefix { "’'”\"".contains($0) }.reversed())
      let words = String(before.dropLast(marks.count))
      if !marks.isEmpty, words.hasSuffix(",") { return "\(words.withoutComma).\(marks) \(behind)" }
      let isOpen =
        before.last == "," || before.last?.isLetter == true || before.last?.isNumber == true
      return isOpen ? "\(before.withoutComma). \(behind)" : "\(before) \(behind)"
    }
    let next = behind.prefix { $0.isLetter }.lowercased()
    return Self.goingOn.contains(next)
      ? "\(before.withoutComma) \(behind)" : "\(before) \(behind)"
  }

  /// Words of English with which a clause goes on where it has no comma of its own.
  private static let goingOn: Set<String> = [
    "is", "are", "was", "were", "be", "been", "has", "have", "had", "do", "does", "did", "will",
    "would", "can",
    "could", "shall", "should", "may", "might", "must", "to", "of", "in", "on", "at", "by", "for",
    "from", "with",
    "than", "that", "until", "about", "under", "into",
  ]
}

extension String {
  /// Without the comma that belongs to “she said”.
  fileprivate var withoutComma: String { hasSuffix(",") ? String(dropLast()) : self }
}
