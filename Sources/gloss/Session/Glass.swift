import Terminal
import ViewModel

/// What a session needs of a terminal; a test gives it one of its own.
@MainActor
protocol Glass: AnyObject {
  /// Shows `frame`, touching only what differs from the one before.
  func paint(_ frame: Frame)
  /// Forgets what is on the screen, so that the next frame is painted whole.
  func forget()
  /// Gives the terminal back to the shell and stops the program; returns after `fg`.
  func suspend()
  /// Puts text on the clipboard.
  func copy(_ text: String) throws(Clipboard.Failure)
  /// Gives the terminal to another program; returns after its end.
  func lend(to errand: Errand) -> Errand.End
  /// Starts another program and lets it go.
  func sendOff(_ arguments: [String]) -> Errand.End
  /// - Returns: The name of the theme that is now in use, nil if there is no other.
  func nextTheme() -> String?
  /// - Returns: What is wrong with the theme of that name; nil where it is now in use.
  func use(theme name: String) -> String?
  /// The name of the theme that is in use.
  var theme: String { get }
  /// All themes, the default first.
  func listThemes() -> [ThemeName]
  /// Reports what the mouse does as keys, or leaves it to the terminal.
  func reportMouse(_ on: Bool)
}
