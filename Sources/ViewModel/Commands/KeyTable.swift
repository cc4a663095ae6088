/// The commands and their keys as text, for a page rather than the screen.
package enum KeyTable {
  /// The table under its headings, one command a line.
  package static var text: String {
    Command.Section.allCases.map { section in
      let commands = Command.withKeys.filter { $0.section == section }
      return section.rawValue + "\n" + commands.map(line).joined()
    }.joined(separator: "\n")
  }

  private static func line(_ command: Command) -> String {
    let keys = command.keys.map(\.description).joined(separator: "  ")
    return "  \(CellText.padded(keys, to: keyColumns)) \(command.summary)\n"
  }

  private static let keyColumns = 18
}
