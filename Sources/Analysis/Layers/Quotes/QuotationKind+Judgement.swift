import Articles

/// Judgements: words that a verb takes as those of its subject, however few they are.
extension QuotationKind {
  /// “called it “a shame””, “dismissed the plan as “nonsense””; “Sie nannte den Plan „einen Irrweg“”.
  /// - Parameter before: The token before the opening mark, nil at the beginning of the block.
  func isJudgement(
    _ span: QuotationSpan, _ shape: QuotationShape, behind before: Int?, _ attribution: Attribution?
  ) -> Bool {
    guard let attribution, attribution.place != .inherited, let cue = attribution.cue?.last,
      !qualifies(span)
    else { return false }
    guard document.language == "de" else {
      return attribution.confidence >= 0.6
        && (attribution.rule == .before || attribution.rule == .participle)
        && Self.judging.contains(document.facts[cue].hash)
        && document.facts[cue + 1].hash != Self.out && !shape.startsWithCapital
        && !opensWithArticle(span)
    }
    guard let before, cue <= before,
      !(cue..<span.start).contains(where: { document.isMark($0, ",") || document.isMark($0, ";") })
    else { return false }
    return isGermanJudgement(shape, cue: cue, behind: before, attribution.rule)
  }

  /// Whether the words tell more of a noun behind them: “criticised “smart” motorways”, “ein „Zeit“-Interview”.
  private func qualifies(_ span: QuotationSpan) -> Bool {
    let next = span.end
    guard span.isClosed, next < document.tokens.count else { return false }
    if document.isMark(next, "-") { return !document.facts[next].shape.contains(.spaceBefore) }
    return document.language == "en" && document.isWord(next)
      && document.facts[next].shape.contains(.lower) && document.cueRoles(next).isEmpty
  }

  /// “called the quay “the Hump””: that is its name.
  private func opensWithArticle(_ span: QuotationSpan) -> Bool {
    span.tokens.first { document.isWord($0) }.map { document.facts[$0].hash == Self.the } ?? true
  }

  private static let the = WordHash.of("the")
  private static let out = WordHash.of("out")

  /// Verbs that tell a judgement in the words of whoever makes it.
  static let judging = WordHash.set(
    "called", "calls", "calling", "branded", "brands", "branding", "described", "describes",
    "describing", "dismissed", "dismisses", "dismissing", "denounced", "denouncing", "slammed",
    "slams", "slamming", "hailed", "hails", "hailing", "condemned", "condemning", "criticised",
    "criticized", "criticising", "criticizing", "praised", "praising", "blasted", "blasting",
    "decried", "decrying", "derided", "deriding", "ridiculed", "lambasted")

  // MARK: German

  /// A German verb of judgement, or “laut”.
  private func isGermanJudgement(
    _ shape: QuotationShape, cue: Int, behind before: Int, _ rule: Quote.Rule
  ) -> Bool {
    let verb = document.facts[cue].hash
    let isPredicate = Self.predicates.contains(document.facts[before].hash)
    let isJudged = isPredicate && Self.judgingGerman.contains(verb)
    if shape.startsWithCapital { return isJudged }
    return isJudged || Self.naming.contains(verb)
      || rule == .source && document.cueRoles(cue).contains(.source)
  }

  private static let predicates = WordHash.set(
    "als", "ein", "eine", "einem", "einen", "einer", "keine", "keinen")
  private static let naming = WordHash.set("nennt", "nannte", "nannten")

  private static let judgingGerman = WordHash.set(
    "nennt", "nannte", "nannten", "bezeichnet", "bezeichnete", "bezeichneten", "warnt", "warnte",
    "warnten", "spricht", "sprach", "sprachen", "kritisiert", "kritisierte", "kritisierten", "lobt",
    "lobte", "lobten", "wertet", "wertete", "werteten", "beschreibt", "beschrieb", "beschrieben",
    "verurteilt", "verurteilte", "verurteilten", "tadelt", "tadelte", "tadelten", "rühmt", "rühmte",
    "rühmten", "würdigt", "würdigte", "würdigten")
}
