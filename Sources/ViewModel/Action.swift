import Articles

/// Names one of the reader's articles: its place on the command line, from 0.
package struct ArticleID: Hashable, Sendable {
  package var number: Int

  package init(_ number: Int) { self.number = number }
}

/// Everything that can happen to the reader.
package enum Action: Equatable, Sendable {
  /// Where more keys came together with it, what they type is looked for once, after the last.
  case keyPressed(Key, withMore: Bool = false)
  case windowResized(Size)
  /// The beginning of a long article was read, and may be shown; the whole is still to come.
  case articleBegun(ArticleID, Article)
  /// The article was read; its analysis is still to come.
  case articleLoaded(ArticleID, Article)
  /// The article could not be read; the message is a whole sentence.
  case articleFailed(ArticleID, message: String)
  /// What was found in the part of a long article round the place of reading; the whole is still to come.
  case partAnalysed(ArticleID, TextRange, Annotations)
  case analysisFinished(ArticleID, Annotations)
  /// What was kept of an earlier reading of the article that was just loaded.
  case recalled(ArticleID, Memory, hasChanged: Bool)
  /// What is known of the files of all articles, in their order.
  case filesSurveyed([FileFacts?])
  /// The file of an article was written again since it was read.
  case fileChanged(ArticleID)
  /// Something that the reader should know, as a sentence for the status line.
  case noticed(String)
  /// All themes, the default first.
  case themesListed([ThemeName])
  /// Another theme is in use.
  case themeTaken(String)
  /// A theme could not be used, `inUse` still is; the message is a whole sentence.
  case themeRefused(inUse: String, message: String)
  /// Something that was asked for could not be done; a sentence for the status line.
  case failed(String)
  /// The files whose names begin with a path that is being typed; folders end with a slash.
  case filesListed(path: String, [String])
  /// A file stands where an export was to go.
  case exportFileExists(Export)
  /// The turn that `Effect.continueSearch` asked for.
  case searchContinues
  /// The timer that `Effect.startTimer` asked for.
  case timerFired(number: Int)
}

/// What the reader asks of the world outside.
package enum Effect: Equatable, Sendable {
  case load(ArticleID)
  case analyse(ArticleID, Article)
  case startTimer(number: Int, milliseconds: Int)
  /// Give the search of a long text another turn, after what waits; asked twice, it is one turn.
  case continueSearch
  /// Paint everything anew.
  case redraw
  /// Give the terminal back to the shell until it says `fg`.
  case suspend
  case nextTheme
  /// Show this theme, for a moment or for good.
  case useTheme(String)
  case listThemes
  /// Have the mouse reported as keys, or leave it to the terminal.
  case reportMouse(Bool)
  /// Put text on the clipboard.
  case copy(Clipping)
  case export(Export)
  /// List the files whose names begin with a path.
  case listFiles(String)
  /// Run a command of the reader's with text as its input; it may learn the article's source.
  case pipe(ArticleID, command: String, input: [UInt8])
  /// Open the source in the program that is meant for it.
  case openSource(ArticleID)
  /// Open the source in an editor at a line, counted from 1; load it anew if it changed.
  case editSource(ArticleID, line: Int)
  case quit
}
