import Articles
import Glibc

/// A file that is open for reading for as long as somebody holds on to this.
final class OpenFile: TextFile {
  private let descriptor: Int32

  /// - Parameter descriptor: Belongs to this from now on.
  init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  func bytes(_ range: Range<Int>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: range.count) { buffer, initialized in
      while initialized < range.count {
        let count = pread(
          descriptor, buffer.baseAddress?.advanced(by: initialized), range.count - initialized,
          off_t(range.lowerBound + initialized))
        if count > 0 {
          initialized += count
        } else if count == 0 || errno != EINTR {
          return
        }
      }
    }
  }
}
