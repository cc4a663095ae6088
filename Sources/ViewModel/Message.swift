/// A line for the reader in the status line, gone with the next key.
struct Message: Equatable, Sendable {
  var text: String
  var isError = false
}
