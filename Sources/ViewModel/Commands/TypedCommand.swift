import Articles

/// A command that is typed after `:` with words of its own: `:set width 66`.
package struct TypedCommand: Sendable {
  /// The first word.
  let name: String
  /// The whole, with what is to be put in in capitals.
  package let usage: String
  /// Lower case, no full stop.
  package let summary: String
  /// The ways in which the words behind the name can go on; each is all of them.
  let complete: @Sendable (_ words: String, _ reader: ReaderState) -> [Completion]
  /// Understands the words; what they ask for is done later.
  let meaning:
    @Sendable (_ words: String) throws(CommandLineError) ->
      @Sendable (inout ReaderState) -> [Effect]
  /// Where its line stands among the commands.
  var section = Command.Section.program

  /// Every one, in the order of help.
  package static let all: [TypedCommand] = [set, theme, speaker, entity, export, help]

  private static let set = TypedCommand(
    name: "set", usage: "set NAME VALUE", summary: "change a setting, or ask what it is",
    complete: completeSetting,
    meaning: { words throws(CommandLineError) in
      let parts = words.split(separator: " ", maxSplits: 1).map(String.init)
      guard let name = parts.first else {
        throw CommandLineError(description: "Name a setting: Tab lists them.")
      }
      guard let setting = Setting.named(name) else {
        throw .unknown("setting", name, nearest: nearest(to: name, among: Setting.all.map(\.name)))
      }
      guard parts.count > 1 else {
        return { reader in
          reader.message = Message(text: "\(name) is \(setting.value(reader.settings).typed)")
          return []
        }
      }
      do throws(SettingError) {
        let value = try setting.value(typed: parts[1])
        try setting.check(value)
        return { $0.set(setting, to: value) }
      } catch {
        throw CommandLineError(description: error.description)
      }
    })

  private static let theme = TypedCommand(
    name: "theme", usage: "theme NAME", summary: "other colours, seen as you choose",
    complete: { words, reader in completeTheme(words, reader, before: "") },
    meaning: { words throws(CommandLineError) in
      guard let setting = Setting.named("theme"), !words.isEmpty else {
        throw CommandLineError(description: "Name a theme: Tab lists them.")
      }
      return { $0.set(setting, to: .word(words)) }
    })

  private static let export = TypedCommand(
    name: "export", usage: "export FORMAT",
    summary: "save what is found; a file name may follow",
    complete: { words, reader in
      ExportFormat.allCases.filter { $0.rawValue.hasPrefix(words) }.map {
        Completion(
          line: "\($0.rawValue) \(reader.fileName(for: ExportChoice(format: $0)))",
          label: $0.rawValue, summary: $0.summary)
      }
    },
    meaning: { words throws(CommandLineError) in
      let parts = words.split(separator: " ", maxSplits: 1).map(String.init)
      guard let name = parts.first else {
        throw CommandLineError(description: "Name a format: Tab lists them.")
      }
      let byEnding = ExportFormat.allCases.first { $0.fileExtension == name }
      guard let format = ExportFormat(rawValue: name) ?? byEnding else {
        let names = ExportFormat.allCases.map(\.rawValue)
        throw .unknown("format", name, nearest: nearest(to: name, among: names))
      }
      return { $0.export(as: format, to: parts.dropFirst().first) }
    })

  private static let help = TypedCommand(
    name: "help", usage: "help WORD", summary: "the keys that have to do with a word",
    complete: { _, _ in [] },
    meaning: { words throws(CommandLineError) in
      { reader in
        reader.showHelp(on: words)
        return []
      }
    })

  // MARK: Going on

  private static func completeSetting(_ words: String, _ reader: ReaderState) -> [Completion] {
    let parts = words.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count > 1, let setting = Setting.named(parts[0]) else {
      return Setting.all.filter { $0.name.hasPrefix(words) }.map {
        Completion(
          line: "\($0.name) ", label: $0.name,
          summary: "\($0.value(reader.settings).typed) · \($0.summary)")
      }
    }
    let typed = String(parts[1])
    let current = setting.value(reader.settings).typed
    func values(_ names: [String], after start: String = "") -> [Completion] {
      names.filter { $0.hasPrefix(typed.dropFirst(start.count)) }.map {
        Completion(
          line: "\(setting.name) \(start)\($0)", label: $0, summary: $0 == current ? "as it is" : ""
        )
      }
    }
    switch setting.kind {
    case .flag: return values(["on", "off"])
    case .choice(let names): return values(names)
    case .theme: return completeTheme(typed, reader, before: "theme ")
    case .choices(let names):
      let start = typed.lastIndex(of: ",").map { typed[...$0] } ?? ""
      let taken = start.split(separator: ",").map(String.init)
      return values(names.filter { !taken.contains($0) }, after: String(start))
    case .number, .measure:
      guard typed.isEmpty else { return [] }
      return [
        Completion(
          line: "\(setting.name) \(current)", label: current, summary: setting.kind.description)
      ]
    }
  }

  private static func completeTheme(
    _ typed: String, _ reader: ReaderState, before: String
  ) -> [Completion] {
    reader.themes.filter { $0.name.hasPrefix(typed) }.map {
      Completion(line: before + $0.name, label: $0.name, summary: $0.summary)
    }
  }
}

extension ReaderState {
  /// Sets it and does what follows.
  mutating func set(_ setting: Setting, to value: Setting.Value) -> [Effect] {
    let before = settings
    do throws(SettingError) {
      try setting.set(value, in: &settings)
    } catch {
      message = Message(text: error.description, isError: true)
      return []
    }
    message = Message(text: "\(setting.name) is \(setting.value(settings).typed)")
    if setting.name == "layers" {
      let hidden = Set(Layer.allCases).subtracting(settings.layers)
      for number in readings.indices where number == current || readings[number].status == .unread {
        readings[number].hiddenLayers = hidden
      }
    }
    if settings.showsPane != before.showsPane { pane.isOpen = settings.showsPane }
    if settings.paneList != before.paneList { pane.list = settings.paneList }
    for kind in ListKind.allCases where settings.orders[kind] != before.orders[kind] {
      for number in readings.indices { readings[number].lists[kind].order = nil }
      if kind == .articles { shelfState.order = nil }
    }
    followText()
    let mouse: [Effect] =
      settings.takesMouse != before.takesMouse ? [.reportMouse(settings.takesMouse)] : []
    return mouse + show(theme: settings.theme)
  }
}
