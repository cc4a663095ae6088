import Foundation
import Testing
import ViewModel

@testable import Terminal

struct ColourTests {
  @Test func `contrast is that of WCAG`() {
    let black = RGB(0x000000)
    let white = RGB(0xFFFFFF)
    #expect(abs(black.contrast(with: white) - 21) < 1e-9)
    #expect(white.contrast(with: white) == 1)
    // The known border case: #767676 passes on white, #777777 does not.
    #expect(RGB(0x767676).contrast(with: white) >= 4.5)
    #expect(RGB(0x777777).contrast(with: white) < 4.5)
  }

  @Test func `light follows the sRGB curve`() {
    for value in UInt8.min...UInt8.max {
      let channel = Double(value) / 255
      let light = channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4)
      #expect(abs(RGB(value, value, value).luminance - light) < 1e-9)
    }
  }

  @Test func `OKLab agrees with its author's figures`() {
    let white = OKLab(RGB(0xFFFFFF))
    #expect(abs(white.lightness - 1) < 1e-3 && white.chroma < 1e-3)
    let red = OKLab(RGB(0xFF0000))
    #expect(abs(red.lightness - 0.628) < 1e-3 && abs(red.a - 0.225) < 1e-3)
    #expect(abs(red.b - 0.126) < 1e-3)
  }

  @Test
  func `of 256 colours, the fixed ones are nearest to themselves, and the reader's are left out`() {
    for number in 16...255 {
      let colour = XtermPalette.colours[number]
      let nearest = XtermPalette.nearest(to: colour)
      #expect(nearest >= 16 && XtermPalette.colours[Int(nearest)] == colour)
    }
    #expect(XtermPalette.nearest(to: RGB(0xCD0000)) >= 16)
  }

  @Test func `of sixteen colours, the hue is kept`() {
    func nearest(_ packed: Int, sixteen: Bool = true) -> UInt8? {
      XtermPalette.nearestHue(to: RGB(packed), sixteen: sixteen, from: 0.04)
    }
    #expect(nearest(0xABD0A2) == 2)
    #expect(nearest(0xF0A8A8) == 1)
    #expect(nearest(0xD9ADDF) == 5)
    #expect(nearest(0x1D529E) == 12)
    #expect(nearest(0x1D529E, sixteen: false) == 6)
    #expect(nearest(0x808890) == nil)
  }

  @Test func `ANSI colours keep their number`() {
    for number in UInt8(0)...15 {
      let colour = Colour.palette(number)
      #expect(colour.fitted(to: .direct, colouredFrom: 0) == colour)
      #expect(colour.fitted(to: .palette, colouredFrom: 0) == colour)
      #expect(colour.fitted(to: .sixteen, colouredFrom: 0) == colour)
      #expect(colour.fitted(to: .none, colouredFrom: 0) == nil)
    }
    #expect(Colour.palette(9).fitted(to: .eight, colouredFrom: 0) == .palette(1))
    #expect(Colour.palette(8).fitted(to: .eight, colouredFrom: 0) == nil)
  }

  @Test func `what lies on a coloured background of few reads on it`() throws {
    for name in Theme.builtIn {
      for depth in [ColourDepth.eight, .sixteen] {
        let theme = try FittedTheme(Theme.named(name), depth: depth, attributes: .all)
        for pile in BuiltInThemesTests.piles {
          let look = theme.look(of: Faces(pile))
          guard let paper = look.background?.usual, !look.set.contains(.reverse) else { continue }
          let ink = try #require(look.foreground?.usual, "\(name) \(pile)")
          #expect(ink.contrast(with: paper) >= 3, "\(name) \(pile)")
        }
      }
    }
  }

  // MARK: Depth

  @Test func `the depth of a screen is what terminfo promises`() {
    let wish = ColourDepth.Wish()
    #expect(wish.onScreen(colours: 0, direct: false) == .none)
    #expect(wish.onScreen(colours: 8, direct: false) == .eight)
    #expect(wish.onScreen(colours: 16, direct: false) == .sixteen)
    #expect(wish.onScreen(colours: 88, direct: false) == .sixteen)
    #expect(wish.onScreen(colours: 256, direct: false) == .palette)
    #expect(wish.onScreen(colours: 1 << 24, direct: true) == .direct)
    let promised = ColourDepth.Wish(environment: ["COLORTERM": "truecolor"])
    #expect(promised.onScreen(colours: 256, direct: false) == .palette)
    #expect(promised.onScreen(colours: 256, direct: false, takesTrueColour: true) == .direct)
    #expect(wish.onScreen(colours: 256, direct: false, takesTrueColour: true) == .palette)
    let forced = ColourDepth.Wish(.always)
    #expect(forced.onScreen(colours: 0, direct: false) == .none)
  }

  @Test func `NO_COLOR and --color never mean none, --color always beats NO_COLOR`() {
    func depth(_ option: ColourDepth.Wish.Option, _ noColour: String?) -> ColourDepth {
      ColourDepth.Wish(option, environment: noColour.map { ["NO_COLOR": $0] } ?? [:])
        .onScreen(colours: 256, direct: false)
    }
    #expect(depth(.auto, "1") == .none)
    #expect(depth(.auto, "") == .palette)
    #expect(depth(.never, nil) == .none)
    #expect(depth(.always, "1") == .palette)
  }

  @Test func `a pipe gets colours only when they are forced`() {
    func depth(
      _ option: ColourDepth.Wish.Option, _ environment: [String: String], _ colours: Int
    )
      -> ColourDepth
    {
      ColourDepth.Wish(option, environment: environment).inPipe(colours: colours, direct: false)
    }
    #expect(depth(.auto, [:], 256) == .none)
    #expect(depth(.never, ["COLORTERM": "truecolor"], 256) == .none)
    #expect(depth(.always, ["NO_COLOR": "1"], 256) == .palette)
    #expect(depth(.always, [:], 0) == .sixteen)
    #expect(depth(.always, ["COLORTERM": "truecolor"], 256) == .direct)
    #expect(depth(.always, ["COLORTERM": "24bit"], 0) == .direct)
  }

  // MARK: Text for pipes

  @Test func `faces become escape sequences`() throws {
    let looks = try ThemeFile(
      Array(
        """
        text = { fg = "white", bg = "black" }
        quote = { fg = "#102030", italic = true }
        phrase = { bg = "bright-red", bold = true }
        entity = { fg = "red", underline = true }
        match = { fg = "default", bg = 200 }
        """.utf8), file: "mine.toml"
    ).looks
    let theme = Theme(name: "mine", description: "", background: nil, own: looks)
    #expect(try theme.sgr(for: [.text], depth: .direct) == "")
    #expect(try theme.sgr(for: [.quote], depth: .direct) == "\u{1B}[3;38;2;16;32;48m")
    #expect(
      try theme.sgr(for: [.text, .quote, .phrase, .entity], depth: .palette)
        == "\u{1B}[1;3;4;31;101m")
    #expect(try theme.sgr(for: [.match], depth: .palette) == "\u{1B}[39;48;5;200m")
    #expect(try theme.sgr(for: [.quote], depth: .none) == "\u{1B}[3m")
    #expect(try theme.sgr(for: [.phrase], depth: .none) == "\u{1B}[1m")
  }
}
