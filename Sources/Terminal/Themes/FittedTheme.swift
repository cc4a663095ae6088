import ViewModel

/// A theme in the colours and attributes that a terminal has.
///
/// Where too little is left of a face for it to be seen (a background tint on eight colours, a colour on
/// none, italics on a terminal without), it takes the attributes that it has in the theme `monochrome`.
nonisolated package struct FittedTheme: Sendable {
  package let theme: Theme
  package let depth: ColourDepth
  /// What lies under all faces.
  package let ground: Look
  private let looks: [Face: Look]

  package init(
    _ theme: Theme, depth: ColourDepth, attributes: Attributes
  ) throws(ThemeError) {
    self.theme = theme
    self.depth = depth
    let ground = Self.fit(theme.look(of: .text), depth: depth, attributes: attributes)
    self.ground = ground
    var looks: [Face: Look] = [:]
    var monochrome: Theme?
    for face in Face.allCases where face != .text {
      let wanted = theme.look(of: face)
      var look = Self.fit(wanted, depth: depth, attributes: attributes)
      if !wanted.isBlank, ground.merging(look).seen == ground.seen {
        if monochrome == nil { monochrome = try Theme.named("monochrome") }
        let spare = monochrome?.look(of: face).set ?? []
        look.set.formUnion(Self.substitutes(for: spare, among: attributes))
      }
      looks[face] = look
    }
    self.looks = looks
  }

  /// The look of text: `text` at the ground, then face upon face.
  package func look(of faces: [Face]) -> Look {
    var look = faces.reduce(ground) { $0.merging(self.look(ofFace: $1)) }
    // Of few colours two may turn out alike that a theme lays on each other.
    guard depth != .none, depth < .palette, let ink = look.foreground?.usual,
      let paper = look.background?.usual, ink.contrast(with: paper) < 2.5
    else { return look }
    let dark = RGB(0x000000).contrast(with: paper) > RGB(0xFFFFFF).contrast(with: paper)
    look.foreground = .palette(dark ? 0 : 7)
    return look
  }

  /// What one face asks for on this terminal; nothing for `text`, which is the ground.
  func look(ofFace face: Face) -> Look { looks[face] ?? Look() }

  private static func fit(_ look: Look, depth: ColourDepth, attributes: Attributes) -> Look {
    var fitted = look
    fitted.foreground = look.foreground.flatMap { $0.fitted(to: depth, isText: true) }
    fitted.background = look.background.flatMap { $0.fitted(to: depth, isText: false) }
    fitted.set.formIntersection(attributes)
    return fitted
  }

  /// What a terminal has, in place of what it may not have.
  private static func substitutes(for wanted: Attributes, among: Attributes) -> Attributes {
    var result = wanted.intersection(among)
    if wanted.contains(.italic), !among.contains(.italic) { result.insert(.underline) }
    if wanted.contains(.underline), !among.contains(.underline) { result.insert(.bold) }
    if wanted.contains(.bold), !among.contains(.bold) { result.insert(.underline) }
    return result.intersection(among)
  }
}

nonisolated extension Look {
  fileprivate var isBlank: Bool { self == Look() }

  /// What an eye can tell apart.
  fileprivate var seen: Look {
    Look(
      foreground: foreground ?? .terminal, background: background ?? .terminal, set: set,
      cleared: [])
  }
}

nonisolated extension Colour {
  /// The nearest that a terminal of this depth has; nil to leave the colour as it is.
  ///
  /// ANSI colours keep their number, for the reader has chosen what they look like. Other colours take the
  /// nearest of the fixed part of a palette; on 16 and 8 colours, of the ANSI colours as xterm has them.
  func fitted(to depth: ColourDepth, isText: Bool) -> Colour? {
    switch (self, depth) {
    case (_, .none): nil
    case (.terminal, _), (_, .direct): self
    case (.palette, .palette): self
    case (.rgb(let colour), .palette):
      .palette(XtermPalette.nearest(to: colour, in: 16...255, keepsHue: false))
    case (.palette(let number), _) where number < depth.rawValue: self
    // As text, black would vanish; as background it would do so on light terminals.
    case (.palette(8), .eight): nil
    case (.palette(let number), .eight) where number < 16: .palette(number - 8)
    case (.palette, _), (.rgb, _):
      usual.map {
        .palette(XtermPalette.nearest(to: $0, in: 0...depth.rawValue - 1, keepsHue: isText))
      }
    }
  }
}
