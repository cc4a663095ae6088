import Articles

/// A place in the article that stays put: an offset into the text, never a screen row.
package struct Anchor: Hashable, Sendable {
  /// UTF-8 bytes into the text.
  package var offset: Int
  /// How many of the blank rows above its line are shown, from 0.
  package var lead: Int

  package init(offset: Int, lead: Int = 0) {
    self.offset = offset
    self.lead = lead
  }
}

/// A row of the text column.
enum LayoutRow: Equatable {
  case blank
  case line(TextLine)
}

/// The article in a column of a given width, laid out where it is looked at and nowhere else.
///
/// Making one costs nothing. Each question lays out the segments (16 KB at most) that hold its rows, so that it
/// costs the same at the end of a long text as at its start; what it laid out it finds in `known` the next time.
struct Layout: Equatable {
  let article: Article
  /// Of the column, in cells, at least 1.
  let width: Int
  /// Breaks that stand for so many blocks which are folded away.
  private let folded: [Int: Int]
  private let known: LaidOutRows

  /// - Parameter known: Rows of the same article, folded in the same way.
  init(
    article: Article, width: Int, folded: [Int: Int] = [:], known: LaidOutRows = LaidOutRows()
  ) {
    self.article = article
    self.folded = folded
    self.known = known
    self.width = max(1, width)
  }

  /// Rows from the one with the anchor's offset down, its blank rows first.
  /// - Returns: At most `count`; fewer at the article's end.
  func rows(from anchor: Anchor, count: Int) -> [LayoutRow] {
    guard count > 0, var cursor = cursor(at: anchor) else { return [] }
    var rows: [LayoutRow] = []
    repeat {
      rows += repeatElement(.blank, count: min(cursor.lead, count - rows.count))
      if rows.count < count { rows.append(cursor.line) }
    } while rows.count < count && cursor.moveToNextLine()
    return rows
  }

  /// The anchor of the row that is `rows` rows further down, or up where negative; at the ends of the article
  /// its first or last row. Moved by none, an anchor stays what it is.
  func anchor(_ anchor: Anchor, movedBy rows: Int) -> Anchor {
    guard rows != 0, var cursor = cursor(at: anchor) else { return anchor }
    cursor.move(by: rows)
    return cursor.anchor
  }

  /// The anchor of a screen on which the line with `offset` has `rows` rows above it, fewer at the article's
  /// start. Where there is no line, of the start of the text.
  func anchor(showing offset: Int, above rows: Int) -> Anchor {
    guard var cursor = cursor(at: Anchor(offset: offset)) else { return Anchor(offset: 0) }
    cursor.move(by: -max(0, rows))
    return cursor.anchor
  }

  /// The same of a screen of `height` rows, which does not go on below the article's last row.
  func anchor(showing offset: Int, above rows: Int, height: Int) -> Anchor {
    let anchor = anchor(showing: offset, above: rows)
    let last = lastAnchor(height: height)
    return anchor.offset > last.offset ? last : anchor
  }

  /// The anchor of a screen of `height` rows that ends with the article's last row.
  func lastAnchor(height: Int) -> Anchor {
    known.lastAnchor(height: height, width: width) {
      anchor(showing: article.byteCount, above: height - 1)
    }
  }

  /// How many rows the line with `offset` is below the anchor's row; negative where it is above.
  /// - Returns: nil if that is more than `limit` either way.
  func rowDistance(from anchor: Anchor, to offset: Int, limit: Int) -> Int? {
    rowDistance(from: anchor, to: Anchor(offset: offset), limit: limit)
  }

  /// The same of another anchor's row.
  func rowDistance(from anchor: Anchor, to other: Anchor, limit: Int) -> Int? {
    guard let start = cursor(at: anchor), let target = cursor(at: other) else { return nil }
    let isBelow = start.isBefore(target)
    var upper = isBelow ? start : target
    let lower = isBelow ? target : start
    var distance = 0
    while !upper.isSameLine(as: lower) {
      // The lines below are each at least a row.
      guard distance + upper.lead <= limit else { return nil }
      distance += upper.lead + 1
      guard upper.moveToNextLine() else { return nil }
    }
    distance += upper.lead - lower.lead
    guard distance <= limit else { return nil }
    return isBelow ? distance : -distance
  }

  private func cursor(at anchor: Anchor) -> RowCursor? {
    RowCursor(
      PassageFinder(article: article, folded: folded), width: width, known: known, at: anchor)
  }
}
