/// Finds one text in another, byte by byte.
/// - Source: Knuth, Morris, Pratt, “Fast pattern matching in strings”, 1977.
struct PlainSearch: Sendable {
  private let needle: [UInt8]
  /// How much of the needle is still matched when the byte after so much of it does not fit.
  private let fallback: [Int]

  /// - Parameter needle: Folded; an empty one is found nowhere.
  init(_ needle: [UInt8]) {
    self.needle = needle
    var fallback = [Int](repeating: 0, count: needle.count)
    var length = 0
    for place in needle.indices.dropFirst() {
      while length > 0, needle[place] != needle[length] { length = fallback[length - 1] }
      if needle[place] == needle[length] { length += 1 }
      fallback[place] = length
    }
    self.fallback = fallback
  }

  /// The places in `text`, in order, not overlapping.
  /// - Complexity: Linear, whatever is looked for.
  func places(in text: [UInt8]) -> [Range<Int>] {
    guard let first = needle.first else { return [] }
    let second = needle.count > 1 ? needle[1] : nil
    var found: [Range<Int>] = []
    text.withUnsafeBufferPointer { text in
      var length = 0
      var place = 0
      while place < text.count {
        if length == 0 { place = Self.skip(text, place, to: first, second) }
        guard place < text.count else { return }
        while length > 0, text[place] != needle[length] { length = fallback[length - 1] }
        if text[place] == needle[length] { length += 1 }
        place += 1
        if length == needle.count {
          found.append(place - length..<place)
          length = 0
        }
      }
    }
    return found
  }

  /// The next place that has the first two bytes; the end of the text where there is none.
  private static func skip(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, to first: UInt8, _ second: UInt8?
  ) -> Int {
    var place = start
    if let bytes = UnsafeRawPointer(text.baseAddress) {
      // Without a second byte the first is looked for in its place, and at the same places.
      let (firsts, seconds) = (SIMD16(repeating: first), SIMD16(repeating: second ?? first))
      let step = second == nil ? 0 : 1
      while place + 16 + step <= text.count {
        let run = bytes.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
        let next = bytes.loadUnaligned(fromByteOffset: place + step, as: SIMD16<UInt8>.self)
        let fits = (run .== firsts) .& (next .== seconds)
        guard !fits.hasAny else { break }
        place += 16
      }
    }
    while place < text.count,
      text[place] != first || (second != nil && place + 1 < text.count && text[place + 1] != second)
    { place += 1 }
    return place
  }
}
