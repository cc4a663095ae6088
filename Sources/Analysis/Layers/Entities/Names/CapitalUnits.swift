/// The units of a text that begin with a capital, in order, each with its sentence: about one in seven.
struct CapitalUnits: Sequence {
  private var units: [Int32] = []
  /// Of all units, in order.
  private let sentences: AdjoiningRanges

  init(sentences: AdjoiningRanges) { self.sentences = sentences }

  /// - Parameter unit: Behind all that are there.
  mutating func append(_ unit: Int) { units.append(Int32(truncatingIfNeeded: unit)) }

  func makeIterator() -> Iterator { Iterator(units: units, sentences: sentences) }

  struct Iterator: IteratorProtocol {
    fileprivate let units: [Int32]
    fileprivate let sentences: AdjoiningRanges
    private var place = 0
    private var sentence = 0

    fileprivate init(units: [Int32], sentences: AdjoiningRanges) {
      self.units = units
      self.sentences = sentences
    }

    mutating func next() -> (unit: Int, sentence: Range<Int>)? {
      guard place < units.count else { return nil }
      let unit = Int(units[place])
      place += 1
      while sentences[sentence].upperBound <= unit { sentence += 1 }
      return (unit, sentences[sentence])
    }
  }
}
