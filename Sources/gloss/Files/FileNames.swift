import Glibc

/// The names of files, for completing one that is being typed.
enum FileNames {
  /// More would not be looked through.
  private static let greatestCount = 500

  /// - Parameter path: As it was typed; `~/` at its start is the reader's home and stays as it is.
  /// - Returns: The paths that begin with it, in the order of their names; folders end with a slash. Hidden files only where
  ///   the name begins with a dot.
  static func beginning(with path: String) -> [String] {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let start = path.dropFirst(folder.count)
    guard let stream = opendir(folder.isEmpty ? "." : NewFile.expanded(folder)) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream), names.count < greatestCount {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name.hasPrefix(start), name != ".", name != "..",
        !name.hasPrefix(".") || start.hasPrefix(".")
      else { continue }
      names.append(folder + name)
    }
    return names.sorted().map { isFolder($0) ? $0 + "/" : $0 }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(NewFile.expanded(path), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
