import Analysis
import Articles

/// The right answers to the choices of a document.
struct Gold {
  let document: GoldDocument

  /// The candidates that are right; empty where the gold does not say.
  func answers(to choice: SpeakerChoice) -> [Int] {
    let nobody = choice.candidates.count - 1
    guard let gold = document.gold(at: choice.quote) else {
      // Annotators of novels have left out speech; what they leave out of prose is none.
      return choice.stage == .mention && document.isProse && !document.touches(choice.quote)
        ? [nobody] : []
    }
    if gold.ignore == true { return [] }
    switch choice.stage {
    case .mention: return mentions(choice, gold, nobody)
    case .name:
      if gold.entity == nil { return gold.speaker == nil ? [] : [nobody] }
      let named = named(choice, gold)
      if named.isEmpty { return [nobody] }
      // A description may stand for itself.
      return isDescription(gold) ? named + [nobody] : named
    case .turn:
      if gold.entity == nil { return gold.speaker == nil && gold.mention != false ? [nobody] : [] }
      let named = named(choice, gold)
      return named.isEmpty ? [nobody] : named
    }
  }

  private static let pronouns: Set<String> = ["i", "he", "she", "they", "we", "it", "who"]

  private func isDescription(_ gold: GoldQuote) -> Bool {
    gold.speaker.map {
      !Self.pronouns.contains(document.text($0.start..<$0.end).lowercased())
    } ?? false
  }

  /// Whether the right answer is somebody who is none of the candidates.
  func isOutOfReach(_ choice: SpeakerChoice, _ answers: [Int]) -> Bool {
    choice.stage != .mention && answers == [choice.candidates.count - 1]
      && document.gold(at: choice.quote)?.entity != nil
  }

  /// How much a choice counts: prose is rare, and what its annotators left out tells little.
  func weight(of choice: SpeakerChoice, _ answers: [Int]) -> Float {
    if isOutOfReach(choice, answers) { return 0.3 }
    guard document.isProse else { return 1 }
    return document.gold(at: choice.quote) == nil ? 0.15 : 4
  }

  private func mentions(_ choice: SpeakerChoice, _ gold: GoldQuote, _ nobody: Int) -> [Int] {
    if let speaker = gold.speaker {
      return choice.candidates.indices.filter { index in
        choice.candidates[index].speaker.map { agrees($0, speaker) } ?? false
      }
    }
    if gold.mention == false {
      if gold.type == "Implicit" { return [nobody] }
      return gold.type == "Explicit" ? named(choice, gold) : []
    }
    return gold.entity == nil ? [nobody] : []
  }

  private func named(_ choice: SpeakerChoice, _ gold: GoldQuote) -> [Int] {
    choice.candidates.indices.dropLast().filter { index in
      let candidate = choice.candidates[index]
      let name =
        candidate.entity.map { document.name(ofEntity: $0) }
        ?? candidate.speaker.map { document.text(document.scalars(of: $0)) }
      return name.map { agrees($0, gold) } ?? false
    }
  }

  func agrees(_ name: String, _ gold: GoldQuote) -> Bool {
    let names = [gold.entity].compactMap { $0 } + (gold.aliases ?? [])
    // A name that is, titles kept, somebody else's in this document is that person's.
    let isOthers = document.quotes.contains { other in
      other.entity != nil && other.entity != gold.entity
        && ([other.entity ?? ""] + (other.aliases ?? [])).contains {
          NameAgreement.words($0) == NameAgreement.words(name)
        }
    }
    if isOthers { return names.contains { NameAgreement.words($0) == NameAgreement.words(name) } }
    return names.contains { NameAgreement.holds(name, $0) }
  }

  /// What ends the core of a mention.
  private static var tail: Regex<Substring> { #/,| \(| — | – | - | who | whose | which | that /# }

  /// Whether two mentions overlap and share the head word of the gold one.
  func agrees(_ range: TextRange, _ gold: GoldQuote.Part) -> Bool {
    let found = document.scalars(of: range)
    guard found.lowerBound < gold.end, gold.start < found.upperBound else { return false }
    let whole = document.text(gold.start..<gold.end)
    let cut = whole.firstRange(of: Self.tail)
    let core =
      cut.map { $0.lowerBound > whole.startIndex ? String(whole[..<$0.lowerBound]) : whole }
      ?? whole
    let head = NameAgreement.core(NameAgreement.words(core)).last
    return head.map {
      NameAgreement.core(NameAgreement.words(document.text(found))).contains($0)
    } ?? false
  }

  /// Whether a quote has the right speaker; nil where the gold does not say.
  func isRight(_ quote: Quote) -> Bool? {
    guard let gold = document.gold(at: quote.range), gold.ignore != true else { return nil }
    let name =
      quote.entity.map { document.name(ofEntity: $0) }
      ?? quote.speaker.map { document.text(document.scalars(of: $0)) }
    if gold.entity != nil {
      if let name, agrees(name, gold) { return true }
      guard let speaker = gold.speaker, quote.entity == nil else { return false }
      return quote.speaker.map { agrees($0, speaker) && $0.count > 3 } ?? false
    }
    if let speaker = gold.speaker { return quote.speaker.map { agrees($0, speaker) } ?? false }
    return gold.mention == false ? nil : name == nil
  }
}
