import Articles

/// The tagger at work on one document: units, their scores, and the names read off them.
struct NameScores {
  let units: NameUnits
  private(set) var capitals: CapitalUnits
  /// Phrases of the gazetteer of several units, each with its classes, in the order of the text.
  private(set) var phrases: [(units: Range<Int>, classes: UInt32)] = []
  private let models: NameModels
  /// The stretches of sentences in which names may stand; units outside of them belong to none.
  private var stretches: [Stretch] = []
  /// One for each unit of the stretches.
  private var sums: [SIMD16<Int16>] = []
  private var brief: [NameSigns.Brief] = []

  private struct Stretch {
    private let first: UInt32
    private let end: UInt32
    let line: NameLine

    init(units: Range<Int>, line: NameLine) {
      first = UInt32(truncatingIfNeeded: units.lowerBound)
      end = UInt32(truncatingIfNeeded: units.upperBound)
      self.line = line
    }

    var units: Range<Int> { Int(first)..<Int(end) }
  }

  /// - Complexity: Linear in the text.
  init(_ document: Document, tables: NameTables, models: NameModels) {
    self.models = models
    units = NameUnits(document)
    capitals = CapitalUnits(sentences: units.sentences)
    // What is not used takes no memory.
    sums.reserveCapacity(units.units.count)
    brief.reserveCapacity(units.units.count)
    var reading = NameReading(
      tables, uses: WordUses(units), spellings: document.tokens.spellings.count)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: NameFeatures.capacity) { buffer in
      guard let base = buffer.baseAddress else { return }
      var alone = AloneScores(models.plain, base)
      var aloneSmall = AloneScores(models.small, base)
      document.utf8.withUnsafeBufferPointer { bytes in
        for (sentence, line) in zip(units.sentences, units.lines) {
          reading.read(units.units, sentence, line, in: bytes)
          note(reading, from: sentence.lowerBound)
          if line == .small {
            add(sentence, line, reading, base, &aloneSmall)
          } else {
            add(sentence, line, reading, base, &alone)
          }
        }
      }
    }
  }

  /// The same, with what the document's other mentions of each word say.
  init(readingTwice document: Document, tables: NameTables, models: NameModels) {
    self.init(document, tables: tables, models: models)
    add(NameVotes(labels(), of: units.units))
  }

  /// Keeps what was read of a sentence beside its signs; not inlined into the loop that takes the most time.
  @inline(never)
  private mutating func note(_ reading: borrowing NameReading, from first: Int) {
    for unit in reading.capitals { capitals.append(first + unit) }
    for (units, classes) in reading.phrases {
      phrases.append((units.lowerBound + first..<units.upperBound + first, classes))
    }
  }

  /// Scores the units of a sentence that may belong to a name.
  private mutating func add(
    _ sentence: Range<Int>, _ line: NameLine, _ reading: borrowing NameReading,
    _ base: UnsafeMutablePointer<UInt32>, _ alone: inout AloneScores
  ) {
    let model = models[line]
    let isCasual = line == .small || reading.signs[2].shape == .lower
    var start: Int?
    reading.signs.withUnsafeBufferPointer { signs in
      guard let first = signs.baseAddress else { return }
      for place in 2..<signs.count - 2 {
        let unit = sentence.lowerBound + place - 2
        let isLive =
          isCasual || signs[place].mayName || signs[place - 1].isCapital
          || signs[place + 1].isCapital || signs[place - 2].isCapital
          // “al-Sadr”
          || signs[place + 1].shape == .hyphen && signs[place + 2].isCapital
        guard isLive else {
          if let first = start { stretches.append(Stretch(units: first..<unit, line: line)) }
          start = nil
          continue
        }
        start = start ?? unit
        var features = NameFeatures(base)
        features.addTogether(
          first + place, isFirst: place == 2, isLast: place == signs.count - 3)
        var sum = model.sum(base, features.count)
        for offset in -2...2 {
          sum &+= alone.sum(first + place + offset, at: offset)
        }
        if place > 2, signs[place].isCapital {
          let lift = Self.lift(of: place - 2, in: reading.sentence)
          if lift > 0 { sum &+= model.beginsPerson(by: lift) }
        }
        sums.append(sum)
        brief.append(signs[place].brief)
      }
    }
    if let start { stretches.append(Stretch(units: start..<sentence.upperBound, line: line)) }
  }

  /// How much likelier than its own signs say a capital begins a person's name behind the units before it.
  private static func lift(of unit: Int, in sentence: [NameUnit]) -> Float {
    guard unit > 0 else { return 0 }
    let before = sentence[unit - 1]
    if before.shape.contains(.capitalised) { return Honorific.lift(behind: before) }
    let isKin = Kin.isNamed(at: unit, in: sentence)
    return isKin && !Nationalities.contains(sentence[unit].hash) ? Kin.lift : 0
  }

  /// Hands over each stretch with its scores and the lattice for them.
  private func eachStretch(_ body: (Range<Int>, [SIMD16<Float>], NameLattice) -> Void) {
    var first = 0
    for stretch in stretches {
      let model = models[stretch.line]
      let next = first + stretch.units.count
      body(stretch.units, sums[first..<next].map { model.scores($0) }, model.lattice)
      first = next
    }
  }

  /// The best label of each unit.
  private func labels() -> [NameLabel] {
    var labels = [NameLabel](repeating: .outside, count: units.units.count)
    eachStretch { stretch, scores, lattice in
      for (unit, label) in zip(stretch, lattice.best(scores)) { labels[unit] = label }
    }
    return labels
  }

  /// Adds to the scores what the labels say of the document's other mentions of each word.
  private mutating func add(_ votes: NameVotes) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: NameFeatures.capacity) { buffer in
      guard let base = buffer.baseAddress else { return }
      var first = 0
      for stretch in stretches {
        let model = models[stretch.line]
        votes.each(in: stretch.units) { unit, before, here, behind in
          let place = first + unit - stretch.units.lowerBound
          var features = NameFeatures(base)
          features.addVotes(brief[place], before: before, here: here, behind: behind)
          sums[place] &+= model.sum(base, features.count)
        }
        first += stretch.units.count
      }
    }
  }

  /// The names that the scores say, in the order of the text, each with its probability; people without
  /// titles.
  func names() -> [Name] { labelledNames().compactMap { $0.withoutTitles(units.units) } }

  private func labelledNames() -> [Name] {
    var names: [Name] = []
    eachStretch { stretch, scores, lattice in
      let labels = lattice.best(scores)
      guard labels.contains(where: { $0 != .outside }) else { return }
      let columns = lattice.marginals(scores).columns
      var start = 0
      for (index, label) in labels.enumerated() {
        guard let kind = label.kind else { continue }
        if label.place == .begin || label.place == .unit { start = index }
        guard !label.isOpen else { continue }
        let shares = (start...index).map { columns[$0][labels[$0].rawValue] }
        names.append(
          Name(
            units: stretch.lowerBound + start..<stretch.lowerBound + index + 1, kind: kind,
            confidence: Double(shares.min() ?? 0)))
      }
    }
    return names
  }

  /// A name, in units.
  struct Name: Equatable {
    var units: Range<Int>
    var kind: NameKind
    /// Whether the possessive tail is a part of it: “Moody’s”.
    var keepsTail = false
    /// Whether it names a ship, which is of another kind.
    var isShip = false
    /// 0 to 1: the probability of the least sure of its labels.
    var confidence: Double
  }
}
