import Testing

@testable import Articles

/// Scalars of one to four bytes, long enough for many samples.
private let text = String(repeating: "aß水🌾\u{301} ", count: 300)

@Test func `every scalar has its byte offset and every byte offset its scalar`() {
  let offsets = ScalarOffsets(Array(text.utf8))
  #expect(offsets.count == text.unicodeScalars.count)
  for (number, index) in text.unicodeScalars.indices.enumerated() {
    let byte = text.utf8.distance(from: text.startIndex, to: index)
    #expect(offsets.scalarOffset(ofByte: byte) == number)
    #expect(offsets.byteOffset(ofScalar: number) == byte)
  }
}

@Test func `offsets outside the text give its ends`() {
  let offsets = ScalarOffsets(Array("水水".utf8))
  #expect(offsets.scalarOffset(ofByte: -1) == 0)
  #expect(offsets.scalarOffset(ofByte: 6) == 2)
  #expect(offsets.scalarOffset(ofByte: 99) == 2)
  #expect(offsets.byteOffset(ofScalar: -1) == 0)
  #expect(offsets.byteOffset(ofScalar: 2) == 6)
  #expect(offsets.byteOffset(ofScalar: 99) == 6)
}

@Test func `a range is counted in scalars`() {
  let offsets = ScalarOffsets(Array("水 und Brot".utf8))
  #expect(offsets.scalars(of: TextRange(4, 7)) == 2..<5)
  #expect(ScalarOffsets([]).scalars(of: TextRange(0, 0)) == 0..<0)
}
