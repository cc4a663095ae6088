/// The links that come more than once, as a string of symbols: all that repeated phrases are made of.
struct RepeatedLinks {
  /// Symbols from 1 on; 0 wherever a phrase cannot run on.
  private(set) var symbols: [Int32] = []
  /// The content word that each symbol's link starts at; -1 for 0.
  private(set) var places: [Int32] = []
  private(set) var greatest = 0

  init(_ content: ContentSequence) {
    var names = [Int32](repeating: 0, count: content.linkCounts.count)
    for (place, link) in content.links.enumerated() {
      guard link >= 0, content.linkCounts[Int(link)] > 1 else {
        if let last = symbols.last, last != 0 { append(0, -1) }
        continue
      }
      if names[Int(link)] == 0 {
        greatest += 1
        names[Int(link)] = Int32(truncatingIfNeeded: greatest)
      }
      append(names[Int(link)], Int32(truncatingIfNeeded: place))
    }
  }

  private mutating func append(_ symbol: Int32, _ place: Int32) {
    symbols.append(symbol)
    places.append(place)
  }

  /// Whether each symbol stands in a run without 0 in which some symbol comes twice. Only there can a phrase
  /// overlap itself.
  func tangled() -> [Bool] {
    var tangled = [Bool](repeating: false, count: symbols.count)
    var lastRun = [Int32](repeating: -1, count: greatest + 1)
    var start = 0
    while start < symbols.count {
      let end = symbols[start...].firstIndex(of: 0) ?? symbols.count
      var isTangled = false
      for symbol in symbols[start..<end] {
        if lastRun[Int(symbol)] == Int32(truncatingIfNeeded: start) { isTangled = true }
        lastRun[Int(symbol)] = Int32(truncatingIfNeeded: start)
      }
      if isTangled { for position in start..<end { tangled[position] = true } }
      start = end + 1
    }
    return tangled
  }
}
