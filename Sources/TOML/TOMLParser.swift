/// Reads the lines of a file into a table.
/// - Source: TOML 1.0.0, toml.io.
struct TOMLParser {
  let bytes: [UInt8]
  var offset = 0
  var line = 1
  /// How deep values stand in each other; bounded, so that no file exhausts the stack.
  var depth = 0

  static let greatestDepth = 32

  /// A part of a dotted key.
  struct Key {
    var name: String
    var line: Int
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  mutating func document() throws(TOMLError) -> TOMLTable {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw TOMLError(message: "the file is not UTF-8", line: 1)
    }
    var root = TOMLTable()
    var header: [Key] = []
    while true {
      try skipBlankLines()
      guard let byte = next else { return root }
      if byte == UInt8(ascii: "[") {
        header = try self.header()
        try root.open(header[...])
      } else {
        try pair(into: &root, under: header)
      }
      try endLine()
    }
  }

  /// `[name]`, from its bracket.
  private mutating func header() throws(TOMLError) -> [Key] {
    offset += 1
    guard next != UInt8(ascii: "[") else {
      throw error("“[[” opens an array of tables, which is not read here")
    }
    skipSpaces()
    guard startsKey else { throw error("after “[” stands the name of a table") }
    let name = try dottedKey()
    guard next == UInt8(ascii: "]") else { throw error("the name of this table lacks its “]”") }
    offset += 1
    return name
  }

  /// `key = value`.
  mutating func pair(into table: inout TOMLTable, under header: [Key]) throws(TOMLError) {
    guard startsKey else { throw error("here a key should stand, not \(found)") }
    let key = try dottedKey()
    guard next == UInt8(ascii: "=") else {
      throw error("after the key “\(key[key.count - 1].name)” stands “=”")
    }
    offset += 1
    skipSpaces()
    let value = try self.value()
    try table.insert(value, at: (header + key)[...])
  }

  // MARK: Keys

  private var startsKey: Bool {
    next.map { $0.isBareKey || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") } ?? false
  }

  private mutating func dottedKey() throws(TOMLError) -> [Key] {
    var parts: [Key] = []
    while true {
      guard startsKey else { throw error("after “.” stands the rest of the key") }
      parts.append(Key(name: try key(), line: line))
      skipSpaces()
      guard next == UInt8(ascii: ".") else { return parts }
      offset += 1
      skipSpaces()
    }
  }

  private mutating func key() throws(TOMLError) -> String {
    if let quote = next, !quote.isBareKey { return try shortString(quote) }
    let start = offset
    while next?.isBareKey == true { offset += 1 }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  // MARK: Between

  var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  mutating func skipSpaces() {
    while next == 0x20 || next == 0x09 { offset += 1 }
  }

  /// Also comments and line ends.
  mutating func skipBlankLines() throws(TOMLError) {
    while true {
      skipSpaces()
      switch next {
      case UInt8(ascii: "#"): while let byte = next, byte != 0x0A { offset += 1 }
      case 0x0D where offset + 1 < bytes.count && bytes[offset + 1] == 0x0A: offset += 1
      case 0x0A:
        offset += 1
        line += 1
      default: return
      }
    }
  }

  private mutating func endLine() throws(TOMLError) {
    skipSpaces()
    switch next {
    case nil, 0x0A, UInt8(ascii: "#"): return
    case 0x0D where offset + 1 < bytes.count && bytes[offset + 1] == 0x0A: return
    default: throw error("after the value the line should end, not go on with \(found)")
    }
  }

  /// What stands here, for a message.
  var found: String {
    guard let byte = next else { return "the end of the file" }
    if byte == 0x0A || byte == 0x0D { return "the end of the line" }
    let character = String(decoding: bytes[offset...].prefix(4), as: UTF8.self).first ?? "?"
    return byte < 0x20 ? "a control character" : "“\(character)”"
  }

  func error(_ message: String) -> TOMLError { TOMLError(message: message, line: line) }
}

extension UInt8 {
  /// Letters, digits, `_` and `-`.
  fileprivate var isBareKey: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

extension TOMLTable {
  /// Puts `value` at a dotted key; the tables on the way are made.
  fileprivate mutating func insert(
    _ value: TOMLValue, at path: ArraySlice<TOMLParser.Key>
  ) throws(TOMLError) {
    guard let key = path.first else { return }
    let place = entries.firstIndex { $0.key == key.name }
    guard path.count > 1 else {
      if let place { throw .duplicate(key, first: entries[place].line) }
      entries.append(Entry(key: key.name, line: key.line, value: value))
      return
    }
    var table =
      try place.map { number throws(TOMLError) in try entries[number].table(for: key) }
      ?? TOMLTable()
    try table.insert(value, at: path.dropFirst())
    put(table, at: place, key)
  }

  /// `[a.b]`: makes the tables that are not there, and refuses to open one twice.
  fileprivate mutating func open(_ path: ArraySlice<TOMLParser.Key>) throws(TOMLError) {
    guard let key = path.first else { return }
    let place = entries.firstIndex { $0.key == key.name }
    var table =
      try place.map { number throws(TOMLError) in try entries[number].table(for: key) }
      ?? TOMLTable()
    if path.count > 1 {
      try table.open(path.dropFirst())
    } else if let first = table.closed {
      throw .duplicate(key, first: first)
    } else {
      table.closed = key.line
    }
    put(table, at: place, key)
  }

  private mutating func put(_ table: TOMLTable, at place: Int?, _ key: TOMLParser.Key) {
    if let place {
      entries[place].value = .table(table)
    } else {
      entries.append(Entry(key: key.name, line: key.line, value: .table(table)))
    }
  }
}

extension TOMLTable.Entry {
  /// The table that more is put into.
  fileprivate func table(for key: TOMLParser.Key) throws(TOMLError) -> TOMLTable {
    guard case .table(let table) = value else { throw .duplicate(key, first: line) }
    return table
  }
}

extension TOMLError {
  fileprivate static func duplicate(_ key: TOMLParser.Key, first: Int) -> TOMLError {
    TOMLError(message: "“\(key.name)” is set already on line \(first)", line: key.line)
  }
}
