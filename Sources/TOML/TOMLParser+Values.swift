extension TOMLParser {
  /// The right-hand side of a key, or an element of an array.
  mutating func value() throws(TOMLError) -> TOMLValue {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.greatestDepth else { throw error("values stand too deep in each other") }
    switch next {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .string(try string())
    case UInt8(ascii: "["): return .array(try array())
    case UInt8(ascii: "{"): return .table(try inlineTable())
    default: return try word()
    }
  }

  private mutating func array() throws(TOMLError) -> [TOMLValue] {
    offset += 1
    var elements: [TOMLValue] = []
    while true {
      try skipBlankLines()
      if next == UInt8(ascii: "]") { break }
      elements.append(try value())
      try skipBlankLines()
      if next == UInt8(ascii: "]") { break }
      guard next == UInt8(ascii: ",") else {
        throw error("in an array stands “,” or “]”, not \(found)")
      }
      offset += 1
    }
    offset += 1
    return elements
  }

  private mutating func inlineTable() throws(TOMLError) -> TOMLTable {
    offset += 1
    var table = TOMLTable()
    skipSpaces()
    while next != UInt8(ascii: "}") {
      try pair(into: &table, under: [])
      skipSpaces()
      if next == UInt8(ascii: "}") { break }
      guard next == UInt8(ascii: ",") else {
        throw error("between braces stands “,” or “}”, not \(found)")
      }
      offset += 1
      skipSpaces()
    }
    offset += 1
    table.closed = line
    return table
  }

  /// A number or a boolean.
  private mutating func word() throws(TOMLError) -> TOMLValue {
    let start = offset
    while let byte = next, byte > 0x20, !Array(",]}#=[{\"'".utf8).contains(byte) { offset += 1 }
    let word = String(decoding: bytes[start..<offset], as: UTF8.self)
    switch word {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "yes", "no", "on", "off": throw error("“\(word)” is written as true or false")
    case "": throw error("here a value should stand, not \(found)")
    default: break
    }
    if let number = Self.integer(word) { return .integer(number) }
    if word.first?.isNumber == true || "+-".contains(word.first ?? " ") {
      throw error("“\(word)” is no whole number, and no other is read here")
    }
    throw error("“\(word)” should stand in quotation marks")
  }

  /// `12`, `+12`, `1_000`, `0xFF`, `0o17`, `0b1`.
  private static func integer(_ word: String) -> Int? {
    guard word.first != "_", word.last != "_", !word.contains("__") else { return nil }
    let digits = word.filter { $0 != "_" }
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where digits.hasPrefix(prefix) {
      let rest = digits.dropFirst(2)
      return rest.first?.isHexDigit == true ? Int(rest, radix: radix) : nil
    }
    let plain = digits.drop { $0 == "+" || $0 == "-" }
    return plain.count > 1 && plain.first == "0" ? nil : Int(digits)
  }

  // MARK: Strings

  private mutating func string() throws(TOMLError) -> String {
    guard let quote = next else { return "" }
    let isLong = bytes[offset...].starts(with: [quote, quote, quote])
    return isLong ? try longString(quote) : try shortString(quote)
  }

  /// From its quotation mark to the same on the same line.
  mutating func shortString(_ quote: UInt8) throws(TOMLError) -> String {
    offset += 1
    var text: [UInt8] = []
    while let byte = next, byte != 0x0A {
      offset += 1
      if byte == quote { return String(decoding: text, as: UTF8.self) }
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        try escape(into: &text)
      } else {
        text.append(byte)
      }
    }
    throw error("this string is not closed on its line")
  }

  private mutating func longString(_ quote: UInt8) throws(TOMLError) -> String {
    let start = line
    offset += 3
    if next == 0x0D { offset += 1 }
    if next == 0x0A { newLine() }
    var text: [UInt8] = []
    while let byte = next {
      if bytes[offset...].starts(with: [quote, quote, quote]) {
        offset += 3
        // Up to two more belong to the text: """a"" is `a""`.
        while next == quote {
          text.append(quote)
          offset += 1
        }
        return String(decoding: text, as: UTF8.self)
      }
      offset += 1
      if byte == 0x0A { line += 1 }
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        if !skipLineEnd() { try escape(into: &text) }
      } else {
        text.append(byte)
      }
    }
    throw TOMLError(message: "this string is not closed", line: start)
  }

  private mutating func newLine() {
    offset += 1
    line += 1
  }

  /// After a backslash: the line end and all white space behind it, if it is one.
  private mutating func skipLineEnd() -> Bool {
    var ahead = offset
    while ahead < bytes.count, [0x20, 0x09, 0x0D].contains(bytes[ahead]) { ahead += 1 }
    guard ahead < bytes.count, bytes[ahead] == 0x0A else { return false }
    while let byte = next, [0x20, 0x09, 0x0D, 0x0A].contains(byte) {
      if byte == 0x0A { line += 1 }
      offset += 1
    }
    return true
  }

  private mutating func escape(into text: inout [UInt8]) throws(TOMLError) {
    guard let byte = next else { throw error("this string is not closed") }
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      let digits = bytes[offset...].prefix(byte == UInt8(ascii: "u") ? 4 : 8)
      guard let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16),
        digits.first != UInt8(ascii: "+"), let scalar = Unicode.Scalar(value)
      else { throw error("“\\\(Character(Unicode.Scalar(byte)))” needs the number of a character") }
      offset += digits.count
      text += Array(String(scalar).utf8)
    default:
      offset -= 1
      throw error("“\\” before \(found) means nothing; a backslash itself is “\\\\”")
    }
  }
}
