/// Why a file, a folder or standard input could not be read.
enum FileError: Error, Equatable {
  case missing(String)
  /// A symbolic link whose target, as the link names it, does not exist.
  case brokenLink(String, target: String)
  case forbidden(String)
  /// A folder where only a file will do.
  case folder(String)
  /// Neither a file, a pipe nor a folder; `kind` comes with its article: “a socket”.
  case notAFile(String, kind: String)
  /// A named pipe that no program has opened to write.
  case silentPipe(String)
  /// More than `FileBytes.limit` bytes, or an endless device.
  case tooLong(String)
  case empty(String)
  case emptyFolder(String)
  /// Whatever else the system says; `reason` is its own words.
  case failed(String, reason: String)
}

extension FileError: CustomStringConvertible {
  /// What happened, where, and what to do next.
  var description: String {
    switch self {
    case .missing(let path):
      "\(path): there is no such file. Check the name and the folder that you are in."
    case .brokenLink(let path, let target):
      "\(path): this link leads to \(target), which is not there. Mend the link, or name the file itself."
    case .forbidden(let path):
      "\(path): you may not read this. Ask its owner, or try: chmod u+r \(path)"
    case .folder(let path):
      "\(path): this is a folder. Name the files in it: \(path.hasSuffix("/") ? path : path + "/")*.txt"
    case .notAFile(let path, let kind):
      "\(path): this is \(kind), not a file. Give Gloss a file, a folder, or - for standard input."
    case .silentPipe(let path):
      "\(path): nothing writes into this pipe. Start the program that fills it first."
    case .tooLong(let path):
      "\(path): this is longer than \(FileBytes.limit >> 20) MiB, the most that Gloss reads. "
        + "Split it first: split -C \(FileBytes.limit >> 20)M \(path)"
    case .empty(let path):
      "\(path): this is empty, so there is nothing to read."
    case .emptyFolder(let path):
      "\(path): there is no text file in this folder. Name a folder that holds articles."
    case .failed(let path, let reason):
      "\(path): the system could not read this and says: \(reason)."
    }
  }
}
