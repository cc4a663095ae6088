import Analysis

enum NameReport {
  static func show(_ title: String, _ lessons: [NameLesson], _ labels: [[NameLabel]]) {
    var sets: [String] = []
    var counts: [String: [NameCount]] = [:]
    for (lesson, labels) in zip(lessons, labels) {
      if counts[lesson.corpus] == nil {
        sets.append(lesson.corpus)
        counts[lesson.corpus] = Array(repeating: NameCount(), count: 4)
      }
      let found = lesson.names(of: labels)
      for kind in NameKind.allCases {
        let gold = Set(lesson.gold.filter { $0.kind == kind }.map(\.range))
        let mine = Set(found.filter { $0.kind == kind }.map(\.range))
        counts[lesson.corpus]?[kind.rawValue].right += gold.intersection(mine).count
        counts[lesson.corpus]?[kind.rawValue].found += mine.count
        counts[lesson.corpus]?[kind.rawValue].gold += gold.count
      }
    }
    print(title)
    var mean = 0.0
    for set in sets {
      guard let kinds = counts[set] else { continue }
      let all = kinds[0] + kinds[1] + kinds[2]
      mean += all.f1 / Double(sets.count)
      let parts = kinds.map { tenths($0.f1) }.joined(separator: " ")
      print(
        "  \(set)  \(tenths(all.f1))   PER ORG LOC MISC \(parts)  found \(all.found) gold \(all.gold)"
      )
    }
    print("  mean \(tenths(mean))")
  }

  private static func tenths(_ value: Double) -> String {
    let number = Int((value * 10).rounded())
    return "\(number / 10).\(number % 10)"
  }
}
