/// What is known of an article's file before it is read.
package struct FileFacts: Equatable, Sendable {
  package var bytes: Int
  /// When it was last written, in ISO 8601 and UTC: `2024-03-05T08:00:00`.
  package var modified: String

  package init(bytes: Int, modified: String) {
    self.bytes = bytes
    self.modified = modified
  }
}
