import Articles

/// The tagger at work on one document: units, their scores, and the names read off them.
struct NameScores {
  let units: NameUnits
  private let model: NameModel
  /// One for each unit.
  private var sums: [SIMD16<Int16>] = []
  private var brief: [NameSigns.Brief] = []

  /// - Complexity: Linear in the text.
  init(_ document: Document, tables: NameTables, model: NameModel) {
    self.model = model
    units = NameUnits(document)
    sums.reserveCapacity(units.units.count)
    brief.reserveCapacity(units.units.count)
    var reading = NameReading(tables, uses: WordUses(units))
    var signs: [NameSigns] = []
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: NameFeatures.capacity) { buffer in
      guard let base = buffer.baseAddress else { return }
      document.article.utf8.withUnsafeBufferPointer { bytes in
        for sentence in units.sentences {
          reading.read(units.units[sentence], in: bytes, into: &signs)
          add(signs, base)
        }
      }
    }
  }

  private mutating func add(_ signs: [NameSigns], _ base: UnsafeMutablePointer<UInt32>) {
    signs.withUnsafeBufferPointer { signs in
      guard let first = signs.baseAddress else { return }
      for place in 2..<signs.count - 2 {
        var features = NameFeatures(base)
        features.addAll(first, at: place, first: 2, last: signs.count - 3)
        sums.append(model.sum(base, features.count))
        brief.append(signs[place].brief)
      }
    }
  }

  /// The best label of each unit, by the units' own scores.
  func labels() -> [NameLabel] {
    var labels: [NameLabel] = []
    labels.reserveCapacity(sums.count)
    for sentence in units.sentences {
      labels += model.lattice.best(sums[sentence].map { model.scores($0) }[...])
    }
    return labels
  }

  /// Adds to the scores what the labels say of the document's other mentions of each word.
  mutating func add(_ votes: NameVotes) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: NameFeatures.capacity) { buffer in
      guard let base = buffer.baseAddress else { return }
      for sentence in units.sentences {
        votes.each(in: sentence) { unit, before, here, behind in
          var features = NameFeatures(base)
          features.addVotes(brief[unit], before: before, here: here, behind: behind)
          sums[unit] &+= model.sum(base, features.count)
        }
      }
    }
  }

  /// The names that the scores say, in the order of the text, each with its probability.
  func names() -> [Name] {
    var names: [Name] = []
    for sentence in units.sentences {
      let scores = sums[sentence].map { model.scores($0) }
      let labels = model.lattice.best(scores[...])
      guard labels.contains(where: { $0 != .outside }) else { continue }
      let columns = model.lattice.marginals(scores[...]).columns
      var start = 0
      for (index, label) in labels.enumerated() {
        guard let kind = label.kind else { continue }
        if label.place == .begin || label.place == .unit { start = index }
        guard !label.isOpen else { continue }
        let shares = (start...index).map { columns[$0][labels[$0].rawValue] }
        names.append(
          Name(
            units: sentence.lowerBound + start..<sentence.lowerBound + index + 1, kind: kind,
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
