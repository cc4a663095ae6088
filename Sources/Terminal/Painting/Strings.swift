import CNcurses

/// What is sent to a terminal to paint on it: strings of its terminfo entry. Only the address of a cell is there in
/// any case; what a terminal has no string for is done in another way.
nonisolated struct Strings: Sendable {
  /// A string with numbers to be filled in.
  enum Template: Sendable {
    /// Bytes and decimal numbers in the order in which they are given, those counted from 1 where `fromOne`.
    case plain([[UInt8]], fromOne: Bool)
    /// Whatever else terminfo can say, for ncurses to work out; with a 0 at its end.
    case program([CChar])
  }

  var address: Template
  var column: Template?
  var row: Template?
  /// Goes down by one row, and to the first cell of the row.
  var down: [UInt8] = []
  var carriageReturn: [UInt8] = []
  /// Clears the screen; the cursor goes to its first cell.
  var clear: [UInt8] = []
  /// Clears from the cursor to the end of its row.
  var clearToEnd: [UInt8] = []
  /// Clears so many cells from the cursor on, which stays.
  var erase: Template?

  /// Has the rows from one to another scroll by themselves.
  var region: Template?
  var scrollUp: Template?
  var scrollDown: Template?
  /// Scroll by one row, at the lowest and the uppermost row of the region.
  var lineFeed: [UInt8] = []
  var reverseLineFeed: [UInt8] = []
  /// The cursor stays in the last column after a character was written there.
  var stopWrapping: [UInt8] = []
  /// A character in the last cell of the screen would scroll it.
  var lastCellScrolls = false
  /// What is cleared or scrolled in takes the background of the moment, and not the terminal's own.
  var clearsInColour = false

  /// Plain text in the terminal's own colours.
  var plain: [UInt8] = []
  var ownColours: [UInt8] = []
  var attributes: [(Attributes, [UInt8])] = []
  var foreground: Template?
  var background: Template?
  /// The attributes that cannot be had together with a colour.
  var withoutColour: Attributes = []
}

nonisolated extension Strings {
  /// Those of the open screen.
  @MainActor
  init() {
    address = Template(Self.string("cup")) ?? .plain([], fromOne: true)
    column = Template(Self.string("hpa"))
    row = Template(Self.string("vpa"))
    down = Self.string("cud1")
    carriageReturn = Self.string("cr")
    clear = Self.string("clear")
    clearToEnd = Self.string("el")
    erase = Template(Self.string("ech"))
    region = Template(Self.string("csr"))
    scrollUp = Template(Self.string("indn"))
    scrollDown = Template(Self.string("rin"))
    lineFeed = Self.string("ind")
    reverseLineFeed = Self.string("ri")
    // The shell wants the way back.
    if !Self.string("smam").isEmpty { stopWrapping = Self.string("rmam") }
    lastCellScrolls = terminfo_flag("am") && !terminfo_flag("xenl") && stopWrapping.isEmpty
    clearsInColour = terminfo_flag("bce")
    plain = Self.string("sgr0")
    // Of more than that, only the look was ever changed.
    if plain.contains(Self.reset) { plain = Self.reset }
    ownColours = plain == Self.reset ? [] : Self.string("op")
    let reverse = Self.string("rev")
    attributes = [
      (.bold, Self.string("bold")), (.dim, Self.string("dim")), (.italic, Self.string("sitm")),
      (.underline, Self.string("smul")),
      (.reverse, reverse.isEmpty ? Self.string("smso") : reverse),
    ]
    foreground = Template(Self.string("setaf"))
    background = Template(Self.string("setab"))
    withoutColour = Self.attributes(inNCV: Int(terminfo_number("ncv")))
  }

  /// Sets everything back.
  /// - Source: ECMA-48, 8.3.117 (SGR).
  static let reset = Array("\u{1B}[m".utf8)

  private static func string(_ name: String) -> [UInt8] {
    var bytes = [CChar](repeating: 0, count: 256)
    let count = terminfo_string(name, &bytes, bytes.count)
    return bytes[..<count].map { UInt8(bitPattern: $0) }
  }

  /// - Source: terminfo(5), `no_color_video`.
  private static func attributes(inNCV bits: Int) -> Attributes {
    let places: [(Int, Attributes)] = [(1, .underline), (2, .reverse), (4, .dim), (5, .bold)]
    return bits < 0
      ? [] : places.reduce([]) { bits >> $1.0 & 1 == 1 ? $0.union($1.1) : $0 }
  }
}

nonisolated extension Strings.Template {
  /// Nil for the empty string.
  init?(_ string: [UInt8]) {
    guard !string.isEmpty else { return nil }
    self = Self.plain(string) ?? .program(string.map { CChar(bitPattern: $0) } + [0])
  }

  /// Nil where the string does more than to write its numbers in their order.
  /// - Source: terminfo(5), “Parameterized Strings”.
  private static func plain(_ string: [UInt8]) -> Self? {
    var pieces: [[UInt8]] = [[]]
    var fromOne = false
    var rest = string[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        pieces[pieces.count - 1].append(byte)
        continue
      }
      if rest.first == UInt8(ascii: "i") {
        fromOne = true
        rest.removeFirst()
      } else if rest.starts(with: Array("p\(pieces.count)%d".utf8)), pieces.count < 3 {
        rest.removeFirst(4)
        pieces.append([])
      } else {
        return nil
      }
    }
    return .plain(pieces, fromOne: fromOne)
  }

  /// Appends the string with its numbers, which it has two of at most.
  func append(_ first: Int, _ second: Int = 0, to bytes: inout [UInt8]) {
    switch self {
    case .plain(let pieces, let fromOne):
      for (place, piece) in pieces.enumerated() {
        if place > 0 {
          Self.append(decimal: (place == 1 ? first : second) + (fromOne ? 1 : 0), to: &bytes)
        }
        bytes += piece
      }
    case .program(let string):
      withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { room in
        let count = terminfo_fill(string, first, second, room.baseAddress, room.count)
        bytes += room[..<count].lazy.map { UInt8(bitPattern: $0) }
      }
    }
  }

  private static func append(decimal number: Int, to bytes: inout [UInt8]) {
    if number >= 10 { append(decimal: number / 10, to: &bytes) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
