/// What a quotation and the tokens beside it look like, as small numbers for features.
struct QuoteShape {
  /// The last token: 0 comma, 1 full stop, 2 question or exclamation mark, 3 other mark, 4 word.
  let end: Int
  /// What stands before: 0 nothing, 1 comma, 2 colon, 3 “that”, 4 a verb of saying, 5 a small word of a phrase,
  /// 6 another word, 7 another mark, 8 a quotation.
  let lead: Int
  /// What stands behind: 0 nothing, 1 comma or dash, 2 a verb of saying, 3 a small word, 4 a pronoun, 5 a
  /// capitalised word, 6 a mark.
  let follow: Int
  /// It begins with a small letter.
  let isPartial: Int
  /// Words: 0 up to 2, 1 up to 5, 2 up to 12, 3 more.
  let length: Int
  /// It opens its block.
  let opens: Int
  /// It closes its block.
  let closes: Int
  /// Its sentence plainly goes on behind it: “Too late,” said …, “Too late!” said …
  let goesOn: Bool

  /// All that tells whole speech from quoted words, as one number below 32.
  var whole: Int { isPartial << 4 | length << 2 | min(end, 3) }

  init(_ site: QuotationSite, in text: SpeechText) {
    let document = text.document
    let span = site.span
    let last = span.tokens.upperBound - 1
    end =
      document.isWord(last)
      ? 4
      : document.isMark(last, ",")
        ? 0
        : document.isMark(last, ".")
          ? 1 : document.isMark(last, "?") || document.isMark(last, "!") ? 2 : 3
    let first = span.tokens.first { document.isWord($0) }
    isPartial = first.map { document.facts[$0].shape.contains(.lower) ? 1 : 0 } ?? 0
    switch span.tokens.count {
    case ...3: length = 0
    case ...6: length = 1
    case ...15: length = 2
    default: length = 3
    }
    opens = span.start == site.block.lowerBound ? 1 : 0
    closes = site.behind.isEmpty && span.end >= site.block.upperBound ? 1 : 0
    lead = Self.lead(site, text)
    follow = Self.follow(site, text)
    let isFollowed = site.behind.first.map { document.facts[$0].shape.contains(.lower) } ?? false
    goesOn = end == 0 || end == 2 && isFollowed
  }

  private static let that = WordHash.set("that", "as", "dass", "que")

  private static func lead(_ site: QuotationSite, _ text: SpeechText) -> Int {
    guard let token = site.before.last else {
      return site.span.start == site.block.lowerBound ? 0 : 8
    }
    let document = text.document
    if document.isMark(token, ",") { return 1 }
    if text.isColon(token) { return 2 }
    guard document.isWord(token) else { return 7 }
    if that.contains(document.facts[token].hash) { return 3 }
    if text.isCue(token, .verb) { return 4 }
    return text.roles[token].isDisjoint(with: [.determiner, .connector, .preposition]) ? 6 : 5
  }

  private static func follow(_ site: QuotationSite, _ text: SpeechText) -> Int {
    guard let token = site.behind.first else { return 0 }
    let document = text.document
    if text.isPause(token) { return 1 }
    guard document.isWord(token) else { return 6 }
    if text.isCue(token, .verb) { return 2 }
    if text.roles[token].contains(.pronoun) { return 4 }
    return document.isCapitalised(token) ? 5 : 3
  }
}
