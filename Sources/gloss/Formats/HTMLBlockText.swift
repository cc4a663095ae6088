import Articles

/// The text of an article, block by block, with its marks as elements. Where two marks cross, the inner one is
/// cut in two, so that elements nest.
struct HTMLBlockText {
  private let article: Article
  private let marks: [HTMLMark]
  /// The first mark that no block has come to.
  private var next = 0
  /// Marks that began in an earlier block and go on.
  private var carried: [HTMLMark] = []

  /// - Parameter marks: In the order of the text, the outer before the inner.
  init(_ article: Article, _ marks: [HTMLMark]) {
    self.article = article
    self.marks = marks
  }

  /// The text of `block`, which stands behind all blocks asked for before.
  mutating func html(of block: Block) -> String {
    var pieces = Pieces(coming: marks(in: block))
    let text = article.window(block.range)
    for (number, line) in block.lines.enumerated() {
      pieces.append(article, line)
      guard number + 1 < block.lines.count else { break }
      pieces.close(before: block.lines[number + 1].start)
      if block.kind == .preformatted || block.kind == .table {
        pieces.html += "\n"
        continue
      }
      switch block.joint(after: number, in: text) {
      case .space: pieces.html += "\n"
      case .nothing, .softHyphen: break
      }
    }
    pieces.close(before: .max)
    return pieces.html
  }

  /// The marks that touch `block`.
  private mutating func marks(in block: Block) -> [HTMLMark] {
    var touching = carried.filter { $0.range.end > block.range.start }
    while next < marks.count, marks[next].range.start < block.range.end {
      if marks[next].range.end > block.range.start { touching.append(marks[next]) }
      next += 1
    }
    carried = touching.filter { $0.range.end > block.range.end }.map { mark in
      var mark = mark
      mark.identity = nil
      return mark
    }
    return touching
  }
}

/// Text and elements of one block, written from left to right.
private struct Pieces {
  var html = ""
  /// In the order of the text.
  private var coming: ArraySlice<HTMLMark>
  /// From the outermost to the innermost.
  private var open: [HTMLMark] = []

  init(coming: [HTMLMark]) { self.coming = coming[...] }

  /// Writes one line of the text.
  mutating func append(_ article: Article, _ line: TextRange) {
    var place = line.start
    while place < line.end {
      close(before: place + 1)
      while let mark = coming.first, mark.range.start <= place {
        coming.removeFirst()
        if mark.range.end > place { begin(mark) }
      }
      let ends = open.map(\.range.end) + (coming.first.map { [$0.range.start] } ?? [])
      let end = min(line.end, ends.min() ?? line.end)
      html += HTMLText.escaped(article.text(in: TextRange(place, end)))
      place = end
    }
  }

  /// Closes every mark that ends before `offset`; those inside it which go on are opened anew.
  mutating func close(before offset: Int) {
    guard let outermost = open.firstIndex(where: { $0.range.end < offset }) else { return }
    let inner = open[outermost...]
    for mark in inner.reversed() {
      html += "</\(mark.element)>"
      if mark.range.end < offset { html += mark.tail }
    }
    open.removeSubrange(outermost...)
    for var mark in inner where mark.range.end >= offset {
      mark.identity = nil
      begin(mark)
    }
  }

  private mutating func begin(_ mark: HTMLMark) {
    let identity = mark.identity.map { #" id="\#($0)""# } ?? ""
    html += "<\(mark.element)\(identity)\(mark.attributes)>"
    open.append(mark)
  }
}
