/// The words and places of many phrases or families, side by side: each of them only knows which are its own.
///
/// A long text has some hundred thousand of them, for whom arrays and strings of their own would take several times the
/// memory.
package final class PhraseStore: Sendable {
  /// A wording of a family.
  package struct Wording: Sendable {
    /// Where its text starts among the bytes of the store.
    fileprivate let start: Int
    fileprivate let text: UInt32
    fileprivate let count: UInt32

    /// - Parameters:
    ///   - start: Where its text starts among the bytes of the store.
    ///   - text: The length of the text.
    ///   - count: How often it comes.
    package init(start: Int, text: Int, count: Int) {
      self.start = start
      self.text = UInt32(truncatingIfNeeded: text)
      self.count = UInt32(truncatingIfNeeded: count)
    }
  }

  /// A stretch of the article, of at most `Int32.max` bytes.
  package struct Place: Sendable {
    fileprivate let start: UInt32
    /// With the top bit where it is painted.
    fileprivate let end: UInt32

    fileprivate static let painted: UInt32 = 1 << 31

    package init(_ range: TextRange, isPainted: Bool) {
      start = UInt32(truncatingIfNeeded: range.start)
      end = UInt32(truncatingIfNeeded: range.end) | (isPainted ? Self.painted : 0)
    }

    fileprivate var isPainted: Bool { end >= Self.painted }
    fileprivate var range: TextRange { TextRange(Int(start), Int(end & ~Self.painted)) }
  }

  /// A store that is being written.
  package struct Draft {
    /// UTF-8.
    package var bytes: [UInt8] = []
    package var places: [Place] = []
    package var wordings: [Wording] = []

    package init() {}
  }

  private let bytes: [UInt8]
  private let places: [Place]
  private let wordings: [Wording]

  package init(_ draft: Draft) {
    bytes = draft.bytes
    places = draft.places
    wordings = draft.wordings
  }
}

extension PhraseStore {
  func string(_ start: Int, _ count: UInt32) -> String {
    String(decoding: bytes[start..<start + Int(count)], as: UTF8.self)
  }

  func ranges(from first: UInt32, count: Int) -> [TextRange] {
    places[Int(first)..<Int(first) + count].map(\.range)
  }

  func painted(from first: UInt32, count: Int) -> [TextRange] {
    places[Int(first)..<Int(first) + count].lazy.filter(\.isPainted).map(\.range)
  }

  func wordings(from first: UInt32, count: Int) -> [PhraseFamily.Wording] {
    wordings[Int(first)..<Int(first) + count].map {
      PhraseFamily.Wording(text: string($0.start, $0.text), count: Int($0.count))
    }
  }
}
