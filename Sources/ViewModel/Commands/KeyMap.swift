/// Finds the command of a key sequence.
struct KeyMap: Sendable {
  /// What a sequence of keys means.
  enum Match {
    case command(Command)
    /// More keys can follow.
    case prefix
    case nothing
  }

  /// The keys of `Command.all`.
  static let standard = KeyMap(Command.all)

  private var commands: [[Key]: Command] = [:]
  private var prefixes: Set<[Key]> = []

  init(_ all: [Command]) {
    for command in all {
      for sequence in command.keys {
        commands[sequence.keys] = command
        for length in 1..<max(1, sequence.keys.count) {
          prefixes.insert(Array(sequence.keys.prefix(length)))
        }
      }
    }
  }

  func match(_ keys: [Key]) -> Match {
    if let command = commands[keys] { return .command(command) }
    return prefixes.contains(keys) ? .prefix : .nothing
  }

  /// The commands that `keys` begin, with the keys still to come, in the order of the table.
  static func continuations(of keys: [Key], in all: [Command]) -> [(rest: String, command: Command)]
  {
    all.flatMap { command in
      command.keys.compactMap { sequence in
        guard sequence.keys.count > keys.count, sequence.keys.starts(with: keys) else { return nil }
        return (String(sequence.description.dropFirst(keys.count)), command)
      }
    }
  }
}
