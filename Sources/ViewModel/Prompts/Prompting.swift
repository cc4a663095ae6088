extension ReaderState {
  /// Asks for a line.
  /// - Parameter text: What stands in it already.
  mutating func ask(_ kind: LinePrompt.Kind, text: String = "") -> [Effect] {
    prompt = LinePrompt(
      kind: kind, line: EditedLine(text),
      before: LinePrompt.Before(
        place: place, search: reading.search, kept: reading.kept,
        filter: kind == .rows ? listState.filter : "", listCursor: listState.cursor))
    return lineChanged()
  }

  /// Takes a key of the prompt, and looks for what was typed unless more is to come.
  mutating func edit(with key: Key) -> [Effect] {
    if key == .enter, prompt?.isAhead == true {
      typesOn = false
      _ = lineChanged()
    }
    let effects = take(key)
    return prompt?.isAhead == true && !typesOn ? effects + lineChanged() : effects
  }

  private mutating func take(_ key: Key) -> [Effect] {
    guard var prompt else { return [] }
    prompt.problem = nil
    self.prompt = prompt
    switch key {
    case .enter: return acceptLine()
    case .escape, .control("c"), .control("g"): return cancelLine()
    case .backspace where prompt.line.isEmpty: return cancelLine()
    case .tab, .backTab:
      let step = key == .tab ? 1 : -1
      guard case .pipe(let part) = prompt.kind else { return complete(by: step) }
      prompt.kind = .pipe(next(after: part, by: step))
      self.prompt = prompt
      return []
    case .up, .control("p"): return recall { $0.back(in: $1, from: $2) }
    case .down, .control("n"): return recall { history, lines, _ in history.forward(in: lines) }
    default:
      guard prompt.line.take(key) else { return [] }
      let isChanged = prompt.line.text != self.prompt?.line.text
      self.prompt = prompt
      return isChanged ? lineChanged() : []
    }
  }

  private mutating func recall(
    _ step: (inout HistoryCursor, History, String) -> String?
  ) -> [Effect] {
    guard var prompt else { return [] }
    let text = prompt.line.text
    guard let line = step(&prompt.history, histories[prompt.kind.ofHistory] ?? History(), text)
    else {
      return []
    }
    prompt.line = EditedLine(line)
    self.prompt = prompt
    return lineChanged()
  }

  /// Puts the next way to go on into the line; the list stays as it is.
  private mutating func complete(by step: Int) -> [Effect] {
    guard var prompt, let line = prompt.completions.move(by: step) else { return [] }
    prompt.line = EditedLine(line)
    self.prompt = prompt
    // The only way to go on leads on at once.
    if prompt.completions.all.count == 1 { return lineChanged() }
    return prompt.kind == .command ? previewCommand(line) : []
  }

  /// Shows what the line would do, as far as that can be seen.
  private mutating func lineChanged() -> [Effect] {
    guard let prompt else { return [] }
    let text = prompt.line.text
    self.prompt?.isAhead = false
    switch prompt.kind {
    case .search where typesOn, .keep where typesOn: self.prompt?.isAhead = true
    case .search: previewSearch(text, from: prompt.before)
    case .keep: previewKept(text, from: prompt.before)
    case .rows: filterList(by: text)
    case .help: filterHelp(by: text)
    case .command:
      // What is typed already is no way to go on.
      let ways = completions(of: text)
      let completions = CompletionList(ways.map(\.line) == [text] ? [] : ways, for: text)
      self.prompt?.completions = completions
      return previewCommand(text)
    case .exportFile:
      self.prompt?.completions = CompletionList()
      return [.listFiles(text)]
    case .pipe: break
    }
    return []
  }

  private mutating func acceptLine() -> [Effect] {
    guard let prompt else { return [] }
    let text = prompt.line.text
    histories[prompt.kind.ofHistory, default: History()].add(text)
    if prompt.kind == .command { return runLine(text) }
    self.prompt = nil
    let isBlank = text.allSatisfy { $0 == " " }
    switch prompt.kind {
    case .pipe(let part): return isBlank ? [] : pipe(part, to: text)
    case .exportFile(let choice): return isBlank ? [] : export(choice, to: text)
    case .search: acceptSearch(text, from: prompt.before)
    case .keep: acceptKept(text, from: prompt.before)
    case .rows, .help, .command: break
    }
    return []
  }

  mutating func cancelLine() -> [Effect] {
    guard let prompt else { return [] }
    self.prompt = nil
    switch prompt.kind {
    case .search, .keep:
      reading.kept = prompt.before.kept
      reading.search = prompt.before.search
      reading.awaitedMatch = nil
      place = prompt.before.place
    case .rows: cancelFilter(from: prompt.before)
    case .help: filterHelp(by: "")
    case .command: return show(theme: settings.theme)
    case .pipe, .exportFile: break
    }
    return []
  }

  /// The files that a typed path can become.
  mutating func completeFile(_ path: String, from names: [String]) {
    guard case .exportFile? = prompt?.kind, prompt?.line.text == path else { return }
    let ways = names.map { name in
      Completion(
        line: name,
        label: String(name.split(separator: "/").last ?? "") + (name.hasSuffix("/") ? "/" : ""),
        summary: name.hasSuffix("/") ? "a folder" : "is there already")
    }
    prompt?.completions = CompletionList(ways.map(\.line) == [path] ? [] : ways, for: path)
  }
}
