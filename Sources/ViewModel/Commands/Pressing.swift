extension ReaderState {
  /// How long a prefix key waits before its hint appears.
  static let hintDelay = 300

  /// A key goes to the prompt while there is one, else it adds to the command being typed.
  mutating func press(_ key: Key) -> [Effect] {
    message = nil
    switch overlay {
    case .searchPrompt(let prompt): return edit(prompt, with: key)
    case .prompt(let prompt): return edit(prompt, with: key)
    case .replaceQuestion(let export): return answer(export, with: key)
    case .exportChoice(let choice):
      choose(choice, with: key)
      return []
    case .help, .keyHint, nil: break
    }
    if key == .control("c"), overlay != nil {
      overlay = nil
      typed.clear()
      return []
    }
    if case .keyHint = overlay { overlay = nil }
    if key == .escape, !typed.isEmpty {
      typed.clear()
      return []
    }
    if typed.takeDigit(key) { return [] }
    typed.keys.append(key)
    switch KeyMap.standard.match(typed.keys) {
    case .command(let command):
      let count = typed.count
      typed.clear()
      closeHelp(unlessFor: command)
      return command.run(&self, count)
    case .prefix:
      typed.timer += 1
      return [.startTimer(number: typed.timer, milliseconds: Self.hintDelay)]
    case .nothing:
      if case .mouse = key {
      } else {
        message = Message(text: "\(typed.description) is no key here. ? shows the keys.")
      }
      typed.clear()
      return []
    }
  }

  /// Help scrolls, and goes away before anything that would happen unseen behind it.
  private mutating func closeHelp(unlessFor command: Command) {
    if case .help = overlay, command.section != .moving, command.section != .program {
      overlay = nil
    }
  }

  /// Whether an interrupt (^C) closes something first, before it ends the program.
  package var takesInterrupt: Bool { overlay != nil }

  /// The hint of a prefix appears if no key came meanwhile.
  mutating func showHint(ifTimer number: Int) {
    if number == typed.timer, !typed.keys.isEmpty, overlay == nil { overlay = .keyHint }
  }
}
