import Articles

/// Where the dates, times and sums of a text stand, which say nothing. Ages are left out: “the 54-year-old said”.
struct ValuePlaces {
  /// Their first token and the one behind, in the order of the text.
  private var places: [(start: UInt32, end: UInt32)] = []

  /// - Complexity: Linear in the mentions, but for sorting.
  init(_ entities: [Entity], in document: Document) {
    for entity in entities where [.date, .time, .money, .percent].contains(entity.kind) {
      for mention in entity.mentions {
        let start = document.firstToken(at: mention.range.start)
        let end = document.firstToken(at: mention.range.end)
        guard start < end, !document.bytes(of: end - 1).suffix(3).elementsEqual(Self.old) else {
          continue
        }
        places.append((UInt32(start), UInt32(end)))
      }
    }
    places.sort { $0.start < $1.start }
  }

  private static let old = Array("old".utf8)

  /// Whether the phrase ends as one of them does and has no more than two words before it: “the last”.
  func contains(_ phrase: Range<Int>) -> Bool {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if Int(places[middle].end) < phrase.upperBound { low = middle + 1 } else { high = middle }
    }
    return low < places.count && Int(places[low].end) == phrase.upperBound
      && Int(places[low].start) <= phrase.lowerBound + 2
  }
}
