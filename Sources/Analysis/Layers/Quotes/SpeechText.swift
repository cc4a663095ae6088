import Articles

/// A document with what the quotes layer asks about its tokens again and again.
///
/// A class, since every stage of the layer holds on to it.
final class SpeechText {
  let document: Document
  /// What each token can do in the document's language; empty for marks.
  let roles: SpellingValues<CueRoles>
  /// The tokens that open a sentence: every token is in one.
  private let openings: CountedBits
  /// Whether it reports, as news does, rather than tells a story.
  let isReport: Bool

  /// - Complexity: One look-up for each token.
  init(_ document: Document) {
    self.document = document
    let lexicon = CueLexicon.of(document.language)
    roles = SpellingValues(document.tokens) { spelling in
      spelling.kind == .word ? lexicon.roles(of: spelling.facts.hash) : []
    }
    var openings = CountedBits(count: document.tokens.count)
    for sentence in document.sentences { openings.insert(sentence.tokens.lowerBound) }
    openings.count()
    self.openings = openings
    isReport = Self.isReport(document)
  }

  /// Figures, weekdays, acronyms and words of the news in a thousand words above which a text reports: news has
  /// 35, novels 2.
  private static let reportMarks = 9
  private static let newsWords = WordHash.set(
    "percent", "million", "billion", "spokesman", "spokeswoman", "spokesperson", "officials",
    "interview", "campaign", "reporters", "email", "emails", "website", "tweeted", "poll", "polls",
    "voters", "election", "candidate", "candidates", "presidential", "minister", "federal",
    "administration", "agency", "economic", "media")

  private static func isReport(_ document: Document) -> Bool {
    var words = 0
    var marks = 0
    let isMark = SpellingValues(document.tokens) { isReportMark($0.facts) }
    for token in document.tokens.indices where document.isWord(token) {
      words += 1
      if isMark[token] { marks += 1 }
    }
    return marks * 1_000 > words * reportMarks
  }

  private static func isReportMark(_ fact: TokenFacts) -> Bool {
    let isAcronym = fact.shape.contains(.allCapitals) && fact.core < 6
    return fact.shape.contains(.numeric) || isAcronym || newsWords.contains(fact.hash)
      || fact.shape.contains(.capitalised)
        && NameLexicon.roles(of: fact.hash).contains(.weekday)
  }

  /// The index of the sentence that a token stands in.
  func sentence(of token: Int) -> Int { openings.count(before: token + 1) - 1 }

  /// The tokens of a sentence by its index; empty outside the document.
  func tokens(ofSentence index: Int) -> Range<Int> {
    document.sentences.indices.contains(index) ? document.sentences[index].tokens : 0..<0
  }

  /// A verb that can lead to a quotation; a capital only where it opens a stretch.
  func isCue(_ token: Int, _ uses: CueRoles = [.say, .act]) -> Bool {
    !roles[token].isDisjoint(with: uses)
      && (!document.isCapitalised(token) || opensSentence(token))
  }

  /// Whether a word that may be a verb is the object of another: “calling her remarks “…””.
  func isObject(_ token: Int) -> Bool {
    token > 1 && document.language == "en" && Self.owners.contains(document.facts[token - 1].hash)
      && isCue(token - 2, .verb)
  }

  private static let owners = WordHash.set(
    "his", "her", "its", "their", "my", "our", "your", "the", "a", "an")

  func opensSentence(_ token: Int) -> Bool {
    token == 0 || openings.contains(token)
  }

  /// Whether a token is the first of a line or of its block.
  func opensLine(_ token: Int) -> Bool {
    guard token > 0 else { return true }
    let gap = Int(document.tokens[token - 1].end)..<Int(document.tokens[token].start)
    return document.utf8[gap].contains(UInt8(ascii: "\n"))
  }

  /// How much of the text is in quotation marks: 0 next to nothing, 3 half and more.
  func style(of spans: [QuotationSpan]) -> Int {
    let quoted = spans.reduce(0) { $0 + $1.tokens.count }
    return min(3, quoted * 6 / max(1, document.tokens.count))
  }

  /// Whether quotations ask and exclaim as often as dialogue does and statements to the press do not.
  func isStory(_ spans: [QuotationSpan]) -> Bool {
    let lively = spans.count { span in
      let last = span.tokens.upperBound - 1
      return document.isMark(last, "?") || document.isMark(last, "!")
    }
    return spans.count >= 4 && lively * 4 >= spans.count
  }

  /// None outside the text.
  func roles(at token: Int) -> CueRoles { roles.indices.contains(token) ? roles[token] : [] }

  /// A comma or dash.
  func isPause(_ token: Int) -> Bool {
    guard document.facts.indices.contains(token), !document.isWord(token) else { return false }
    switch UInt32(document.facts[token].hash) {
    case 0x2C, 0x2013, 0x2014, 0x3001, 0xFF0C: return true
    default: return false
    }
  }

  func isColon(_ token: Int) -> Bool {
    document.isMark(token, ":") || document.isMark(token, "：")
  }

  private static let be = WordHash.set("was", "were", "is", "are", "been", "being", "be")

  /// A form of “be”, which makes a passive of the participle behind it.
  func isBe(_ token: Int) -> Bool { Self.be.contains(document.facts[token].hash) }

  /// “adding”, “adding that”: a verb form that has its subject further back.
  func isParticiple(_ token: Int) -> Bool {
    let bytes = document.bytes(of: token)
    return bytes.suffix(3).elementsEqual("ing".utf8)
      || document.language == "fr" && bytes.suffix(3).elementsEqual("ant".utf8)
  }
}
