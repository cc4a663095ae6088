import Articles

/// A phrase that may name the speaker of a quotation, with the rule that found it.
struct Proposal: Equatable, Sendable {
  var speaker: Range<Int>
  /// The words between speaker and quotation that say so: “said”, “according to”.
  var cue: Range<Int>?
  var rule: Quote.Rule
  /// Whether nothing but the attribution stands between its edge and the quotation.
  var isDirect = false
  /// Whether the attribution stands behind the quotation.
  var isBehind = false
}

/// What several rules propose for one quotation, each phrase once.
struct ProposalList {
  /// One phrase with all the rules that propose it; the first rule counts.
  struct Item: Equatable, Sendable {
    var first: Proposal
    /// The raw indices of all rules, as bits.
    var rules: UInt32
  }

  /// More change nothing, and a hostile text stays linear.
  static let limit = 24
  private(set) var items: [Item] = []

  /// Takes out the phrases of which something is true.
  mutating func remove(where isWrong: (Range<Int>) -> Bool) {
    items.removeAll { isWrong($0.first.speaker) }
  }

  /// Lets phrases end where `end` says.
  mutating func extend(to end: (Range<Int>) -> Int) {
    for index in items.indices {
      let speaker = items[index].first.speaker
      items[index].first.speaker = speaker.lowerBound..<max(speaker.upperBound, end(speaker))
    }
  }

  mutating func add(_ proposal: Proposal?) {
    guard let proposal, !proposal.speaker.isEmpty else { return }
    let bit = UInt32(1) << UInt32(proposal.rule.index)
    let known = items.firstIndex {
      $0.first.speaker.upperBound == proposal.speaker.upperBound
        && $0.first.isBehind == proposal.isBehind
    }
    if let known {
      items[known].rules |= bit
      if items[known].first.cue == nil { items[known].first.cue = proposal.cue }
    } else if items.count < Self.limit {
      items.append(Item(first: proposal, rules: bit))
    }
  }
}

extension Quote.Rule {
  /// Its place among all rules.
  var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
