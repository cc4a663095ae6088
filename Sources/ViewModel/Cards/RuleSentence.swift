import Articles

extension Quote.Rule {
  /// The rule as a reason that a reader can check against the text.
  var sentence: String {
    switch self {
    case .verbThenName: "A verb of speech stands beside it, and then the speaker."
    case .nameThenVerb: "The speaker stands beside it, and then a verb of speech."
    case .before: "The speaker and a verb of speech lead up to it."
    case .participle: "A participle such as “adding” ties it to who acts in the sentence."
    case .source: "“According to”, or words like it, name the source."
    case .colon: "A name and a colon stand before it."
    case .signature: "It is signed with a name."
    case .possessive: "The text calls the words theirs, as in “her ‘last word’”."
    case .subject: "The sentence that quotes it is about them."
    case .nearby: "The sentence names them, without a verb of speech."
    case .neighbour: "The sentence next to it is about them."
    case .announced: "The paragraph before announces it with a colon."
    case .carried: "The part before it has that speaker."
    case .continued: "The paragraph before left the quotation open."
    case .turn: "In this conversation it is their turn."
    }
  }
}
