import Terminal

/// The themes in the order in which F10 goes through them.
@MainActor
final class ThemeWheel {
  private(set) var current: Theme

  init(_ name: String) throws(ThemeError) {
    current = try Surroundings.theme(name)
  }

  /// Turns to the theme of that name.
  func turn(to name: String) throws(ThemeError) {
    if name != current.name { current = try Surroundings.theme(name) }
  }

  /// Turns to the theme after the current one, leaving out any that is broken.
  /// - Returns: Nil if there is no other.
  func next() -> Theme? {
    let names = Surroundings.themeNames
    let start = names.firstIndex(of: current.name) ?? -1
    for step in 1...max(1, names.count) {
      let name = names[(start + step) % names.count]
      // One that is broken is reported when it is asked for by name.
      guard name != current.name, let theme = try? Surroundings.theme(name) else { continue }
      current = theme
      return theme
    }
    return nil
  }
}
