import Terminal
import ViewModel

/// What `gloss themes` and `gloss --print-keys` print.
enum Listings {
  /// One line for each theme: its name and what it is for.
  static func themes() throws -> String {
    let names = Surroundings.themeNames
    let width = names.map(\.count).max() ?? 0
    return try names.map { name in
      let padding = String(repeating: " ", count: width - name.count)
      return "\(name)\(padding)  \(try Surroundings.theme(name).description)\n"
    }.joined()
  }

  static func keys() -> String { KeyTable.text }
}
