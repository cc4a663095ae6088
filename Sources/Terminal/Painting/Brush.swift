import ViewModel

/// Faces as a terminal shows them: looks by number, and what is sent to go from one to another.
nonisolated struct Brush {
  /// Of a look.
  typealias Number = UInt16

  /// What a terminal can be told about a cell. A colour is a number of the terminal's, -1 is its own.
  private struct Style: Hashable {
    var attributes: Attributes
    var foreground: Int
    var background: Int

    /// What can be seen of it where nothing is written.
    var paper: Style {
      let lines = attributes.intersection([.underline, .reverse])
      return Style(
        attributes: lines, foreground: lines.isEmpty ? -1 : foreground, background: background)
    }
  }

  private let theme: FittedTheme
  private let strings: Strings
  private var numbersByFaces: [[Face]: Number] = [:]
  private var numbersByStyle: [Style: Number] = [:]
  private var styles: [Style] = []
  private var papers: [Number] = []
  private var changes: [UInt32: [UInt8]] = [:]

  /// Plain text in the terminal's own colours.
  static let bare: Number = 0
  /// What a cell looks like that nothing is in.
  private(set) var ground = Self.bare

  init(_ theme: FittedTheme, _ strings: Strings) {
    self.theme = theme
    self.strings = strings
    _ = number(of: Style(attributes: [], foreground: -1, background: -1))
    let text = number(for: [])
    ground = paper(of: text)
  }

  /// The number of the look that faces have together.
  mutating func number(for faces: [Face]) -> Number {
    if let number = numbersByFaces[faces] { return number }
    let look = theme.look(of: faces)
    let style = Style(
      attributes: look.set, foreground: number(of: look.foreground),
      background: number(of: look.background))
    let number = number(of: style)
    numbersByFaces[faces] = number
    return number
  }

  private mutating func number(of style: Style) -> Number {
    if let number = numbersByStyle[style] { return number }
    let number = Number(styles.count)
    numbersByStyle[style] = number
    styles.append(style)
    papers.append(number)
    papers[Int(number)] = self.number(of: style.paper)
    return number
  }

  /// The look of a blank: that of `number`, without what only letters show.
  func paper(of number: Number) -> Number { papers[Int(number)] }

  /// Whether clearing cells gives blanks of that look.
  func canClear(in paper: Number) -> Bool {
    let style = styles[Int(paper)]
    return style.attributes.isEmpty && (style.background < 0 || strings.clearsInColour)
  }

  private func number(of colour: Colour?) -> Int {
    switch colour {
    case nil, .terminal: -1
    case .palette(let number) where theme.depth < .direct || number < 8: Int(number)
    case .palette(let number): Self.direct(XtermPalette.colours[Int(number)])
    case .rgb(let colour): Self.direct(colour)
    }
  }

  /// With direct colour the numbers 0 to 7 are still the first eight of the palette: the nearest black that
  /// is none of them is one bit less black.
  private static func direct(_ colour: RGB) -> Int {
    colour.packed < 8 ? 0x010101 : Int(colour.packed)
  }
}

// MARK: - Going from one look to another

nonisolated extension Brush {
  /// What is sent to have the look `after` where the terminal has `before`, nil for one that nobody knows.
  mutating func change(from before: Number?, to after: Number) -> [UInt8] {
    let key = UInt32(before.map { $0 + 1 } ?? 0) << 16 | UInt32(after)
    if let change = changes[key] { return change }
    let anew = string(from: nil, to: styles[Int(after)])
    var change = anew
    if let before {
      let added = string(from: styles[Int(before)], to: styles[Int(after)])
      if let added, anew.map({ added.count <= $0.count }) ?? true { change = added }
    }
    changes[key] = change ?? []
    return change ?? []
  }

  /// Nil where something would have to be taken away. From nil everything is set anew.
  private func string(from before: Style?, to after: Style) -> [UInt8]? {
    let after = seen(after)
    let old = before.map(seen) ?? Style(attributes: [], foreground: -1, background: -1)
    if !after.attributes.isSuperset(of: old.attributes)
      || after.foreground < 0 && old.foreground >= 0
      || after.background < 0 && old.background >= 0
    {
      return nil
    }
    var parts: [[UInt8]] = before == nil ? [strings.plain, strings.ownColours] : []
    let new = after.attributes.subtracting(old.attributes)
    parts += strings.attributes.filter { new.contains($0.0) }.map(\.1)
    for (template, colour, known) in [
      (strings.foreground, after.foreground, old.foreground),
      (strings.background, after.background, old.background),
    ] where colour >= 0 && colour != known {
      var part: [UInt8] = []
      template?.append(colour, to: &part)
      parts.append(part)
    }
    return Self.joined(parts)
  }

  /// What a terminal makes of a style that cannot be had whole.
  private func seen(_ style: Style) -> Style {
    var style = style
    if style.foreground >= 0 || style.background >= 0 {
      style.attributes.subtract(strings.withoutColour)
    }
    return style
  }

  /// The parts in order, neighbours that set looks in the same way as one.
  /// - Source: ECMA-48, 8.3.117 (SGR): its parameters act one after another.
  private static func joined(_ parts: [[UInt8]]) -> [UInt8] {
    var whole: [UInt8] = []
    var isRendition = false
    for part in parts where !part.isEmpty {
      let isAlike =
        part.starts(with: [0x1B, UInt8(ascii: "[")]) && part.last == UInt8(ascii: "m")
        && part.dropFirst(2).dropLast().allSatisfy { (0x30...0x3B).contains($0) }
      if isAlike, isRendition {
        whole[whole.count - 1] = UInt8(ascii: ";")
        whole += part.dropFirst(2)
      } else {
        whole += part
      }
      isRendition = isAlike
    }
    return whole
  }
}
