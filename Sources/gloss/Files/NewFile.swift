import Glibc

/// Writes whole files: what is there stands until the new one is complete, and nobody ever sees half of it.
enum NewFile {
  /// Why a file could not be written.
  enum Failure: Error, Equatable {
    /// There is one of that name, and it was not to be replaced.
    case exists(String)
    case folder(String)
    /// Neither a file nor a folder stands there, but a device or a pipe.
    case notAFile(String)
    case missingFolder(String, folder: String)
    case forbidden(String)
    case failed(String, reason: String)
  }

  /// - Parameters:
  ///   - path: `~/` at its start is the reader's home.
  ///   - body: Writes the contents.
  /// - Returns: The path of the file, all links in it resolved.
  static func write(
    to path: String, replacing: Bool, _ body: (inout ByteSink) -> Void
  ) throws(Failure) -> String {
    let path = expanded(path)
    var old = stat()
    let exists = stat(path, &old) == 0
    if path.hasSuffix("/") || (exists && old.st_mode & S_IFMT == S_IFDIR) { throw .folder(path) }
    if exists {
      guard old.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path) }
      guard replacing else { throw .exists(path) }
    }
    // Behind a link it is the file that is replaced, not the link.
    let target = exists ? resolved(path) ?? path : path
    let draft = "\(folder(of: target))/.gloss-\(getpid())-\(UInt32.random(in: 0 ... .max))"
    defer { unlink(draft) }
    try write(draft, for: path, mode: exists ? old.st_mode & 0o777 : nil, body)
    guard move(draft, to: target, replacing: exists) else {
      throw errno == EEXIST ? .exists(path) : failure(errno, at: path)
    }
    return resolved(target) ?? target
  }

  private static func write(
    _ draft: String, for path: String, mode: mode_t?, _ body: (inout ByteSink) -> Void
  ) throws(Failure) {
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(errno, at: path) }
    defer { close(descriptor) }
    if let mode { fchmod(descriptor, mode) }
    var sink = ByteSink(to: descriptor)
    body(&sink)
    do {
      try sink.flush()
    } catch {
      throw failure(error.code, at: path)
    }
    guard fsync(descriptor) == 0 else { throw failure(errno, at: path) }
  }

  /// - Returns: Whether it was done; else `errno` says why not.
  private static func move(_ draft: String, to target: String, replacing: Bool) -> Bool {
    if replacing { return rename(draft, target) == 0 }
    // Unlike renaming, linking never replaces what came there meanwhile.
    if link(draft, target) == 0 { return true }
    guard errno != EEXIST else { return false }
    // Some file systems have no links.
    guard access(target, F_OK) != 0 else {
      errno = EEXIST
      return false
    }
    return rename(draft, target) == 0
  }

  // MARK: Paths

  /// `~/` at the start is the reader's home.
  static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = Surroundings.variable("HOME") else { return path }
    return home + path.dropFirst()
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func resolved(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  private static func failure(_ code: Int32, at path: String) -> Failure {
    switch code {
    case ENOENT, ENOTDIR: .missingFolder(path, folder: folder(of: path))
    case EACCES, EPERM, EROFS: .forbidden(path)
    default: .failed(path, reason: String(cString: strerror(code)))
    }
  }
}

extension NewFile.Failure: CustomStringConvertible {
  /// What happened, where, and what to do next.
  var description: String {
    switch self {
    case .exists(let path): "\(path): there is a file of this name already. Choose another."
    case .folder(let path): "\(path): this is a folder. Name a file in it."
    case .notAFile(let path):
      "\(path): this is a device or a pipe, not a file. Choose another name."
    case .missingFolder(let path, let folder):
      "\(path): there is no folder \(folder). Make it first: mkdir -p \(folder)"
    case .forbidden(let path): "\(path): you may not write there. Choose another folder, such as ~/"
    case .failed(let path, let reason): "\(path): the system could not write this: \(reason)."
    }
  }
}
