/// Keys pressed one after the other, written as help shows them.
///
/// Each key of the notation is a name (`Space`, `PgDn`, `S-Tab`, `F1`, …), a control key (`^D`), or else
/// every character is a key of its own: `]q` is two keys. Spaces may stand between keys: `^W q`.
package struct KeySequence: Hashable, Sendable, ExpressibleByStringInterpolation,
  CustomStringConvertible
{
  package let keys: [Key]
  /// As help shows it.
  package let description: String

  package init(stringLiteral notation: String) {
    description = notation
    keys = notation.split(separator: " ").flatMap { Self.keys(in: String($0)) }
  }

  private init(_ keys: [Key]) {
    self.keys = keys
    let isPlain = keys.count == 1 || keys.allSatisfy { $0.description.count == 1 }
    description = keys.map(\.description).joined(separator: isPlain ? "" : " ")
  }

  /// Reads a notation that somebody wrote by hand.
  /// - Throws: Where it names no key, or none at all.
  package init(written notation: String) throws(BindingError) {
    let parts = notation.split(separator: " ").map(String.init)
    guard !parts.isEmpty else {
      throw BindingError(description: "here a key should be named; the space bar is “Space”.")
    }
    for part in parts
    where part.count > 2 && part.allSatisfy(\.isASCII) && part.contains(where: \.isLetter) {
      guard Self.names[part] == nil else { continue }
      let nearest = nearest(to: part, among: Array(Self.names.keys.sorted()))
      if part.first?.isUppercase == true, part.dropFirst().contains(where: \.isLowercase) {
        let hint = nearest.map { " Do you mean “\($0)”?" } ?? ""
        throw BindingError(description: "there is no key “\(part)”.\(hint)")
      }
    }
    self.init(parts.flatMap(Self.keys))
  }

  private static func keys(in notation: String) -> [Key] {
    if let named = names[notation] { return [named] }
    let characters = Array(notation)
    if characters.count == 2, characters[0] == "^" {
      return [.control(Character(characters[1].lowercased()))]
    }
    return characters.map(Key.character)
  }

  private static let names: [String: Key] = {
    var names: [String: Key] = [
      "Space": .character(" "), "Enter": .enter, "Tab": .tab, "S-Tab": .backTab, "Esc": .escape,
      "↓": .down, "↑": .up, "←": .left, "→": .right, "Down": .down, "Up": .up, "Left": .left,
      "Right": .right, "PgDn": .pageDown, "PgUp": .pageUp, "Home": .home, "End": .end,
      "Backspace": .backspace, "Delete": .delete, "Insert": .insert,
    ]
    for number in 1...12 { names["F\(number)"] = .function(number) }
    return names
  }()
}
