/// Something that a reader can ask for, with its name and keys.
package struct Command: Sendable {
  /// The headings of the help screen, in its order.
  package enum Section: String, CaseIterable, Sendable {
    case moving = "Moving"
    case jumping = "Jumping"
    case item = "Under the cursor"
    case layers = "Layers"
    case pane = "Side pane"
    case searching = "Searching"
    case articles = "Articles"
    case outside = "Copying and other programs"
    case program = "Program"
  }

  /// Words in the imperative, unique: `jump quote next`.
  package let name: String
  /// Any one of these sequences calls it; a command without keys is called by its name only.
  package let keys: [KeySequence]
  /// What it does, for the help screen: lower case, no full stop.
  package let summary: String
  package let section: Section
  /// - Parameter count: The number typed before the keys, nil where none was.
  let run: @Sendable (_ reader: inout ReaderState, _ count: Int?) -> [Effect]
  /// What a hint adds: how much there is to show, and whether it is on.
  private(set) var detail: @Sendable (ReaderState) -> String = { _ in "" }

  /// - Parameter keys: In the notation of `KeySequence`.
  init(
    _ name: String, _ keys: [KeySequence], _ summary: String, in section: Section,
    run: @escaping @Sendable (inout ReaderState, Int?) -> [Effect]
  ) {
    self.name = name
    self.keys = keys
    self.summary = summary
    self.section = section
    self.run = run
  }

  /// A command that asks nothing of the world outside.
  init(
    _ name: String, _ keys: [KeySequence], _ summary: String, in section: Section,
    change: @escaping @Sendable (inout ReaderState, Int?) -> Void
  ) {
    self.init(name, keys, summary, in: section) { reader, count in
      change(&reader, count)
      return []
    }
  }

  /// A command that takes no count.
  init(
    _ name: String, _ keys: [KeySequence], _ summary: String, in section: Section,
    change: @escaping @Sendable (inout ReaderState) -> Void
  ) {
    self.init(name, keys, summary, in: section) { reader, _ in
      change(&reader)
      return []
    }
  }

  /// The same command with `detail` in its hint.
  func with(detail: @escaping @Sendable (ReaderState) -> String) -> Command {
    var command = self
    command.detail = detail
    return command
  }

  /// A command that takes no count and asks something of the world outside.
  init(
    _ name: String, _ keys: [KeySequence], _ summary: String, in section: Section,
    run: @escaping @Sendable (inout ReaderState) -> [Effect]
  ) {
    self.init(name, keys, summary, in: section) { reader, _ in run(&reader) }
  }
}
