import ViewModel

/// What `gloss config` prints: a configuration file that changes nothing and shows what could be changed.
enum DefaultConfiguration {
  static var text: String {
    """
    # What Gloss does if nobody says otherwise. Kept as \(path), this file
    # changes that; “gloss config --check” says whether all in it is right. :set changes a setting while you read.

    \(settings)
    # Keys for those who come from another program.
    \(presets)

    # Keys, on top of those of a preset. On the right stands the name of a command, or anything that can be typed
    # after “:” such as "theme dark"; false takes keys away. Keys that another binding begins with cannot be reached.
    [keys]
    \(keys)
    """
  }

  private static let path = "~/.config/gloss/config.toml"

  private static var settings: String {
    Setting.all.map { setting in
      let kind = setting.kind == .flag ? "true or false" : setting.kind.description
      let value = setting.value(Settings()).inFile
      return "# \(setting.summary.sentence)\n# It is \(kind).\n\(setting.name) = \(value)\n"
    }.joined(separator: "\n")
  }

  private static var presets: String {
    Preset.allCases.map { "# preset = \"\($0.rawValue)\"  # \($0.summary)" }.joined(separator: "\n")
  }

  private static var keys: String {
    Bindings.standard.commands.flatMap { command, keys in
      keys.map { "# \(quoted($0.description)) = \"\(command.name)\"\n" }
    }.joined()
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

extension Setting.Value {
  /// As TOML.
  fileprivate var inFile: String {
    switch self {
    case .flag(let isOn): isOn ? "true" : "false"
    case .number(let number): String(number)
    case .word(let word): "\"\(word)\""
    case .words(let words): "[" + words.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
    }
  }
}

extension String {
  /// With a capital and a full stop.
  fileprivate var sentence: String { prefix(1).uppercased() + dropFirst() + "." }
}
