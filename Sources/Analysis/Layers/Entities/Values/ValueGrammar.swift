import Articles

/// A date, time, sum, share, measure or number of the text.
struct ValueMention: Equatable, Sendable {
  var tokens: Range<Int>
  var kind: Entity.Kind
  /// 0 to 1.
  var confidence = 0.95
  /// As `Entity.value`; nil where the words leave it open (“hundreds”).
  var value: String?
}

/// Finds what can be reckoned with: dates, times, money, per cent, measures and numbers.
///
/// Every rule starts at a token, reads on and gives a mention or leaves the token to the next rule; the longest
/// sense comes first: dates before measures before numbers. A mention leaves out articles and words that only
/// round it (“about 30”, “more than $5 million”), as MUC-7 has it; durations are dates and spans of hours are times,
/// as OntoNotes has it; ordinals and adjectives (“daily”) are none.
///
/// - Source: MUC-7 Named Entity Task Definition 3.5, sections 5 and 6; OntoNotes Named Entity Guidelines 14.0.
struct ValueGrammar {
  let document: Document
  let words: ValueWords
  /// The day on which the article appeared, where it says so.
  let today: CivilDay?
  /// As “2,5” and “1.000” are written in most of Europe.
  let hasDecimalComma: Bool
  /// Whether the text has a £, pence or shillings; whether it has a $ or dollars.
  let usesSterling: Bool
  let usesDollars: Bool
  /// The roles of each token, by `ValueRole.bit`; 0 for marks and words in digits.
  private let masks: SpellingValues<UInt64>
  /// The first tokens of the block and the sentence at hand, and the one behind the last of the block.
  private(set) var opening = 0
  var start = 0
  var end = 0
  /// Whether the sentence has spoken of the future before the token at hand.
  var isFuture = false

  init(_ document: Document) {
    self.document = document
    let words = ValueWords.of(language: document.language)
    self.words = words
    today = document.article.metadata.published.flatMap { CivilDay(iso: $0) }
    hasDecimalComma = document.language != "en"
    let spellings = document.tokens.spellings
    usesSterling = spellings.contains { spelling in
      spelling.kind == .word
        ? Self.sterlingWords.contains(spelling.facts.hash) : spelling.facts.hash == 0xA3
    }
    usesDollars = spellings.contains { spelling in
      spelling.kind == .word
        ? Self.dollarWords.contains(spelling.facts.hash) : spelling.facts.hash == 0x24
    }
    masks = SpellingValues(document.tokens) { spelling in
      spelling.kind == .word ? words.mask(of: spelling.facts.hash) : 0
    }
  }

  /// - Parameter names: Nothing begins inside these; in the order of the text.
  /// - Returns: In the order of the text, not overlapping; names may lie inside.
  /// - Complexity: Linear in the tokens.
  mutating func mentions(besides names: [NameMention]) -> [ValueMention] {
    var found: [ValueMention] = []
    var name = 0
    var token = 0
    for sentence in document.sentences where document.isProse(sentence.block) {
      start = sentence.tokens.lowerBound
      isFuture = false
      // The full stop of “3. März” is not the end of a sentence, though it may look like one.
      (opening, end) = (
        document.blocks[sentence.block].lowerBound, document.blocks[sentence.block].upperBound
      )
      token = max(token, start)
      while token < sentence.tokens.upperBound {
        guard isOpening(token) else {
          token += 1
          continue
        }
        while name < names.count, names[name].tokens.upperBound <= token { name += 1 }
        if name < names.count, names[name].tokens.contains(token) {
          if let sum = money(atCode: token), names[name].tokens.count == 1 {
            found.append(sum)
            token = sum.tokens.upperBound
            continue
          }
          token = names[name].tokens.upperBound
        } else if let end = telephone(at: token) {
          token = end
        } else if let mention = mention(at: token) {
          found.append(mention)
          token = mention.tokens.upperBound
        } else {
          token += 1
        }
      }
    }
    return found
  }

  /// Whether anything can begin at a token.
  @inline(__always)
  private mutating func isOpening(_ token: Int) -> Bool {
    let mask = masks[token]
    if mask & ValueRole.will.bit != 0 || mask & ValueRole.plan.bit != 0 && isPlanned(token) {
      isFuture = true
    }
    if mask != 0 { return true }
    let fact = document.facts[token]
    if fact.shape.contains(.word) {
      return !fact.shape.isDisjoint(with: [.digits, .numeric, .hyphen])
        || fact.shape.contains(.allCapitals) && fact.hash == Self.domini
    }
    return CurrencySign(fact.hash) != nil || fact.hash == 0x27 || fact.hash == 0x2019
      || fact.hash == 0x2E
  }

  /// Whether a word tells what is to come: “is expected to”, “are due”, “plans to”, “is to”.
  private func isPlanned(_ token: Int) -> Bool {
    func hash(_ token: Int) -> UInt64? {
      token >= start && token < end ? document.facts[token].hash : nil
    }
    let isBehindPresent =
      Self.present.contains(hash(token - 1) ?? 0) || Self.present.contains(hash(token - 2) ?? 0)
    let next = hash(token + 1)
    switch number(.plan, token) {
    case 1: return isBehindPresent
    case 2: return isBehindPresent && (next == Self.to || next == Self.for)
    case 3: return next == Self.to
    default: return Self.present.contains(hash(token - 1) ?? 0)
    }
  }

  private static let present = WordHash.set("is", "are")
  private static let to = WordHash.of("to")
  private static let `for` = WordHash.of("for")
  private static let domini = WordHash.of("ad")
  private static let sterlingWords = WordHash.set(
    "pence", "sterling", "shilling", "shillings", "guinea", "guineas", "quid")
  private static let dollarWords = WordHash.set("dollar", "dollars")

  private func mention(at token: Int) -> ValueMention? {
    if !document.isWord(token) {
      return money(atSign: token) ?? shortDecade(at: token) ?? decimal(atPoint: token)
    }
    let isNumeric = document.facts[token].shape.contains(.numeric)
    if isNumeric, isLabelled(token) { return nil }
    return date(at: token) ?? time(at: token) ?? money(atCode: token)
      ?? hyphenated(at: token) ?? measure(at: token)
  }
}

// MARK: - Asking about tokens

extension ValueGrammar {
  @inline(__always)
  func has(_ role: ValueRole, _ token: Int) -> Bool {
    token >= start && token < end && masks[token] & role.bit != 0
  }

  func number(_ role: ValueRole, _ token: Int) -> Int? {
    has(role, token) ? words.number(role, of: document.facts[token].hash) : nil
  }

  func symbol(_ role: ValueRole, _ token: Int) -> String? {
    has(role, token) ? words.symbol(role, of: document.facts[token].hash) : nil
  }

  func isMark(_ token: Int, _ scalar: Unicode.Scalar) -> Bool {
    token >= start && token < end && document.isMark(token, scalar)
  }

  func isNumeric(_ token: Int) -> Bool {
    token >= start && token < end && document.facts[token].shape.contains(.numeric)
  }

  func isCapitalised(_ token: Int) -> Bool {
    token >= start && token < end && document.isCapitalised(token)
  }

  /// Whether white space stands before a token.
  func isSpaced(_ token: Int) -> Bool {
    token >= start && token < end && document.facts[token].shape.contains(.spaceBefore)
  }

  func isPossessive(_ token: Int) -> Bool {
    token >= start && token < end && document.facts[token].shape.contains(.possessive)
  }

  /// Whether a small word that ends like a plural stands there: what a number counts.
  func isPlural(_ token: Int) -> Bool {
    guard token >= start, token < end, document.isWord(token),
      document.facts[token].shape.contains(.lower)
    else {
      return false
    }
    if has(.people, token) { return true }
    let bytes = document.bytes(of: token)
    return bytes.count > 3 && bytes.last == UInt8(ascii: "s")
      && bytes[bytes.endIndex - 2] != UInt8(ascii: "s") && masks[token] & Self.small == 0
  }

  private static let small =
    ValueRole.timeword.bit | ValueRole.joint.bit | ValueRole.a.bit | ValueRole.notone.bit

  /// A hyphen or dash that joins two numbers.
  func isDash(_ token: Int) -> Bool {
    isMark(token, "-") || isMark(token, "–") || isMark(token, "—") || isMark(token, "−")
  }
}

/// A sign that stands for a currency.
struct CurrencySign {
  /// ISO 4217; the dollar is that of the United States unless letters before it say otherwise.
  let code: String

  init?(_ scalar: UInt64) {
    switch scalar {
    case 0x24, 0xFF04: code = "USD"
    case 0xA3: code = "GBP"
    case 0xA5: code = "JPY"
    case 0x20AC: code = "EUR"
    case 0x20A9: code = "KRW"
    case 0x20AA: code = "ILS"
    case 0x20AB: code = "VND"
    case 0x20B4: code = "UAH"
    case 0x20B9: code = "INR"
    case 0x20BA: code = "TRY"
    case 0x20BD: code = "RUB"
    case 0x20A6: code = "NGN"
    default: return nil
    }
  }

  /// Of a dollar sign behind letters, as in “C$5”.
  static func dollar(behind letters: UInt64) -> String? { dollars[letters] }

  private static let dollars: [UInt64: String] = [
    WordHash.of("us"): "USD", WordHash.of("u.s"): "USD", WordHash.of("c"): "CAD",
    WordHash.of("ca"): "CAD", WordHash.of("can"): "CAD", WordHash.of("a"): "AUD",
    WordHash.of("au"): "AUD", WordHash.of("nz"): "NZD", WordHash.of("hk"): "HKD",
    WordHash.of("s"): "SGD", WordHash.of("nt"): "TWD", WordHash.of("r"): "BRL",
    WordHash.of("z"): "ZWD",
  ]
}
