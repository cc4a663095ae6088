/// The words and places of many phrases or families, side by side: each of them only knows which are its own.
///
/// A long text has some hundred thousand of them, for whom arrays and strings of their own would take several times the
/// memory.
package final class PhraseStore: Sendable {
  /// A stretch of `bytes`.
  package struct Text: Sendable {
    fileprivate let start: Int
    fileprivate let count: Int32

    package init(start: Int, count: Int) {
      self.start = start
      self.count = Int32(truncatingIfNeeded: count)
    }
  }

  package struct Wording: Sendable {
    fileprivate let text: Text
    fileprivate let count: Int32

    package init(text: Text, count: Int) {
      self.text = text
      self.count = Int32(truncatingIfNeeded: count)
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

    mutating func add(_ text: String) -> Text {
      let start = bytes.count
      bytes += text.utf8
      return Text(start: start, count: bytes.count - start)
    }
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
  func string(_ text: Text) -> String {
    String(decoding: bytes[text.start..<text.start + Int(text.count)], as: UTF8.self)
  }

  func ranges(from first: Int, count: Int) -> [TextRange] {
    places[first..<first + count].map(\.range)
  }

  func painted(from first: Int, count: Int) -> [TextRange] {
    places[first..<first + count].lazy.filter(\.isPainted).map(\.range)
  }

  func wordings(from first: Int, count: Int) -> [PhraseFamily.Wording] {
    wordings[first..<first + count].map {
      PhraseFamily.Wording(text: string($0.text), count: Int($0.count))
    }
  }
}
