import Articles

/// The characters of a story that have no name, or none yet: “the captain”, “his mother”, and the narrator, who
/// is “I”.
///
/// They are entities too, so that “he” can stand for the captain and that all that a narrator says is one
/// person's. Their mentions are too unsure to be shown as names. One noun is one character, unless two of them
/// are told apart by what stands before it: “the tall soldier”, “the young soldier”.
struct NamelessCharacters {
  let text: SpeechText
  private let phrases: SpeakerPhrase
  private var document: Document { text.document }

  /// By this, and by the small word that opens its mentions, a nameless character is known from others.
  static let confidence = 0.25

  /// Words between article and noun.
  private static let adjectives = 3
  /// Mentions of one character that are kept.
  private static let crowd = 2_000
  /// How often a narrator says “I” at the least.
  private static let selves = 8

  init(text: SpeechText) {
    self.text = text
    phrases = SpeakerPhrase(text: text)
  }

  /// The entities of a story with the nameless ones added, by first mention.
  func added(to entities: [Entity], _ spans: [QuotationSpan]) -> [Entity] {
    guard document.language == "en" else { return entities }
    let taken = Coverage(of: entities, in: document) {
      [.person, .organisation, .place].contains($0)
    }
    let outside = narration(of: spans)
    var characters = Characters()
    let nouns = spokenNouns(spans)
    for tokens in outside {
      var free = tokens.lowerBound
      for token in tokens {
        if taken.contains(token) { free = token + 1 }
        guard token >= free, isNoun(token, nouns),
          let phrase = phrase(endingAt: token, from: free)
        else { continue }
        free = phrase.upperBound
        characters.add(phrase, in: document)
      }
    }
    let new = characters.phrases.compactMap { entity(of: $0, nouns) }
    return EntityMerger.unique(entities + new + narrator(outside, taken))
  }

  /// The tokens between quotations, never across blocks.
  private func narration(of spans: [QuotationSpan]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var left = spans[...]
    for block in document.blocks {
      var next = block.lowerBound
      while let span = left.first, span.start < block.upperBound {
        if span.start > next { found.append(next..<span.start) }
        next = max(next, span.end)
        left.removeFirst()
      }
      if next < block.upperBound { found.append(next..<block.upperBound) }
    }
    return found
  }

  private func entity(of mentions: [Range<Int>], _ nouns: Set<UInt64>) -> Entity? {
    guard let first = mentions.first else { return nil }
    let speaks = nouns.contains(document.facts[first.upperBound - 1].hash)
    guard speaks || mentions.count > 1 else { return nil }
    let longest = mentions.prefix(20).max { $0.count < $1.count } ?? first
    let words = document.utf8[document.range(of: longest).slice].split { $0 <= 0x20 }
    return Entity(
      name: words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " "),
      kind: .person,
      mentions: mentions.prefix(Self.crowd).map {
        .init(range: document.range(of: $0), confidence: Self.confidence)
      })
  }
}

extension TextRange {
  fileprivate var slice: Range<Int> { start..<end }
}

// MARK: - Phrases

extension NamelessCharacters {
  /// The nouns of those who speak: “said the engineer”, “an old woman whispered”.
  private func spokenNouns(_ spans: [QuotationSpan]) -> Set<UInt64> {
    var nouns: Set<UInt64> = []
    for span in spans {
      for phrase in [phraseBehind(span), phraseBefore(span)].compactMap({ $0 }) {
        guard text.roles[phrase.lowerBound].contains(.determiner) else { continue }
        let head = text.head(of: phrase)
        if head > phrase.lowerBound { nouns.insert(document.facts[head].hash) }
      }
    }
    return nouns
  }

  private func phraseBehind(_ span: QuotationSpan) -> Range<Int>? {
    let end = document.blocks[span.block].upperBound
    var first = span.end
    if first < end, text.isPause(first) { first += 1 }
    guard first + 1 < end else { return nil }
    if text.isCue(first) { return phrases.phrase(startingAt: first + 1, before: end) }
    guard let phrase = phrases.phrase(startingAt: first, before: end), phrase.upperBound < end,
      text.isCue(phrase.upperBound)
    else { return nil }
    return phrase
  }

  private func phraseBefore(_ span: QuotationSpan) -> Range<Int>? {
    let start = document.blocks[span.block].lowerBound
    var verb = span.start - 1
    if verb > start, !document.isWord(verb) { verb -= 1 }
    guard verb > start, text.isCue(verb) else { return nil }
    return phrases.subject(before: verb, from: max(start, verb - 8))
  }

  /// A noun of somebody who speaks, or of a man or a woman.
  private func isNoun(_ token: Int, _ nouns: Set<UInt64>) -> Bool {
    let fact = document.facts[token]
    guard fact.shape.contains(.word), fact.shape.contains(.lower),
      !fact.shape.contains(.possessive)
    else { return false }
    return nouns.contains(fact.hash)
      || text.roles[token].isEmpty && Gender.ofNoun(fact.hash) != .unknown
  }

  /// The phrase from its article to its noun; nil where none opens it, or where it goes on to a name.
  private func phrase(endingAt noun: Int, from limit: Int) -> Range<Int>? {
    let next = noun + 1
    if next < document.tokens.count, document.isWord(next), document.isCapitalised(next) {
      return nil
    }
    var first = noun - 1
    while first >= limit, noun - first <= Self.adjectives + 1, document.isWord(first) {
      if text.roles[first].contains(.determiner) { return first..<(noun + 1) }
      guard document.facts[first].shape.contains(.lower),
        text.roles[first].isDisjoint(with: [
          .verb, .preposition, .connector, .conjunction, .pronoun, .auxiliary, .relative,
        ])
      else { return nil }
      first -= 1
    }
    return nil
  }
}

// MARK: - The narrator

extension NamelessCharacters {
  /// “I” outside quotations, where a story says it often.
  private func narrator(_ narration: [Range<Int>], _ taken: Coverage) -> [Entity] {
    let selves = narration.joined().filter {
      document.isWord($0) && document.facts[$0].hash == Self.first && !taken.contains($0)
    }
    guard selves.count >= Self.selves, selves.count * 400 > document.tokens.count else { return [] }
    return [
      Entity(
        name: "the narrator", kind: .person,
        mentions: selves.prefix(Self.crowd).map {
          .init(range: document.range(of: $0..<($0 + 1)), confidence: Self.confidence)
        })
    ]
  }

  private static let first = WordHash.of("i")
}

// MARK: - Who is who

/// Phrases by character.
private struct Characters {
  private(set) var phrases: [[Range<Int>]] = []
  /// For each the word before its noun; nil while it has none.
  private var adjectives: [UInt64?] = []
  private var byNoun: [UInt64: [Int]] = [:]

  /// Characters of one noun that are told apart.
  private static let crowd = 4

  mutating func add(_ phrase: Range<Int>, in document: Document) {
    let noun = document.facts[phrase.upperBound - 1].hash
    let adjective = phrase.count > 2 ? document.facts[phrase.upperBound - 2].hash : nil
    let known = byNoun[noun] ?? []
    let same = known.last { adjective == nil || adjectives[$0] == adjective }
    let open = known.last { adjectives[$0] == nil }
    if let index = same ?? open ?? (known.count < Self.crowd ? nil : known.last) {
      phrases[index].append(phrase)
      adjectives[index] = adjectives[index] ?? adjective
      // The one mentioned last stands last.
      byNoun[noun] = known.filter { $0 != index } + [index]
    } else {
      byNoun[noun] = known + [phrases.count]
      phrases.append([phrase])
      adjectives.append(adjective)
    }
  }
}
