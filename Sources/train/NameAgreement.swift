/// Whether two names may be one person's, as the scorer of the data set has it.
enum NameAgreement {
  private static let dropped: Set<String> = Set(
    """
    mr mrs ms miss dr sir lady lord the a an president senator sen rep gov governor secretary spokesman \
    spokeswoman spokesperson prof professor judge justice general gen col capt captain minister prime mayor \
    chairman chairwoman congressman congresswoman former of said attorney ambassador reverend rev old young poor \
    dear little colonel major inspector monsieur madame master aunt uncle
    """.split(separator: " ").map(String.init))
  private static let masculine: Set<String> = [
    "mr", "sir", "lord", "uncle", "monsieur", "king", "prince",
  ]
  private static let feminine: Set<String> = [
    "mrs", "ms", "miss", "lady", "aunt", "madame", "queen",
  ]

  static func holds(_ one: String, _ other: String) -> Bool {
    let a = words(one)
    let b = words(other)
    let x = core(a)
    let y = core(b)
    guard let last = x.last, last == y.last || x == y else { return false }
    let isOneMale = !masculine.isDisjoint(with: a) && !feminine.isDisjoint(with: b)
    let isOtherMale = !feminine.isDisjoint(with: a) && !masculine.isDisjoint(with: b)
    if isOneMale || isOtherMale { return false }
    if a.contains("mrs") && b.contains("miss") || a.contains("miss") && b.contains("mrs") {
      return false
    }
    if Set(x).isSubset(of: y) || Set(y).isSubset(of: x) { return true }
    guard x.count > 1, y.count > 1, x[0].first == y[0].first else { return false }
    return x[0].count == 1 || y[0].count == 1 || x[0] == y[0]
  }

  static func words(_ name: String) -> [String] {
    name.lowercased().replacing("’", with: "'").split {
      !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "-"
    }
    .map { String($0.hasSuffix("'s") ? $0.dropLast(2) : $0) }.filter { !$0.isEmpty }
  }

  /// Without titles and articles; all of it where nothing else is left.
  static func core(_ words: [String]) -> [String] {
    let kept = words.filter { !dropped.contains($0) }
    return kept.isEmpty ? words : kept
  }
}
