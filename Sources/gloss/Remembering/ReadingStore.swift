import Articles
import ViewModel

/// Keeps what is to be known of readings from one session to the next.
@MainActor
protocol ReadingStore: AnyObject {
  /// What is known of an earlier reading of `article`. Called before the first screen: it must be quick.
  func recall(_ article: Article) -> Recollection
  /// What is known of an earlier reading of a file that is not open: its title and how far it was read, 0 to 100. The file
  /// may have changed since.
  func glimpse(of source: String) -> (title: String, progress: Int)?
  /// Keeps a reading in place of what was known of it.
  func keep(_ memory: Memory, of article: Article) throws(StoreError)
}

/// What a store knows of an article.
struct Recollection: Equatable, Sendable {
  /// Nil where it was not read before.
  var memory: Memory?
  /// It was kept with another text of the same file.
  var hasChanged = false
  /// What the reader should know, as a sentence.
  var problem: String?
}

/// Why a reading could not be kept.
struct StoreError: Error, Equatable, CustomStringConvertible {
  /// The file or folder that could not be written.
  var path: String
  /// The system's own words.
  var reason: String

  var description: String {
    "\(path): your place could not be kept: \(reason). Free the way, or read with --no-state."
  }
}
