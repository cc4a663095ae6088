import Analysis
import Articles
import Glibc
import Terminal
import ViewModel

/// Reads articles on the terminal until the reader leaves: the one place where the session, the screen, the
/// keyboard and the signals meet.
@MainActor
final class TerminalReading {
  private let screen: Screen
  private let loop = EventLoop()
  private let worker = ThreadExecutor()
  private let input: Int32
  private let themes: ThemeWheel
  private var session: Session?
  private var deadlySignal: Signal?

  /// In bytes: some twenty novels. The analysis of so much takes seconds, and forty times the memory.
  nonisolated private static let longestAnalysed = 16 << 20

  /// - Parameters:
  ///   - opened: At least one, and of them the first has been read.
  ///   - store: Keeps readings; nil where nothing is to be kept.
  ///   - notice: What the reader should know at once, as a sentence.
  /// - Throws: `TerminalError` and `ThemeError`, before anything is written.
  static func run(
    _ opened: [Opened], _ configuration: Configuration, _ colour: ColourChoice,
    store: (any ReadingStore)?, notice: String?
  ) throws -> ExitStatus {
    let reading = try TerminalReading(theme: configuration.settings.theme, colour)
    let failures = reading.read(opened, configuration, store: store, notice: notice)
    for failure in failures { Output.complain(failure) }
    return failures.isEmpty ? .done : .failed
  }

  private init(theme: String, _ colour: ColourChoice) throws {
    themes = try ThemeWheel(theme)
    let isTerminal = isatty(STDIN_FILENO) == 1
    guard let input = isTerminal ? STDIN_FILENO : Screen.controllingTerminal() else {
      throw TerminalError.notATerminal
    }
    self.input = input
    screen = try Screen(
      input: input, output: STDOUT_FILENO, term: Surroundings.variable("TERM"),
      theme: themes.current, wish: Surroundings.wish(colour))
  }

  /// - Returns: What could not be read on the way.
  private func read(
    _ opened: [Opened], _ configuration: Configuration, store: (any ReadingStore)?,
    notice: String?
  ) -> [String] {
    let session = Session(
      sources: opened.map(\.source), size: screen.size, configuration: configuration,
      glass: self, store: store,
      readArticle: { [worker] source in
        try await withTaskExecutorPreference(worker) {
          try await ArticleReading.readableArticle(source)
        }
      },
      analyse: { [worker] article in
        try await withTaskExecutorPreference(worker) {
          try await Analyzer.annotations(in: article, upTo: Self.longestAnalysed) {
            article.makeRoom()
          }
        }
      },
      sleep: { [loop] in await loop.sleep(milliseconds: $0) },
      ended: { [loop] in loop.stop() })
    self.session = session
    if configuration.settings.takesMouse { screen.reportMouse(true) }
    // Before the first frame: a signal that comes with it must find the way out laid.
    Signals.watch(on: loop) { [unowned self] in received($0) }
    let keyboard = Keyboard(
      input: input, on: loop,
      pressed: { keys in
        session.take(
          keys.enumerated().map { .keyPressed($1, withMore: $0 + 1 < keys.count) })
      },
      closed: { [unowned self] in leave(by: .hangUp) })
    let first = opened.first.flatMap { first in
      first.article.map {
        first.isWhole ? Action.articleLoaded(ArticleID(0), $0) : .articleBegun(ArticleID(0), $0)
      }
    }
    session.take([first].compactMap(\.self) + (notice.map { [.noticed($0)] } ?? []))
    if opened.count > 1 { session.survey() }
    loop.run()
    keyboard.end()
    screen.end()
    if let problem = session.storeProblem { Output.complain(problem) }
    if let deadlySignal { Signals.die(of: deadlySignal) }
    return session.failures
  }

  private func received(_ signal: Signal) {
    session?.takePosted()
    switch signal {
    case .interrupt where session?.takesInterrupt == true:
      session?.take([.keyPressed(.control("c"))])
    case .interrupt, .quit, .terminate, .hangUp: leave(by: signal)
    case .resized:
      // Two resizes may come as one, of the size before them; what stood on the glass is gone all the same.
      let size = screen.resize()
      session?.redraw()
      session?.take([.windowResized(size)])
    case .stop: session?.suspend()
    case .continued:
      // Whoever stopped us from outside has left the terminal in modes and with text of its own.
      screen.suspend()
      let size = screen.resume()
      session?.redraw()
      session?.take([.windowResized(size)])
    }
  }

  /// Ends the session so that the shell sees which signal did it.
  private func leave(by signal: Signal) {
    deadlySignal = signal
    session?.end()
  }
}

extension TerminalReading: Glass {
  func paint(_ frame: Frame) { screen.paint(frame) }

  func forget() { screen.redraw() }

  func suspend() {
    screen.suspend()
    Signals.stop()
    session?.post(.windowResized(screen.resume()))
  }

  func copy(_ text: String) throws(Clipboard.Failure) {
    try screen.copy(text, by: Surroundings.clipboard)
  }

  func lend(to errand: Errand) -> Errand.End {
    let end = screen.lend(to: errand)
    session?.post(.windowResized(screen.size))
    return end
  }

  func sendOff(_ arguments: [String]) -> Errand.End { Screen.sendOff(arguments) }

  func nextTheme() -> String? {
    // A theme that is built in is whole: a test loads them all.
    guard let theme = themes.next(), (try? screen.use(theme)) != nil else { return nil }
    return theme.name
  }

  var theme: String { themes.current.name }

  func use(theme name: String) -> String? {
    do throws(ThemeError) {
      let before = themes.current.name
      try themes.turn(to: name)
      do throws(ThemeError) {
        try screen.use(themes.current)
      } catch {
        try themes.turn(to: before)
        throw error
      }
      return nil
    } catch {
      return "\(error)"
    }
  }

  func listThemes() -> [ThemeName] {
    Surroundings.themeNames.map { name in
      // One that is broken says so when it is chosen.
      ThemeName(name: name, summary: (try? Surroundings.theme(name).description) ?? "broken")
    }
  }

  func reportMouse(_ on: Bool) { screen.reportMouse(on) }
}
