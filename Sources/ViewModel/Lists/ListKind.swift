import Articles

/// The lists of the side pane, in the order of their tabs. A list is added by a case here and its type. The raw values
/// are kept with an article.
enum ListKind: String, CaseIterable, Hashable, Sendable {
  case contents, quotes, entities, phrases, bookmarks, matches, articles

  var list: any PaneList {
    switch self {
    case .contents: ContentsList()
    case .quotes: QuotesList()
    case .entities: EntitiesList()
    case .phrases: PhrasesList()
    case .bookmarks: BookmarksList()
    case .matches: MatchesList()
    case .articles: ArticlesList()
    }
  }
}

extension ListKind {
  /// The layer whose things the list has in another order than the text.
  var markedLayer: Layer? {
    switch self {
    case .entities: .entities
    case .phrases: .phrases
    case .contents, .quotes, .bookmarks, .matches, .articles: nil
    }
  }
}

/// What the pane can list.
protocol PaneList: Sendable {
  /// The name on the tab.
  var title: String { get }
  /// Whether it has a tab while it is not shown.
  func isOffered(in reader: ReaderState) -> Bool
  /// How many things there are; nil where a number says nothing.
  func count(in reader: ReaderState) -> Int?
  /// The ways to order it, that at the start first; none where there is but one.
  var orders: [ListOrder] { get }
  /// What stands under the tabs besides the order: why the list is empty, what was left out.
  func note(in reader: ReaderState) -> String?
  /// The rows in order.
  /// - Parameters:
  ///   - order: One of `orders`; without meaning where there is none.
  ///   - flipped: The rows that are folded where they would be open, or the other way.
  func rows(in reader: ReaderState, _ order: ListOrder, flipped: Set<ListRow.Subject>) -> [ListRow]
  /// What a row says, without indent, fold mark and count.
  func label(of row: ListRow, in reader: ReaderState) -> RowLabel
}

extension PaneList {
  func isOffered(in reader: ReaderState) -> Bool { true }

  var orders: [ListOrder] { [] }

  /// The line under the tabs.
  func heading(in reader: ReaderState, _ order: ListOrder) -> String {
    let isOrdered = orders.count > 1 && count(in: reader) ?? 0 > 0
    return [isOrdered ? "\(order.rawValue) ▾" : nil, note(in: reader)].compactMap(\.self)
      .joined(separator: " · ")
  }
}

/// One row of a list.
struct ListRow: Equatable, Sendable {
  /// What the row is about; the numbers are places in the lists of `Findings` and of the article.
  enum Subject: Hashable, Sendable {
    case heading(block: Int)
    /// Nil for those who are not named.
    case speaker(Findings.Voice?)
    case quotation(Int)
    /// Titles or terms.
    case titleKind(Quote.Kind)
    case title(Int)
    case entityKind(String)
    case entity(Int)
    case mention(entity: Int, Int)
    case phrase(Int)
    case occurrence(phrase: Int, Int)
    /// The places where a phrase comes in other words.
    case variants(phrase: Int)
    case variant(phrase: Int, Int)
    case bookmark(Character)
    case match(Int)
    case article(Int)
  }

  var subject: Subject
  /// 0 at the left edge.
  var depth = 0
  /// Where Enter goes.
  var target: Reading.Selection?
  var count: Int?
  /// Nil where there is nothing to fold.
  var isUnfolded: Bool?
}

extension ListRow {
  /// The row of a thing and, where it is unfolded, one for each of its places.
  /// - Parameters:
  ///   - ranges: Its places, in the order of the text; not empty.
  ///   - flipped: The rows that are not as they are at first: folded.
  ///   - place: The subject of the row of a place.
  static func rows(
    of subject: Subject, _ item: ItemID, at ranges: [TextRange], depth: Int = 0,
    flipped: Set<Subject>, place: (Int) -> Subject
  ) -> [ListRow] {
    let isUnfolded = flipped.contains(subject)
    let thing = ListRow(
      subject: subject, depth: depth,
      target: ranges.first.map { Reading.Selection(range: $0, item: item) }, count: ranges.count,
      isUnfolded: isUnfolded)
    guard isUnfolded else { return [thing] }
    return [thing]
      + ranges.enumerated().map { number, range in
        ListRow(
          subject: place(number), depth: depth + 1,
          target: Reading.Selection(range: range, item: item))
      }
  }
}

/// What a row says.
enum RowLabel: Equatable, Sendable {
  case text(String, Face)
  /// Words with a sign hung out to their left.
  case signed(CertaintySign?, String, Face)
  /// Two columns, who and what they say, with a sign between.
  case paired(String, CertaintySign?, Face, String)
  /// Less important words after the text.
  case detailed(String, Face, detail: String)
  case inContext(KeywordInContext)
}

/// Where the cursor of each list is, and what is folded.
struct ListStates: Equatable, Sendable {
  struct ListState: Equatable, Sendable {
    /// The row under the cursor.
    var cursor = 0
    /// The row at the top.
    var first = 0
    /// Nil for the first of the list's orders.
    var order: ListOrder?
    var flipped: Set<ListRow.Subject> = []
    /// Only rows that hold it are shown; empty for all.
    var filter = ""
  }

  private var states: [ListKind: ListState] = [:]

  /// Those that the reader chose.
  var orders: [ListKind: ListOrder] { states.compactMapValues(\.order) }

  /// The rows are others; how they are ordered and filtered stays.
  mutating func forgetRows() {
    states = states.mapValues { ListState(order: $0.order, filter: $0.filter) }
  }

  /// What is folded stays so when things are numbered anew.
  mutating func follow(_ numbers: ItemNumbers) {
    states = states.mapValues { state in
      var state = state
      state.flipped = Set(state.flipped.compactMap(numbers.subject))
      return state
    }
  }

  subscript(kind: ListKind) -> ListState {
    get { states[kind] ?? ListState() }
    set { states[kind] = newValue }
  }
}
