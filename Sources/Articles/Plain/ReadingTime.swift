/// How long a page says that reading it takes: “6 min read”, “Lesezeit: 6 Minuten”.
enum ReadingTime {
  /// Whether `words` say that and no more.
  static func isSaid(in words: String) -> Bool {
    let parts = words.lowercased().split { $0 == " " || $0 == "\u{A0}" || $0 == ":" }
    return parts.count <= most && parts.contains { Int($0) != nil }
      && parts.contains(where: minutes.contains) && parts.contains(where: reading.contains)
      && parts.allSatisfy {
        Int($0) != nil || minutes.contains($0) || reading.contains($0) || others.contains($0)
      }
  }

  private static let most = 6
  private static let minutes: Set<Substring> = [
    "min", "min.", "mins", "minute", "minutes", "minuten", "minuti", "minutos",
  ]
  private static let reading: Set<Substring> = [
    "read", "reading", "lesezeit", "lesedauer", "lecture", "lectura", "lettura",
  ]
  private static let others: Set<Substring> = [
    "time", "about", "ca.", "temps", "tiempo", "de", "di",
  ]
}
