extension TypedCommand {
  static let speaker = TypedCommand(
    name: "speaker", usage: "speaker NAME",
    summary: "say who said the quotation; Tab lists them",
    complete: { words, reader in reader.completeSpeaker(words) },
    meaning: { words in { $0.take(speaker: words) } }, section: .item)

  static let entity = TypedCommand(
    name: "entity", usage: "entity CHANGE",
    summary: "put a name right; Tab lists how",
    complete: { words, reader in reader.completeEntity(words) },
    meaning: { words throws(CommandLineError) in
      let parts = words.split(separator: " ", maxSplits: 1).map(String.init)
      let names = EntityChange.allCases.map(\.rawValue)
      guard let name = parts.first else {
        throw CommandLineError(description: "Say what is otherwise: Tab lists it.")
      }
      guard let change = EntityChange(rawValue: name) else {
        throw .unknown("change", name, nearest: nearest(to: name, among: names))
      }
      guard parts.count == 1 || change.takesWords else {
        throw CommandLineError(description: "Nothing comes after “\(name)”.")
      }
      return { $0.change(entity: change, parts.dropFirst().first ?? "") }
    }, section: .item)
}
