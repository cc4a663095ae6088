import Articles

/// Names one of the reader's articles: its place on the command line, from 0.
package struct ArticleID: Hashable, Sendable {
  package var number: Int

  package init(_ number: Int) { self.number = number }
}

/// Everything that can happen to the reader.
package enum Action: Equatable, Sendable {
  case keyPressed(Key)
  case windowResized(Size)
  /// The article was read; its analysis is still to come.
  case articleLoaded(ArticleID, Article)
  /// The article could not be read; the message is a whole sentence.
  case articleFailed(ArticleID, message: String)
  case analysisFinished(ArticleID, Annotations)
  /// What was kept of an earlier reading of the article that was just loaded.
  case recalled(ArticleID, Memory, hasChanged: Bool)
  /// Something that the reader should know, as a sentence for the status line.
  case noticed(String)
  /// The timer that `Effect.startTimer` asked for.
  case timerFired(number: Int)
}

/// What the reader asks of the world outside.
package enum Effect: Equatable, Sendable {
  case load(ArticleID)
  case analyse(ArticleID, Article)
  case startTimer(number: Int, milliseconds: Int)
  /// Paint everything anew.
  case redraw
  /// Give the terminal back to the shell until it says `fg`.
  case suspend
  case nextTheme
  case quit
}
