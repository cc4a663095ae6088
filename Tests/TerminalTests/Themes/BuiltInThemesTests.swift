import Testing
import ViewModel

@testable import Terminal

/// What must hold of every theme that is built in.
struct BuiltInThemesTests {
  /// The layers, in the order in which they lie on each other.
  static let quotes: [Face] = [.quote, .quoteSpeech, .quoteTitle, .quoteScare]
  static let entities = Face.allCases.filter { $0 == .entity || $0.parent == .entity }
  static let atReader: [Face] = [.selection, .selectionQuote, .spotlight, .match, .matchCurrent]
  /// Lines and bars, which nobody reads.
  static let drawn: [Face] =
    [.paneBorder, .popupBorder, .quoteBar] + Face.allCases.filter(isOfStrip)

  private static func isOfStrip(_ face: Face) -> Bool {
    face == .density || face.parent == .density
  }

  /// Every pile of faces that can come about in the text, at most one of each layer.
  static let piles: [[Face]] =
    [[.text], [.blockQuote], [.heading], [.headingTitle]].flatMap { ground in
      ([[]] + quotes.map { [$0] }).flatMap { quote in
        [[], [Face.phrase]].flatMap { phrase in
          ([[]] + entities.map { [$0] }).flatMap { entity in
            ([[]] + atReader.map { [$0] }).map { ground + quote + phrase + entity + $0 }
          }
        }
      }
    }

  /// Those that set a background, so that it is known what their text stands on.
  static let withBackground = Theme.builtIn.filter {
    (try? Theme.named($0))?.background != nil
  }

  @Test func `the default theme comes first, and those that stand in for a need are there`() {
    let needed = ["default", "light", "dark", "high-contrast", "colour-blind", "monochrome"]
    #expect(Array(Theme.builtIn.prefix(needed.count)) == needed)
    #expect(Theme.builtIn.count >= 12 && Set(Theme.builtIn).count == Theme.builtIn.count)
    #expect(Theme.builtIn.first == Theme.defaultName)
  }

  @Test(arguments: Theme.builtIn)
  func `a theme loads, and says what it is in one line`(name: String) throws {
    let theme = try Theme.named(name)
    #expect(theme.name == name)
    #expect((10...70).contains(theme.description.count))
    #expect(!theme.description.contains("\n"))
  }

  @Test(arguments: Theme.builtIn, ColourDepth.allCases)
  func `each layer differs from plain text, whatever the terminal has`(
    name: String, depth: ColourDepth
  ) throws {
    let vt100: Attributes = [.bold, .underline, .reverse]
    for attributes in [Attributes.all, vt100] {
      let theme = try FittedTheme(Theme.named(name), depth: depth, attributes: attributes)
      let plain = theme.look(of: [.text])
      for face in Self.quotes + Self.entities + [.phrase] + Self.atReader {
        let look = theme.look(of: [.text, face])
        #expect(
          look.foreground != plain.foreground || look.background != plain.background
            || look.set != plain.set, "\(face) with \(attributes)")
      }
    }
  }

  @Test(arguments: Theme.builtIn)
  func `the three layers differ from each other without colours`(name: String) throws {
    let theme = try FittedTheme(Theme.named(name), depth: .none, attributes: .all)
    let looks = [Face.quote, .entity, .phrase, .selection].map { theme.look(of: [.text, $0]).set }
    #expect(Set(looks).count == looks.count)
    let pile = theme.look(of: [.text, .quote, .phrase, .entity]).set
    #expect(pile.isSuperset(of: [.italic, .bold, .underline]))
  }

  @Test func `only the default theme and the monochrome one leave the background as it is`() {
    #expect(Set(Theme.builtIn).subtracting(Self.withBackground) == ["default", "monochrome"])
  }

  @Test(arguments: withBackground, [ColourDepth.direct, .palette])
  func `text reads on its background, also where layers overlap`(
    name: String, depth: ColourDepth
  ) throws {
    let theme = try FittedTheme(Theme.named(name), depth: depth, attributes: .all)
    let least = name == "high-contrast" ? 7 : 4.5
    let others = Face.allCases.filter { !Self.drawn.contains($0) }.map { [$0] }
    let paneRows = [Face.paneGroup, .paneCount, .paneDim].flatMap { face in
      [[face], [face, .paneCursor], [face, .paneCursorFocused]]
    }
    var faint: [String] = []
    for pile in others + paneRows + Self.piles {
      let look = theme.look(of: Faces(pile))
      let ink = try #require(look.foreground?.usual)
      let paper = try #require(look.background?.usual)
      let contrast = ink.contrast(with: paper)
      if contrast < least { faint.append("\(pile.map(\.rawValue)): \(contrast)") }
    }
    #expect(faint.isEmpty)
  }

  @Test(arguments: Theme.builtIn)
  func `a theme with a background says which, and sets text upon it`(name: String) throws {
    let theme = try Theme.named(name)
    let text = theme.look(of: [.text])
    switch theme.background {
    case nil:
      #expect(text == Look())
    case .light?:
      #expect(try #require(text.background?.usual).luminance > 0.5)
    case .dark?:
      #expect(try #require(text.background?.usual).luminance < 0.1)
    }
  }

  @Test(arguments: Theme.builtIn)
  func `text is the brightest thing but for what the reader selected`(name: String) throws {
    let theme = try Theme.named(name)
    guard let ink = theme.look(of: [.text]).foreground?.usual,
      let paper = theme.look(of: [.text]).background?.usual
    else { return }
    for face in Self.quotes + Self.entities {
      let other = try #require(theme.look(of: [face]).foreground?.usual)
      #expect(other.contrast(with: paper) <= ink.contrast(with: paper), "\(face)")
    }
  }

  @Test func `the default theme uses the terminal's own colours only`() throws {
    let theme = try Theme.named("default")
    for face in Face.allCases {
      let look = theme.look(of: face)
      for colour in [look.foreground, look.background] {
        switch colour {
        case nil, .terminal, .palette(0..<16): break
        default: Issue.record("\(face) is \(String(describing: colour))")
        }
      }
    }
  }

  /// Red is for errors and for what is no text; pale colours do not read as text on white.
  @Test func `the default theme sets text in colours that read on light and on dark`() throws {
    let theme = try Theme.named("default")
    let paper = Self.atReader + Self.drawn + [.standIn, .statusError]
    for face in Face.allCases where !paper.contains(face) {
      let ink = theme.look(of: face).foreground
      #expect([nil, .terminal, .palette(5), .palette(12)].contains(ink), "\(face)")
    }
  }

  @Test(arguments: ["default", "monochrome"], [ColourDepth.palette, .sixteen, .eight])
  func `what is reversed has the terminal's own colours, which read on each other`(
    name: String, depth: ColourDepth
  ) throws {
    let theme = try FittedTheme(Theme.named(name), depth: depth, attributes: .all)
    let stacked = Self.piles.flatMap { pile in
      [pile] + [.spotlight, .match].map { pile.dropLast() + [$0, .selection] }
    }
    for pile in stacked where !pile.contains(.standIn) {
      let look = theme.look(of: Faces(pile))
      guard look.set.contains(.reverse) else { continue }
      #expect([nil, .terminal].contains(look.foreground), "\(pile)")
      #expect([nil, .terminal].contains(look.background), "\(pile)")
    }
  }

  @Test func `in the default theme a phrase in a quotation keeps the quotation's colour`() throws {
    let theme = try Theme.named("default")
    let quote = theme.look(of: [.text, .quote])
    let phrase = theme.look(of: [.text, .quote, .phrase])
    #expect(quote.foreground != nil && phrase.foreground == quote.foreground)
    #expect(phrase.set == quote.set.union(.bold))
  }

  @Test func `in the default theme nothing else in the text has the colour of what is said`() throws
  {
    let theme = try Theme.named("default")
    let said = try #require(theme.look(of: [.quote]).foreground)
    let others: [Face] = [
      .text, .heading, .headingTitle, .byline, .marker, .blockQuote, .code, .phrase,
    ]
    for face in others + Self.entities {
      #expect(theme.look(of: [face]).foreground != said, "\(face)")
    }
  }

  @Test func `the monochrome theme has no colours`() throws {
    let theme = try Theme.named("monochrome")
    for face in Face.allCases {
      let look = theme.look(of: face)
      #expect([nil, .terminal].contains(look.foreground) && look.background == nil)
    }
  }
}
