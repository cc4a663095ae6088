/// Keys for people who come from another program. They stand in place of the standard keys that they would hide;
/// everything else stays.
package enum Preset: String, CaseIterable, Sendable {
  case less, newsboat

  /// Keys and what they do, in the order of that program's own help.
  package var bindings: [(keys: String, line: String)] {
    switch self {
    case .less:
      [
        ("h", "help"), ("e", "move line down"), ("^E", "move line down"),
        ("^N", "move line down"), ("y", "move line up"), ("^Y", "move line up"),
        ("^K", "move line up"), ("^P", "move line up"), ("^F", "move page down"),
        ("^V", "move page down"), ("^B", "move page up"), ("w", "move page up"),
        ("<", "move top"), (">", "move bottom"), ("p", "move top"), ("%", "move top"),
        ("&", "keep matching"), ("^R", "redraw"), ("i", "peek"), ("Yq", "copy quote"),
        ("Ys", "copy speaker"), ("Yp", "copy paragraph"), ("Yl", "copy source"),
      ]
    case .newsboat:
      [
        ("n", "article next"), ("p", "article previous"), ("^N", "search next"),
        ("^P", "search previous"), ("^F", "move page down"), ("^B", "move page up"),
        ("u", "list contents"), ("i", "peek"),
      ]
    }
  }

  /// What it is, for the configuration file.
  package var summary: String {
    switch self {
    case .less: "the keys of less: e y ^F ^B < > % h, and & at once"
    case .newsboat: "the keys of newsboat: n p between articles, ^N ^P between matches"
    }
  }
}
