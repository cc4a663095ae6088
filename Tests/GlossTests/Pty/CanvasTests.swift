import Glibc
import TestSupport
import Testing
import ViewModel

@testable import Terminal

/// What is sent from frame to frame makes a terminal show the frame, whatever it can do.
struct CanvasTests {
  init() {
    // As a screen does when it is opened.
    setlocale(LC_CTYPE, "C.UTF-8")
  }

  /// What a terminal can do besides moving its cursor to a cell.
  enum Kind: CaseIterable {
    case all, withoutColourInClearing, withoutCounts, withoutClearing, withoutAnything
  }

  @Test(arguments: Kind.allCases, ["default", "dark", "monochrome"])
  func `after any frames the screen shows the last`(kind: Kind, theme: String) throws {
    var random = SeededGenerator(seed: 20_261_130)
    let theme = try FittedTheme(
      Theme.named(theme), depth: kind == .withoutAnything ? .none : .palette, attributes: .all)
    for _ in 0..<12 {
      let size = Size(
        columns: .random(in: 1...24, using: &random), rows: .random(in: 1...9, using: &random))
      var canvas = Canvas(size, theme, strings(kind))
      var screen = ScreenModel(
        columns: size.columns, rows: size.rows, clearsInColour: kind != .withoutColourInClearing)
      var pool = (0..<14).map { _ in row(of: size.columns, &random) }
      for step in 0..<30 {
        if step % 7 == 6 { canvas.forget() }
        let frame = frame(of: size, from: &pool, &random)
        screen.feed(canvas.bytes(toShow: frame))
        expect(screen, toShow: frame, in: theme, but: kind)
      }
    }
  }

  @Test func `a frame that is shown already takes no bytes`() throws {
    var random = SeededGenerator(seed: 7)
    let size = Size(columns: 20, rows: 5)
    let theme = try FittedTheme(Theme.named("default"), depth: .palette, attributes: .all)
    var canvas = Canvas(size, theme, strings(.all))
    var pool = (0..<6).map { _ in row(of: size.columns, &random) }
    let frame = frame(of: size, from: &pool, &random)
    #expect(!canvas.bytes(toShow: frame).isEmpty)
    #expect(canvas.bytes(toShow: frame).isEmpty)
  }

  @Test func `rows that moved up by one are scrolled`() throws {
    let theme = try FittedTheme(Theme.named("default"), depth: .palette, attributes: .all)
    var canvas = Canvas(Size(columns: 20, rows: 7), theme, strings(.all))
    func frame(from first: Int) -> Frame {
      Frame(
        rows: (first..<first + 6).map {
          Row([Run("This is row \($0)", cells: 13, faces: [.text])])
        } + [Row([Run("status", cells: 6, faces: [.status])])],
        size: Size(columns: 20, rows: 7), cursor: Position(row: 0, column: 0), showsCursor: false)
    }
    _ = canvas.bytes(toShow: frame(from: 1))
    let bytes = canvas.bytes(toShow: frame(from: 2))
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "\u{1B}[1S\u{1B}[6d\u{1B}[mThis is row 7\u{1B}[1;1H")
  }

  // MARK: Frames

  /// Rows of a pool, in the order of the pool or another, a few places on from the last time.
  private func frame(
    of size: Size, from pool: inout [Row], _ random: inout SeededGenerator
  ) -> Frame {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: pool.shuffle(using: &random)
    case 1: pool[.random(in: pool.indices, using: &random)] = row(of: size.columns, &random)
    default:
      let count = Int.random(in: 1...5, using: &random)
      pool = Array(pool[count...] + pool[..<count])
    }
    return Frame(
      rows: Array(pool.prefix(size.rows)), size: size,
      cursor: Position(
        row: .random(in: 0..<size.rows, using: &random),
        column: .random(in: 0..<size.columns, using: &random)),
      showsCursor: false)
  }

  private func row(of columns: Int, _ random: inout SeededGenerator) -> Row {
    let faces: [[Face]] = [
      [.text], [.text], [.text, .phrase], [.text, .quoteSpeech], [.text, .entityPerson],
      [.text, .quoteSpeech, .entityPlace], [.matchCurrent], [.status], [.densityQuote],
    ]
    let texts = ["a", "word", "     ", "                ", "“ah”", "日本", "e\u{301}a", " x ", ""]
    var runs: [Run] = []
    var room = columns
    while room > 0, runs.count < 12, Int.random(in: 0..<8, using: &random) > 0 {
      guard let text = texts.randomElement(using: &random),
        let faces = faces.randomElement(using: &random)
      else { break }
      let cells = min(room, text.unicodeScalars.reduce(0) { $0 + Self.cells($1) })
      runs.append(Run(text, cells: cells, faces: faces))
      room -= cells
    }
    return Row(runs)
  }

  private static func cells(_ scalar: Unicode.Scalar) -> Int {
    scalar.value == 0x301 ? 0 : scalar.value > 0x3000 ? 2 : 1
  }

  // MARK: What is to be seen

  private func expect(
    _ screen: ScreenModel, toShow frame: Frame, in theme: FittedTheme, but kind: Kind
  ) {
    let ground = rendition(of: [], in: theme)
    for (number, row) in frame.rows.enumerated() {
      var wanted: [ScreenModel.Cell] = []
      for run in row.runs {
        let rendition = rendition(of: run.faces, in: theme)
        let end = wanted.count + run.cells
        glyphs: for scalar in run.text.unicodeScalars {
          switch Self.cells(scalar) {
          case 0: wanted[wanted.count - 1].text.unicodeScalars.append(scalar)
          case let cells where wanted.count + cells > end: break glyphs
          case let cells:
            wanted.append(ScreenModel.Cell(text: String(scalar), rendition: rendition))
            if cells == 2 { wanted.append(ScreenModel.Cell(text: "", rendition: rendition)) }
          }
        }
        while wanted.count < end { wanted.append(ScreenModel.Cell(rendition: rendition)) }
      }
      while wanted.count < screen.columns { wanted.append(ScreenModel.Cell(rendition: ground)) }
      #expect(screen.cells[number].map(seen) == wanted.map(seen))
    }
    #expect(
      screen.row == frame.cursor.row
        && min(screen.column, screen.columns - 1) == frame.cursor.column)
  }

  private func seen(_ cell: ScreenModel.Cell) -> ScreenModel.Cell {
    cell.text == " " ? ScreenModel.Cell(rendition: cell.rendition.paper) : cell
  }

  private func rendition(of faces: [Face], in theme: FittedTheme) -> Rendition {
    let look = theme.look(of: faces)
    let codes: [(Attributes, Int)] = [
      (.bold, 1), (.dim, 2), (.italic, 3), (.underline, 4), (.reverse, 7),
    ]
    return Rendition(
      attributes: Set(codes.filter { look.set.contains($0.0) }.map(\.1)),
      foreground: parameters(38, look.foreground), background: parameters(48, look.background))
  }

  private func parameters(_ code: Int, _ colour: Colour?) -> [Int] {
    if case .palette(let number) = colour { [code, 5, Int(number)] } else { [] }
  }

  // MARK: Terminals

  private func strings(_ kind: Kind) -> Strings {
    var strings = Strings(address: template("\u{1B}[%i%p1%d;%p2%dH"))
    strings.clear = Array("\u{1B}[H\u{1B}[2J".utf8)
    strings.plain = Strings.reset
    strings.attributes = [(.bold, 1), (.dim, 2), (.italic, 3), (.underline, 4), (.reverse, 7)].map {
      ($0, Array("\u{1B}[\($1)m".utf8))
    }
    strings.foreground = template("\u{1B}[38;5;%p1%dm")
    strings.background = template("\u{1B}[48;5;%p1%dm")
    if kind == .withoutAnything { return strings }
    strings.region = template("\u{1B}[%i%p1%d;%p2%dr")
    strings.lineFeed = [0x0A]
    strings.reverseLineFeed = Array("\u{1B}M".utf8)
    strings.stopWrapping = Array("\u{1B}[?7l".utf8)
    strings.clearsInColour = kind != .withoutColourInClearing
    if kind != .withoutCounts {
      strings.column = template("\u{1B}[%i%p1%dG")
      strings.row = template("\u{1B}[%i%p1%dd")
      strings.down = [0x0A]
      strings.carriageReturn = [0x0D]
      strings.scrollUp = template("\u{1B}[%p1%dS")
      strings.scrollDown = template("\u{1B}[%p1%dT")
    }
    if kind != .withoutClearing {
      strings.clearToEnd = Array("\u{1B}[K".utf8)
      strings.erase = template("\u{1B}[%p1%dX")
    }
    return strings
  }

  private func template(_ string: String) -> Strings.Template {
    Strings.Template(Array(string.utf8)) ?? .plain([], fromOne: false)
  }
}
