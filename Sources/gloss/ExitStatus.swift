/// What the program tells its caller when it ends.
enum ExitStatus: Int32, Comparable, Sendable {
  case done = 0
  /// An article could not be read or analysed, or there is no terminal to show it on.
  case failed = 1
  /// The command line makes no sense.
  case wrongUsage = 2

  /// What is graver comes later.
  static func < (a: ExitStatus, b: ExitStatus) -> Bool { a.rawValue < b.rawValue }
}
