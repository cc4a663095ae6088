import Glibc
import ViewModel

/// Tells one version of a file from another.
struct FileVersion: Equatable {
  private var size = 0
  private var seconds = 0
  private var nanoseconds = 0
  private var number: UInt64 = 0

  /// That of a file that is not there is a version too.
  init(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    size = Int(status.st_size)
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
    number = UInt64(status.st_ino)
  }

  /// Nil for what is no file, such as standard input.
  init?(ofSource source: String) {
    guard case .file(let path) = Origin(source) else { return nil }
    self.init(of: path)
  }

  var exists: Bool { number != 0 }

  /// What the reader should know of it; nil where it is not there.
  var facts: FileFacts? {
    guard exists else { return nil }
    var time = time_t(seconds)
    var parts = tm()
    guard gmtime_r(&time, &parts) != nil else { return nil }
    let fields = [parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }
    let day = "\(parts.tm_year + 1900)-\(fields[0])-\(fields[1])"
    return FileFacts(bytes: size, modified: "\(day)T\(fields[2]):\(fields[3]):\(fields[4])")
  }
}
