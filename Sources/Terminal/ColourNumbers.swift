import CNcurses

/// Colours as the numbers that ncurses takes; -1 is the terminal's own.
struct ColourNumbers {
  /// What numbers mean.
  enum Meaning {
    /// Places in the terminal's palette.
    case palette
    /// 0xRRGGBB; 0 to 7 are still the first eight of the palette.
    case direct
    /// The first sixteen of the palette; the others are given away as colours are asked for.
    case given
  }

  private let meaning: Meaning
  private var given: [RGB: Int32] = [:]
  /// Whether there was a colour that found no number left.
  private(set) var isExhausted = false

  init(_ meaning: Meaning) { self.meaning = meaning }

  /// Gives the numbers away anew.
  mutating func clear() {
    given = [:]
    isExhausted = false
  }

  /// The number of a colour that fits the terminal.
  mutating func number(of colour: Colour?) -> Int32 {
    switch (colour, meaning) {
    case (nil, _), (.terminal, _): -1
    case (.palette(let number), .palette): Int32(number)
    case (.palette(let number), .direct) where number < 8: Int32(number)
    case (.palette(let number), .given) where number < 16: Int32(number)
    case (.palette(let number), _): self.number(of: XtermPalette.colours[Int(number)])
    case (.rgb(let colour), _): number(of: colour)
    }
  }

  private mutating func number(of colour: RGB) -> Int32 {
    // The nearest black that is none of the first eight is one bit less black.
    guard meaning == .given else { return Int32(colour.packed < 8 ? 0x010101 : colour.packed) }
    if let number = given[colour] { return number }
    guard given.count < 256 - 16 else {
      isExhausted = true
      return -1
    }
    let number = Int32(16 + given.count)
    given[colour] = number
    true_colour_set(number, UInt32(colour.packed))
    return number
  }
}
