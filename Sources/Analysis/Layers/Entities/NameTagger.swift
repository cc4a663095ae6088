import Articles

/// Tokens and sentences in, typed mentions of names out.
///
/// By capitals, gazetteer and the words that names are made of. Each run of capitals is parsed on its own
/// (`NameParser`); what stays open there is settled by what the rest of the text says (`NameMemory`): a
/// surname alone by the full name, an acronym by its expansion.
enum NameTagger {
  /// - Returns: In the order of the text, not overlapping.
  /// - Complexity: Linear in the number of tokens.
  static func mentions(in document: Document) -> [NameMention] {
    let parser = NameParser(document: document)
    let runs = CapitalisedRuns(document: document)
    var found: [NameMention] = []
    var open: [OpenRun] = []
    for sentence in document.sentences where document.isProse(sentence.block) {
      let isHeadline = parser.isHeadline(sentence.tokens)
      for run in runs.runs(in: sentence.tokens) {
        let result = parser.parse(run, in: sentence.tokens, isHeadline: isHeadline)
        found += result.mentions
        open += result.open
      }
    }
    let memory = NameMemory(of: found, in: document)
    found += open.flatMap { run in
      memory.settle(run, in: document).map { [$0] } ?? memory.known(in: run, in: document)
    }
    found += memory.acronyms(in: document, besides: found)
    return found.sorted { $0.range < $1.range }
  }
}

/// A run of capitals that names something, but nothing beside it says what.
struct OpenRun: Equatable, Sendable {
  var tokens: Range<Int>
  /// Whether the capital may be owed to the beginning of a sentence or to a headline.
  var isDoubtful: Bool
}
