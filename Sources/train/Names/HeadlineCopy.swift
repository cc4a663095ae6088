import Analysis

/// A copy of a document in which a few sentences are written as headlines are, the first opens with a dateline, and some
/// names are part of a compound.
///
/// The corpora have next to none of these, and a reader's articles are full of them.
struct HeadlineCopy {
  private(set) var sentences: [NamedSentence]
  /// Those that are not as they were.
  private(set) var changed: Set<Int> = []

  /// One sentence in so many becomes a headline, and one in so many gets a compound.
  private static let headlineRarity: UInt64 = 8
  private static let compoundRarity: UInt64 = 12

  /// Nil where nothing was changed.
  init?(of document: [NamedSentence], using random: inout SplitMix) {
    sentences = document
    for index in sentences.indices where sentences[index].weight == 1 {
      let chance = random.next() >> 8
      guard chance % Self.headlineRarity == 0 else { continue }
      sentences[index].becomeHeadline(shouted: chance / Self.headlineRarity % 2 == 0)
      changed.insert(index)
    }
    if sentences.first?.weight == 1, !changed.contains(0), random.next() >> 8 & 3 == 0 {
      openWithDateline(random.next() >> 8)
    }
    for index in sentences.indices where sentences[index].weight == 1 && !changed.contains(index) {
      let chance = random.next() >> 8
      guard chance % Self.compoundRarity == 0 else { continue }
      let tails = Self.tails + sentences[index].compoundNames.map { "-" + $0 }
      let tail = tails[Int(chance / Self.compoundRarity % UInt64(tails.count))]
      if sentences[index].addCompound(tail, chance / 4_096) { changed.insert(index) }
    }
    if changed.isEmpty { return nil }
  }

  private static let tails = [
    "-based", "-led", "-backed", "-born", "-run", "-controlled", "-held", "-owned", "-bound",
  ]

  private static let agencies = ["AP", "Reuters", "AFP", "UPI", "BBC", "CNN", "Xinhua", "dpa"]

  private static let dashes = [" — ", " - ", " -- ", " _ ", " – "]

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
    line.append(Array(Self.dashes[Int(chance >> 8) % Self.dashes.count].utf8))
    sentences[0].open(with: line)
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

  /// The names of one word that may be the second part of a compound.
  fileprivate var compoundNames: [String] {
    names.filter { $0.kind == .place }.map { String(decoding: text[$0.range], as: UTF8.self) }
      .filter { !$0.contains(" ") && !$0.contains("-") }
  }

  /// Hangs a tail on one of the names of places and organisations: “Lisbon-based”, “Norway-Sweden”.
  fileprivate mutating func addCompound(_ tail: String, _ chance: UInt64) -> Bool {
    let open = names.indices.filter { index in
      let end = names[index].range.upperBound
      return names[index].kind != .person && names[index].kind != .other && end < text.count
        && text[end] == UInt8(ascii: " ")
    }
    guard !open.isEmpty else { return false }
    let end = names[open[Int(chance % UInt64(open.count))]].range.upperBound
    let bytes = Array(tail.utf8)
    text.insert(contentsOf: bytes, at: end)
    func shifted(_ range: Range<Int>) -> Range<Int> {
      range.lowerBound < end
        ? range : range.lowerBound + bytes.count..<range.upperBound + bytes.count
    }
    names = names.map { Name(range: shifted($0.range), kind: $0.kind) }
    unsure = unsure.map(shifted)
    if tail.dropFirst().first?.isUppercase == true {
      names.append(Name(range: end + 1..<end + bytes.count, kind: .place))
      names.sort { $0.range.lowerBound < $1.range.lowerBound }
    }
    return true
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
