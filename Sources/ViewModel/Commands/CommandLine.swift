/// Understands what is typed after `:`: the name of a command, or as much of it as says which, with a count before it;
/// or one of `TypedCommand.all` with its words.
enum CommandLine {
  /// What people from other programs type.
  private static let aliases = [
    "q": "quit", "q!": "quit", "qa": "quit", "n": "article next", "p": "article previous",
    "h": "help", "w": "export", "e": "edit source",
  ]

  /// Other words for those in the names of commands.
  private static let synonyms = ["forward": "next", "back": "previous", "prev": "previous"]

  /// The command that `line` calls. One with words of its own, or with a count, is named for the line.
  static func command(for line: String) throws(CommandLineError) -> Command {
    let words = line.split(separator: " ").map(String.init)
    guard let first = words.first else { throw CommandLineError(description: "Type a command.") }
    if let count = Int(first), words.count > 1 {
      let command = try self.command(for: words.dropFirst().joined(separator: " "))
      return Command(line, [], command.summary, in: command.section) { reader, typed in
        command.run(&reader, typed ?? min(max(count, 1), TypedKeys.greatestCount))
      }
    }
    if let place = place(first), words.count == 1 { return place }
    let name = aliases[line] ?? words.joined(separator: " ")
    if let command = named(name) { return command }
    if let typed = TypedCommand.all.first(where: { $0.name == first }) {
      let run = try typed.meaning(words.dropFirst().joined(separator: " "))
      return Command(name, [], name, in: typed.section) { run(&$0) }
    }
    return try similar(to: words)
  }

  /// `20` is a paragraph, `50%` a part of the text.
  private static func place(_ word: String) -> Command? {
    if let number = Int(word) {
      return Command(word, [], "paragraph \(number)", in: .jumping) { reader, _ in
        reader.jump(toParagraph: number)
      }
    }
    guard word.last == "%", let percent = Int(word.dropLast()) else { return nil }
    return Command(word, [], "\(percent) % of the text", in: .moving) { reader, _ in
      reader.moveToTop(percent: max(0, percent))
    }
  }

  private static func named(_ name: String) -> Command? { Command.all.first { $0.name == name } }

  /// The one command that begins like the words.
  private static func similar(to words: [String]) throws(CommandLineError) -> Command {
    let known = words.map { synonyms[$0] ?? $0 }
    let name = known.joined(separator: " ")
    if let command = named(name) { return command }
    let found = Command.all.filter { begins($0.name, like: known) }
    if found.count == 1 { return found[0] }
    guard found.isEmpty else {
      let some = found.prefix(3).map(\.name).joined(separator: ", ")
      let more = found.count > 3 ? ", …" : ""
      throw CommandLineError(description: "“\(name)” may be \(some)\(more).")
    }
    let names = Command.all.map(\.name) + TypedCommand.all.map(\.name)
    throw .unknown("command", name, nearest: nearest(to: name, among: names))
  }

  /// Whether each word begins one of the name's, in their order.
  static func begins(_ name: String, like words: [String]) -> Bool {
    var rest = name.split(separator: " ")[...]
    return words.allSatisfy { word in
      guard let place = rest.firstIndex(where: { $0.hasPrefix(word) }) else { return false }
      rest = rest[(place + 1)...]
      return true
    }
  }
}

/// What is typed after `:` makes no sense: a whole sentence.
struct CommandLineError: Error, Equatable, CustomStringConvertible {
  var description: String

  static func unknown(_ kind: String, _ name: String, nearest: String?) -> CommandLineError {
    let hint = nearest.map { " Do you mean “\($0)”?" } ?? ""
    return CommandLineError(description: "There is no \(kind) “\(name)”.\(hint)")
  }
}

extension ReaderState {
  /// `:`
  mutating func startCommand() -> [Effect] {
    ask(.command) + (themes.isEmpty ? [.listThemes] : [])
  }

  /// The ways in which a typed line can go on: those that begin so, then those that have such words.
  func completions(of line: String) -> [Completion] {
    let start = line.prefix { $0.isNumber || $0 == " " }
    let text = String(line.dropFirst(start.count))
    if let typed = TypedCommand.all.first(where: { (text + " ").hasPrefix($0.name + " ") }) {
      let words = String(text.dropFirst(typed.name.count).drop { $0 == " " })
      let ways = typed.complete(words, self).map {
        Completion(line: "\(typed.name) \($0.line)", label: $0.label, summary: $0.summary)
      }
      if text != typed.name || !ways.isEmpty { return ways }
    }
    let words = text.split(separator: " ").map(String.init)
    let typed = TypedCommand.all.filter { CommandLine.begins($0.name, like: words) }.map {
      Completion(line: "\($0.name) ", label: $0.usage, summary: $0.summary)
    }
    let named = Command.all.filter { CommandLine.begins($0.name, like: words) }.map {
      Completion(line: start + $0.name, label: $0.name, summary: $0.summary)
    }
    let all = typed + named
    return all.filter { $0.line.hasPrefix(text) } + all.filter { !$0.line.hasPrefix(text) }
  }

  /// A theme that the line names is shown at once.
  mutating func previewCommand(_ line: String) -> [Effect] {
    let words = line.split(separator: " ").map(String.init)
    let name =
      words.count == 2 && words[0] == "theme"
        || words.count == 3 && words.starts(with: ["set", "theme"])
      ? words.last : nil
    let isKnown = themes.contains { $0.name == name }
    return show(theme: isKnown ? name ?? settings.theme : settings.theme)
  }

  /// Does what the line says; what makes no sense stays, to be put right.
  mutating func runLine(_ line: String) -> [Effect] {
    guard !line.allSatisfy({ $0 == " " }) else {
      prompt = nil
      return []
    }
    do throws(CommandLineError) {
      let command = try CommandLine.command(for: line)
      prompt = nil
      // What is said of the thing of a card is seen in the card.
      if command.section != .item { overlay = nil }
      return command.run(&self, nil) + show(theme: settings.theme)
    } catch {
      prompt?.problem = error.description
      return []
    }
  }
}
