import Articles

/// One setting: its name, what it may be, what it does, and where it is kept. The table `all` is the source of
/// `:set` and its completion, of `gloss config`, and of what a configuration file may say.
package struct Setting: Sendable {
  /// What a setting may be.
  package enum Kind: Equatable, Sendable {
    case flag
    case number(ClosedRange<Int>)
    /// A number, or `auto`.
    case measure(ClosedRange<Int>)
    case choice([String])
    /// Any number of them.
    case choices([String])
    /// The name of a theme.
    case theme
  }

  /// What a setting is.
  package enum Value: Equatable, Sendable {
    case flag(Bool)
    case number(Int)
    case word(String)
    case words([String])
  }

  /// As `:set` and the configuration call it: lower case, words joined by hyphens.
  package let name: String
  /// What it does: lower case, no full stop.
  package let summary: String
  /// What it may be.
  package let kind: Kind
  /// What it is in some settings.
  package let value: @Sendable (Settings) -> Value
  /// Takes what `kind` allows.
  private let write: @Sendable (inout Settings, Value) -> Void

  /// Every setting, in the order in which a person would look for them.
  package static let all: [Setting] =
    [
      Setting(
        "theme", "the colours; gloss themes lists them", .theme, { .word($0.theme) },
        { if case .word(let name) = $1 { $0.theme = name } }),
      number("width", "the widest line of text, in cells", \.textWidth, in: Settings.textWidths),
      Setting(
        "layers", "the layers that are shown when an article is opened",
        .choices(Layer.allCases.map(\.rawValue)),
        { settings in .words(Layer.allCases.filter(settings.layers.contains).map(\.rawValue)) },
        { if case .words(let names) = $1 { $0.layers = Set(names.compactMap(Layer.init)) } }),
      flag("pane", "the side pane is open at the start, from 90 columns up", \.showsPane),
      Setting(
        "pane-list", "what the side pane lists at the start",
        .choice(ListKind.allCases.map(\.name)),
        { .word($0.paneList.name) },
        { settings, value in
          let kind = ListKind.allCases.first { .word($0.name) == value }
          settings.paneList = kind ?? settings.paneList
        }),
    ] + ListKind.allCases.filter { $0.list.orders.count > 1 }.map(order) + [
      Setting(
        "pane-side", "the side of the window that the pane stands on",
        .choice(Settings.Side.allCases.map(\.rawValue)), { .word($0.paneSide.rawValue) },
        {
          if case .word(let name) = $1, let side = Settings.Side(rawValue: name) {
            $0.paneSide = side
          }
        }),
      Setting(
        "pane-width", "the width of the pane in cells; auto is a third of the window",
        .measure(Pane.widths), { $0.paneWidth.map(Value.number) ?? .word("auto") },
        { if case .number(let width) = $1 { $0.paneWidth = width } else { $0.paneWidth = nil } }),
      flag("strip", "the strip that shows where in the article things stand", \.showsStrip),
      number(
        "words-per-minute", "the reading speed for minutes left", \.wordsPerMinute, in: 50...2000),
      flag(
        "mouse",
        "the wheel scrolls, a click selects; the terminal then selects text with Shift held",
        \.takesMouse),
    ]

  /// How a list is ordered at the start.
  private static func order(of kind: ListKind) -> Setting {
    let orders = kind.list.orders
    return Setting(
      "\(kind.name)-order", "the order of the list of \(kind.name)",
      .choice(orders.map(\.rawValue)),
      { .word(($0.orders[kind] ?? orders[0]).rawValue) },
      { settings, value in
        let order = orders.first { .word($0.rawValue) == value }
        settings.orders[kind] = order == orders[0] ? nil : order
      })
  }

  /// The setting of that name, nil where there is none.
  package static func named(_ name: some StringProtocol) -> Setting? {
    all.first { $0.name == name }
  }

  private init(
    _ name: String, _ summary: String, _ kind: Kind,
    _ value: @escaping @Sendable (Settings) -> Value,
    _ write: @escaping @Sendable (inout Settings, Value) -> Void
  ) {
    self.name = name
    self.summary = summary
    self.kind = kind
    self.value = value
    self.write = write
  }

  private static func flag(
    _ name: String, _ summary: String, _ path: any WritableKeyPath<Settings, Bool> & Sendable
  ) -> Setting {
    Setting(
      name, summary, .flag, { .flag($0[keyPath: path]) },
      { if case .flag(let isOn) = $1 { $0[keyPath: path] = isOn } })
  }

  private static func number(
    _ name: String, _ summary: String, _ path: any WritableKeyPath<Settings, Int> & Sendable,
    in range: ClosedRange<Int>
  ) -> Setting {
    Setting(
      name, summary, .number(range), { .number($0[keyPath: path]) },
      { if case .number(let number) = $1 { $0[keyPath: path] = number } })
  }
}

/// Somebody set something to what it cannot be.
package struct SettingError: Error, Equatable, CustomStringConvertible {
  /// A whole sentence.
  package var description: String
}

extension Setting {
  /// Sets it.
  /// - Throws: When it cannot be that.
  package func set(_ value: Value, in settings: inout Settings) throws(SettingError) {
    try check(value)
    write(&settings, value)
  }

  /// - Throws: When the setting cannot be `value`.
  package func check(_ value: Value) throws(SettingError) {
    switch (kind, value) {
    case (.flag, .flag), (.theme, .word), (.measure, .word("auto")): return
    case (.number(let range), .number(let number)), (.measure(let range), .number(let number)):
      if range.contains(number) { return }
    case (.choice(let names), .word(let name)):
      if names.contains(name) { return }
      throw error(hint: nearest(to: name, among: names))
    case (.choices(let names), .words(let words)):
      guard let wrong = words.first(where: { !names.contains($0) }) else { return }
      throw error(hint: nearest(to: wrong, among: names))
    default: break
    }
    throw error(hint: nil)
  }

  private func error(hint: String?) -> SettingError {
    let hint = hint.map { " Do you mean “\($0)”?" } ?? ""
    return SettingError(description: "“\(name)” should be \(kind.description).\(hint)")
  }

  /// What somebody typed after `:set NAME`.
  func value(typed text: String) throws(SettingError) -> Value {
    switch kind {
    case .flag:
      if ["on", "yes", "true", "1"].contains(text) { return .flag(true) }
      if ["off", "no", "false", "0"].contains(text) { return .flag(false) }
      throw error(hint: nil)
    case .number, .measure: return Int(text).map(Value.number) ?? .word(text)
    case .choice, .theme: return .word(text)
    case .choices:
      let words = text.split { $0 == "," || $0 == " " }.map(String.init)
      return .words(words == ["none"] ? [] : words)
    }
  }
}

extension Setting.Kind {
  /// “a number from 20 to 200”.
  package var description: String {
    switch self {
    case .flag: "on or off"
    case .number(let range): "a number from \(range.lowerBound) to \(range.upperBound)"
    case .measure(let range):
      "a number from \(range.lowerBound) to \(range.upperBound), or “auto”"
    case .choice(let names): names.map { "“\($0)”" }.joined(separator: " or ")
    case .choices(let names): "any of \(names.joined(separator: ", "))"
    case .theme: "the name of a theme"
    }
  }
}

extension Setting.Value {
  /// As it is typed after `:set NAME`.
  var typed: String {
    switch self {
    case .flag(let isOn): isOn ? "on" : "off"
    case .number(let number): String(number)
    case .word(let word): word
    case .words(let words): words.isEmpty ? "none" : words.joined(separator: ",")
    }
  }
}

extension ListKind {
  /// As settings call it.
  var name: String { list.title.lowercased() }
}
