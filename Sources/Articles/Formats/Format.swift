/// A file as it came: what a `Format` makes an article of.
package struct SourceFile: Equatable, Sendable {
  package var bytes: [UInt8]
  /// As the reader named it: a path, or `-` for standard input.
  package var source: String
  /// The name that the format is told from and that stands in for a title: `report.txt`.
  package var name: String

  /// - Parameter name: nil for the last part of `source`.
  package init(bytes: [UInt8], source: String, name: String? = nil) {
    self.bytes = bytes
    self.source = source
    self.name = name ?? (source == "-" ? "Standard input" : Self.lastPart(of: source))
  }

  private static func lastPart(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}

/// One kind of file that can be read.
package protocol Format: Sendable {
  /// As a reader calls it: “plain text”.
  var name: String { get }

  /// Whether this format reads `file`, told from its name and its first bytes alone.
  func recognises(_ file: SourceFile) -> Bool

  /// - Throws: `ArticleError` when the bytes are not what they seemed.
  func article(from file: SourceFile) throws(ArticleError) -> Article
}

/// Every format that Gloss reads.
package enum Formats {
  /// The first that recognises a file reads it. Plain text takes whatever is left, so it comes last.
  package static let all: [any Format] = [PlainText()]
}

extension Article {
  /// Makes an article of a file's bytes.
  /// - Parameters:
  ///   - source: As the reader named it: a path, or `-` for standard input.
  ///   - name: The file's name; nil for the last part of `source`.
  /// - Throws: `ArticleError.notText` when the bytes are of a kind that Gloss does not read.
  package static func read(
    _ bytes: [UInt8], source: String, name: String? = nil
  ) throws(ArticleError) -> Article {
    let file = SourceFile(bytes: bytes, source: source, name: name)
    let format = Formats.all.first { $0.recognises(file) } ?? PlainText()
    return try format.article(from: file)
  }
}
