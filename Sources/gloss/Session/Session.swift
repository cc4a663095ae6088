import Articles
import ViewModel

/// One reading: joins the reader's state with a terminal, files and the analysis.
///
/// Everything that happens comes in through `take`, a batch at a time: keys that were read together, a new
/// size, an article, an analysis, a timer. The state answers with effects, which are performed here, and
/// the frame is painted once for the batch, if it changed. Between batches nothing runs.
@MainActor
final class Session {
  private var state: ReaderState
  private let sources: [String]
  private let glass: any Glass
  private let readArticle: @MainActor (String) async throws -> Article
  private let analyse: @MainActor (Article) async throws -> Annotations
  /// Nil where nothing is kept.
  private let store: (any ReadingStore)?
  /// What the store has of each article that was opened, or would have of one that was not read.
  private var kept: [ArticleID: Memory] = [:]

  private var posted: [Action] = []
  private var painted: Frame?
  private var loads: [ArticleID: Task<Void, Never>] = [:]
  private var analyses: [ArticleID: Task<Void, Never>] = [:]
  private var timers: [Int: Task<Void, Never>] = [:]
  /// The next turn of a search.
  private var search: Task<Void, Never>?
  private var watch = ChangeWatch()
  private let now: () -> ContinuousClock.Instant
  private let sleep: (Int) async -> Void
  private let ended: () -> Void
  private var hasEnded = false

  /// What could not be read while the session ran, in whole sentences.
  private(set) var failures: [String] = []
  /// Why a reading could not be kept, the first time that it could not.
  private(set) var storeProblem: String?

  /// - Parameters:
  ///   - store: Keeps readings; nil where nothing is to be kept.
  ///   - readArticle: Reads an article by its source; has it done away from the main actor.
  ///   - analyse: Has its annotations found, likewise; throws only when it is cancelled.
  ///   - now: The time, by which pauses are told.
  ///   - sleep: Comes back after so many milliseconds; for timers.
  ///   - ended: Is called once, when the reader has left or `end()` was called.
  init(
    sources: [String], size: Size, configuration: Configuration = Configuration(), glass: any Glass,
    store: (any ReadingStore)? = nil,
    readArticle: @escaping @MainActor (String) async throws -> Article,
    analyse: @escaping @MainActor (Article) async throws -> Annotations,
    now: @escaping () -> ContinuousClock.Instant = { .now },
    sleep: @escaping (Int) async -> Void = { try? await Task.sleep(for: .milliseconds($0)) },
    ended: @escaping () -> Void = {}
  ) {
    self.sources = sources
    self.glass = glass
    self.store = store
    self.readArticle = readArticle
    self.analyse = analyse
    self.now = now
    self.sleep = sleep
    self.ended = ended
    state = ReaderState(
      sources: sources, size: size, settings: configuration.settings,
      bindings: configuration.bindings)
  }

  /// Takes in `action` together with whatever else is posted in the same turn of the main queue.
  func post(_ action: Action) {
    posted.append(action)
    guard posted.count == 1 else { return }
    Task { takePosted() }
  }

  /// Takes in now what is posted, so that a signal does not overtake the keys before it.
  func takePosted() {
    let actions = posted
    posted = []
    if !actions.isEmpty { take(actions) }
  }

  /// Takes in what happened, does what follows from it, and shows the outcome.
  func take(_ actions: [Action]) {
    let before = state.currentArticle
    for action in actions where !hasEnded { apply(action) }
    lookForChange(after: actions)
    if state.currentArticle != before { keep(before) }
    if !hasEnded { show() }
  }

  private func apply(_ action: Action) {
    for effect in state.apply(action) { perform(effect) }
    if case .articleLoaded(let id, let article) = action {
      watch.didRead(id, sources[id.number])
      recall(id, article)
    }
  }

  private func lookForChange(after actions: [Action]) {
    let id = state.currentArticle
    let isKey = actions.contains { if case .keyPressed = $0 { true } else { false } }
    guard isKey, !hasEnded, watch.notices(id, sources[id.number], at: now()) else { return }
    _ = state.apply(.fileChanged(id))
  }

  /// Whether an interrupt is a key to the reader now, rather than the end.
  var takesInterrupt: Bool { state.takesInterrupt }

  /// Ends the session and all its work; further actions are ignored.
  func end() {
    guard !hasEnded else { return }
    keepAll()
    hasEnded = true
    for task in [loads.values, analyses.values].joined() { task.cancel() }
    for task in timers.values { task.cancel() }
    ended()
  }

  private func show() {
    let frame = state.frame()
    guard frame != painted else { return }
    glass.paint(frame)
    painted = frame
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .load(let id): load(id)
    case .analyse(let id, let article): analyse(article, as: id)
    case .startTimer(let number, let milliseconds): startTimer(number, milliseconds)
    case .continueSearch: continueSearch()
    case .redraw: redraw()
    case .suspend: suspend()
    case .nextTheme:
      if let name = glass.nextTheme() { _ = state.apply(.themeTaken(name)) }
      redraw()
    case .useTheme(let name):
      if let problem = glass.use(theme: name) {
        _ = state.apply(.themeRefused(inUse: glass.theme, message: problem))
      }
      redraw()
    case .listThemes: _ = state.apply(.themesListed(glass.listThemes()))
    case .reportMouse(let isOn): glass.reportMouse(isOn)
    case .copy(let clipping): tell(errands.copy(clipping))
    case .export(let export): tell(errands.export(export))
    case .listFiles(let path):
      tell(.filesListed(path: path, FileNames.beginning(with: path)))
    case .openSource(let id):
      tell(errands.open(sources[id.number]))
      redraw()
    case .pipe(let id, let command, let input):
      tell(errands.pipe(command, input: input, source: sources[id.number]))
      redraw()
    case .editSource(let id, let line): edit(id, line)
    case .quit: end()
    }
  }

  private var errands: Errands { Errands(on: glass) }

  private func tell(_ news: Action?) {
    if let news { _ = state.apply(news) }
  }

  private func edit(_ id: ArticleID, _ line: Int) {
    switch errands.edit(sources[id.number], line: line) {
    case .unchanged: break
    case .changed: load(id)
    case .impossible(let news): tell(news)
    }
    redraw()
  }

  /// Gives the terminal to the shell until it says `fg`.
  func suspend() {
    keepAll()
    glass.suspend()
    redraw()
  }

  /// Has the next frame painted whole.
  func redraw() {
    glass.forget()
    painted = nil
  }

  private func load(_ id: ArticleID) {
    loads[id]?.cancel()
    watch.willRead(id, sources[id.number])
    loads[id] = Task {
      do {
        let article = try await readArticle(sources[id.number])
        if !Task.isCancelled { take([.articleLoaded(id, article)]) }
      } catch {
        guard !Task.isCancelled else { return }
        failures.append("\(error)")
        take([.articleFailed(id, message: "\(error)")])
      }
    }
  }

  /// In bytes: what is analysed while one blinks.
  private static let firstAnalysed = 128 << 10

  /// Of a long article what is round the place of reading comes first. A new analysis of an article cancels the old one.
  private func analyse(_ article: Article, as id: ArticleID) {
    analyses[id]?.cancel()
    analyses[id] = Task {
      // The only error is that somebody cancelled it, and whoever did wants no answer.
      let place = state.place(of: id) ?? 0
      if let part = article.part(around: place, length: Self.firstAnalysed) {
        guard let annotations = try? await analyse(part), !Task.isCancelled else { return }
        let range = TextRange(part.blocks.start(of: 0), part.utf8.count)
        take([.partAnalysed(id, range, annotations)])
      }
      guard let annotations = try? await analyse(article), !Task.isCancelled else { return }
      take([.analysisFinished(id, annotations)])
    }
  }

  private func startTimer(_ number: Int, _ milliseconds: Int) {
    timers[number]?.cancel()
    timers[number] = Task {
      await sleep(milliseconds)
      // Cancelled by a timer of the same number, or by the end of the session.
      guard !Task.isCancelled else { return }
      timers[number] = nil
      take([.timerFired(number: number)])
    }
  }

  /// In a turn of its own, so that keys come between.
  private func continueSearch() {
    guard search == nil else { return }
    search = Task {
      await sleep(0)
      search = nil
      take([.searchContinues])
    }
  }

  // MARK: Keeping

  /// More are not looked at: nobody goes through so long a list.
  private static let greatestSurvey = 2000

  /// Tells the reader what is known of the files before they are opened.
  func survey() {
    let facts = sources.prefix(Self.greatestSurvey).map { source -> FileFacts? in
      var facts = FileVersion(ofSource: source)?.facts
      let glimpse = store?.glimpse(of: source)
      facts?.title = glimpse?.title
      facts?.progress = glimpse?.progress
      return facts
    }
    take([.filesSurveyed(facts)])
  }

  /// Takes up what the store has of an article that was opened; one that was only read anew goes on as it is.
  private func recall(_ id: ArticleID, _ article: Article) {
    guard let store, isKept(id), kept[id] == nil else { return }
    let found = store.recall(article)
    if let memory = found.memory {
      _ = state.apply(.recalled(id, memory, hasChanged: found.hasChanged))
    }
    if let problem = found.problem { _ = state.apply(.noticed(problem)) }
    kept[id] = state.memory(of: id)
  }

  private func keepAll() {
    for id in kept.keys { keep(id) }
  }

  /// Writes a reading down, if anything is new in it.
  private func keep(_ id: ArticleID) {
    guard let store, let before = kept[id], let article = state.article(id),
      let memory = state.memory(of: id), memory != before
    else { return }
    do {
      try store.keep(memory, of: article)
      kept[id] = memory
    } catch {
      if storeProblem == nil { _ = state.apply(.noticed("\(error)")) }
      storeProblem = "\(error)"
    }
  }

  /// Standard input has no name to be found by again.
  private func isKept(_ id: ArticleID) -> Bool { sources[id.number] != "-" }
}
