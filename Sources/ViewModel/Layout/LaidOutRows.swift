import Articles
import Synchronization

/// Rows that were laid out lately: from one key press to the next most of a screen stays.
///
/// It belongs to one article, folded in one way. It is no part of what anything means, so all of them are equal, and
/// copies of a state may share one.
final class LaidOutRows: Sendable {
  /// A part of a passage, broken into rows.
  final class Segment: Sendable {
    let range: TextRange
    /// Never empty where the range is not.
    let spans: [RowSpan]
    private let lines: Mutex<[TextLine?]>

    init(range: TextRange, spans: [RowSpan]) {
      self.range = range
      self.spans = spans
      lines = Mutex([])
    }

    /// Of nothing.
    static let empty = Segment(range: TextRange(0, 0), spans: [])

    /// A row as it is painted; nil if it is not known.
    func line(_ row: Int) -> TextLine? {
      lines.withLock { row < $0.count ? $0[row] : nil }
    }

    fileprivate func keep(_ line: TextLine, as row: Int) {
      lines.withLock { lines in
        if lines.isEmpty { lines = Array(repeating: nil, count: spans.count) }
        lines[row] = line
      }
    }
  }

  private struct Contents {
    var width = 0
    var segments: [PassageFinder.Index: [Segment]] = [:]
    var segmentCount = 0
    var lineCount = 0
    var last: (height: Int, anchor: Anchor)?

    /// Rows of another width are of no use.
    mutating func turn(to width: Int) {
      if width != self.width { self = Contents(width: width) }
    }

    mutating func forgetSegments() {
      segments = [:]
      (segmentCount, lineCount) = (0, 0)
    }
  }

  /// More than a screen needs; after that all begins anew.
  private static let mostSegments = 128
  private static let mostLines = 128

  private let contents = Mutex(Contents())

  /// The segment of a passage that holds `offset`, broken into rows by `layOut` if it is not known.
  func segment(
    at offset: Int, of index: PassageFinder.Index, width: Int, layOut: () -> Segment
  ) -> Segment {
    let known = contents.withLock { contents in
      contents.turn(to: width)
      return contents.segments[index]?.first { $0.range.contains(offset) }
    }
    if let known { return known }
    let segment = layOut()
    contents.withLock { contents in
      if contents.segmentCount >= Self.mostSegments { contents.forgetSegments() }
      contents.segments[index, default: []].append(segment)
      contents.segmentCount += 1
    }
    return segment
  }

  /// Keeps `line` as a row of a segment that is not known yet.
  func keep(_ line: TextLine, as row: Int, of segment: Segment) -> TextLine {
    segment.keep(line, as: row)
    contents.withLock { contents in
      contents.lineCount += 1
      if contents.lineCount > Self.mostLines { contents.forgetSegments() }
    }
    return line
  }

  /// The anchor of the last screen of `height` rows, found by `find` if it is not known.
  func lastAnchor(height: Int, width: Int, find: () -> Anchor) -> Anchor {
    let known = contents.withLock { contents in
      contents.turn(to: width)
      return contents.last
    }
    if let known, known.height == height { return known.anchor }
    let anchor = find()
    contents.withLock { $0.last = (height, anchor) }
    return anchor
  }
}

extension LaidOutRows: Equatable {
  static func == (rows: LaidOutRows, other: LaidOutRows) -> Bool { true }
}
