/// A line at the foot of the screen that is typed into, and what it is for.
struct Prompt: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    /// A command for the shell that a part of the text goes to.
    case pipe(TextPart)
    /// The file that an export is written to.
    case exportFile(ExportChoice)

    /// What stands before the typed text.
    var label: String {
      switch self {
      case .pipe(let part): "\(part.title) | "
      case .exportFile(let choice): "\(choice.format.title) to: "
      }
    }

    /// What can be done, for the right edge.
    var hint: String {
      switch self {
      case .pipe: "Enter runs it, Tab: another part, Esc returns"
      case .exportFile: "Enter writes, Esc returns"
      }
    }
  }

  var kind: Kind
  var line: TypedLine

  init(_ kind: Kind, _ text: String = "") {
    self.kind = kind
    line = TypedLine(text)
  }
}

extension ReaderState {
  /// Takes a key of the prompt; going back from an empty line leaves it.
  mutating func edit(_ prompt: Prompt, with key: Key) -> [Effect] {
    var prompt = prompt
    switch key {
    case .enter: return accept(prompt)
    case .escape, .control("c"), .control("g"): overlay = nil
    case .backspace where prompt.line.characters.isEmpty: overlay = nil
    case .tab, .backTab:
      if case .pipe(let part) = prompt.kind {
        prompt.kind = .pipe(next(after: part, by: key == .tab ? 1 : -1))
        overlay = .prompt(prompt)
      }
    default: if prompt.line.take(key) { overlay = .prompt(prompt) }
    }
    return []
  }

  private mutating func accept(_ prompt: Prompt) -> [Effect] {
    overlay = nil
    guard prompt.line.characters.contains(where: { $0 != " " }) else { return [] }
    switch prompt.kind {
    case .pipe(let part): return pipe(part, to: prompt.line.text)
    case .exportFile(let choice): return export(choice, to: prompt.line.text, replacing: false)
    }
  }
}
