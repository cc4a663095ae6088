/// How doubt about a speaker is said outside the screen, where no card can explain a sign.
package enum DoubtInWords {
  /// Behind a speaker, or behind the quotation where other quotations are surely by that speaker.
  package static let mark = "(?)"

  /// What the mark means.
  package static let legend = "\(mark): who speaks is in doubt."

  /// Words with the mark where they are in doubt.
  package static func marked(_ words: String, _ isUnsure: Bool) -> String {
    isUnsure ? "\(words) \(mark)" : words
  }
}

extension ArticleNotes {
  /// Whether anything in them is in doubt.
  package var hasDoubt: Bool { speakers.contains { $0.quotations.contains(where: \.isUnsure) } }
}

extension ArticleNotes.Speaker {
  /// The name, with the mark where all of it is in doubt; nil for all who are not named.
  package var noted: String? { name.map { DoubtInWords.marked($0, isUnsure) } }

  /// What they say, with the mark where that quotation is in doubt and others are not.
  package func noted(_ quotation: ArticleNotes.Quotation) -> String {
    DoubtInWords.marked(quotation.text, quotation.isUnsure && !isUnsure)
  }
}
