/// What is wrong with a theme.
nonisolated package enum ThemeError: Error, Equatable {
  /// Where in a theme file: its name as the reader knows it, and the line from 1 if it is known.
  package struct Place: Equatable, Sendable {
    package var file: String
    package var line: Int?
  }

  case unknownTheme(String, nearest: String?)
  /// `inherits` names a theme that there is not.
  case unknownParent(String, nearest: String?, Place)
  /// The themes that inherit from each other, in order.
  case inheritsItself([String], Place)
  case syntax(String, Place)
  case unknownFace(String, nearest: String?, Place)
  case unknownKey(String, face: String, nearest: String?, Place)
  case unknownColour(String, face: String, nearest: String?, Place)
  /// - Parameter expected: What it should be, with its article: “a string”.
  case wrongType(key: String, expected: String, Place)
}

nonisolated extension ThemeError: CustomStringConvertible {
  /// What happened, where, and what to do next.
  package var description: String {
    switch self {
    case .unknownTheme(let name, let nearest):
      "There is no theme “\(name)”.\(hint(nearest)) “gloss themes” lists them all."
    case .unknownParent(let name, let nearest, let place):
      "\(place): it inherits from “\(name)”, but there is no such theme.\(hint(nearest))"
    case .inheritsItself(let chain, let place):
      "\(place): the theme inherits from itself (\(chain.joined(separator: " → ")))."
        + " Let one of them inherit from no theme."
    case .syntax(let message, let place):
      "\(place): this is not TOML: \(message)."
    case .unknownFace(let name, let nearest, let place):
      "\(place): there is no face “\(name)”.\(hint(nearest))"
    case .unknownKey(let key, let face, let nearest, let place):
      "\(place): “\(face)” has no property “\(key)”.\(hint(nearest))"
        + " The properties are fg, bg, bold, dim, italic, underline and reverse."
    case .unknownColour(let colour, let face, let nearest, let place):
      "\(place): “\(colour)” of “\(face)” is not a colour.\(hint(nearest))"
        + " A colour is “#rrggbb”, a number from 0 to 255, a name such as “red” or “bright-red”, or “default”."
    case .wrongType(let key, let expected, let place):
      "\(place): “\(key)” should be \(expected)."
    }
  }

  private func hint(_ nearest: String?) -> String {
    nearest.map { " Do you mean “\($0)”?" } ?? ""
  }
}

nonisolated extension ThemeError.Place: CustomStringConvertible {
  package var description: String { line.map { "\(file), line \($0)" } ?? file }
}
