import Synchronization

/// A file that stays open, whose bytes can be read again.
package protocol TextFile: AnyObject, Sendable {
  /// What stands there now; fewer bytes where the file has become shorter or cannot be read.
  func bytes(_ range: Range<Int>) -> [UInt8]
}

/// A long text that stays in its file: what is looked at is read anew, but for what was looked at last, which a screen
/// asks for a dozen times.
///
/// Somebody may cut the file short or write over it meanwhile. The sum of each page tells: what is not what it was reads
/// as spaces, so that the text is as long as it was, valid UTF-8, and never another under what was found in it.
struct FiledText: Sendable {
  private let file: any TextFile
  let count: Int
  private let sums: [UInt64]
  private let last = LastWindow()

  /// Of few pages, and nil while there was none.
  private final class LastWindow: Sendable {
    let window = Mutex<TextWindow?>(nil)
  }

  /// In bytes.
  static let page = 8 << 10
  /// In bytes, whole pages.
  private static let piece = 256 << 10
  /// In bytes: the longest window that is kept.
  private static let longestKept = 4 * page

  /// - Parameters:
  ///   - utf8: The whole text.
  ///   - file: Holds the same bytes.
  init(_ utf8: [UInt8], in file: any TextFile) {
    self.file = file
    count = utf8.count
    sums = Self.sums(of: utf8)
  }

  /// The pages that hold `range`, which lies within the text on character boundaries.
  func window(_ range: TextRange) -> TextWindow {
    if let kept = last.window.withLock({ $0 }), kept.contains(range) { return kept }
    let first = range.start / Self.page
    let start = first * Self.page
    let end = min(count, (range.end + Self.page - 1) / Self.page * Self.page)
    guard start < end else { return TextWindow([], from: range.start) }
    let bytes = file.bytes(start..<end)
    let found = Self.sums(of: bytes)
    let wanted = sums[first...].prefix((end - start + Self.page - 1) / Self.page)
    guard bytes.count != end - start || !wanted.elementsEqual(found) else {
      let window = TextWindow(bytes, from: start)
      if bytes.count <= Self.longestKept { last.window.withLock { $0 = window } }
      return window
    }
    let blank = zip(wanted.indices, wanted).map { number, sum in
      number - first < found.count && sum == found[number - first] ? nil : number - first
    }
    return TextWindow(
      Self.blanked(bytes, to: end - start, pages: blank.compactMap(\.self)), from: start)
  }

  /// See `Article.forEachPiece`.
  func forEachPiece(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    for start in stride(from: 0, to: count, by: Self.piece) {
      window(TextRange(start, min(start + Self.piece, count))).bytes.withUnsafeBufferPointer(body)
    }
  }

  /// `bytes` made `count` long, with spaces for some pages and for the characters that they cut apart.
  /// - Parameter pages: In order; all others are valid UTF-8 with what was around them.
  private static func blanked(_ bytes: [UInt8], to count: Int, pages: [Int]) -> [UInt8] {
    var blanked = Array(bytes.prefix(count))
    blanked += repeatElement(0x20, count: count - blanked.count)
    blanked.withUnsafeMutableBufferPointer { blanked in
      for page in pages {
        let start = startOfCharacter(before: page * Self.page, in: UnsafeBufferPointer(blanked))
        var end = min(count, (page + 1) * Self.page)
        while end < count, blanked[end] & 0xC0 == 0x80 { end += 1 }
        blanked[start..<end].update(repeating: 0x20)
      }
    }
    return blanked
  }

  /// Where the character begins that reaches over `offset`, else `offset`.
  private static func startOfCharacter(
    before offset: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    for start in stride(from: offset - 1, through: max(0, offset - 3), by: -1) {
      if bytes[start] & 0xC0 == 0x80 { continue }
      return start + sequenceLength(lead: bytes[start]) > offset ? start : offset
    }
    return offset
  }

  /// The sum of each page, in its order.
  /// - Complexity: Some gigabytes a second.
  private static func sums(of bytes: [UInt8]) -> [UInt64] {
    bytes.withUnsafeBytes { bytes in
      stride(from: 0, to: bytes.count, by: page).map { start in
        sum(UnsafeRawBufferPointer(rebasing: bytes[start..<min(start + page, bytes.count)]))
      }
    }
  }

  /// A number that two different pages share with a chance of 1 in 10^19.
  private static func sum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    // Four lanes, for a product takes longer than all else.
    var (a, b, c, d) = (UInt64(bytes.count), UInt64.max, UInt64(1), UInt64(2))
    var place = 0
    while place + 32 <= bytes.count {
      a = mixed(a, bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      b = mixed(b, bytes.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self))
      c = mixed(c, bytes.loadUnaligned(fromByteOffset: place + 16, as: UInt64.self))
      d = mixed(d, bytes.loadUnaligned(fromByteOffset: place + 24, as: UInt64.self))
      place += 32
    }
    while place < bytes.count {
      a = mixed(a, UInt64(bytes[place]))
      place += 1
    }
    return mixed(mixed(a, b), mixed(c, d))
  }

  @inline(__always)
  private static func mixed(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let product = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }
}

extension FiledText: Equatable {
  static func == (a: FiledText, b: FiledText) -> Bool { a.count == b.count && a.sums == b.sums }
}
