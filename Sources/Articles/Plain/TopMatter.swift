/// The author and the day that stand above or below a title.
struct TopMatter: Equatable {
  /// What stands before everything else.
  let head: LabelledHead?
  /// The source lines below it that say so.
  var lines: Set<Int> = []
  /// The authors, joined by `, `.
  var byline: String?
  /// ISO 8601.
  var published: String?

  /// Only lines this near to the top are looked at.
  private static let deepest = 8
  /// Cells: a longer line is body text, and nothing after it is looked at.
  private static let widest = 120

  init(of text: [SourceLine], in utf8: [UInt8]) {
    head = LabelledHead(of: text, in: TextWindow(utf8))
    byline = head?.byline
    published = head?.published
    let start = head?.lines.upperBound ?? 0
    for index in start..<min(start + Self.deepest, text.count) {
      let line = text[index]
      let words = String(decoding: utf8[line.content.start..<line.content.end], as: UTF8.self)
      published = published ?? Self.openingDateline(words)
      guard line.width <= Self.widest, line.depth == 0 else { return }
      if Self.isLabel(words.lowercased()) {
        lines.insert(index)
        continue
      }
      let all = Self.parts(words)
      let parts = all.filter { !ReadingTime.isSaid(in: $0) }
      let saysTime = parts.count < all.count
      let authors = parts.compactMap(Byline.authors)
      let days = parts.compactMap { PublicationDate.day(in: $0) ?? Self.dateline($0) }
      let known = authors.count + days.count
      // A place or an author may stand beside a day and a reading time.
      let isKnown = !authors.isEmpty || known == parts.count || saysTime
      guard known > 0 || saysTime && parts.isEmpty, known >= parts.count - 1, isKnown else {
        continue
      }
      lines.insert(index)
      byline = byline ?? authors.first
      published = published ?? days.first
    }
  }

  /// Whether a line, in small letters, is all that stands over the title of a release.
  private static func isLabel(_ line: String) -> Bool {
    if line.hasPrefix("embargoed until"), !line.contains(": ") {
      return line.split(separator: " ").count <= mostLabelWords
    }
    return labels.contains(line.hasSuffix(":") ? String(line.dropLast()) : line)
  }

  /// Of “Embargoed until 00:01, Monday 14 September 2026”.
  private static let mostLabelWords = 9
  private static let labels: Set = [
    "for immediate release", "press release", "news release", "media release", "pressemitteilung",
    "communiqué de presse", "nota de prensa",
  ]

  /// The day in “KESTERWICK, Monday 14 September 2026”: a place of up to three words with capitals, then a date.
  private static func dateline(_ part: String) -> String? {
    guard let comma = part.firstIndex(of: ",") else { return nil }
    let place = part[..<comma].split(separator: " ")
    guard (1...3).contains(place.count), place.allSatisfy({ $0.first?.isUppercase ?? false }) else {
      return nil
    }
    return PublicationDate.day(in: String(part[comma...].dropFirst()))
  }

  /// Characters of a dateline that opens a paragraph.
  private static let longestDateline = 60

  /// The day in “Kesterwick, 14 September 2026. The mill …”, “KESTERWICK, 14 September 2026 – The mill …”.
  private static func openingDateline(_ line: String) -> String? {
    let words = line.prefix(longestDateline).split(separator: " ")
    for (count, next) in words.enumerated().dropFirst(2) {
      var opening = words[..<count].joined(separator: " ")
      if opening.hasSuffix(".") || opening.hasSuffix(":") {
        opening.removeLast()
      } else if !["–", "—", "-"].contains(next) {
        continue
      }
      if let day = dateline(opening) { return day }
    }
    return nil
  }

  /// What stands between strokes, dots and dashes: “By Ann Lee | 3 March 2024”.
  private static func parts(_ line: String) -> [String] {
    var parts: [String] = [""]
    for word in line.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }) {
      if ["|", "·", "•", "–", "—", "-", "/"].contains(word) {
        parts.append("")
      } else {
        parts[parts.count - 1] += (parts[parts.count - 1].isEmpty ? "" : " ") + word
      }
    }
    return parts.filter { !$0.isEmpty }
  }
}
