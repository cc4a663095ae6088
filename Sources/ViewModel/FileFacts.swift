/// What is known of an article's file before it is read.
package struct FileFacts: Equatable, Sendable {
  package var bytes: Int
  /// When it was last written, in ISO 8601 and UTC: `2024-03-05T08:00:00`.
  package var modified: String
  /// Its title and how far it was read, 0 to 100, where it was read before.
  package var title: String?
  package var progress: Int?

  package init(bytes: Int, modified: String, title: String? = nil, progress: Int? = nil) {
    self.bytes = bytes
    self.modified = modified
    self.title = title
    self.progress = progress
  }
}
