import Articles
import TestSupport

extension Fuzzing {
  /// Whatever the bytes, an article's blocks are sound and hold every letter of it.
  static let loading = Fuzzing(name: "loading", fewRuns: 2500) { numbers in
    guard let article = try? Article.read(Material.bytes(&numbers), source: "random") else {
      return
    }
    try holdSound(article)
    try holdWhole(article)
  }

  /// An article of random bytes; half of them with one paragraph a line, so that odd blocks come out too.
  static func article(_ numbers: inout SeededGenerator) -> Article {
    let bytes = Material.bytes(&numbers)
    if Bool.random(using: &numbers), let article = try? Article.read(bytes, source: "random") {
      return article
    }
    return Article(bytes: Array(String(decoding: bytes, as: UTF8.self).utf8))
  }

  /// Everything that a reader of blocks relies on.
  private static func holdSound(_ article: Article) throws {
    var previousEnd = 0
    for (number, block) in article.blocks.enumerated() {
      let range = block.range
      try hold(
        range.start >= previousEnd && range.end <= article.utf8.count, "block \(number) order")
      try hold(!range.isEmpty && !block.lines.isEmpty, "block \(number) is empty")
      var lineEnd = range.start
      for line in block.lines {
        try hold(line.start >= lineEnd && line.end <= range.end && !line.isEmpty, "\(number) lines")
        try holdBoundaries(line, in: article)
        lineEnd = line.end
      }
      if let marker = block.marker { try hold(range.contains(marker), "block \(number) marker") }
      try holdBoundaries(range, in: article)
      try hold(!block.text(in: article).isEmpty, "block \(number) has no text")
      previousEnd = range.end
    }
  }

  /// Both ends stand between scalars.
  static func holdBoundaries(_ range: TextRange, in article: Article) throws {
    for offset in [range.start, range.end] {
      try hold(
        offset == article.utf8.count || article.utf8[offset] & 0xC0 != 0x80, "splits at \(offset)")
    }
  }

  /// No letter is lost between the blocks.
  private static func holdWhole(_ article: Article) throws {
    var end = 0
    for range in article.blocks.map(\.range) + [TextRange(article.utf8.count, article.utf8.count)] {
      let lost = article.utf8[end..<range.start].first { (0x41...0x5A).contains($0 & 0xDF) }
      try hold(lost == nil, "a letter is lost between \(end) and \(range.start)")
      end = range.end
    }
  }
}
