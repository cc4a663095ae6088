import Articles

/// The tagger at work on one document: units, their scores, and the names read off them.
struct NameScores {
  let units: NameUnits
  private let model: NameModel
  /// The stretches of sentences in which names may stand; units outside of them belong to none.
  private var stretches: [Range<Int>] = []
  /// One for each unit.
  private var sums: [SIMD16<Int16>]
  private var brief: [NameSigns.Brief]

  /// - Complexity: Linear in the text.
  init(_ document: Document, tables: NameTables, model: NameModel) {
    self.model = model
    units = NameUnits(document)
    sums = Array(repeating: SIMD16(), count: units.units.count)
    brief = Array(repeating: NameSigns.Brief(shape: 0, cluster: 0), count: units.units.count)
    var reading = NameReading(tables, uses: WordUses(units))
    var signs: [NameSigns] = []
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: NameFeatures.capacity) { buffer in
      guard let base = buffer.baseAddress else { return }
      document.article.utf8.withUnsafeBufferPointer { bytes in
        for sentence in units.sentences {
          reading.read(units.units[sentence], in: bytes, into: &signs)
          add(sentence, signs, base)
        }
      }
    }
  }

  /// The same, with what the document's other mentions of each word say.
  init(readingTwice document: Document, tables: NameTables, model: NameModel) {
    self.init(document, tables: tables, model: model)
    add(NameVotes(labels(), of: units.units))
  }

  /// Scores the units of a sentence that may belong to a name.
  private mutating func add(
    _ sentence: Range<Int>, _ signs: [NameSigns], _ base: UnsafeMutablePointer<UInt32>
  ) {
    let isCasual = signs[2].shape == NameSigns.Shape.lower.rawValue
    var start: Int?
    signs.withUnsafeBufferPointer { signs in
      guard let first = signs.baseAddress else { return }
      for place in 2..<signs.count - 2 {
        let unit = sentence.lowerBound + place - 2
        let isLive =
          isCasual || signs[place].mayName || signs[place - 1].isCapital
          || signs[place + 1].isCapital || signs[place - 2].isCapital
        guard isLive else {
          if let first = start { stretches.append(first..<unit) }
          start = nil
          continue
        }
        start = start ?? unit
        var features = NameFeatures(base)
        features.addAll(first, at: place, first: 2, last: signs.count - 3)
        sums[unit] = model.sum(base, features.count)
        if place > 2, signs[place].isCapital, signs[place - 1].isCapital {
          let lift = Honorific.lift(behind: units.units[unit - 1])
          if lift > 0 { sums[unit] &+= model.beginsPerson(by: lift) }
        }
        brief[unit] = signs[place].brief
      }
    }
    if let start { stretches.append(start..<sentence.upperBound) }
  }

  /// The best label of each unit.
  private func labels() -> [NameLabel] {
    var labels = [NameLabel](repeating: .outside, count: units.units.count)
    for stretch in stretches {
      let best = model.lattice.best(sums[stretch].map { model.scores($0) })
      labels.replaceSubrange(stretch, with: best)
    }
    return labels
  }

  /// Adds to the scores what the labels say of the document's other mentions of each word.
  private mutating func add(_ votes: NameVotes) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: NameFeatures.capacity) { buffer in
      guard let base = buffer.baseAddress else { return }
      for stretch in stretches {
        votes.each(in: stretch) { unit, before, here, behind in
          var features = NameFeatures(base)
          features.addVotes(brief[unit], before: before, here: here, behind: behind)
          sums[unit] &+= model.sum(base, features.count)
        }
      }
    }
  }

  /// The names that the scores say, in the order of the text, each with its probability; people without
  /// titles.
  func names() -> [Name] { labelledNames().compactMap { $0.withoutTitles(units.units) } }

  private func labelledNames() -> [Name] {
    var names: [Name] = []
    for stretch in stretches {
      let scores = sums[stretch].map { model.scores($0) }
      let labels = model.lattice.best(scores)
      guard labels.contains(where: { $0 != .outside }) else { continue }
      let columns = model.lattice.marginals(scores).columns
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
    /// 0 to 1: the probability of the least sure of its labels.
    var confidence: Double
  }
}
