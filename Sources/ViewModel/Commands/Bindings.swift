/// Which keys call which commands: those of the table, as a reader may have changed them.
package struct Bindings: Equatable, Sendable {
  /// What a sequence of keys means.
  enum Match {
    case command(Command)
    /// More keys can follow.
    case prefix
    case nothing
  }

  /// Keys and what they do.
  struct Binding: Equatable, Sendable {
    var sequence: KeySequence
    /// The name of a command, or a line as it is typed after `:`.
    var line: String
  }

  /// The keys of `Command.all`.
  package static let standard = Bindings(
    Command.all.flatMap { command in
      command.keys.map { Binding(sequence: $0, line: command.name) }
    }, lines: [:])

  /// In the order of the table, then as they were added.
  let all: [Binding]
  /// What the lines mean that are no name of a command.
  private let lines: [String: Command]
  private let commandsByKeys: [[Key]: Command]
  private let prefixes: Set<[Key]>

  /// - Parameter lines: The commands of all lines that are not the name of one.
  init(_ all: [Binding], lines: [String: Command]) {
    self.all = all
    self.lines = lines
    let named = Dictionary(uniqueKeysWithValues: Command.all.map { ($0.name, $0) })
    var commandsByKeys: [[Key]: Command] = [:]
    var prefixes: Set<[Key]> = []
    for binding in all {
      let keys = binding.sequence.keys
      commandsByKeys[keys] = named[binding.line] ?? lines[binding.line]
      for length in 1..<max(1, keys.count) { prefixes.insert(Array(keys.prefix(length))) }
    }
    self.commandsByKeys = commandsByKeys
    self.prefixes = prefixes
  }

  package static func == (a: Bindings, b: Bindings) -> Bool { a.all == b.all }

  func match(_ keys: [Key]) -> Match {
    if let command = commandsByKeys[keys] { return .command(command) }
    return prefixes.contains(keys) ? .prefix : .nothing
  }

  /// The commands that `keys` begin, with the keys still to come, in the order of the table.
  func continuations(of keys: [Key]) -> [(rest: String, command: Command)] {
    all.compactMap { binding in
      let sequence = binding.sequence.keys
      guard sequence.count > keys.count, sequence.starts(with: keys),
        let command = commandsByKeys[sequence]
      else { return nil }
      return (sequence.dropFirst(keys.count).map(\.description).joined(), command)
    }
  }

  /// The first of the keys of the command with that name; what to type where it has none.
  func key(of name: String) -> String {
    all.first { $0.line == name }?.sequence.description ?? ":\(name)"
  }

  /// Every command with its keys, in the order of the table; then the lines that keys were given to.
  package var commands: [(command: Command, keys: [KeySequence])] {
    let keys = Dictionary(grouping: all, by: \.line).mapValues { $0.map(\.sequence) }
    var seen: Set<String> = []
    let own = all.filter { seen.insert($0.line).inserted }.compactMap { lines[$0.line] }
    return (Command.all + own).map { ($0, keys[$0.name] ?? []) }
  }
}

/// What is wrong with keys that somebody gave to a command: a sentence that follows the name of the place.
package struct BindingError: Error, Equatable, CustomStringConvertible {
  package var description: String
}
