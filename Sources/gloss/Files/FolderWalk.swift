import Glibc

/// Finds the texts in a folder.
///
/// Folders are walked in depth, each name in natural order. Left out: what is hidden (a name that begins
/// with a dot), what does not read as text, and a folder that has been walked, which symbolic links can
/// lead back to.
struct FolderWalk {
  /// Paths of the texts found so far, each beginning with the folder as it was named.
  private(set) var files: [String] = []
  /// What could not be opened on the way.
  private(set) var problems: [FileError] = []
  private var walked: Set<Identity> = []

  /// What tells two folders apart, whatever path leads to them.
  private struct Identity: Hashable {
    var device: UInt
    var node: UInt
  }

  init(of folder: String) {
    walk(folder)
  }

  private mutating func walk(_ folder: String) {
    guard let stream = opendir(folder) else {
      problems.append(FileBytes.error(errno, at: folder))
      return
    }
    defer { closedir(stream) }
    var status = stat()
    guard fstat(dirfd(stream), &status) == 0 else { return }
    let identity = Identity(device: UInt(status.st_dev), node: UInt(status.st_ino))
    guard walked.insert(identity).inserted else { return }
    let stem = folder.hasSuffix("/") ? folder : folder + "/"
    for name in Self.names(in: stream).sorted(by: NaturalOrder.precedes) { visit(stem + name) }
  }

  private mutating func visit(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: walk(path)
    case S_IFREG where Self.readsAsText(path): files.append(path)
    default: break
    }
  }

  private static func names(in stream: OpaquePointer) -> [String] {
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }

  private static let textSuffixes = [".txt", ".text", ".md", ".markdown"]

  /// Whether the name says that the file is text, or else its first bytes do.
  private static func readsAsText(_ path: String) -> Bool {
    if textSuffixes.contains(where: path.lowercased().hasSuffix) { return true }
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var count = 0
    let start = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, initialized in
      count = Glibc.read(descriptor, buffer.baseAddress, 4096)
      initialized = max(0, count)
    }
    return looksLikeText(start)
  }

  /// Whether `start`, the first bytes of a file, are valid UTF-8 (but for a scalar cut at the end) without
  /// control characters that no text has. Nothing at all is no text.
  static func looksLikeText(_ start: [UInt8]) -> Bool {
    let controls = start.contains { $0 < 0x20 && !(8...13).contains($0) && $0 != 0x1B }
    guard !start.isEmpty, !controls else { return false }
    return (0...min(3, start.count - 1)).contains { cut in
      String(validating: start.dropLast(cut), as: UTF8.self) != nil
    }
  }
}
