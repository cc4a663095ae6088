import TOMLKit

/// A TOML file that somebody wrote, and may have written wrongly.
nonisolated struct TOMLText {
  let text: String
  /// The file as the reader knows it.
  let file: String

  /// - Throws: `ThemeError.syntax`.
  func table() throws(ThemeError) -> TOMLTable {
    if let fault = BracketScan.fault(in: Array(text.utf8)) {
      throw .syntax(fault.message, ThemeError.Place(file: file, line: fault.line))
    }
    do {
      return try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw .syntax(
        error.description, ThemeError.Place(file: file, line: error.source.begin.line))
    } catch {
      throw .syntax("\(error)", ThemeError.Place(file: file))
    }
  }

  /// The line on which a key is set. TOML values do not remember theirs, so it is searched for: the line that
  /// sets `face` (or opens its table), and from there on the first that sets `key`.
  func place(of key: String, in face: String? = nil) -> ThemeError.Place {
    var isInFace = face == nil
    for (index, line) in lines.enumerated() {
      let words = line.split { " \t=[]{},\"'".contains($0) }
      isInFace = isInFace || words.first.map { $0 == face ?? "" } ?? false
      let sets = words.first.map { $0 == key } ?? false
      let setsInTable = line.contains("{") && words.dropFirst().contains { $0 == key }
      if isInFace, sets || setsInTable {
        return ThemeError.Place(file: file, line: index + 1)
      }
    }
    return ThemeError.Place(file: file)
  }

  private var lines: [Substring] {
    text.split(omittingEmptySubsequences: false) { $0.isNewline }
  }
}

/// Finds the two mistakes on which the parser, instead of reporting them, would end the program: it asserts that
/// after the bracket of a table stands a key, and that no brace closes what a bracket opened.
nonisolated private struct BracketScan {
  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1
  /// The brackets and braces that wait to be closed.
  private var open: [UInt8] = []

  /// - Returns: The first such mistake and its line from 1, nil if there is none.
  static func fault(in bytes: [UInt8]) -> (message: String, line: Int)? {
    var scan = BracketScan(bytes: bytes)
    return scan.run().map { ($0, scan.line) }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run() -> String? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    var isAtLineStart = true
    while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "\n"):
        line += 1
        isAtLineStart = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        break
      case UInt8(ascii: "#"):
        while offset + 1 < bytes.count, bytes[offset + 1] != UInt8(ascii: "\n") { offset += 1 }
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        skipString(byte)
        isAtLineStart = false
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        if isAtLineStart, open.isEmpty, byte == UInt8(ascii: "["), !startsName(offset + 1) {
          return "after “[” stands the name of a table"
        }
        open.append(byte)
        isAtLineStart = false
      case UInt8(ascii: "]"):
        if open.last == UInt8(ascii: "[") { open.removeLast() }
      case UInt8(ascii: "}"):
        guard open.popLast() == UInt8(ascii: "{") else { return "this “}” closes nothing" }
      default:
        isAtLineStart = false
      }
      offset += 1
    }
    return nil
  }

  /// Whether the name of a table starts there, perhaps after a second bracket.
  private func startsName(_ start: Int) -> Bool {
    var rest = bytes[start...].drop { $0 == 0x20 || $0 == 0x09 }
    if rest.first == UInt8(ascii: "[") { rest = rest.dropFirst().drop { $0 == 0x20 || $0 == 0x09 } }
    guard let first = rest.first else { return true }
    let character = Character(Unicode.Scalar(first))
    return first < 0x80
      && (character.isLetter || character.isNumber || "]_-\"'".contains(character))
  }

  /// Moves to the last byte of a string, which on one line ends with it at the latest.
  private mutating func skipString(_ quote: UInt8) {
    let isLong = bytes[offset...].starts(with: [quote, quote, quote])
    offset += isLong ? 3 : 1
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\n") {
        if !isLong {
          offset -= 1
          return
        }
        line += 1
      } else if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        offset += 1
      } else if byte == quote, !isLong {
        return
      } else if byte == quote, bytes[offset...].starts(with: [quote, quote, quote]) {
        offset += 2
        return
      }
      offset += 1
    }
  }
}
