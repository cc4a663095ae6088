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
