import Articles
import Synchronization

/// Rows that were laid out lately: from one key press to the next most of a screen stays.
///
/// It belongs to one article, folded in one way. It is no part of what anything means, so all of them are equal, and
/// copies of a state may share one.
final class LaidOutRows: Sendable {
  /// A part of a passage, broken into rows.
  struct Segment {
    var range: TextRange
    /// Never empty.
    var spans: [RowSpan]
  }

  private struct Place: Hashable {
    var index: PassageFinder.Index
    var start: Int
  }

  private struct Contents {
    var width = 0
    var segments: [PassageFinder.Index: [Segment]] = [:]
    var segmentCount = 0
    var lines: [Place: LayoutRow] = [:]
    var last: (height: Int, anchor: Anchor)?

    /// Rows of another width are of no use.
    mutating func turn(to width: Int) {
      if width != self.width { self = Contents(width: width) }
    }
  }

  /// More than some screens need; after that all begins anew.
  private static let mostSegments = 512
  private static let mostLines = 512

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
      if contents.segmentCount >= Self.mostSegments {
        contents.segments = [:]
        contents.segmentCount = 0
      }
      contents.segments[index, default: []].append(segment)
      contents.segmentCount += 1
    }
    return segment
  }

  /// The line of a passage that begins at `start`, made by `paint` if it is not known.
  func line(
    from start: Int, of index: PassageFinder.Index, width: Int, paint: () -> TextLine
  ) -> LayoutRow {
    let place = Place(index: index, start: start)
    let known = contents.withLock { contents in
      contents.turn(to: width)
      return contents.lines[place]
    }
    if let known { return known }
    let line = LayoutRow.line(paint())
    contents.withLock { contents in
      if contents.lines.count >= Self.mostLines { contents.lines = [:] }
      contents.lines[place] = line
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
