/// JSON as it is written, byte by byte, with keys in the order of the calls and a space after each comma
/// and colon. The caller opens and closes in pairs.
struct JSONText {
  /// What is not handed on yet.
  private(set) var bytes: [UInt8] = []
  private var out: ByteSink
  private var needsComma = false

  private static let pieceSize = 1 << 16

  init(to out: ByteSink) { self.out = out }

  /// Hands on what is left.
  /// - Returns: Where all is written to.
  mutating func end() -> ByteSink {
    out.write(bytes)
    bytes = []
    return out
  }

  private mutating func handOn() {
    guard bytes.count >= Self.pieceSize else { return }
    out.write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  // MARK: Objects and arrays

  mutating func object(_ body: (inout JSONText) -> Void) {
    enclose(0x7B, 0x7D, body)
  }

  /// An array with one element for each of `elements`.
  mutating func array<T>(_ elements: some Sequence<T>, _ body: (inout JSONText, T) -> Void) {
    enclose(0x5B, 0x5D) { json in
      for element in elements { body(&json, element) }
    }
  }

  private mutating func enclose(_ open: UInt8, _ close: UInt8, _ body: (inout JSONText) -> Void) {
    separate()
    bytes.append(open)
    needsComma = false
    body(&self)
    bytes.append(close)
    needsComma = true
    handOn()
  }

  mutating func key(_ name: StaticString) {
    separate()
    bytes.append(0x22)
    name.withUTF8Buffer { bytes += $0 }
    bytes += [0x22, 0x3A, 0x20]
    needsComma = false
  }

  // MARK: Values

  /// `null` where there is no value.
  mutating func optional<T>(_ value: T?, _ body: (inout JSONText, T) -> Void) {
    guard let value else { return plain("null") }
    body(&self, value)
  }

  mutating func number(_ value: Int) {
    guard value >= 0 else { return plain(String(value)) }
    separate()
    let start = bytes.count
    var rest = value
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
    needsComma = true
  }

  /// A share of one, from 0.00 to 1.00, with two decimals.
  mutating func share(_ value: Double) { plain(Self.share(value)) }

  static func share(_ value: Double) -> String {
    let hundredths = Int((min(max(value, 0), 1) * 100).rounded())
    return "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)"
  }

  mutating func string(_ text: String) {
    var text = text
    text.withUTF8 { string($0) }
  }

  /// - Parameter text: Valid UTF-8.
  mutating func string(_ text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { string($0) }
  }

  private mutating func string(_ text: UnsafeBufferPointer<UInt8>) {
    separate()
    bytes.append(0x22)
    var plainStart = 0
    for (offset, byte) in text.enumerated() where mustBeEscaped(byte) {
      bytes += text[plainStart..<offset]
      escape(byte)
      plainStart = offset + 1
      handOn()
    }
    bytes += text[plainStart...]
    bytes.append(0x22)
    needsComma = true
  }

  private func mustBeEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x22, 0x5C: bytes += [0x5C, byte]
    case 0x08: bytes += Array(#"\b"#.utf8)
    case 0x09: bytes += Array(#"\t"#.utf8)
    case 0x0A: bytes += Array(#"\n"#.utf8)
    case 0x0C: bytes += Array(#"\f"#.utf8)
    case 0x0D: bytes += Array(#"\r"#.utf8)
    default:
      let digits = Array("0123456789abcdef".utf8)
      bytes += Array(#"\u00"#.utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }

  private mutating func plain(_ text: String) {
    separate()
    bytes += Array(text.utf8)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes += [0x2C, 0x20] }
  }
}
