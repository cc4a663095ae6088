/// The names before colons that several paragraphs open with: “Daniel Osei: Why?”, “Q: Why?”.
///
/// Who asks in an interview asks in short lines, which would pass for headings. A heading with a colon (“Part 2: The
/// river”) does not open like another.
struct TurnLabels {
  private var labels: Set<ArraySlice<UInt8>> = []

  /// Bytes of a label, and its words.
  private static let longest = 40
  private static let words = 4

  /// The labels of who asks and who answers: of these one pair is enough.
  private static let pairs = [
    ["Q", "A"], ["Question", "Answer"], ["Frage", "Antwort"], ["Question", "Réponse"],
  ].map { $0.map { ArraySlice($0.utf8) } }

  /// - Complexity: Linear in the drafts.
  init(_ drafts: [Draft], of text: PlainLines) {
    var seen: Set<ArraySlice<UInt8>> = []
    for draft in drafts where draft.kind == .paragraph {
      guard let label = Self.label(of: draft, in: text) else { continue }
      if !seen.insert(label).inserted { labels.insert(label) }
    }
    for pair in Self.pairs where pair.allSatisfy(seen.contains) { labels.formUnion(pair) }
  }

  /// Whether a draft opens like another.
  func opens(_ draft: Draft, in text: PlainLines) -> Bool {
    !labels.isEmpty && Self.label(of: draft, in: text).map(labels.contains) ?? false
  }

  /// The words before the first colon, a space behind it.
  private static func label(of draft: Draft, in text: PlainLines) -> ArraySlice<UInt8>? {
    let bytes = text.bytes(text.lines[draft.read.lowerBound])
    guard let colon = bytes.prefix(longest).firstIndex(of: UInt8(ascii: ":")),
      colon > bytes.startIndex, colon + 1 < bytes.endIndex, bytes[colon + 1] == 0x20
    else { return nil }
    let label = bytes[..<colon]
    return label.split { $0 == 0x20 }.count <= words ? label : nil
  }
}
