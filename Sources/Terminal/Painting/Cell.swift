import CNcurses
import ViewModel

/// What stands in one cell of the screen.
nonisolated struct Cell: Equatable {
  // As many bytes as a glyph may have, which are what is sent for it.
  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private var third: UInt32 = 0
  private var count: UInt8
  /// The cells that it takes; 0 for the right half of a wide glyph.
  let width: UInt8
  /// For a blank, the look of its background.
  let look: Brush.Number

  private init(count: UInt8, width: UInt8, look: Brush.Number) {
    (self.count, self.width, self.look) = (count, width, look)
  }

  /// A character of ASCII.
  init(_ byte: UInt8, look: Brush.Number) {
    self.init(count: 1, width: 1, look: look)
    first = UInt64(byte)
  }

  init(_ glyph: glyph, look: Brush.Number) {
    self.init(count: UInt8(glyph.count), width: UInt8(glyph.cells), look: look)
    withUnsafeBytes(of: glyph.bytes) { bytes in
      for place in 0..<Int(glyph.count) {
        switch place {
        case ..<8: first |= UInt64(bytes[place]) << (8 * place)
        case ..<16: second |= UInt64(bytes[place]) << (8 * (place - 8))
        default: third |= UInt32(bytes[place]) << (8 * (place - 16))
        }
      }
    }
  }

  /// - Parameter paper: See `Brush.paper(of:)`.
  static func blank(_ paper: Brush.Number) -> Cell { Cell(UInt8(ascii: " "), look: paper) }

  static func rightHalf(in look: Brush.Number) -> Cell { Cell(count: 0, width: 0, look: look) }

  /// Nobody knows what stands there; it is like nothing that can be painted.
  static let unknown = Cell(count: 0, width: 1, look: Brush.bare)

  var isBlank: Bool { first == UInt64(UInt8(ascii: " ")) && count == 1 }

  func append(to bytes: inout [UInt8]) {
    if count == 1 {
      bytes.append(UInt8(truncatingIfNeeded: first))
      return
    }
    for place in 0..<Int(count) {
      let byte: UInt64 =
        switch place {
        case ..<8: first >> (8 * place)
        case ..<16: second >> (8 * (place - 8))
        default: UInt64(third) >> (8 * (place - 16))
        }
      bytes.append(UInt8(truncatingIfNeeded: byte))
    }
  }
}

/// The cells of one row of the screen.
nonisolated extension [Cell] {
  /// - Parameter columns: The width of the screen; what is missing is ground.
  init(_ row: Row, columns: Int, brush: inout Brush) {
    self = []
    reserveCapacity(columns)
    for run in row.runs where count < columns {
      append(run, brush.number(for: run.faces), upTo: Swift.min(count + run.cells, columns), brush)
    }
    while count < columns { append(.blank(brush.ground)) }
  }

  /// Exactly as many cells as the run has: cut where its text is too wide, filled up where it is too narrow.
  private mutating func append(
    _ run: Run, _ look: Brush.Number, upTo edge: Int, _ brush: borrowing Brush
  ) {
    let blank = Cell.blank(brush.paper(of: look))
    var text = run.text
    text.withUTF8 { bytes in
      var next = 0
      while next < bytes.count, count < edge {
        let byte = bytes[next]
        // ASCII with nothing after it that could join it is a cell as it stands.
        if byte >= 0x20, byte < 0x7F, next + 1 == bytes.count || bytes[next + 1] < 0x80 {
          append(byte == UInt8(ascii: " ") ? blank : Cell(byte, look: look))
          next += 1
          continue
        }
        var glyph = glyph()
        next += bytes[next...].withMemoryRebound(to: CChar.self) {
          glyph_take($0.baseAddress, $0.count, &glyph)
        }
        // A mark with nothing to stand on would join the cell before.
        if glyph.cells == 0 { continue }
        guard count + Int(glyph.cells) <= edge else { break }
        append(Cell(glyph, look: look))
        if glyph.cells == 2 { append(.rightHalf(in: look)) }
      }
    }
    while count < edge { append(blank) }
  }
}
