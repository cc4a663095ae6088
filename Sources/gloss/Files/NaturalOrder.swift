/// The order in which people list names: `part 2` before `part 10`, `b` after `A`.
enum NaturalOrder {
  /// Whether `a` stands before `b`. Runs of digits compare as numbers, letters without case; what is then
  /// still equal compares by scalar, so that the order is total.
  static func precedes(_ a: String, _ b: String) -> Bool {
    var left = a.lowercased().unicodeScalars[...]
    var right = b.lowercased().unicodeScalars[...]
    while let x = left.first, let y = right.first {
      if isDigit(x), isDigit(y) {
        let m = number(from: &left)
        let n = number(from: &right)
        if m != n { return m.count != n.count ? m.count < n.count : m.lexicographicallyPrecedes(n) }
      } else if x != y {
        return x < y
      } else {
        left.removeFirst()
        right.removeFirst()
      }
    }
    guard left.isEmpty, right.isEmpty else { return left.isEmpty }
    return a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Takes the leading digits, without leading zeros: a number of any length.
  private static func number(
    from text: inout Substring.UnicodeScalarView.SubSequence
  ) -> [Unicode.Scalar] {
    let digits = text.prefix(while: isDigit)
    text.removeFirst(digits.count)
    return Array(digits.drop { $0 == "0" })
  }
}
