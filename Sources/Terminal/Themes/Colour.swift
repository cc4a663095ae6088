/// A colour as a theme names it, and as a terminal understands it.
nonisolated package enum Colour: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case terminal
  /// A number of the terminal's palette. The reader may have given 0 to 15 any colour at all.
  case palette(UInt8)
  case rgb(RGB)
}

nonisolated extension Colour {
  /// The sixteen names of ANSI colours, in the order of their numbers.
  static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
    "bright-black", "bright-red", "bright-green", "bright-yellow",
    "bright-blue", "bright-magenta", "bright-cyan", "bright-white",
  ]

  /// - Parameter text: `#rrggbb`, `default` or one of `names`; anything else is nil.
  init?(_ text: String) {
    if text == "default" {
      self = .terminal
    } else if let number = Self.names.firstIndex(of: text) {
      self = .palette(UInt8(number))
    } else if text.first == "#", text.utf8.count == 7, text.utf8.dropFirst().allSatisfy(\.isHex),
      let packed = Int(text.dropFirst(), radix: 16)
    {
      self = .rgb(RGB(packed))
    } else {
      return nil
    }
  }

  /// The colour that is usually seen, nil for the terminal's own.
  var usual: RGB? {
    switch self {
    case .terminal: nil
    case .palette(let number): XtermPalette.colours[Int(number)]
    case .rgb(let colour): colour
    }
  }
}

nonisolated extension UInt8 {
  fileprivate var isHex: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}
