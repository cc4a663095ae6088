import Articles

/// One article and where the reader is in it. Each article keeps its own.
struct Reading: Equatable, Sendable {
  enum Status: Equatable, Sendable {
    case unread
    case loading
    case open(Article)
    /// The message is a whole sentence.
    case failed(message: String)
  }

  enum Goal: Equatable, Sendable {
    case end
    case percent(Int)
  }

  /// What the reader jumped to last: a mark, a match, a heading.
  struct Selection: Equatable, Sendable {
    var range: TextRange
    /// The thing it belongs to, nil for a match or a heading.
    var item: ItemID?
  }

  /// The name that the reader gave.
  let source: String
  /// What it is called while it has no title.
  let name: String
  /// Nil where nobody looked, and for what is no file.
  var file: FileFacts?
  /// Whether only the beginning of the text is here.
  var isBegun = false
  /// Where the reader wants to be once all of it is: its end, or a part of the whole in per cent.
  var goal: Goal?
  /// Whether the file was written again since it was read.
  var isChangedOnDisk = false
  var status = Status.unread {
    didSet {
      searchPass = nil
      paragraphs = nil
      kept = nil
      rows = LaidOutRows()
      painted = PaintedRows()
    }
  }
  /// Of the text as it is shown.
  private(set) var rows = LaidOutRows()
  /// Of all that the rows show of the reading.
  private(set) var painted = PaintedRows()
  /// What the analysis found, nil while it has found nothing yet.
  private var analysis: Annotations?
  /// The same as the reader has it, arranged for reading.
  private(set) var findings: Findings? { didSet { painted = PaintedRows() } }
  /// The part of the text that they are of, nil for all of it.
  private(set) var analysedPart: TextRange?
  private(set) var corrections = Corrections()
  /// What another version of Gloss kept with the article.
  var unknownLines: [String] = []
  /// The top of the screen as the reader left it.
  var anchor = Anchor(offset: 0, lead: 0) { didSet { lowered = nil } }
  /// The top of the screen while a window of another shape would else not show what is selected.
  var lowered: Anchor?
  /// Where the screen begins.
  var top: Anchor { lowered ?? anchor }
  var selection: Selection? {
    didSet {
      painted = PaintedRows()
      cursor = selection?.range.start ?? cursor
      if paragraphs == nil, selection != nil { paragraphs = article.map(ParagraphNumbers.init) }
    }
  }
  /// Counted once something was selected: a long text has many.
  private(set) var paragraphs: ParagraphNumbers?
  /// Where jumps count from while it is in view: the start of what was selected last.
  private(set) var cursor: Int?
  var spotlight: Spotlight? { didSet { painted = PaintedRows() } }
  var search: Search? { didSet { painted = PaintedRows() } }
  /// How far the search of a long text has come.
  var searchPass: SearchPass?
  /// Where the reader waits for the first match from, nil once it is shown or nobody waits any more.
  var awaitedMatch: Int?
  /// Nil while all paragraphs are shown.
  var kept: KeptParagraphs? {
    didSet {
      guard kept?.blocks != oldValue?.blocks else { return }
      rows = LaidOutRows()
      painted = PaintedRows()
    }
  }
  var jumps = JumpList()
  var bookmarks = Bookmarks()
  var lastJump: Jump?
  var hiddenLayers = Layer.hiddenAtStart { didSet { painted = PaintedRows() } }
  /// Layers to bring back when all were hidden at once.
  var layersBeforeHiding: Set<Layer>?
  var lists = ListStates()

  /// - Parameter name: nil for the last part of `source`.
  init(source: String, name: String? = nil) {
    self.source = source
    self.name = name ?? FileNames.shortest(of: [source])[0]
  }

  var article: Article? {
    if case .open(let article) = status { article } else { nil }
  }

  /// Nothing is selected, and jumps count from `offset`.
  mutating func putCursor(at offset: Int) {
    selection = nil
    cursor = offset
  }

  /// The title where it is known and more than the end of the name, else the name.
  var title: String {
    guard let title = article?.metadata.title ?? file?.title, !name.hasSuffix("/" + title) else {
      return name
    }
    return title
  }

  /// Takes in what was found in `article`, or in a part of it; what the reader corrected stays corrected.
  /// - Returns: Where the things are that were there before; nil where there was nothing.
  mutating func take(
    _ annotations: Annotations, of article: Article, in part: TextRange? = nil
  ) -> ItemNumbers? {
    analysis = annotations
    analysedPart = part
    let new = Findings(annotations, in: article, as: corrections)
    let numbers = findings.map { ItemNumbers(from: $0, to: new) }
    findings = new
    if let numbers { follow(numbers) }
    return numbers
  }

  /// The text is another: what was found in it is no longer true of it. What the reader corrected holds for what is found
  /// in the new one.
  mutating func forgetFindings(_ shift: TextShift) {
    (analysis, findings) = (nil, nil)
    corrections.move(offset: shift.offset, range: shift.range)
  }

  /// Changes the corrections, and all that follows from them.
  /// - Returns: Where the things are that were there before; nil where nothing is found yet.
  mutating func correct(_ change: (inout Corrections) -> Void) -> ItemNumbers? {
    change(&corrections)
    guard let analysis, let article else { return nil }
    return take(analysis, of: article, in: analysedPart)
  }

  /// Whether all that is to be found is.
  var isAnalysed: Bool { findings != nil && analysedPart == nil }

  func isShown(_ layer: Layer) -> Bool { !hiddenLayers.contains(layer) }

  /// The marks of a visible layer; none while the analysis runs.
  func shownMarks(of layer: Layer) -> [Mark] {
    isShown(layer) ? findings?.marks[layer] ?? [] : []
  }
}
