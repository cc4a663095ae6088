import Articles

/// The dash that opens a paragraph of dialogue: “— Sí —dijo Marta”.
struct DialogueDash: Equatable, Sendable {
  /// The first token behind it.
  var end: Int

  /// - Returns: Nil where the block opens without a dash, or with one that opens a signature (“— Amy Lee”).
  init?(at token: Int, in block: Range<Int>, of document: Document) {
    guard let end = Self.dashEnd(at: token, in: block, of: document), end < block.upperBound,
      !Self.isSignature(end..<block.upperBound, of: document)
    else { return nil }
    self.end = end
  }

  /// The dashes inside a block before which speech begins: behind a colon or a stop, before a capital.
  /// - Complexity: Linear.
  static func inner(_ block: Range<Int>, of document: Document) -> [Range<Int>] {
    block.dropFirst().compactMap { token in
      guard document.facts[token].shape.contains(.spaceBefore),
        let end = dashEnd(at: token, in: block, of: document), block.contains(end),
        document.isWord(end), document.isCapitalised(end), isBehindStop(token, in: document)
      else { return nil }
      return token..<end
    }
  }

  private static func isBehindStop(_ token: Int, in document: Document) -> Bool {
    guard token > 0 else { return false }
    return switch document.facts[token - 1].hash {
    case 0x2E, 0x21, 0x3A, 0x3F, 0x2026: !document.isWord(token - 1)
    default: false
    }
  }

  /// Whether a block is an item of a list with hyphens, which in dialogue stand for dashes.
  static func isHyphen(_ block: Block, of article: Article) -> Bool {
    guard block.kind == .item, let marker = block.marker, !marker.isEmpty else { return false }
    return marker.end - marker.start == 1 && article.utf8[marker.start] == UInt8(ascii: "-")
  }

  /// The token behind a dash, which may be two hyphens; nil where there is none.
  static func dashEnd(at token: Int, in tokens: Range<Int>, of document: Document) -> Int? {
    guard tokens.contains(token), !document.isWord(token) else { return nil }
    switch document.facts[token].hash {
    case 0x2013, 0x2014, 0x2015: return token + 1
    case 0x2D:
      let next = token + 1
      guard tokens.contains(next), document.isMark(next, "-"),
        !document.facts[next].shape.contains(.spaceBefore)
      else { return nil }
      return next + 1
    default: return nil
    }
  }

  /// A few words, none of them small but “of” and the like, without a stop at the end.
  static func isSignature(_ tokens: Range<Int>, of document: Document) -> Bool {
    guard let last = tokens.last, tokens.count <= 12, document.isWord(tokens.lowerBound),
      document.isCapitalised(tokens.lowerBound)
    else { return false }
    if !document.isWord(last), !document.facts[last].shape.contains(.abbreviating) {
      guard document.isMark(last, ")") else { return false }
    }
    var comma = false
    for token in tokens {
      if document.isMark(token, ",") || document.isMark(token, "(") { comma = true }
      guard document.isWord(token), document.facts[token].shape.contains(.lower), !comma else {
        continue
      }
      let roles = document.cueRoles(token)
      guard roles.contains(.connector) || roles.contains(.determiner) else { return false }
    }
    return true
  }
}
