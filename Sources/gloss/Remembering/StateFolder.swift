import Articles
import Glibc
import ViewModel

/// Keeps readings as small text files in a folder, one for each text:
///
///     readings/KEY    the reading of the text with that content key (`MemoryText` has its form)
///     names/KEY       for the path with that key: the content key of its text when it was last kept, and the path
///
/// So a file that was moved or renamed is found by its text, and one that was changed by its name. What cannot be
/// understood is never written over.
@MainActor
final class StateFolder: ReadingStore {
  private let root: String
  /// Files of later versions, which stay as they are.
  private var untouchable: Set<String> = []
  /// Files that make no sense, put aside before anything else gets their name.
  private var broken: Set<String> = []

  /// A reading longer than that, in bytes, was not written by us.
  private static let limit = 1 << 20

  init(_ root: String) { self.root = root }

  /// `$XDG_STATE_HOME/gloss`, else `~/.local/state/gloss`; nil where there is neither.
  static var own: StateFolder? {
    // The specification wants relative paths ignored.
    if let state = Surroundings.variable("XDG_STATE_HOME"), state.hasPrefix("/") {
      return StateFolder(state + "/gloss")
    }
    guard let home = Surroundings.variable("HOME"), home.hasPrefix("/") else { return nil }
    return StateFolder(home + "/.local/state/gloss")
  }

  func recall(_ article: Article) -> Recollection {
    let key = ContentKey.key(of: article)
    let own = recall(key: key, hasChanged: false)
    if own.memory != nil || own.problem != nil { return own }
    guard let last = lastKey(of: article.source), last != key else { return own }
    return recall(key: last, hasChanged: true)
  }

  func glimpse(of source: String) -> (title: String, progress: Int)? {
    lastKey(of: source).flatMap { recall(key: $0, hasChanged: false).memory }
      .map { ($0.title, $0.progress) }
  }

  /// The key of the text that a file had when its reading was last kept.
  private func lastKey(of source: String) -> String? {
    guard let path = Self.wholePath(of: source), let bytes = read(name(of: path)) else {
      return nil
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.count == 2, lines[1] == path, Self.isKey(lines[0]) else { return nil }
    return String(lines[0])
  }

  func keep(_ memory: Memory, of article: Article) throws(StoreError) {
    let key = ContentKey.key(of: article)
    let file = reading(key)
    guard !untouchable.contains(file) else { return }
    try PrivateFile.makeFolders(root, "readings", "names")
    if broken.remove(file) != nil { PrivateFile.putAside(file) }
    try PrivateFile.write(memory.text, to: file)
    if let path = Self.wholePath(of: article.source) {
      try PrivateFile.write("\(key)\n\(path)\n", to: name(of: path))
    }
  }

  private func recall(key: String, hasChanged: Bool) -> Recollection {
    let file = reading(key)
    guard let bytes = read(file) else { return Recollection() }
    do throws(MemoryError) {
      guard let text = String(validating: bytes, as: UTF8.self) else { throw .unreadable(line: 1) }
      return Recollection(memory: try Memory(text: text), hasChanged: hasChanged)
    } catch {
      if case .newer = error { untouchable.insert(file) } else { broken.insert(file) }
      return Recollection(problem: error.sentence(on: file))
    }
  }

  /// Nil where there is no such file; what is no text file of ordinary length is one that makes no sense.
  private func read(_ file: String) -> [UInt8]? { PrivateFile.read(file, limit: Self.limit) }

  private func reading(_ key: String) -> String { "\(root)/readings/\(key)" }

  private func name(of path: String) -> String {
    "\(root)/names/\(ContentKey.key(of: Array(path.utf8)))"
  }

  private static func isKey(_ text: Substring) -> Bool {
    text.utf8.count < 40
      && text.utf8.allSatisfy { byte in
        byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
      }
  }

  /// From the root, all links resolved; nil for what is no file, or has a line feed in its name.
  private static func wholePath(of source: String) -> String? {
    guard let pointer = realpath(source, nil) else { return nil }
    defer { free(pointer) }
    let path = String(cString: pointer)
    return path.utf8.contains(0x0A) ? nil : path
  }
}

extension MemoryError {
  /// What happened, where, and what becomes of it.
  fileprivate func sentence(on file: String) -> String {
    switch self {
    case .foreign, .unreadable:
      "What was kept of this article makes no sense and is put aside: \(file)"
    case .newer:
      "A later Gloss kept this article's place; it is left alone: \(file)"
    }
  }
}
