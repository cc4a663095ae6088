/// The links that come more than once, as a string of symbols: all that repeated phrases are made of.
struct RepeatedLinks {
  /// Symbols from 1 on; 0 wherever a phrase cannot run on.
  private(set) var symbols: [Int32] = []
  /// The content word that each symbol's link starts at.
  private(set) var places = SymbolPlaces()
  private(set) var greatest = 0

  /// - Parameter repeated: Knows every link.
  init(_ content: ContentSequence, _ repeated: SumFilter, in text: WordSequence) {
    var numbers = NumberTable(capacity: content.count / 8)
    var counts: [Int32] = []
    symbols.reserveCapacity(content.count)
    content.forEachLink(in: text) { link in
      guard let link, repeated.contains(link) else { return symbols.append(0) }
      let number = numbers.number(link)
      if number == counts.count { counts.append(0) }
      counts[number] += 1
      symbols.append(Int32(truncatingIfNeeded: number + 1))
    }
    dropSingles(counts)
  }

  /// Leaves out the links that come only once after all, numbers the others anew, and keeps of zeros in a row one.
  /// So far each symbol stands at the place of its content word.
  private mutating func dropSingles(_ counts: [Int32]) {
    var names = [Int32](repeating: 0, count: counts.count + 1)
    var kept = 0
    for place in symbols.indices {
      let symbol = Int(symbols[place])
      let isRepeated = symbol > 0 && counts[symbol - 1] > 1
      if !isRepeated, kept == 0 || symbols[kept - 1] == 0 { continue }
      if isRepeated, names[symbol] == 0 {
        greatest += 1
        names[symbol] = Int32(truncatingIfNeeded: greatest)
      }
      if isRepeated, kept == 0 || symbols[kept - 1] == 0 { places.add(kept, at: place) }
      symbols[kept] = isRepeated ? names[symbol] : 0
      kept += 1
    }
    symbols.removeSubrange(kept...)
    places.end(at: kept)
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

/// Where the symbols of a string stand in another that they were taken from in runs.
struct SymbolPlaces {
  /// The first symbol of each run.
  private var starts: [Int32] = []
  /// How much further its symbols stand in the other string.
  private var shifts: [Int32] = []
  /// The run of every 64th symbol.
  private var runs: [Int32] = []

  private static let stride = 64

  /// Adds a run that starts with `symbol`, behind all others.
  mutating func add(_ symbol: Int, at place: Int) {
    noteRuns(before: symbol)
    starts.append(Int32(truncatingIfNeeded: symbol))
    shifts.append(Int32(truncatingIfNeeded: place - symbol))
  }

  /// - Parameter count: Of symbols in all.
  mutating func end(at count: Int) { noteRuns(before: count) }

  private mutating func noteRuns(before symbol: Int) {
    while runs.count * Self.stride < symbol {
      runs.append(Int32(truncatingIfNeeded: max(0, starts.count - 1)))
    }
  }

  /// - Parameter symbol: Within a run.
  subscript(symbol: Int32) -> Int32 {
    var run = Int(runs[Int(symbol) / Self.stride])
    while run + 1 < starts.count, starts[run + 1] <= symbol { run += 1 }
    return symbol + shifts[run]
  }
}
