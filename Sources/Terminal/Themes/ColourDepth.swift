/// How many colours may be used.
nonisolated package enum ColourDepth: Int, CaseIterable, Comparable, Sendable {
  /// Attributes only.
  case none = 0
  case eight = 8
  case sixteen = 16
  case palette = 256
  /// Any colour.
  case direct = 16_777_216

  package static func < (a: ColourDepth, b: ColourDepth) -> Bool { a.rawValue < b.rawValue }
}

nonisolated extension ColourDepth {
  /// What the reader wants: `--color`, `NO_COLOR` and `COLORTERM`.
  package struct Wish: Equatable, Sendable {
    /// The values of `--color`.
    package enum Option: String, CaseIterable, Sendable {
      case auto, always, never
    }

    package var option: Option
    /// `NO_COLOR` is set and not empty.
    package var noColour: Bool
    /// `COLORTERM` promises direct colour.
    package var promisesDirect: Bool

    /// - Source: no-color.org: an option on the command line beats the variable.
    package init(_ option: Option = .auto, environment: [String: String] = [:]) {
      self.option = option
      noColour = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
      promisesDirect = ["truecolor", "24bit"].contains(environment["COLORTERM"])
    }

    private var refuses: Bool { option == .never || (option == .auto && noColour) }

    /// The depth of a screen.
    /// - Parameters:
    ///   - colours: The number of colours in the terminfo entry, 0 for none.
    ///   - direct: Whether the entry numbers them by red, green and blue.
    ///   - takesTrueColour: Whether any colour can be sent in place of those numbers, if it is promised.
    package func onScreen(colours: Int, direct: Bool, takesTrueColour: Bool = false) -> ColourDepth
    {
      if refuses { return .none }
      return takesTrueColour && promisesDirect
        ? .direct : ColourDepth(colours: colours, direct: direct)
    }

    /// The depth of text that goes into a pipe or file: none, unless colour is forced; then what the reader's
    /// terminal has, and never less than sixteen colours.
    package func inPipe(colours: Int, direct: Bool) -> ColourDepth {
      guard option == .always else { return .none }
      if promisesDirect { return .direct }
      return max(.sixteen, ColourDepth(colours: colours, direct: direct))
    }
  }

  /// What a terminfo entry promises.
  private init(colours: Int, direct: Bool) {
    self =
      switch colours {
      case ..<8: .none
      case ..<16: .eight
      case ..<256: .sixteen
      default: direct ? .direct : .palette
      }
  }
}
