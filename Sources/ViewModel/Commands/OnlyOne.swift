extension Array {
  /// The element of that name, in any case, or the only one with such words in its name; nil where there is none.
  /// - Throws: Where several have such words.
  func only(
    called name: String, by ownName: (Element) -> String
  ) throws(CommandLineError) -> Element? {
    if let named = first(where: { ownName($0).lowercased() == name.lowercased() }) { return named }
    let filter = ListFilter(name)
    let similar = self.filter { filter.matches(ownName($0)) }
    guard similar.count > 1 else { return similar.first }
    let some = similar.prefix(3).map(ownName).joined(separator: ", ")
    throw CommandLineError(
      description: "“\(name)” may be \(some)\(similar.count > 3 ? ", …" : "").")
  }
}
