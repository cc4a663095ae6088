import Articles
import Glibc

/// Writes data to standard output and messages to standard error.
enum Output {
  /// Standard output could not take what was written to it.
  enum Failure: Error, Equatable, CustomStringConvertible {
    /// The reader of the pipe has gone: no error, there is only nothing left to do.
    case closed
    case failed(reason: String)

    init(_ failure: ByteSink.Failure) {
      self =
        failure.code == EPIPE
        ? .closed : .failed(reason: String(cString: strerror(failure.code)))
    }

    var description: String {
      switch self {
      case .closed: "standard output: its reader has gone."
      case .failed(let reason):
        "standard output: the system could not write to it and says: \(reason). Is the disk full?"
      }
    }
  }

  static func write(_ bytes: [UInt8]) throws(Failure) {
    if let failure = ByteSink.failure(writing: bytes, to: STDOUT_FILENO) {
      throw Failure(failure)
    }
  }

  static func write(_ text: String) throws(Failure) {
    try write(Array(text.utf8))
  }

  /// Says on standard error what is wrong, headed by the program's name. A file's name in it may hold anything:
  /// no control character but the line feed comes through.
  static func complain(_ message: String) {
    let safe = message.unicodeScalars.map { scalar in
      scalar.properties.generalCategory == .control && scalar != "\n"
        ? "\u{FFFD}" : Character(scalar)
    }
    let line = Array("gloss: \(String(safe))\n".utf8)
    // Where even standard error is closed there is nobody left to tell.
    _ = line.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  /// Says on standard error what one should know about how an article was read.
  static func note(_ article: Article) {
    for notice in article.notices {
      complain("\(FileBytes.name(of: article.source)): \(notice)")
    }
  }
}
