/// Verbs of saying in the passive: “was told by his manager that …”, “was described as …”. The subject hears it, or it
/// is said of the subject; whoever stands behind “by” says it.
struct Passive {
  let text: SpeechText
  let phrases: SpeakerPhrase
  private var document: Document { text.document }

  /// Words between a verb and its “by”: “was told again on Friday by”.
  private static let reach = 4
  private static let by = WordHash.of("by")
  /// Participles whose passive has for its subject whoever hears it, or, with those of judgement, what is spoken of;
  /// “quoted” is none.
  private static let participles = WordHash.set(
    "told", "warned", "asked", "informed", "advised", "assured", "reminded", "urged", "instructed",
    "dubbed", "labelled", "labeled", "accused", "nicknamed", "characterised", "characterized",
    "portrayed")

  /// Whether a verb behind `first` is in the passive.
  func isPassive(_ verb: Int, from first: Int) -> Bool {
    let hash = document.facts[verb].hash
    guard verb > first,
      Self.participles.contains(hash)
        || QuotationKind.judging.contains(hash) && !text.isParticiple(verb)
    else { return false }
    var helper = verb - 1
    while helper > first, phrases.isAdverb(helper) { helper -= 1 }
    return text.isBe(helper)
  }

  /// The verb in the passive that governs the words behind a lead: no other clause begins between.
  func governing(_ lead: Range<Int>) -> Int? {
    let lead = max(lead.lowerBound, lead.upperBound - RulesBefore.reach)..<lead.upperBound
    guard let verb = lead.last(where: { text.isCue($0, .verb) && !text.isObject($0) }),
      isPassive(verb, from: lead.lowerBound),
      !(verb + 1..<lead.upperBound).dropLast().contains(where: {
        text.isPause($0) || text.roles[$0].contains(.conjunction)
      })
    else { return nil }
    return verb
  }

  /// Who does what `verb` says: “his manager” of “was told by his manager”.
  func agent(of verb: Int, before end: Int) -> Range<Int>? {
    (verb + 1..<min(end, verb + 1 + Self.reach)).first { document.facts[$0].hash == Self.by }
      .flatMap { agent(behind: $0, before: end) }
  }

  /// The phrase behind a “by”; nil where another word stands there.
  func agent(behind by: Int, before end: Int) -> Range<Int>? {
    guard by + 1 < end, document.facts[by].hash == Self.by,
      let speaker = phrases.phrase(startingAt: by + 1, before: end)
    else { return nil }
    return phrases.withNameBehind(speaker, before: end)
  }
}
