import ViewModel

/// A theme in the colours and attributes that a terminal has.
///
/// Where too little is left of a face for it to be seen (a background tint on sixteen colours, a colour on
/// none, italics on a terminal without), it takes the attributes that it has in the theme `monochrome`.
nonisolated package struct FittedTheme: Sendable {
  package let theme: Theme
  package let depth: ColourDepth
  /// What lies under all faces.
  private let ground: Look
  private let looks: [Face: Look]

  /// - Parameter attributes: Those that the terminal has.
  /// - Throws: When `monochrome` is needed, and the reader's own file of that name is broken.
  package init(
    _ theme: Theme, depth: ColourDepth, attributes: Attributes
  ) throws(ThemeError) {
    self.theme = theme
    self.depth = depth
    let wantedGround = theme.look(of: .text)
    let ground = wantedGround.fitted(to: depth, attributes: attributes)
    var looks: [Face: Look] = [:]
    var monochrome: Theme?
    for face in Face.allCases where face != .text {
      let wanted = theme.look(of: face)
      var look = wanted.fitted(to: depth, attributes: attributes)
      let lostBackground =
        look.background == nil && wanted.background != nil
        && wanted.background != wantedGround.background
      if wanted != Look(), lostBackground || ground.merging(look).seen == ground.seen {
        if monochrome == nil { monochrome = try Theme.named("monochrome") }
        let spare = monochrome?.look(of: face) ?? Look()
        // Attributes that went with the background make no sense without it.
        if lostBackground { look = Look(foreground: look.foreground) }
        look = look.merging(spare.replacing(attributesNotIn: attributes))
      }
      looks[face] = look
    }
    self.ground = ground
    self.looks = looks
  }

  /// What one face asks for on this terminal; nothing for `text`, which is the ground.
  func look(ofFace face: Face) -> Look { looks[face] ?? Look() }

  /// The look of text: `text` at the ground, then face upon face.
  package func look(of faces: Faces) -> Look {
    var look = faces.reduce(ground) { $0.merging(self.look(ofFace: $1)) }
    // Of few colours, what the theme lays on a coloured background may be lost or turn out alike.
    guard depth < .palette, let paper = look.background?.usual else { return look }
    if let ink = look.foreground?.usual, ink.contrast(with: paper) >= 3 { return look }
    let isBlack = RGB(0x000000).contrast(with: paper) >= RGB(0xFFFFFF).contrast(with: paper)
    look.foreground = .palette(isBlack ? 0 : 7)
    // Many terminals make bold black grey.
    look.set.subtract(.bold)
    return look
  }
}

nonisolated extension Look {
  fileprivate func fitted(to depth: ColourDepth, attributes: Attributes) -> Look {
    Look(
      foreground: foreground?.fitted(to: depth, colouredFrom: 0.04),
      // A tint has no like among few colours; what is meant to shine has.
      background: background?.fitted(to: depth, colouredFrom: 0.1),
      set: set.intersection(attributes), cleared: cleared)
  }

  /// What an eye can tell apart.
  fileprivate var seen: Look {
    Look(foreground: foreground ?? .terminal, background: background ?? .terminal, set: set)
  }

  /// The attributes, with what a terminal has in place of those that it may not have.
  fileprivate func replacing(attributesNotIn available: Attributes) -> Look {
    var replaced = set
    if set.contains(.italic), !available.contains(.italic) { replaced.insert(.underline) }
    if set.contains(.underline), !available.contains(.underline) { replaced.insert(.bold) }
    if set.contains(.bold), !available.contains(.bold) { replaced.insert(.underline) }
    return Look(
      foreground: foreground, set: replaced.intersection(available), cleared: cleared)
  }
}

nonisolated extension Colour {
  /// The nearest that a terminal of this depth has; nil to leave the colour as it is.
  ///
  /// ANSI colours keep their number, for the reader has chosen what they look like. Other colours take the
  /// nearest of the fixed part of a palette of 256; of fewer, the ANSI colour of the nearest hue.
  /// - Parameter chroma: From where on a colour has a hue to be kept; see `OKLab.chroma`.
  func fitted(to depth: ColourDepth, colouredFrom chroma: Double) -> Colour? {
    switch (self, depth) {
    case (_, .none): nil
    case (.terminal, _), (_, .direct): self
    case (.palette, .palette): self
    case (.rgb(let colour), .palette): .palette(XtermPalette.nearest(to: colour))
    case (.palette(0..<16), .sixteen), (.palette(0..<8), .eight): self
    // Plain black and blue, in place of bright ones, do not read on dark.
    case (.palette(8), .eight), (.palette(12), .eight): nil
    case (.palette(let number), .eight) where number < 16: .palette(number - 8)
    case (.palette, _), (.rgb, _):
      usual
        .flatMap {
          XtermPalette.nearestHue(to: $0, sixteen: depth == .sixteen, from: chroma)
        }
        .map(Colour.palette)
    }
  }
}
