/// Prose of made-up words that has what the analysis looks for: sentences, quotations with speakers, names that
/// come again, numbers, and stretches that repeat. The same for the same size.
enum GeneratedProse {
  private static let common = [
    "the", "of", "and", "to", "a", "in", "that", "it", "was", "for", "on", "with", "as", "at", "by",
    "from", "had", "were", "this", "which", "their", "would", "when", "after", "over", "who",
  ]
  private static let starts = [
    "br", "c", "dr", "f", "gl", "h", "l", "m", "n", "p", "r", "st", "t", "w",
  ]
  private static let middles = ["a", "ea", "i", "o", "ou", "e", "ai", "u"]
  private static let ends = [
    "ck", "d", "ld", "m", "nd", "r", "rt", "st", "t", "ving", "ned", "ly", "s",
  ]
  private static let given = [
    "Anna", "Thomas", "Maria", "David", "Ingrid", "Peter", "Laura", "John",
  ]

  /// - Parameter bytes: About as many come out.
  static func text(bytes: Int) -> [UInt8] {
    var numbers = SeededGenerator(seed: 29)
    var text: [UInt8] = []
    text.reserveCapacity(bytes + 4096)
    var names: [(full: String, last: String)] = []
    while text.count < bytes {
      if names.isEmpty || Int.random(in: 0..<12, using: &numbers) == 0 {
        let last = word(&numbers).capitalised
        names.append(("\(given.randomElement(using: &numbers)!) \(last)", last))
      }
      for _ in 0..<Int.random(in: 2...6, using: &numbers) {
        text += Array(sentence(names, &numbers).utf8)
        text.append(0x20)
      }
      text[text.count - 1] = 0x0A
      text.append(0x0A)
    }
    return text
  }

  private static func sentence(
    _ names: [(full: String, last: String)], _ numbers: inout SeededGenerator
  ) -> String {
    let name = names[names.count - 1 - Int.random(in: 0..<min(6, names.count), using: &numbers)]
    let words = clause(&numbers)
    return switch Int.random(in: 0..<8, using: &numbers) {
    case 0: "“\(words.capitalised),” said \(name.full), who \(clause(&numbers))."
    case 1: "“\(words.capitalised),” \(name.last) said."
    case 2: "\(name.last) \(words) in \(Int.random(in: 1900...2024, using: &numbers))."
    case 3:
      "\(words.capitalised) for $\(Int.random(in: 2...90, using: &numbers)) million, \(clause(&numbers))."
    default: "\(words.capitalised), \(clause(&numbers))."
    }
  }

  private static func clause(_ numbers: inout SeededGenerator) -> String {
    (0..<Int.random(in: 4...12, using: &numbers)).map { _ in
      Bool.random(using: &numbers) ? common.randomElement(using: &numbers)! : word(&numbers)
    }.joined(separator: " ")
  }

  private static func word(_ numbers: inout SeededGenerator) -> String {
    let start = starts.randomElement(using: &numbers)! + middles.randomElement(using: &numbers)!
    return start + ends.randomElement(using: &numbers)!
  }
}

extension String {
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
