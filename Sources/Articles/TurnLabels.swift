/// The names before colons that several paragraphs open with: “Daniel Osei: Why?”, “Q: Why?”.
///
/// Who asks in an interview asks in short lines, which would pass for headings. A heading with a colon (“Part 2: The
/// river”) does not open like another. Where two take turns, a part of their names or its initials (“Osei:”, “DO:”), or
/// a label in capitals, opens a turn as well.
struct TurnLabels {
  private var labels: Set<ArraySlice<UInt8>> = []
  /// Whether somebody asks and somebody answers, whoever they are.
  let hasPair: Bool

  /// Bytes of a label, and its words.
  private static let longest = 40
  private static let words = 4

  /// So much of a paragraph is looked at: a label with its colon and space.
  static let reach = longest + 2

  /// The labels of who asks and who answers: of these one pair is enough.
  private static let pairs = [
    ["Q", "A"], ["Question", "Answer"], ["Frage", "Antwort"], ["Question", "Réponse"],
  ].map { $0.map { ArraySlice($0.utf8) } }

  /// - Parameter openings: What each paragraph begins with.
  /// - Complexity: Linear in the paragraphs.
  init(_ openings: some Sequence<ArraySlice<UInt8>>) {
    var seen: Set<ArraySlice<UInt8>> = []
    for label in openings.lazy.compactMap(Self.label) where !seen.insert(label).inserted {
      labels.insert(label)
    }
    let pairs = Self.pairs.filter { $0.allSatisfy(seen.contains) }
    for pair in pairs { labels.formUnion(pair) }
    hasPair = !pairs.isEmpty
    guard labels.count > 1 else { return }
    let names = labels.map { $0.split(separator: 0x20) }
    let initials = Set(names.map { $0.compactMap(\.first) })
    let words = Set(names.joined())
    labels.formUnion(
      seen.filter { label in
        initials.contains(Array(label)) || Self.isCapitals(label)
          || label.split(separator: 0x20).allSatisfy(words.contains)
      })
  }

  /// Whether a label has no small letter: “INTERVIEWER”.
  private static func isCapitals(_ label: ArraySlice<UInt8>) -> Bool {
    label.allSatisfy { $0 == 0x20 || (0x41...0x5A).contains($0) }
  }

  /// The label of a paragraph that opens like another.
  func label(of opening: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard !labels.isEmpty, let label = Self.label(of: opening) else { return nil }
    return labels.contains(label) ? label : nil
  }

  /// The words before the first colon, a space behind it.
  private static func label(of opening: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let colon = opening.prefix(longest).firstIndex(of: UInt8(ascii: ":")),
      colon > opening.startIndex, colon + 1 < opening.endIndex, opening[colon + 1] == 0x20
    else { return nil }
    let label = opening[..<colon]
    return label.split { $0 == 0x20 }.count <= words ? label : nil
  }
}

extension Article {
  /// The paragraphs of an interview or a play that somebody speaks: those that open with who it is, “Daniel Osei: Why?”,
  /// and those that go on from them up to the next heading or ornament.
  /// - Parameter isPerson: Whether the text of a range names somebody. One name is enough: who asks may be “Q” or a
  ///   newspaper.
  package func turns(where isPerson: (TextRange) -> Bool) -> [TextRange] {
    let openings = blocks.indices.map { opening(of: $0) }
    let labels = TurnLabels(openings.lazy.compactMap(\.self))
    let labelled = openings.map { $0.flatMap(labels.label) }
    let isTalk = zip(blocks.indices, labelled).contains { number, label in
      guard let label else { return false }
      let start = blocks.start(of: number)
      return labels.hasPair || isPerson(TextRange(start, start + label.count))
    }
    guard isTalk else { return [] }
    var isSpeaking = false
    return blocks.indices.compactMap { number in
      switch blocks.kind(of: number) {
      case .heading, .break, .byline: isSpeaking = false
      default: isSpeaking = isSpeaking || labelled[number] != nil
      }
      return isSpeaking ? blocks.range(of: number) : nil
    }
  }

  /// What a paragraph begins with; nil for a block of another kind.
  private func opening(of number: Int) -> ArraySlice<UInt8>? {
    guard blocks.kind(of: number) == .paragraph else { return nil }
    let range = blocks.range(of: number)
    return window(range)[range].prefix(TurnLabels.reach)
  }
}
