extension ReaderState {
  /// How long a prefix key waits before its hint appears.
  static let hintDelay = 300

  /// A key goes to the prompt while there is one, else it adds to the command being typed.
  mutating func press(_ key: Key) -> [Effect] {
    // They say nothing new to anything but a drag, and leave what was said and typed as it is.
    if case .mouse(let button, let row, let column) = key, button == .drag || button == .release {
      return point(button, at: Position(row: row, column: column))
    }
    message = nil
    if prompt != nil { return edit(with: key) }
    // Who moves on waits no more.
    reading.awaitedMatch = nil
    switch overlay {
    case .replaceQuestion(let export): return answer(export, with: key)
    case .exportChoice(let choice): return choose(choice, with: key)
    case .help, .peek, nil: break
    }
    if key == .control("c"), overlay != nil || typed.isHinting {
      if !typed.isHinting { overlay = nil }
      typed.clear()
      return []
    }
    typed.isHinting = false
    if let question = typed.question {
      answer(question, with: key)
      return []
    }
    if key == .escape, !typed.isEmpty {
      typed.clear()
      return []
    }
    if typed.takeDigit(key) { return [] }
    typed.keys.append(key)
    switch bindings.match(typed.keys) {
    case .command(let command):
      let count = typed.count
      typed.clear()
      closeOverlay(unlessFor: command)
      return command.run(&self, count)
    case .prefix:
      typed.timer += 1
      return [.startTimer(number: typed.timer, milliseconds: Self.hintDelay)]
    case .nothing:
      let words = typed.description(by: bindings)
      typed.clear()
      if case .mouse(let button, let row, let column) = key {
        return point(button, at: Position(row: row, column: column))
      }
      message = Message(text: "\(words) is no key here. ? shows the keys.")
      return []
    }
  }

  /// Help and cards scroll, and go away before anything that would happen unseen behind them.
  private mutating func closeOverlay(unlessFor command: Command) {
    switch (overlay, command.section) {
    case (.help, .moving), (.help, .program), (.peek, .moving), (.peek, .program), (.peek, .item):
      break
    case (.help, _) where command.name == "search": break
    case (.peek, _) where command.name == "figures": break
    case (.help, _), (.peek, _): overlay = nil
    case (.exportChoice, _), (.replaceQuestion, _), (nil, _): break
    }
  }

  /// Whether an interrupt (^C) closes something first, before it ends the program.
  package var takesInterrupt: Bool { overlay != nil || prompt != nil || typed.isHinting }

  /// The hint of a prefix appears if no key came meanwhile, over a card too.
  mutating func showHint(ifTimer number: Int) {
    guard number == typed.timer else { return }
    switch overlay {
    case .peek, nil:
      typed.isHinting =
        typed.question == nil ? !typed.keys.isEmpty : !reading.bookmarks.isEmpty
    case .help, .exportChoice, .replaceQuestion: break
    }
  }
}
