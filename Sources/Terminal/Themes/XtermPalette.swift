/// The 256 colours of xterm: what the numbers of a terminal's palette usually look like.
///
/// 0 to 15 are xterm's defaults, and readers change them; 16 to 231 are a cube of six steps a channel, 232 to 255 greys.
nonisolated enum XtermPalette {
  static let colours: [RGB] = named + cube + greys

  private static let named = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ].map { RGB($0) }

  private static let steps: [UInt8] = [0, 95, 135, 175, 215, 255]

  private static let cube = (0..<216).map { number in
    RGB(steps[number / 36], steps[number / 6 % 6], steps[number % 6])
  }

  private static let greys = (0..<24).map { step in
    let value = UInt8(8 + 10 * step)
    return RGB(value, value, value)
  }

  private static let perceived = colours.map { OKLab($0) }

  /// The number that the eye finds nearest, of the part that readers do not change: 16 to 255.
  static func nearest(to colour: RGB) -> UInt8 {
    let wanted = OKLab(colour)
    let best = (16...255).min {
      wanted.distance(to: perceived[$0]) < wanted.distance(to: perceived[$1])
    }
    return UInt8(best ?? 16)
  }

  /// The ANSI colour of the nearest hue, nil for a colour that is too grey to have one.
  ///
  /// By hue alone: of so few colours, the nearest to a pale green would be white; but that it is green says more
  /// than how bright it is. Only those that read on light and dark take part, for what they look like and what
  /// lies behind them is the reader's choice: blue is bright where there is a bright one, else left out.
  /// - Parameter chroma: From where on a colour counts as coloured.
  static func nearestHue(to colour: RGB, sixteen: Bool, from chroma: Double) -> UInt8? {
    let wanted = OKLab(colour)
    guard wanted.chroma >= chroma else { return nil }
    let best = [1, 2, 3, 5, 6, sixteen ? 12 : 6].max {
      wanted.likeness(ofHue: perceived[$0]) < wanted.likeness(ofHue: perceived[$1])
    }
    return best.map { UInt8($0) }
  }
}
