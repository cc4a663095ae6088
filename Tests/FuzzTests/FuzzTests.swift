import Glibc
import TestSupport
import Testing

/// Whatever comes in, nothing traps, nothing hangs and what is promised holds.
///
/// In the suite each has a few runs, always the same ones. `.ci/fuzz MINUTES` runs them for long with other
/// numbers, and `.ci/fuzz --again NAME NUMBER` repeats a run that failed.
struct FuzzTests {
  private static var environment: (String) -> String? {
    { name in getenv(name).map { String(cString: $0) } }
  }
  private static let minutes = environment("GLOSS_FUZZ_MINUTES").flatMap { Double($0) }
  private static let again = environment("GLOSS_FUZZ_AGAIN")?.split(separator: " ").map(String.init)

  @Test(.enabled(if: minutes == nil && again == nil), arguments: Fuzzing.all.indices)
  func `a few runs hold`(index: Int) throws {
    let fuzzing = Fuzzing.all[index]
    for number in 0..<UInt64(fuzzing.fewRuns) {
      var numbers = SeededGenerator(run: number, of: fuzzing.name)
      #expect(throws: Never.self, "\(fuzzing.name) \(number)") { try fuzzing.run(&numbers) }
    }
  }

  @Test(.enabled(if: minutes != nil)) func `many runs hold`() throws {
    let outcome = LongFuzzing.run(
      Fuzzing.all, seconds: Int(60 * (Self.minutes ?? 0)),
      first: .random(in: 1...(.max >> 1)))
    for failure in outcome.failures { Issue.record("\(failure)") }
    print("\(outcome.runs) runs, \(outcome.failures.count) failures")
  }

  @Test(.enabled(if: again != nil)) func `one run holds`() throws {
    let words = try #require(Self.again)
    let fuzzing = try #require(Fuzzing.all.first { $0.name == words.first })
    var numbers = SeededGenerator(run: try #require(UInt64(words[1])), of: fuzzing.name)
    try fuzzing.run(&numbers)
  }

  @Test func `names are unique`() {
    #expect(Set(Fuzzing.all.map(\.name)).count == Fuzzing.all.count)
  }
}
