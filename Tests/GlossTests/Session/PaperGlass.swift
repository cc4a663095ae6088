import Terminal
import ViewModel

@testable import gloss

/// A terminal that only remembers.
@MainActor
final class PaperGlass: Glass {
  var frames: [Frame] = []
  var calls: [String] = []
  var clipboard: [String] = []
  /// Programs that were given the terminal, and those that were sent off.
  var lent: [Errand] = []
  var sentOff: [[String]] = []
  /// What a program does while it has the terminal, and how it ends.
  var program: (Errand) -> Errand.End = { _ in .exited(status: 0) }

  var text: String {
    (frames.last?.rows ?? []).map { $0.runs.map(\.text).joined() }.joined(separator: "\n")
  }

  func paint(_ frame: Frame) { frames.append(frame) }
  func forget() { calls.append("forget") }
  func suspend() { calls.append("suspend") }

  func nextTheme() -> String? {
    calls.append("nextTheme")
    return "night"
  }

  let theme = "default"

  func use(theme name: String) -> String? {
    calls.append("use \(name)")
    return name == "broken" ? "It is broken." : nil
  }

  func listThemes() -> [ThemeName] {
    ["default", "night", "broken"].map { ThemeName(name: $0, summary: "") }
  }

  func reportMouse(_ on: Bool) { calls.append("mouse \(on)") }

  func copy(_ text: String) throws(Clipboard.Failure) {
    if text.utf8.count > Clipboard.limit { throw .tooLong(bytes: text.utf8.count) }
    clipboard.append(text)
  }

  func lend(to errand: Errand) -> Errand.End {
    lent.append(errand)
    return program(errand)
  }

  func sendOff(_ arguments: [String]) -> Errand.End {
    sentOff.append(arguments)
    return .exited(status: 0)
  }
}
