import Articles
import Synchronization

/// A file that others write to.
package final class ChangingFile: TextFile {
  private let contents: Mutex<[UInt8]>

  package init(_ bytes: [UInt8]) { contents = Mutex(bytes) }

  package func bytes(_ range: Range<Int>) -> [UInt8] {
    contents.withLock { Array($0[range.clamped(to: $0.indices)]) }
  }

  /// Somebody writes to it.
  package func change(_ body: (inout [UInt8]) -> Void) {
    contents.withLock { body(&$0) }
  }

  /// Cuts it short, writes over some of it, or makes a hole in it.
  package func damage(using random: inout some RandomNumberGenerator) {
    change { bytes in
      guard !bytes.isEmpty else { return }
      let start = Int.random(in: bytes.indices, using: &random)
      let end = min(bytes.count, start + Int.random(in: 1...30_000, using: &random))
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes.removeSubrange(start...)
      case 1: for place in start..<end { bytes[place] = UInt8.random(in: 0...255, using: &random) }
      default: for place in start..<end { bytes[place] = 0 }
      }
    }
  }
}
