import Articles

/// The form of each mention; equal mentions of one kind share one.
struct NameForms: RandomAccessCollection {
  private var forms: [NameForm] = []
  /// For each mention the place of its form in `forms`.
  private var formOf: [UInt32] = []

  /// - Complexity: Linear in the bytes of the mentions.
  init(_ mentions: [NameMention], in document: Document) {
    var known: [UInt64: UInt32] = [:]
    formOf.reserveCapacity(mentions.count)
    for mention in mentions {
      let bytes = document.utf8[mention.range.start..<mention.range.end]
      let kind = UInt8(truncatingIfNeeded: Entity.Kind.allCases.firstIndex(of: mention.kind) ?? 0)
      let key = bytes.reduce(mixed(UInt64(kind))) { mixed($0 ^ UInt64($1)) }
      let form = known[key] ?? UInt32(truncatingIfNeeded: forms.count)
      if Int(form) == forms.count {
        known[key] = form
        forms.append(NameForm(mention, in: document))
      }
      formOf.append(form)
    }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { formOf.count }
  subscript(mention: Int) -> NameForm { forms[Int(formOf[mention])] }

  /// Equal for mentions that are written alike.
  func number(_ mention: Int) -> Int { Int(formOf[mention]) }
}
