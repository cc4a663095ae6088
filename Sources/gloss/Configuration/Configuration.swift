import TOML
import ViewModel

/// What the reader's configuration file says: settings, and the keys in force.
struct Configuration: Equatable {
  var settings = Settings()
  var bindings = Bindings.standard

  /// Reads the text of a file.
  /// - Parameters:
  ///   - file: Its name, for messages.
  ///   - checkTheme: Says what is wrong with a theme of that name, nil if nothing is.
  /// - Throws: All that is wrong with it.
  init(
    _ text: [UInt8], file: String, checkTheme: (String) -> String? = { _ in nil }
  ) throws(ConfigurationError) {
    var reader = ConfigurationReader(file: file)
    reader.read(text, checkTheme: checkTheme)
    guard reader.problems.isEmpty else {
      throw ConfigurationError(problems: reader.problems.sorted { $0.line < $1.line })
    }
    settings = reader.settings
    bindings = reader.bindings
  }

  init() {}
}

/// Everything that is wrong with a configuration file.
struct ConfigurationError: Error, Equatable, CustomStringConvertible {
  /// One mistake.
  struct Problem: Equatable {
    var file: String
    /// From 1.
    var line: Int
    /// A sentence that follows the place.
    var message: String
  }

  /// By line; not empty.
  var problems: [Problem]

  /// One line for each problem.
  var description: String {
    problems.map { "\($0.file), line \($0.line): \($0.message)" }.joined(separator: "\n")
  }
}

/// Goes through a file and gathers what it says and what is wrong with it.
private struct ConfigurationReader {
  let file: String
  var settings = Settings()
  var bindings = Bindings.standard
  var problems: [ConfigurationError.Problem] = []
  private var preset: Preset?
  private var changes: [BindingChange] = []

  init(file: String) { self.file = file }

  mutating func read(_ text: [UInt8], checkTheme: (String) -> String?) {
    do throws(TOMLError) {
      for entry in try TOMLTable(text).entries { read(entry, checkTheme: checkTheme) }
    } catch {
      return report(error.line, "this is not TOML: \(error.message).")
    }
    guard preset != nil || !changes.isEmpty else { return }
    let changed = Bindings.changed(by: changes, preset: preset)
    bindings = changed.bindings
    for problem in changed.problems {
      let sentence = problem.error.description
      // It follows a colon here.
      report(problem.place, sentence.prefix(1).lowercased() + sentence.dropFirst())
    }
  }

  private mutating func read(_ entry: TOMLTable.Entry, checkTheme: (String) -> String?) {
    switch (entry.key, entry.value) {
    case ("keys", .table(let table)): for entry in table.entries { readKeys(entry) }
    case ("keys", _): report(entry.line, "“keys” should be a table: [keys].")
    case ("preset", .string(let name)): readPreset(name, entry.line)
    case ("preset", _): report(entry.line, "“preset” should be \(Self.presets).")
    default:
      guard let setting = Setting.named(entry.key) else {
        let names = Setting.all.map(\.name) + ["preset", "keys"]
        let hint = hint(nearest(to: entry.key, among: names))
        return report(entry.line, "there is no setting “\(entry.key)”.\(hint)")
      }
      set(setting, to: entry)
      if setting.kind == .theme, let problem = checkTheme(settings.theme) {
        report(entry.line, problem)
      }
    }
  }

  private mutating func set(_ setting: Setting, to entry: TOMLTable.Entry) {
    guard let value = Setting.Value(entry.value) else {
      return report(entry.line, "“\(setting.name)” should be \(setting.kind.inFile).")
    }
    do throws(SettingError) {
      try setting.set(value, in: &settings)
    } catch {
      report(entry.line, error.description.replacing("on or off", with: "true or false"))
    }
  }

  private static var presets: String {
    Preset.allCases.map { "“\($0.rawValue)”" }.joined(separator: " or ")
  }

  private mutating func readPreset(_ name: String, _ line: Int) {
    preset = Preset(rawValue: name)
    guard preset == nil else { return }
    let hint = hint(nearest(to: name, among: Preset.allCases.map(\.rawValue)))
    report(line, "“preset” should be \(Self.presets).\(hint)")
  }

  private mutating func readKeys(_ entry: TOMLTable.Entry) {
    switch entry.value {
    case .string(let line): changes.append(BindingChange(entry.key, line, place: entry.line))
    case .boolean(false): changes.append(BindingChange(entry.key, nil, place: entry.line))
    default:
      report(entry.line, "“\(entry.key)” should be the name of a command, or false for none.")
    }
  }

  private func hint(_ nearest: String?) -> String {
    nearest.map { " Do you mean “\($0)”?" } ?? ""
  }

  private mutating func report(_ line: Int, _ message: String) {
    problems.append(ConfigurationError.Problem(file: file, line: line, message: message))
  }
}

extension Setting.Value {
  /// Nil for what no setting is.
  fileprivate init?(_ value: TOMLValue) {
    switch value {
    case .boolean(let isOn): self = .flag(isOn)
    case .integer(let number): self = .number(number)
    case .string(let word): self = .word(word)
    case .array(let elements):
      let words = elements.compactMap { element in
        if case .string(let word) = element { word } else { nil }
      }
      guard words.count == elements.count else { return nil }
      self = .words(words)
    case .table: return nil
    }
  }
}

extension Setting.Kind {
  /// What a file may say, where booleans have their own words.
  fileprivate var inFile: String { self == .flag ? "true or false" : description }
}
