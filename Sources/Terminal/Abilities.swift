import CNcurses

/// What a terminal can do, by its terminfo entry.
nonisolated package struct Abilities: Equatable, Sendable {
  /// The number of its colours, 0 for none.
  package var colours: Int
  /// Whether colours are numbered by red, green and blue.
  package var direct: Bool
  /// Whether any colour can be sent in place of those numbers, if the terminal has it.
  package var takesTrueColour: Bool
  package var attributes: Attributes

  package init(
    colours: Int, direct: Bool, takesTrueColour: Bool = false, attributes: Attributes
  ) {
    self.colours = colours
    self.direct = direct
    self.takesTrueColour = takesTrueColour
    self.attributes = attributes
  }
}

nonisolated extension Abilities {
  /// Looks a terminal up; writes nothing to it.
  /// - Parameters:
  ///   - term: Its name, the value of `TERM`.
  ///   - output: A file descriptor, of any kind.
  /// - Throws: When there is no such terminal, or it cannot show a screen.
  @MainActor
  package static func of(term: String?, output: Int32 = 1) throws(TerminalError) -> Abilities {
    guard let term, !term.isEmpty else { throw .noTerm }
    var found = screen_abilities()
    switch screen_examine(term, output, &found) {
    case Int32(SCREEN_FINE): break
    case Int32(SCREEN_NO_DATABASE): throw .noDatabase(term)
    case Int32(SCREEN_CANNOT_ADDRESS): throw .cannotAddressCursor(term)
    default: throw .unknownTerm(term)
    }
    return Abilities(
      colours: Int(found.colours), direct: found.direct,
      takesTrueColour: found.takes_true_colour,
      attributes: Attributes(rawValue: UInt8(truncatingIfNeeded: found.attributes)))
  }
}
