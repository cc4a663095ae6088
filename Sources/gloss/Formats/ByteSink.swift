import Glibc

/// Bytes on their way to an open file, handed to the system in pieces, so that an article of any length needs
/// little memory.
///
/// Writing never throws: the first failure is kept, what comes after it is dropped, and `flush()` tells.
struct ByteSink {
  /// The system could not write; it holds a value of `errno`.
  struct Failure: Error, Equatable {
    var code: Int32
  }

  /// What is not handed on yet.
  private(set) var bytes: [UInt8] = []
  /// Nil keeps everything.
  private let descriptor: Int32?
  private var failure: Failure?

  private static let pieceSize = 1 << 16

  /// - Parameter descriptor: Of an open file; nil keeps everything in `bytes`.
  init(to descriptor: Int32?) { self.descriptor = descriptor }

  mutating func write(_ text: some StringProtocol) {
    bytes += text.utf8
    if bytes.count >= Self.pieceSize { handOn() }
  }

  mutating func write(_ some: [UInt8]) {
    bytes += some
    if bytes.count >= Self.pieceSize { handOn() }
  }

  /// Hands on what is left.
  /// - Throws: The first failure since the sink was made.
  mutating func flush() throws(Failure) {
    handOn()
    if let failure { throw failure }
  }

  private mutating func handOn() {
    guard let descriptor else { return }
    if failure == nil { failure = Self.failure(writing: bytes, to: descriptor) }
    bytes.removeAll(keepingCapacity: true)
  }

  /// Writes all of `bytes`.
  /// - Returns: What went wrong, nil if nothing did.
  static func failure(writing bytes: [UInt8], to descriptor: Int32) -> Failure? {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        return Failure(code: errno)
      }
    }
    return nil
  }
}
