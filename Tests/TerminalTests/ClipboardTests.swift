import Foundation
import TestSupport
import Testing

@testable import Terminal

struct ClipboardTests {
  private func sequence(_ text: String, _ environment: [String: String]) throws -> String {
    String(decoding: try Clipboard(environment: environment).sequence(for: text), as: UTF8.self)
  }

  @Test func `text goes to the clipboard by OSC 52`() throws {
    #expect(try sequence("Hello", ["TERM": "xterm-256color"]) == "\u{1B}]52;c;SGVsbG8=\u{7}")
  }

  @Test func `tmux gets it plain and wrapped with each escape doubled`() throws {
    let plain = "\u{1B}]52;c;SGVsbG8=\u{7}"
    let wrapped = "\u{1B}Ptmux;\u{1B}\(plain)\u{1B}\\"
    #expect(try sequence("Hello", ["TERM": "screen", "TMUX": "/tmp/x"]) == plain + wrapped)
    #expect(try sequence("Hello", ["TERM": "tmux-256color"]) == plain + wrapped)
  }

  @Test func `screen gets it in pieces that it hands on`() throws {
    let text = String(repeating: "words ", count: 100)
    let pieces = try sequence(text, ["TERM": "screen", "STY": "1.x"])
    let parts = pieces.components(separatedBy: "\u{1B}\\").dropLast()
    #expect(parts.count > 5)
    #expect(parts.allSatisfy { $0.hasPrefix("\u{1B}P") && $0.count <= 78 })
    #expect(
      parts.map { $0.dropFirst(2) }.joined() == (try sequence(text, ["TERM": "xterm"])))
  }

  @Test func `what is too long, or has no clipboard to go to, is refused with advice`() {
    let long = String(repeating: "x", count: Clipboard.limit + 1)
    #expect(throws: Clipboard.Failure.tooLong(bytes: Clipboard.limit + 1)) {
      try sequence(long, ["TERM": "xterm"])
    }
    #expect(throws: Clipboard.Failure.noClipboard(term: "linux")) {
      try sequence("x", ["TERM": "linux"])
    }
    #expect(Clipboard.Failure.tooLong(bytes: 99_000).description.contains("s saves it"))
  }

  @Test(arguments: 0..<20) func `base64 is what everybody reads`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = (0..<Int.random(in: 0...50, using: &random)).map { _ in
      UInt8.random(in: .min ... .max, using: &random)
    }
    #expect(
      String(decoding: Clipboard.base64(bytes), as: UTF8.self) == Data(bytes).base64EncodedString())
  }
}
