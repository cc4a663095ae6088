/// `text` as one word of a POSIX shell.
func shellWord(_ text: String) -> String {
  let isPlain = text.utf8.allSatisfy {
    switch $0 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "+")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
    default: $0 >= 0x80
    }
  }
  if isPlain, !text.isEmpty, !text.hasPrefix("-") { return text }
  return "'"
    + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
}
