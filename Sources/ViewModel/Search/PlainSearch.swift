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
    var found: [Range<Int>] = []
    text.withUnsafeBufferPointer { text in
      var length = 0
      var place = 0
      while place < text.count {
        if length == 0 {
          while place < text.count, text[place] != first { place += 1 }
          guard place < text.count else { return }
        }
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
}
