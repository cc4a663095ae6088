import TestSupport
import Testing

@testable import Articles

private func decoded(_ bytes: [UInt8]) -> String {
  String(decoding: DecodedText(bytes).utf8, as: UTF8.self)
}

/// `text` in UTF-16.
private func utf16(_ text: String, _ order: ByteOrder) -> [UInt8] {
  text.utf16.flatMap { unit in
    let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
    return order == .little ? bytes : bytes.reversed()
  }
}

@Test func `a byte-order mark decides and goes`() {
  let text = "Über 水 und 🌾"
  #expect(decoded([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == text)
  #expect(decoded([0xFF, 0xFE] + utf16(text, .little)) == text)
  #expect(decoded([0xFE, 0xFF] + utf16(text, .big)) == text)
  #expect(DecodedText([0xFF, 0xFE] + utf16(text, .little)).notices.isEmpty)
}

@Test func `UTF-16 without a mark is known by its zero bytes`() {
  let text = "The mill stopped on a Friday.\n"
  #expect(decoded(utf16(text, .little)) == text)
  #expect(decoded(utf16(text, .big)) == text)
  #expect(
    DecodedText(utf16(text, .big)).notices
      == ["The file has no byte-order mark and was read as UTF-16, high byte first."])
}

@Test func `halves of UTF-16 become replacement characters`() {
  let text = DecodedText([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42])
  #expect(String(decoding: text.utf8, as: UTF8.self) == "A\u{FFFD}\u{FFFD}")
  #expect(text.notices == ["2 places in the file are not valid UTF-16 and are shown as \u{FFFD}."])
}

@Test func `UTF-8 with a bad byte stays UTF-8`() {
  let text = DecodedText(Array("Größe, Maß und Fu".utf8) + [0xC3] + Array(" Öl".utf8))
  #expect(String(decoding: text.utf8, as: UTF8.self) == "Größe, Maß und Fu\u{FFFD} Öl")
  #expect(text.notices == ["One place in the file is not valid UTF-8 and is shown as \u{FFFD}."])
}

@Test func `bytes that are mostly not UTF-8 are Windows-1252`() {
  let text = DecodedText([0x93, 0x4E, 0xF6, 0x94, 0x20, 0x80, 0x81])
  #expect(String(decoding: text.utf8, as: UTF8.self) == "“Nö” €\u{81}")
  #expect(text.notices == ["The file is not UTF-8 and was read as Windows-1252."])
}

@Test func `every byte means something in Windows-1252`() {
  let all = windows1252(Array(0...255))
  #expect(String(decoding: all, as: UTF8.self).unicodeScalars.count == 256)
  #expect(!String(decoding: all, as: UTF8.self).unicodeScalars.contains("\u{FFFD}"))
}

@Test func `random bytes are repaired as the standard library repairs them`() {
  var random = SeededGenerator(seed: 7)
  // Lead and trail bytes of all kinds, so that nearly whole sequences are frequent.
  let alphabet: [UInt8] = [
    0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC3, 0xE0, 0xE2, 0xED, 0xF0, 0xF1, 0xF4, 0xF5,
  ]
  for _ in 0..<2000 {
    let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
      alphabet.randomElement(using: &random)!
    }
    let expected = String(decoding: bytes, as: UTF8.self)
    #expect(repairedUTF8(bytes) == Array(expected.utf8))
    let isValid = String(validating: bytes, as: UTF8.self) != nil
    #expect((UTF8Census(of: bytes).illFormed == 0) == isValid)
  }
}

@Test func `control characters survive with a notice when there are many`() {
  let bytes = Array("bell\u{7} and\u{0} nul \u{1B}[1m".utf8)
  #expect(DecodedText(bytes).utf8 == bytes)
  #expect(
    DecodedText(bytes).notices
      == ["The file holds 3 control characters, shown as stand-ins; it may not be text."])
  let long = Array(String(repeating: "All is well. ", count: 20).utf8) + [0]
  #expect(DecodedText(long).notices.isEmpty)
}
