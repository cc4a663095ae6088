import Articles

/// Titles and the names behind them.
extension NameParser {
  /// The end of the titles that open a stretch: “Foreign Minister”, “Secretary of State”; nil without one.
  func endOfTitle(at start: Int, in run: Range<Int>) -> Int? {
    var token = start
    var end: Int?
    while token < run.upperBound {
      if document.facts[token].shape.contains(.abbreviating) {
        token += 1
        if end == token - 1 { end = token }
        continue
      }
      let roles = roles(token)
      guard !roles.isDisjoint(with: [.title, .modifier]) else { break }
      token += 1
      if roles.contains(.title) {
        token = endOfOffice(from: token, in: run)
        end = token
      }
    }
    return end
  }

  /// Behind “Secretary”, the end of “of State”; else where it starts.
  private func endOfOffice(from token: Int, in run: Range<Int>) -> Int {
    guard token + 1 < run.upperBound, document.isWord(token), !document.isCapitalised(token),
      roles(token + 1).contains(.modifier)
    else { return token }
    return token + 2
  }

  /// A name behind a title.
  func parsePerson(
    from start: Int, in run: Range<Int>, _ sentence: Range<Int>, _ result: inout Result
  ) -> Int {
    guard start < run.upperBound, document.isCapitalised(start) else {
      return max(start, run.lowerBound)
    }
    if let match = Gazetteer.shared.longestMatch(at: start, before: run.upperBound, in: document),
      match.tokens.upperBound < run.upperBound || match.kind == .nationality
        || match.tokens.count > 1
    {
      let next = match.tokens.upperBound
      let opensPerson = match.tokens.count == 1 && roles(start).contains(.givenName)
      if !opensPerson {
        result.mentions.append(document.mention(match.tokens, match.kind, 0.9, key: match.key))
        return next
      }
    }
    let end = endOfName(from: start, in: run, sentence)
    if let other = headed(start..<end, from: start), end - start > 1 {
      result.mentions.append(other)
    } else if document.facts[start].shape.contains(.allCapitals), end == start + 1 {
      result.open.append(OpenRun(tokens: start..<end, isDoubtful: false))
    } else if end > start + 1 || !isOrdinary(start) {
      result.mentions.append(document.mention(start..<end, .person, 0.95))
    }
    return end
  }

  /// The end of a name: before a weekday, month, function word or title, a known name of two words or more.
  func endOfName(from start: Int, in run: Range<Int>, _ sentence: Range<Int>) -> Int {
    var token = start + 1
    while token < run.upperBound {
      let fact = document.facts[token]
      let isInitial =
        fact.shape.contains(.initial) && token + 1 < run.upperBound && !document.isWord(token + 1)
      if fact.shape.contains(.capitalised), !isInitial {
        let roles = roles(token)
        let isSurname = token == start + 1 && self.roles(start).contains(.givenName)
        if roles.contains(.weekday) || roles.contains(.month) && !isSurname { break }
        if Language.isFunctionWord(fact.hash, in: document.language) { break }
        if roles.contains(.title), roles.isDisjoint(with: [.organisation, .givenName]),
          token + 1 < run.upperBound, !document.facts[token].shape.contains(.possessive)
        {
          break
        }
      }
      token += 1
    }
    while token > start + 1, !document.isWord(token - 1) || !document.isCapitalised(token - 1) {
      token -= 1
    }
    return token
  }
}
