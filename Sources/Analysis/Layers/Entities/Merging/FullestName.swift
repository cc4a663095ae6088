import Articles

/// Chooses the name under which an entity stands.
///
/// The longest in words, of which an initial is half a one; among those not an acronym or all in capitals, then the
/// most frequent, then the first: so a headline and a misspelling that comes once give way.
struct FullestName {
  private struct Form {
    /// Twice the words, less the initials.
    var length: Int
    var isCapitals: Bool
    var count = 0
    var order: Int
  }

  private var forms: [[UInt8]: Form] = [:]
  /// The last mention's number, and its form.
  private var last: (number: Int, text: [UInt8])?
  private var seen = 0

  /// The fullest name of a thing that is named this often has long come.
  private static let enough = 1_000

  /// Takes in one mention.
  /// - Parameter number: If given, equal only for mentions that are written alike.
  mutating func add(_ bytes: ArraySlice<UInt8>, form number: Int? = nil) {
    guard seen < Self.enough else { return }
    seen += 1
    if let last, last.number == number {
      forms[last.text]?.count += 1
      return
    }
    let words = bytes.split { $0 <= 0x20 }
    let text = Array(words.joined(separator: [0x20]))
    let form = Form(
      length: words.count * 2 - words.count { $0.count < 3 && $0.last != UInt8(ascii: "I") },
      isCapitals: !text.contains { $0 &- 0x61 < 26 || $0 >= 0x80 },
      order: forms.count)
    forms[text, default: form].count += 1
    last = number.map { ($0, text) }
  }

  /// Each run of white space as one space, without “the”.
  var name: String {
    let best = forms.max { a, b in
      (a.value.isCapitals ? 0 : 1, a.value.length, a.value.count, -a.value.order)
        < (b.value.isCapitals ? 0 : 1, b.value.length, b.value.count, -b.value.order)
    }
    guard let text = best?.key else { return "" }
    let the = [UInt8]("the ".utf8)
    let starts = text.count > the.count && zip(text, the).allSatisfy { $0 | 0x20 == $1 }
    return String(decoding: starts ? text.dropFirst(the.count) : text[...], as: UTF8.self)
  }
}
