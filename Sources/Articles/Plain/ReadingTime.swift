/// How long a page says that reading it takes: “6 min read”, “Lesezeit: 6 Minuten”.
enum ReadingTime {
  /// Whether `words` say that and no more.
  static func isSaid(in words: String) -> Bool {
    let words = words.lowercased().split { $0 == " " || $0 == "\u{A0}" || $0 == ":" }
    return words.count <= most && words.contains { Int($0) != nil }
      && words.contains { $0.hasPrefix("min") }
      && words.allSatisfy { Int($0) != nil || $0.hasPrefix("min") || others.contains($0) }
  }

  private static let most = 6
  private static let others: Set<Substring> = [
    "read", "reading", "time", "about", "ca.", "lesezeit", "lesedauer", "temps", "de", "lecture",
    "lectura", "tiempo", "di", "lettura",
  ]
}
