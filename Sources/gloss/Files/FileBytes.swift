import Glibc

/// Reads whole files: by path, or standard input.
enum FileBytes {
  /// The most that is read, in bytes: some hundred and sixty novels. What is longer is no article, and a device
  /// such as `/dev/zero` never ends.
  static let limit = 128 << 20

  /// How messages name standard input, which the command line calls `-`.
  static let standardInputName = "standard input"

  /// The name that messages use for `source`.
  static func name(of source: String) -> String {
    source == "-" ? standardInputName : source
  }

  /// All bytes of `source`.
  /// - Parameter source: A path, or `-` for standard input.
  static func read(_ source: String) throws(FileError) -> [UInt8] { try contents(source).bytes }

  /// All bytes of `source`, and the open file where it has a path.
  /// - Parameter source: A path, or `-` for standard input.
  static func contents(_ source: String) throws(FileError) -> (bytes: [UInt8], file: OpenFile?) {
    if source == "-" {
      return (try read(descriptor: STDIN_FILENO, name: standardInputName), nil)
    }
    // Without O_NONBLOCK, opening a named pipe would wait for a writer that may never come.
    let descriptor = open(source, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw error(errno, at: source) }
    let file = OpenFile(descriptor)
    return (try read(descriptor: descriptor, name: source), file)
  }

  /// The first bytes of a file on a disk that is longer than `length`; nil for any other.
  static func beginning(
    of path: String, count: Int, ifLongerThan length: Int
  ) throws(FileError) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw error(errno, at: path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size > length, status.st_size <= limit
    else { return nil }
    return try chunk(of: count, descriptor, name: path)
  }

  /// The error that `code`, a value of `errno`, means for `path`.
  static func error(_ code: Int32, at path: String) -> FileError {
    switch code {
    case ENOENT: target(ofLink: path).map { .brokenLink(path, target: $0) } ?? .missing(path)
    case EACCES, EPERM: .forbidden(path)
    case EISDIR: .folder(path)
    case ENXIO: .notAFile(path, kind: "a socket or a device that does not answer")
    default: .failed(path, reason: String(cString: strerror(code)))
    }
  }

  /// What the symbolic link at `path` says, nil if there is none.
  private static func target(ofLink path: String) -> String? {
    var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &bytes, bytes.count)
    return count < 0 ? nil : String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  /// Reads to the end of an open file, whatever its kind.
  private static func read(descriptor: Int32, name: String) throws(FileError) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw error(errno, at: name) }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw .folder(name)
    case S_IFBLK: throw .notAFile(name, kind: "a disk")
    case S_IFSOCK where name != standardInputName: throw .notAFile(name, kind: "a socket")
    default: break
    }
    let isRegular = status.st_mode & S_IFMT == S_IFREG
    guard !isRegular || status.st_size <= limit else { throw .tooLong(name) }
    let isPipe = status.st_mode & S_IFMT == S_IFIFO
    // One byte more than the size, so that a file which has grown is noticed by the read that finds its end.
    let first = try chunk(of: isRegular ? Int(status.st_size) + 1 : 1 << 16, descriptor, name: name)
    guard first.isEmpty, isPipe, name != standardInputName else {
      return try rest(after: first, descriptor, name: name)
    }
    let late = try chunkOfLateWriter(descriptor, name: name)
    return try rest(after: late, descriptor, name: name)
  }

  /// Gives the writer of a named pipe, which may be starting at this moment, two seconds to appear.
  private static func chunkOfLateWriter(
    _ descriptor: Int32, name: String
  ) throws(FileError) -> [UInt8] {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    poll(&wanted, 1, 2000)
    let bytes = try chunk(of: 1 << 16, descriptor, name: name)
    if bytes.isEmpty { throw .silentPipe(name) }
    return bytes
  }

  private static func rest(
    after first: [UInt8], _ descriptor: Int32, name: String
  ) throws(FileError) -> [UInt8] {
    var bytes = first
    while bytes.count <= limit {
      let next = try chunk(of: max(1 << 16, bytes.count / 2), descriptor, name: name)
      if next.isEmpty { return bytes }
      bytes += next
    }
    throw .tooLong(name)
  }

  /// What one `read` gives; empty at the end of the file.
  private static func chunk(
    of capacity: Int, _ descriptor: Int32, name: String
  ) throws(FileError) -> [UInt8] {
    while true {
      var count = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, initialized in
        count = Glibc.read(descriptor, buffer.baseAddress, capacity)
        initialized = max(0, count)
      }
      if count >= 0 { return bytes }
      let code = errno
      if code == EAGAIN {
        var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        poll(&wanted, 1, -1)
      } else if code != EINTR {
        throw error(code, at: name)
      }
    }
  }
}
