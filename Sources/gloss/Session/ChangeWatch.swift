import ViewModel

/// Notices that the file on the screen was written again since it was read. It looks when a key comes after a pause:
/// while nobody reads, nothing is done.
struct ChangeWatch {
  private var versions: [ArticleID: FileVersion] = [:]
  /// When it looked last.
  private var looked: ContinuousClock.Instant?

  /// Keys that come closer together than that are one burst.
  static let pause = Duration.seconds(2)

  /// The source is about to be read.
  mutating func willRead(_ id: ArticleID, _ source: String) {
    versions[id] = FileVersion(ofSource: source)
  }

  /// The article is on the screen; the first one was read before there was a watch.
  mutating func didRead(_ id: ArticleID, _ source: String) {
    if versions[id] == nil { versions[id] = FileVersion(ofSource: source) }
  }

  /// Looks at the file, unless it was just looked at.
  /// - Returns: Whether it is another than it was; once for each version. A file that is gone may come back.
  mutating func notices(_ id: ArticleID, _ source: String, at now: ContinuousClock.Instant) -> Bool
  {
    if let looked, looked.duration(to: now) < Self.pause { return false }
    looked = now
    guard let before = versions[id], let version = FileVersion(ofSource: source), version.exists,
      version != before
    else { return false }
    versions[id] = version
    return true
  }
}
