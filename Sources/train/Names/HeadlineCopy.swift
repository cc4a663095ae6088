import Analysis

/// A copy of a document in which a few sentences are written as headlines are, and the first opens with a dateline.
///
/// The corpora have next to none of either, and a reader's articles begin with them.
struct HeadlineCopy {
  private(set) var sentences: [NamedSentence]
  /// Those that are not as they were.
  private(set) var changed: Set<Int> = []

  /// One sentence in so many.
  private static let rarity: UInt64 = 8
  private static let weight: Float = 0.6

  /// Nil where nothing was changed.
  init?(of document: [NamedSentence], using random: inout SplitMix) {
    sentences = document
    for index in sentences.indices where sentences[index].weight == 1 {
      let chance = random.next() >> 8
      guard chance % Self.rarity == 0 else { continue }
      sentences[index].becomeHeadline(shouted: chance / Self.rarity % 2 == 0)
      sentences[index].weight = Self.weight
      changed.insert(index)
    }
    if sentences.first?.weight == 1, random.next() >> 8 & 3 == 0 {
      openWithDateline(random.next() >> 8)
    }
    if changed.isEmpty { return nil }
  }

  private static let agencies = ["AP", "Reuters", "AFP", "UPI", "BBC", "CNN", "Xinhua", "dpa"]

  /// “KYIV, Ukraine (AP) —”, with places that the document names.
  private mutating func openWithDateline(_ chance: UInt64) {
    let places = sentences.flatMap { sentence in
      sentence.names.filter { $0.kind == .place && $0.range.count < 24 }
        .map { Array(sentence.text[$0.range]) }
    }
    guard let city = places.first else { return }
    var line = NamedSentence(text: [], names: [], unsure: [])
    line.append(chance & 1 == 0 ? city.map(\.inCapitals) : city, .place)
    if chance & 2 == 0, let country = places.first(where: { $0 != city }) {
      line.append(Array(", ".utf8))
      line.append(country, .place)
    }
    if chance & 12 != 0 {
      line.append(Array(" (".utf8))
      line.append(Array(Self.agencies[Int(chance >> 4) % Self.agencies.count].utf8), .organisation)
      line.append(Array(")".utf8))
    }
    line.append(Array((chance & 0x100 == 0 ? " — " : chance & 0x200 == 0 ? " - " : " -- ").utf8))
    sentences[0].open(with: line)
    sentences[0].weight = Self.weight
    changed.insert(0)
  }
}

extension NamedSentence {
  fileprivate mutating func append(_ words: [UInt8], _ kind: NameKind? = nil) {
    if let kind { names.append(Name(range: text.count..<text.count + words.count, kind: kind)) }
    text += words
  }

  fileprivate mutating func open(with other: NamedSentence) {
    let length = other.text.count
    text = other.text + text
    names =
      other.names
      + names.map {
        Name(range: $0.range.lowerBound + length..<$0.range.upperBound + length, kind: $0.kind)
      }
    unsure = unsure.map { $0.lowerBound + length..<$0.upperBound + length }
  }

  private static let smallWords: Set<String> = Set(
    "a an the of in on at to for by and or but nor as with from is".split(separator: " ")
      .map(String.init))

  fileprivate mutating func becomeHeadline(shouted: Bool) {
    if shouted {
      text = text.map(\.inCapitals)
    } else {
      let words = text.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
      text = Array(
        words.enumerated().map { index, word -> [UInt8] in
          let isSmall = Self.smallWords.contains(String(decoding: word, as: UTF8.self))
          guard index == 0 || !isSmall, let first = word.first else { return Array(word) }
          return [first.inCapitals] + word.dropFirst()
        }
        .joined(separator: [UInt8(ascii: " ")]))
    }
    if text.last == UInt8(ascii: ".") { text[text.count - 1] = UInt8(ascii: " ") }
  }
}

extension UInt8 {
  /// The capital of a small ASCII letter.
  fileprivate var inCapitals: UInt8 {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) ? self & 0xDF : self
  }
}
