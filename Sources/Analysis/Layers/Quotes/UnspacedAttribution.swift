import Articles

/// Who says a quotation in Chinese and Japanese, whose words no spaces part.
///
/// A name is what stands between a mark and the verb of saying (Chinese) or the particle of the topic or subject
/// (Japanese), so it is read off the text itself: 李明说：“…”, “…”李明说, 田中さんは「…」と述べた.
/// - Source: for the particles は, が and と, Martin, “A Reference Grammar of Japanese”, chapters 2 and 21.
struct UnspacedAttribution {
  /// The words, as ranges of the text: parts of tokens.
  struct Words: Equatable, Sendable {
    var speaker: TextRange
    var cue: TextRange?
  }

  let document: Document
  private let isChinese: Bool
  /// Bytes looked at on either side, and of a name: three for most characters.
  private static let reach = 120
  private static let longest = 36

  /// - Returns: Nil for other languages.
  init?(_ document: Document) {
    guard document.language == "zh" || document.language == "ja" else { return nil }
    self.document = document
    isChinese = document.language == "zh"
  }

  func words(of site: QuotationSite) -> Words? {
    isChinese ? chinese(site) : japanese(site)
  }

  /// The text of tokens as lines up to marks: only the one beside the quotation matters.
  private func text(of tokens: Range<Int>) -> TextRange? {
    tokens.isEmpty ? nil : document.range(of: tokens)
  }
}

// MARK: - Chinese

extension UnspacedAttribution {
  private static let verbs = Self.bytes(
    "回答说", "补充说", "告诉记者", "表示", "指出", "认为", "强调", "写道", "回答", "透露", "介绍", "宣布",
    "回应", "说道", "问道", "答道", "喊道", "笑道", "解释", "声称", "坦言", "感叹", "承认", "批评", "呼吁",
    "警告", "提到", "说", "說", "称", "稱", "问", "問", "答", "道", "喊", "写", "表示", "指出")
  /// What stands between a name and its verb: where, when, to whom.
  private static let adverbials = Self.bytes(
    "在", "对", "對", "向", "则", "也", "曾", "还", "還", "就", "于", "於", "昨", "今", "周", "日前", "随后",
    "进一步", "接受", "笑着", "再次", "同时", "近日", "微笑")
  private static let stops = Self.bytes(
    "，", "。", "；", "！", "？", "：", "、", "”", "」", "』", "’", ",", ".", ":", ";", "“", "「")

  private func chinese(_ site: QuotationSite) -> Words? {
    if let lead = text(of: site.before), let found = chinese(before: lead) { return found }
    guard let rest = text(of: site.behind) else { return nil }
    let start = skip(Self.stops, from: rest.start, before: rest.end)
    let end = firstStop(from: start, before: min(rest.end, start + Self.reach))
    return chinese(in: TextRange(start, end), verbAtEnd: false)
  }

  /// NAME VERB：“…”.
  private func chinese(before lead: TextRange) -> Words? {
    var end = lead.end
    while let stop = Self.stops.first(where: { ends(with: $0, at: end, from: lead.start) }) {
      end -= stop.count
    }
    let start = lastStop(before: end, from: max(lead.start, end - Self.reach))
    return chinese(in: TextRange(start, end), verbAtEnd: true)
  }

  private func chinese(in clause: TextRange, verbAtEnd: Bool) -> Words? {
    guard clause.start < clause.end else { return nil }
    var name = clause.end
    var cue: TextRange?
    for verb in Self.verbs {
      if verbAtEnd {
        guard ends(with: verb, at: clause.end, from: clause.start) else { continue }
        cue = TextRange(clause.end - verb.count, clause.end)
      } else if let place = first(verb, in: clause) {
        cue = TextRange(place, place + verb.count)
      } else {
        continue
      }
      break
    }
    guard let cue else { return nil }
    name = cue.start
    for word in Self.adverbials {
      if let place = first(word, in: TextRange(clause.start, name)), place > clause.start {
        name = min(name, place)
      }
    }
    return named(TextRange(clause.start, name), cue)
  }
}

// MARK: - Japanese

extension UnspacedAttribution {
  private static let particles = Self.bytes("は", "が", "も")
  private static let said = Self.bytes(
    "述べ", "言っ", "言い", "言う", "いう", "いった", "話し", "話す", "語っ", "語る", "指摘", "強調", "説明", "答え",
    "尋ね", "聞い", "叫ん", "叫び", "書い", "コメント", "つぶや", "主張", "表明", "明らか", "発表", "訴え", "批判",
    "呼びかけ", "繰り返", "振り返")

  private func japanese(_ site: QuotationSite) -> Words? {
    let cue = text(of: site.behind).flatMap { rest -> TextRange? in
      let near = TextRange(rest.start, min(rest.end, rest.start + Self.reach))
      return Self.said.compactMap { word in
        first(word, in: near).map { TextRange($0, $0 + word.count) }
      }.min { $0.start < $1.start }
    }
    if let lead = text(of: site.before) {
      let isBehindOther = site.before.lowerBound > site.block.lowerBound
      let start = isBehindOther ? behindParticle(lead) : lead.start
      if let name = topic(of: TextRange(start, lead.end), isLast: true) { return named(name, cue) }
    }
    guard let cue, let rest = text(of: site.behind) else { return nil }
    let start = behindParticle(TextRange(rest.start, cue.start))
    return topic(of: TextRange(start, cue.start), isLast: false).flatMap { named($0, cue) }
  }

  /// Where the words behind a quotation begin, without the と that ends it.
  private func behindParticle(_ rest: TextRange) -> Int {
    var start = skip(Self.stops, from: rest.start, before: rest.end)
    start = skip(Self.bytes("と"), from: start, before: rest.end)
    return skip(Self.stops, from: start, before: rest.end)
  }

  /// What stands before the particle of a clause: the last clause that has one, or the first.
  private func topic(of text: TextRange, isLast: Bool) -> TextRange? {
    var start = text.start
    var found: TextRange?
    while start < text.end {
      let end = firstStop(from: start, before: text.end)
      let places = Self.particles.compactMap { first($0, in: TextRange(start, end)) }
      if let place = places.filter({ $0 > start }).min() {
        found = TextRange(start, place)
        if !isLast { return found }
      }
      start = max(end + 1, skip(Self.stops, from: end, before: text.end))
    }
    return found
  }
}

// MARK: - Bytes

extension UnspacedAttribution {
  private static func bytes(_ words: String...) -> [[UInt8]] { words.map { Array($0.utf8) } }

  /// A name has a length; what is longer is a clause.
  private func named(_ range: TextRange, _ cue: TextRange?) -> Words? {
    let length = range.end - range.start
    return length > 0 && length <= Self.longest ? Words(speaker: range, cue: cue) : nil
  }

  private func matches(_ word: [UInt8], at offset: Int, before end: Int) -> Bool {
    offset + word.count <= end
      && document.utf8[offset..<(offset + word.count)].elementsEqual(word)
  }

  private func ends(with word: [UInt8], at end: Int, from start: Int) -> Bool {
    end - word.count >= start && matches(word, at: end - word.count, before: end)
  }

  private func first(_ word: [UInt8], in range: TextRange) -> Int? {
    var offset = range.start
    while offset + word.count <= range.end {
      if matches(word, at: offset, before: range.end) { return offset }
      offset += 1
    }
    return nil
  }

  private func skip(_ words: [[UInt8]], from start: Int, before end: Int) -> Int {
    var offset = start
    while let word = words.first(where: { matches($0, at: offset, before: end) }) {
      offset += word.count
    }
    return offset
  }

  private func firstStop(from start: Int, before end: Int) -> Int {
    var offset = start
    while offset < end, !Self.stops.contains(where: { matches($0, at: offset, before: end) }) {
      offset += 1
    }
    return offset
  }

  /// Behind the last stop before `end`.
  private func lastStop(before end: Int, from start: Int) -> Int {
    var offset = end
    while offset > start, !Self.stops.contains(where: { ends(with: $0, at: offset, from: start) }) {
      offset -= 1
    }
    while offset < end, document.utf8[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }
}
