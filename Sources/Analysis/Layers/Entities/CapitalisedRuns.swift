/// Finds the runs of capitalised words that names are cut from.
///
/// A run goes on over the full stop of an initial or abbreviation, over small particles (“van der”) before a
/// capital, and over “of”, “of the”, “for” after a word that heads a name (“Bank of England”). It ends behind
/// a possessive.
struct CapitalisedRuns {
  let document: Document

  /// Longest run, in tokens: no name is longer, and a text all in capitals stays linear.
  private static let reach = 24

  /// The runs of a sentence in order, none empty, none overlapping.
  func runs(in sentence: Range<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var token = sentence.lowerBound
    while token < sentence.upperBound {
      guard opensRun(token) else {
        token += 1
        continue
      }
      let end = end(ofRunAt: token, before: sentence.upperBound)
      runs.append(token..<end)
      token = end
    }
    return runs
  }

  private func opensRun(_ token: Int) -> Bool {
    let shape = document.facts[token].shape
    return shape.contains(.word) && shape.contains(.capitalised)
  }

  private func end(ofRunAt start: Int, before limit: Int) -> Int {
    let limit = min(limit, start + Self.reach)
    var end = start + 1
    var hasHead = isHead(start)
    while end < limit, !document.facts[end - 1].shape.contains(.possessive) {
      guard let next = step(from: end, before: limit, hasHead: hasHead) else { break }
      hasHead = hasHead || isHead(next - 1)
      end = next
    }
    return end
  }

  /// The end of the run after one more word; nil where it ends here.
  private func step(from token: Int, before limit: Int, hasHead: Bool) -> Int? {
    let facts = document.facts
    let shape = facts[token].shape
    if shape.contains(.abbreviating) {
      let next = token + 1
      return next < limit && opensRun(next) ? next + 1 : nil
    }
    guard shape.contains(.word), shape.contains(.spaceBefore) else { return nil }
    if shape.contains(.capitalised) { return token + 1 }
    var next = token
    if hasHead, Self.links.contains(facts[token].hash) {
      next += 1
      if next < limit, facts[next].hash == Self.the { next += 1 }
    } else {
      while next < limit, next - token < 3, facts[next].shape.contains(.lower),
        NameLexicon.roles(of: facts[next].hash).contains(.particle)
      {
        next += 1
      }
    }
    guard next > token, next < limit, opensRun(next), facts[next].shape.contains(.spaceBefore)
    else { return nil }
    return next + 1
  }

  private static let links = WordHash.set("of", "for")
  private static let the = WordHash.of("the")

  private func isHead(_ token: Int) -> Bool {
    let heads: NameRoles = [.organisation, .place, .event, .title]
    return !NameLexicon.roles(of: document.facts[token].hash).isDisjoint(with: heads)
  }
}
