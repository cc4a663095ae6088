import Articles

/// All that is known while somebody reads.
package struct ReaderState: Equatable, Sendable {
  /// What the keys move in.
  enum Focus: Equatable, Sendable {
    case text
    case pane
  }

  /// What is laid over the text.
  enum Overlay: Equatable, Sendable {
    case help(Help)
    /// A card about what is under the cursor.
    case peek(Peek)
    /// What to export, and in which format.
    case exportChoice(ExportChoice)
    /// Whether an export may replace a file.
    case replaceQuestion(Export)
  }

  package internal(set) var size: Size
  package internal(set) var settings: Settings
  var readings: [Reading]
  /// An index into `readings`.
  var current = 0
  var focus = Focus.text
  var pane: Pane
  /// The pane before the reader touched it.
  let paneAtStart: Pane
  let paneWidthAtStart: Int?
  /// The list of the articles, which is the same in each.
  var shelfState = ListStates.ListState()
  /// Whether the pane is as an earlier reading left it.
  var hasRecalledPane = false
  var overlay: Overlay?
  /// What is typed into the bottom line.
  var prompt: LinePrompt?
  /// What was typed into prompts before.
  var histories: [LinePrompt.Kind: History] = [:]
  let bindings: Bindings
  /// Empty until somebody asked for them.
  var themes: [ThemeName] = []
  /// The theme that is on the screen, which may only be looked at.
  var shownTheme: String
  var typed = TypedKeys()
  /// More keys have come already.
  var typesOn = false
  /// The mouse was pressed on the line between text and pane and is not released yet.
  var isDraggingBorder = false
  var message: Message?
  /// How much of a text is searched in one turn, in bytes: some milliseconds' work.
  var searchStep = 1 << 20

  /// - Parameters:
  ///   - sources: The articles in the order of the command line, by the names that the reader gave; not empty.
  ///   - size: The window, at least one cell each way.
  package init(
    sources: [String], size: Size, settings: Settings = Settings(), bindings: Bindings = .standard
  ) {
    self.size = size
    self.settings = settings
    self.bindings = bindings
    shownTheme = settings.theme
    let hidden = Set(Layer.allCases).subtracting(settings.layers)
    readings = zip(sources, FileNames.shortest(of: sources)).map { source, name in
      var reading = Reading(source: source, name: name)
      reading.hiddenLayers = hidden
      return reading
    }
    paneAtStart = Pane(
      isOpen: settings.showsPane && size.columns >= Geometry.leastColumnsForPane,
      list: settings.paneList)
    paneWidthAtStart = settings.paneWidth
    pane = paneAtStart
  }

  /// Takes in what happened.
  /// - Returns: What is to be done outside, in order.
  package mutating func apply(_ action: Action) -> [Effect] {
    let shape = textShape
    let showedSelection = isSelectionInView
    let effects = take(action)
    if textShape != shape { keepSelectionInView(if: showedSelection) }
    return reading.search?.isUnderWay == true ? effects + [.continueSearch] : effects
  }

  private mutating func take(_ action: Action) -> [Effect] {
    switch action {
    case .keyPressed(let key, let withMore):
      typesOn = withMore
      return press(key)
    case .windowResized(let size): resize(to: size)
    case .articleBegun(let id, let article): return begin(article, as: id)
    case .articleLoaded(let id, let article): return open(article, as: id)
    case .articleFailed(let id, let message): fail(id, message)
    case .partAnalysed(let id, let part, let annotations): take(annotations, for: id, in: part)
    case .analysisFinished(let id, let annotations): take(annotations, for: id)
    case .recalled(let id, let memory, let hasChanged):
      recall(memory, for: id, hasChanged: hasChanged)
    case .filesSurveyed(let facts): takeFacts(facts)
    case .fileChanged(let id): noticeChange(of: id)
    case .noticed(let sentence): message = Message(text: sentence)
    case .themesListed(let names): themes = names
    case .themeTaken(let name): took(theme: name)
    case .themeRefused(let name, let message): refuseTheme(for: name, message)
    case .failed(let sentence): message = Message(text: sentence, isError: true)
    case .filesListed(let path, let names): completeFile(path, from: names)
    case .exportFileExists(let export): overlay = .replaceQuestion(export)
    case .searchContinues: continueSearch()
    case .timerFired(let number): showHint(ifTimer: number)
    }
    return []
  }

  /// The article on the screen and the place in it.
  var reading: Reading {
    _read { yield readings[current] }
    _modify { yield &readings[current] }
  }

  /// The window's size changed; the anchor does not.
  private mutating func resize(to size: Size) {
    self.size = Size(columns: max(1, size.columns), rows: max(1, size.rows))
    followText()
  }
}
