/// The author and the day that stand above or below a title.
struct TopMatter: Equatable {
  /// The source lines that say so.
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
    for (index, line) in text.prefix(Self.deepest).enumerated() {
      guard line.width <= Self.widest, line.depth == 0 else { return }
      let parts = Self.parts(
        String(decoding: utf8[line.content.start..<line.content.end], as: UTF8.self))
      let authors = parts.compactMap(Byline.authors)
      let days = parts.compactMap(PublicationDate.day)
      guard !authors.isEmpty || !days.isEmpty, authors.count + days.count >= parts.count - 1
      else { continue }
      if authors.isEmpty, days.count < parts.count { continue }
      lines.insert(index)
      byline = byline ?? authors.first
      published = published ?? days.first
    }
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

/// A line that names the authors.
enum Byline {
  /// The authors in “By Marta Ruiz and Tom O’Neill”, joined by `, `; nil for any other line.
  static func authors(in line: String) -> String? {
    var words = line.split(separator: " ").map(String.init)
    guard let lead = leads.first(where: { words.count > $0.count && matches($0, words) }) else {
      return nil
    }
    words.removeFirst(lead.count)
    var names: [[String]] = [[]]
    for word in words {
      if conjunctions.contains(word.lowercased()) {
        names.append([])
        continue
      }
      names[names.count - 1].append(word.hasSuffix(",") ? String(word.dropLast()) : word)
      if word.hasSuffix(",") { names.append([]) }
    }
    names.removeAll { $0.isEmpty }
    guard !names.isEmpty, names.allSatisfy(isName) else { return nil }
    return names.map { $0.joined(separator: " ") }.joined(separator: ", ")
  }

  private static func matches(_ lead: [String], _ words: [String]) -> Bool {
    zip(lead, words).allSatisfy { $0 == $1.lowercased() }
  }

  /// One to five words, the first and last with a capital, the others with one or a particle; no digit.
  private static func isName(_ words: [String]) -> Bool {
    guard (1...5).contains(words.count), hasCapital(words[0]), hasCapital(words[words.count - 1])
    else { return false }
    return words.allSatisfy { word in
      (hasCapital(word) || particles.contains(word))
        && !word.contains { $0.isNumber || "!?:;".contains($0) }
        && (!word.hasSuffix(".") || word.count <= 4)
    }
  }

  private static func hasCapital(_ word: String) -> Bool {
    let isElided = ["d’", "d'", "l’", "l'"].contains { word.hasPrefix($0) }
    return word.unicodeScalars.dropFirst(isElided ? 2 : 0).first { $0.properties.isAlphabetic }.map
    { !$0.properties.isLowercase }
      ?? false
  }

  /// The words before the names, the longer first.
  private static let leads: [[String]] = [
    ["written", "by"], ["words", "by"], ["story", "by"], ["reported", "by"], ["by"], ["author:"],
    ["by:"], ["text:"], ["ein", "beitrag", "von"], ["von"], ["autor:"], ["autorin:"], ["autoren:"],
    ["écrit", "par"], ["propos", "recueillis", "par"], ["par"], ["auteur:"], ["por"], ["di"],
    ["door"],
  ]
  private static let conjunctions: Set = [
    "and", "und", "et", "y", "e", "en", "&", "with", "mit", "avec",
  ]
  private static let particles: Set = [
    "de", "da", "di", "del", "della", "der", "den", "des", "do", "dos", "du", "la", "le", "van",
    "von",
    "zu", "ter", "ten", "af", "av", "al", "el", "bin", "ibn", "y",
  ]
}
