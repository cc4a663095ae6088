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

  /// The number in `range` that the eye finds nearest.
  /// - Parameter keepsHue: Whether what is not grey may not become grey, nor grey become coloured. Of few
  ///   colours, the nearest to a pastel is a grey; but that it is green says more than how bright it is.
  static func nearest(to colour: RGB, in range: ClosedRange<Int>, keepsHue: Bool) -> UInt8 {
    let wanted = OKLab(colour)
    let isGrey = wanted.chroma < 0.04
    let candidates = range.filter { number in
      !keepsHue || (perceived[number].chroma < 0.04) == isGrey
    }
    let best = candidates.min {
      wanted.distance(to: perceived[$0]) < wanted.distance(to: perceived[$1])
    }
    return UInt8(best ?? range.lowerBound)
  }
}
