/// Keys pressed one after the other, written as help shows them.
///
/// Each key of the notation is a name (`Space`, `PgDn`, `S-Tab`, `F1`, …), a control key (`^D`), or else
/// every character is a key of its own: `]q` is two keys.
package struct KeySequence: Hashable, Sendable, ExpressibleByStringInterpolation,
  CustomStringConvertible
{
  package let keys: [Key]
  /// As help shows it.
  package let description: String

  package init(stringLiteral notation: String) {
    description = notation
    keys = Self.keys(in: notation)
  }

  private static func keys(in notation: String) -> [Key] {
    if let named = names[notation] { return [named] }
    let characters = Array(notation)
    if characters.count == 2, characters[0] == "^" {
      return [.control(Character(characters[1].lowercased()))]
    }
    return characters.map(Key.character)
  }

  private static let names: [String: Key] = [
    "Space": .character(" "), "Enter": .enter, "Tab": .tab, "S-Tab": .backTab, "Esc": .escape,
    "↓": .down, "↑": .up, "←": .left, "→": .right, "PgDn": .pageDown, "PgUp": .pageUp,
    "Home": .home, "End": .end, "F1": .function(1), "F2": .function(2), "F10": .function(10),
  ]
}
