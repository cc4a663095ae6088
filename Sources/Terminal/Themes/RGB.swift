/// A colour of the sRGB space, eight bits a channel.
nonisolated package struct RGB: Hashable, Sendable {
  package var red: UInt8
  package var green: UInt8
  package var blue: UInt8

  package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// - Parameter packed: `0xRRGGBB`; higher bits are ignored.
  package init(_ packed: Int) {
    self.init(
      UInt8(packed >> 16 & 0xFF), UInt8(packed >> 8 & 0xFF), UInt8(packed & 0xFF))
  }

  /// `0xRRGGBB`.
  package var packed: Int { Int(red) << 16 | Int(green) << 8 | Int(blue) }
}

nonisolated extension RGB {
  /// How much brighter the brighter of two colours is, 1 (alike) to 21 (black and white); text is easy to
  /// read from 4.5 up (level AA).
  /// - Source: WCAG 2.2, “contrast ratio”.
  package func contrast(with other: RGB) -> Double {
    let a = luminance
    let b = other.luminance
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// 0 for black to 1 for white.
  /// - Source: WCAG 2.2, “relative luminance”.
  var luminance: Double {
    0.2126 * Self.linear[Int(red)] + 0.7152 * Self.linear[Int(green)]
      + 0.0722 * Self.linear[Int(blue)]
  }

  /// Light per channel value, without the sRGB curve.
  private static let linear: [Double] = (0...255).map { value in
    let channel = Double(value) / 255
    return channel <= 0.04045 ? channel / 12.92 : power((channel + 0.055) / 1.055, 2.4)
  }

  /// `base` to the `exponent`, for a base above 0 and up to 1.
  ///
  /// By the series of the logarithm and the exponential function; saves this target the mathematics library.
  private static func power(_ base: Double, _ exponent: Double) -> Double {
    let ratio = (base - 1) / (base + 1)
    var logarithm = 0.0
    var term = ratio
    for odd in stride(from: 1.0, through: 199, by: 2) {
      logarithm += 2 * term / odd
      term *= ratio * ratio
    }
    var result = 1.0
    var summand = 1.0
    for n in 1...60 {
      summand *= logarithm * exponent / Double(n)
      result += summand
    }
    return result
  }
}

/// A colour in a space where distance is what the eye sees as difference.
/// - Source: Björn Ottosson, “A perceptual color space for image processing”, 2020.
nonisolated struct OKLab: Sendable {
  /// 0 to 1.
  var lightness: Double
  var a: Double
  var b: Double

  init(_ colour: RGB) {
    let (red, green, blue) = colour.light
    let l = Self.cubeRoot(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let m = Self.cubeRoot(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let s = Self.cubeRoot(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s
    a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s
    b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
  }

  /// The square of the distance.
  func distance(to other: OKLab) -> Double {
    let (dl, da, db) = (lightness - other.lightness, a - other.a, b - other.b)
    return dl * dl + da * da + db * db
  }

  /// How far from grey, 0 to about 0.32.
  var chroma: Double { (a * a + b * b).squareRoot() }

  /// The cosine of the angle between the hues.
  func likeness(ofHue other: OKLab) -> Double {
    (a * other.a + b * other.b) / max(chroma * other.chroma, .leastNormalMagnitude)
  }

  /// By Newton's method, for 0 to 1.
  private static func cubeRoot(_ value: Double) -> Double {
    guard value > 0 else { return 0 }
    var root = 1.0
    for _ in 0..<24 { root -= (root - value / (root * root)) / 3 }
    return root
  }
}

nonisolated extension RGB {
  /// The three channels as light, 0 to 1.
  fileprivate var light: (Double, Double, Double) {
    (Self.linear[Int(red)], Self.linear[Int(green)], Self.linear[Int(blue)])
  }
}
