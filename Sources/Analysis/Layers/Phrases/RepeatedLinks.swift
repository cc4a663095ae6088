/// The links that come more than once, as a string of symbols: all that repeated phrases are made of.
struct RepeatedLinks {
  /// Symbols from 1 on; 0 wherever a phrase cannot run on.
  private(set) var symbols: [Int32] = []
  /// The content word that each symbol's link starts at; -1 for 0.
  private(set) var places: [Int32] = []
  private(set) var greatest = 0

  init(_ content: ContentSequence, in text: WordSequence) {
    var numbers = NumberTable(capacity: content.count / 8)
    var counts: [Int32] = []
    for place in 0..<content.count {
      guard let link = content.link(from: place, in: text), content.repeated.contains(link) else {
        append(0, -1)
        continue
      }
      let number = numbers.number(link)
      if number == counts.count { counts.append(0) }
      counts[number] += 1
      append(Int32(truncatingIfNeeded: number + 1), Int32(truncatingIfNeeded: place))
    }
    dropSingles(counts)
  }

  private mutating func append(_ symbol: Int32, _ place: Int32) {
    if symbol == 0, symbols.last ?? 0 == 0 { return }
    symbols.append(symbol)
    places.append(place)
  }

  /// Leaves out the links that come only once after all, and numbers the others anew.
  private mutating func dropSingles(_ counts: [Int32]) {
    var names = [Int32](repeating: 0, count: counts.count + 1)
    var kept = 0
    for position in symbols.indices {
      let symbol = Int(symbols[position])
      let isRepeated = symbol > 0 && counts[symbol - 1] > 1
      if !isRepeated, kept == 0 || symbols[kept - 1] == 0 { continue }
      if isRepeated, names[symbol] == 0 {
        greatest += 1
        names[symbol] = Int32(truncatingIfNeeded: greatest)
      }
      symbols[kept] = isRepeated ? names[symbol] : 0
      places[kept] = isRepeated ? places[position] : -1
      kept += 1
    }
    symbols.removeSubrange(kept...)
    places.removeSubrange(kept...)
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
