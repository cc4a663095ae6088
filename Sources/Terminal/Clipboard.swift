/// How text reaches the clipboard through the terminal, so that it works over ssh: OSC 52, wrapped for the
/// programs that stand between us and the terminal.
/// - Source: XTerm Control Sequences, “Manipulate Selection Data”; tmux(1), allow-passthrough; screen(1), “String Escapes”.
nonisolated package struct Clipboard: Equatable, Sendable {
  /// Why text does not reach the clipboard.
  package enum Failure: Error, Equatable {
    /// More bytes than terminals take.
    case tooLong(bytes: Int)
    /// This kind of terminal has no clipboard.
    case noClipboard(term: String)
  }

  /// What stands between us and the terminal.
  private enum Between { case nothing, tmux, screen }

  private let between: Between
  private let term: String

  /// The most bytes of text: xterm and others take 100,000 bytes of base64.
  package static let limit = 74_994

  /// Screen takes control strings of 768 bytes at most, older ones less.
  private static let screenPiece = 76

  /// - Parameter environment: `TERM`, `TMUX` and `STY` are looked at.
  package init(environment: [String: String]) {
    term = environment["TERM"] ?? ""
    if environment["TMUX"] != nil || term.hasPrefix("tmux") {
      between = .tmux
    } else if environment["STY"] != nil {
      between = .screen
    } else {
      between = .nothing
    }
  }

  /// The bytes that put `text` on the clipboard.
  package func sequence(for text: String) throws(Failure) -> [UInt8] {
    if term == "linux" || term.hasPrefix("vt") { throw .noClipboard(term: term) }
    let bytes = Array(text.utf8)
    guard bytes.count <= Self.limit else { throw .tooLong(bytes: bytes.count) }
    let data = String(decoding: Self.base64(bytes), as: UTF8.self)
    let plain = "\u{1B}]52;c;\(data)\u{7}"
    switch between {
    case .nothing: return Array(plain.utf8)
    // tmux takes one or the other, as it is set up; the clipboard takes the same twice.
    case .tmux: return Array((plain + "\u{1B}Ptmux;\u{1B}\(plain)\u{1B}\\").utf8)
    case .screen: return Array(Self.forScreen(plain).utf8)
    }
  }

  /// In pieces, each a control string that screen hands on.
  private static func forScreen(_ sequence: String) -> String {
    var rest = sequence[...]
    var pieces = ""
    while !rest.isEmpty {
      pieces += "\u{1B}P\(rest.prefix(screenPiece))\u{1B}\\"
      rest = rest.dropFirst(screenPiece)
    }
    return pieces
  }

  /// - Source: RFC 4648, section 4.
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var encoded: [UInt8] = []
    encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0...3 {
        encoded.append(
          place <= group.count ? letters[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return encoded
  }
}

nonisolated extension Clipboard.Failure: CustomStringConvertible {
  /// What happened and what to do next.
  package var description: String {
    switch self {
    case .tooLong(let bytes):
      "Too long to copy: \(bytes / 1000) KB of at most \(Clipboard.limit / 1000) KB. s saves it to a file."
    case .noClipboard(let term): "The terminal “\(term)” has no clipboard. s saves to a file."
    }
  }
}
