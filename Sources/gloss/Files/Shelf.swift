import Glibc

/// The articles that the command line names, in its order; folders stand for the texts in them.
struct Shelf: Equatable {
  /// Paths, or `-` for standard input.
  private(set) var sources: [String] = []
  /// What could be seen, without reading anything, not to be readable.
  private(set) var problems: [FileError] = []

  /// - Parameter arguments: Files, folders and `-`.
  init(_ arguments: [String]) {
    for argument in arguments {
      if argument == "-" {
        sources.append(argument)
      } else {
        add(argument)
      }
    }
  }

  private mutating func add(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0, access(path, R_OK) == 0 else {
      problems.append(FileBytes.error(errno, at: path))
      return
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      sources.append(path)
      return
    }
    let walk = FolderWalk(of: path)
    sources += walk.files
    problems += walk.problems
    if walk.files.isEmpty, walk.problems.isEmpty { problems.append(.emptyFolder(path)) }
  }
}
