import Glibc
import Synchronization
import TestSupport

/// Something that must never break, whatever comes in.
struct Fuzzing: Sendable {
  /// As messages and the command line name it.
  var name: String
  /// Runs in the test suite.
  var fewRuns: Int
  /// Makes its input out of the numbers, and throws `Broken` if the outcome is not what it must be.
  var run: @Sendable (inout SeededGenerator) throws -> Void

  static let all: [Fuzzing] = [
    .loading, .layers, .formats, .printing, .reading, .typing, .themes, .configuration, .memories,
    .keyboard,
  ]
}

/// An invariant that does not hold.
struct Broken: Error, CustomStringConvertible {
  var description: String
}

/// - Throws: `Broken` unless the condition holds.
func hold(_ condition: Bool, _ what: @autoclosure () -> String) throws {
  if !condition { throw Broken(description: what()) }
}

extension SeededGenerator {
  /// The generator of a run: its own numbers, which its name and number give again.
  init(run: UInt64, of name: String) {
    self.init(seed: name.utf8.reduce(run) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
  }
}

/// What one thread is at, for whoever finds that it trapped or hangs.
///
/// A signal handler reads it, so it is atomic, and takes no lock.
final class RunSlot: Sendable {
  private let number = Atomic<UInt64>(0)
  /// The address of the name, 0 between runs.
  private let name = Atomic<UInt>(0)

  func begin(_ run: UInt64, of fuzzing: UnsafePointer<CChar>) {
    number.store(run, ordering: .relaxed)
    name.store(UInt(bitPattern: fuzzing), ordering: .releasing)
  }

  func end() { name.store(0, ordering: .relaxed) }

  /// Writes what is going on to standard error, by means that a signal handler may use.
  func report() {
    guard let name = UnsafePointer<CChar>(bitPattern: name.load(ordering: .acquiring)) else {
      return
    }
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 24) { digits in
      var rest = number.load(ordering: .relaxed)
      var start = 23
      digits[23] = CChar(UInt8(ascii: "\n"))
      repeat {
        start -= 1
        digits[start] = CChar(UInt8(ascii: "0") + UInt8(rest % 10))
        rest /= 10
      } while rest > 0
      write(2, "in: .ci/fuzz --again ", 21)
      write(2, name, strlen(name))
      write(2, " ", 1)
      write(2, digits.baseAddress?.advanced(by: start), 24 - start)
    }
  }
}
