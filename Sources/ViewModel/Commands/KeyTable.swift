/// The commands and their keys as text, for a page rather than the screen.
package enum KeyTable {
  /// The table under its headings, one command with keys a line.
  package static func text(of bindings: Bindings = .standard) -> String {
    Command.Section.allCases.map { section in
      let commands = bindings.commands.filter {
        $0.command.section == section && !$0.keys.isEmpty
      }
      return section.rawValue + "\n" + commands.map(line).joined()
    }.joined(separator: "\n")
  }

  private static func line(_ command: Command, _ sequences: [KeySequence]) -> String {
    let keys = sequences.map(\.description).joined(separator: "  ")
    return "  \(CellText.padded(keys, to: keyColumns)) \(command.summary)\n"
  }

  private static let keyColumns = 18
}
