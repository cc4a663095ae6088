import Articles

/// A search that is active: what for, and where it was found.
struct Search: Equatable, Sendable {
  let query: String
  /// In the order of the text.
  fileprivate(set) var matches: [TextRange] = []
  /// What is wrong with the pattern, or that the search was given up before the end; nil where all is well.
  fileprivate(set) var problem: String?
  /// Whether some of the text is still to be looked through.
  fileprivate(set) var isUnderWay = true

  /// Nothing is looked through yet.
  init(for text: String) { query = text }

  /// Which of the matches `range` is, from 0.
  func number(of range: TextRange) -> Int? {
    let place = matches.partitioningIndex { $0.start >= range.start }
    return place < matches.count && matches[place] == range ? place : nil
  }
}

/// The way of a search through an article, some blocks at a time, so that a long text keeps no key waiting.
struct SearchPass: Sendable {
  let query: String
  /// What is still to be looked for, the first of them from `block` on; nothing at the end.
  private var finders: [Finder]
  private var block = 0
  /// How many matches it has found.
  private var found = 0

  init(for text: String) {
    query = text
    finders = SearchQuery(text: text).finders
  }

  /// Whether `search` has come this way, and not another time or for something else.
  func isWay(of search: Search) -> Bool {
    query == search.query && found == search.matches.count
  }

  /// Looks through the next `bytes`, or a little more, of an article that must be the same each time.
  mutating func goOn(_ search: inout Search, in article: Article, bytes: Int) {
    var left = bytes
    repeat {
      left -= lookThrough(article, bytes: left, &search)
    } while search.isUnderWay && left > 0
  }

  /// - Returns: How much was looked through.
  private mutating func lookThrough(_ article: Article, bytes: Int, _ search: inout Search) -> Int {
    let blocks = article.blocks
    let start = block < blocks.count ? blocks.start(of: block) : article.byteCount
    let end =
      bytes < article.byteCount - start ? blocks.firstNumber(from: start + bytes) : blocks.count
    let part = block..<max(end, min(block + 1, blocks.count))
    let text = FoldedText(article, part, finders[0].folding)
    search.matches += finders[0].matches(in: text)
    search.problem = finders[0].problem
    found = search.matches.count
    block = part.upperBound
    guard block == blocks.count || search.problem != nil else {
      return blocks.start(of: block) - start
    }
    block = 0
    if search.matches.isEmpty, finders.count > 1 {
      finders.removeFirst()
    } else {
      search.isUnderWay = false
    }
    return article.byteCount - start
  }
}

extension SearchPass: Equatable {
  /// Two that came equally far.
  static func == (pass: SearchPass, other: SearchPass) -> Bool {
    (pass.query, pass.block, pass.found) == (other.query, other.block, other.found)
      && pass.finders.count == other.finders.count
  }
}

/// What somebody types to find it: a text, or a regular expression between slashes.
struct SearchQuery: Equatable, Sendable {
  let text: String

  /// The expression between the slashes, nil where a text is meant. The last slash may be still to come.
  private var pattern: Substring? {
    guard text.first == "/", text.count > 1 else { return nil }
    let rest = text.dropFirst()
    return rest.last == "/" && rest.count > 1 && rest.dropLast().last != "\\"
      ? rest.dropLast() : rest
  }

  private var isClosed: Bool { text.count > 2 && text.first == "/" && text.last == "/" }

  /// What finds it; each is for a text in which the one before found nothing.
  fileprivate var finders: [Finder] {
    let plain = Finder(text: text)
    guard let pattern else { return [plain] }
    let expression = Finder(expression: String(pattern))
    // “/or” may be the middle of “and/or”, or an expression that is not typed to its end.
    return isClosed ? [expression] : [plain, expression]
  }
}

/// One way to look for a query.
private struct Finder: Sendable {
  private enum Method {
    case plain(PlainSearch)
    case pattern(PatternSearch)
    case nothing
  }

  let folding: TextFolding
  private var method: Method
  /// What is wrong with the pattern, or that it takes too long.
  private(set) var problem: String?

  init(text: String) {
    folding = TextFolding(askedBy: text)
    method = .plain(PlainSearch(folding.folded(text)))
  }

  init(expression: String) {
    folding = TextFolding(askedBy: Self.withoutEscapes(expression))
    do throws(PatternError) {
      method = .pattern(try PatternSearch(PatternParser.parse(expression, folding)))
    } catch {
      (method, problem) = (.nothing, error.message)
    }
  }

  mutating func matches(in text: FoldedText) -> [TextRange] {
    switch method {
    case .plain(let search): return text.sources(of: search.places(in: text.bytes))
    case .pattern(var search):
      method = .nothing
      let places = search.places(in: text.bytes)
      if !search.isComplete { problem = "too slow, given up after so many" }
      method = .pattern(search)
      return text.sources(of: places)
    case .nothing: return []
    }
  }

  /// A `\W` does not ask for capitals.
  private static func withoutEscapes(_ pattern: String) -> String {
    var isEscaped = false
    return String(
      pattern.filter { character in
        defer { isEscaped = !isEscaped && character == "\\" }
        return !isEscaped
      })
  }
}

extension Reading {
  /// Looks through the whole article; nil while there is none, and for nothing.
  func search(for text: String) -> Search? {
    guard let article, !text.isEmpty else { return nil }
    var search = Search(for: text)
    var pass = SearchPass(for: text)
    while search.isUnderWay { pass.goOn(&search, in: article, bytes: .max) }
    return search
  }

  /// Begins to look through the article.
  /// - Parameter bytes: How much is looked through at once.
  mutating func beginSearch(for text: String, bytes: Int) {
    search = article == nil || text.isEmpty ? nil : Search(for: text)
    searchPass = nil
    continueSearch(bytes: bytes)
  }

  /// Looks through more of it.
  mutating func continueSearch(bytes: Int) {
    guard let article, var search, search.isUnderWay else { return }
    var pass = searchPass.take() ?? SearchPass(for: search.query)
    // A search that was left for another, or for another text, begins anew.
    if !pass.isWay(of: search) {
      pass = SearchPass(for: search.query)
      search = Search(for: search.query)
    }
    // Taken out, so that it is not copied.
    self.search = nil
    pass.goOn(&search, in: article, bytes: bytes)
    self.search = search
    if search.isUnderWay { searchPass = pass }
  }
}
