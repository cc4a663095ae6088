import Analysis
import Articles

/// How many speakers were right, by set and by rule, and how far the confidence can be trusted.
struct Report: CustomStringConvertible {
  private struct Share {
    var right = 0
    var all = 0
    var confidence = 0.0

    var text: String {
      all == 0 ? "-" : "\(right) of \(all)  \(thousandths(Double(right) / Double(all)))"
    }
  }

  private var sets: [String: Share] = [:]
  private var rules: [String: Share] = [:]
  private var stages: [SpeakerChoice.Stage: Share] = [:]
  /// Choices among whose candidates the right one is somebody.
  private var reachable: [SpeakerChoice.Stage: Share] = [:]
  private var bins = [Share](repeating: Share(), count: 10)

  /// Counts what these weights find in a document.
  /// - Parameter folder: Where the predictions go, as the scorer of the data set reads them.
  mutating func measure(_ document: GoldDocument, weights: [Float]?, _ folder: String?) throws {
    let quotes = document.quotes(weights: weights)
    add(quotes, of: document)
    add(Lesson.lessons(of: document, weights: weights, first: false))
    if let folder { try document.write(quotes, to: folder) }
  }

  private mutating func add(_ quotes: [Quote], of document: GoldDocument) {
    let gold = Gold(document: document)
    for quote in quotes where quote.kind == .speech {
      guard let isRight = gold.isRight(quote) else { continue }
      count(isRight, quote.confidence, in: &sets[document.set, default: Share()])
      count(isRight, quote.confidence, in: &rules[quote.rule?.rawValue ?? "none", default: Share()])
      if quote.rule != nil {
        count(isRight, quote.confidence, in: &bins[min(9, Int(quote.confidence * 10))])
      }
    }
  }

  /// Counts the choices of a document.
  private mutating func add(_ lessons: [Lesson]) {
    for lesson in lessons {
      let isRight = lesson.answers.contains(lesson.best)
      count(isRight, 0, in: &stages[lesson.stage, default: Share()])
      if lesson.answers != [lesson.candidates.count - 1] {
        count(isRight, 0, in: &reachable[lesson.stage, default: Share()])
      }
    }
  }

  private func count(_ isRight: Bool, _ confidence: Double, in share: inout Share) {
    share.all += 1
    share.right += isRight ? 1 : 0
    share.confidence += confidence
  }

  var description: String {
    var lines = ["", "Speaker right, by set"]
    for (name, share) in sets.sorted(by: { $0.key < $1.key }) {
      lines.append("  \(name): \(share.text)")
    }
    lines += ["", "Choices right, and those where somebody is the answer"]
    for stage in SpeakerChoice.Stage.allCases {
      lines.append(
        "  \(stage): \(stages[stage]?.text ?? "-");  \(reachable[stage]?.text ?? "-")")
    }
    lines += ["", "by rule"]
    for (name, share) in rules.sorted(by: { $0.key < $1.key }) {
      lines.append("  \(name): \(share.text)")
    }
    lines += ["", "Confidence: said, and right"]
    for share in bins where share.all > 0 {
      lines.append("  \(thousandths(share.confidence / Double(share.all)))  \(share.text)")
    }
    return lines.joined(separator: "\n")
  }
}

/// A share with three places.
private func thousandths(_ value: Double) -> String {
  let digits = String(Int((value * 1_000).rounded()) + 1_000)
  return value >= 0.9995 ? "1.000" : "0." + digits.suffix(3)
}
