import CTables
import Terminal
import ViewModel

/// What `gloss themes` and `gloss --licenses` print.
enum Listings {
  /// One line for each theme: its name and what it is for; and what is wrong with those that are broken.
  static func themes() -> (text: String, problems: [ThemeError]) {
    let names = Surroundings.themeNames
    let width = names.map(\.count).max() ?? 0
    var text = ""
    var problems: [ThemeError] = []
    for name in names {
      do {
        let padding = String(repeating: " ", count: width - name.count)
        text += "\(name)\(padding)  \(try Surroundings.theme(name).description)\n"
      } catch {
        problems.append(error)
      }
    }
    return (text, problems)
  }

  /// Whose data is built into the program.
  static func licences() -> String {
    let table = credits()
    return String(
      decoding: UnsafeBufferPointer(start: table.bytes, count: table.count), as: UTF8.self)
  }
}
