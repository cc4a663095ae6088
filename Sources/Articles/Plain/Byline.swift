/// A line that names the authors.
enum Byline {
  /// The authors in “By Marta Ruiz and Tom O’Neill”, joined by `, `; nil for any other line.
  static func authors(in line: String) -> String? {
    var words = line.split(separator: " ").map(String.init)
    guard let lead = leads.first(where: { words.count > $0.count && matches($0, words) }) else {
      return nil
    }
    words.removeFirst(lead.count)
    words = withoutOffice(words)
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

  /// The words without what the paper calls its author: “unserem Mitarbeiter Jan Ott”, “Ann Ott, envoyée spéciale à Brest”.
  private static func withoutOffice(_ words: [String]) -> [String] {
    var words = words
    if let first = words.first, papers.contains(first.lowercased()),
      let office = words.prefix(4).lastIndex(where: isOffice)
    {
      words.removeFirst(office + 1)
    }
    guard let comma = words.firstIndex(where: { $0.hasSuffix(",") }), comma + 1 < words.count,
      !hasCapital(words[comma + 1]), words[(comma + 1)...].prefix(3).contains(where: isOffice)
    else { return words }
    return words[...comma].map { $0.hasSuffix(",") ? String($0.dropLast()) : $0 }
  }

  private static func isOffice(_ word: String) -> Bool {
    let bare = word.lowercased().filter { $0 != "," }
    return offices.contains { bare.hasSuffix($0) || bare.hasSuffix($0 + "in") }
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
  private static let papers: Set = [
    "our", "unserem", "unserer", "unseren", "notre", "nos", "nuestro", "nuestra", "nostro",
    "nostra",
  ]
  /// Endings of what a paper calls its authors; a German one may have “-in” behind it.
  private static let offices = [
    "correspondent", "reporter", "editor", "korrespondent", "korrespondenten", "mitarbeiter",
    "redakteur", "correspondant", "correspondante", "envoyé", "envoyée", "spécial",
    "spéciale", "journaliste", "corresponsal", "enviado", "enviada", "especial", "inviato",
    "inviata", "corrispondente",
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
