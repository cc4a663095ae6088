import Glibc

/// Small files that are only their owner's: what one reads is nobody else's affair.
enum PrivateFile {
  /// All bytes of an ordinary file; nil where there is none. One that is longer than `limit`, or no ordinary file, gives
  /// one byte that is no text, so that it counts as one that makes no sense.
  static func read(_ path: String, limit: Int) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= limit
    else { return [0xFF] }
    var count = 0
    return [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, initialized in
      count = Glibc.read(descriptor, buffer.baseAddress, Int(status.st_size))
      initialized = max(0, count)
    }
  }

  /// Makes a folder with those above it, and the folders in it.
  static func makeFolders(_ root: String, _ names: String...) throws(StoreError) {
    if access("\(root)/\(names.last ?? "")", W_OK) == 0 { return }
    var path = ""
    for part in root.split(separator: "/") {
      path += "/\(part)"
      if mkdir(path, 0o700) != 0, errno != EEXIST, access(path, F_OK) != 0 {
        throw StoreError(path: path, reason: String(cString: strerror(errno)))
      }
    }
    for name in names where mkdir("\(root)/\(name)", 0o700) != 0 && errno != EEXIST {
      throw StoreError(path: "\(root)/\(name)", reason: String(cString: strerror(errno)))
    }
  }

  /// Writes a whole file: whoever looks meanwhile sees the old one or the new one.
  static func write(_ text: String, to path: String) throws(StoreError) {
    let draft = "\(path).\(getpid()).new"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw error(at: path) }
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      written += count
    }
    let problem = error(at: path)
    close(descriptor)
    guard written == bytes.count else {
      unlink(draft)
      throw problem
    }
    guard rename(draft, path) == 0 else {
      let problem = error(at: path)
      unlink(draft)
      throw problem
    }
  }

  /// Gives a file a name under which nobody looks for it, and which no other has.
  static func putAside(_ path: String) {
    for number in 1...999 {
      let aside = "\(path).unreadable\(number == 1 ? "" : "-\(number)")"
      if access(aside, F_OK) != 0 {
        rename(path, aside)
        return
      }
    }
  }

  private static func error(at path: String) -> StoreError {
    StoreError(path: path, reason: String(cString: strerror(errno)))
  }
}
