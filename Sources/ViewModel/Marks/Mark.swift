import Articles

/// Names the thing that a mark belongs to: a quotation, an entity, a phrase.
package struct ItemID: Hashable, Sendable {
  package var layer: Layer
  /// Its place in the layer's list of things, from 0.
  package var number: Int

  package init(_ layer: Layer, _ number: Int) {
    self.layer = layer
    self.number = number
  }
}

/// One stretch of text that a layer marks. A long text has some hundred thousand, so it is kept small.
struct Mark: Equatable, Sendable {
  /// In bytes; of a text only the first 2 GiB are analysed.
  private let start: UInt32
  private let end: UInt32
  private let number: UInt32
  private let layer: Layer
  let face: Face

  init(item: ItemID, range: TextRange, face: Face) {
    start = UInt32(clamping: range.start)
    end = UInt32(clamping: range.end)
    number = UInt32(clamping: item.number)
    layer = item.layer
    self.face = face
  }

  var item: ItemID { ItemID(layer, Int(number)) }
  var range: TextRange { TextRange(Int(start), Int(end)) }
}

/// The marks of every layer, each list in the order of the text.
struct Marks: Equatable, Sendable {
  private var lists: [Layer: [Mark]] = [:]

  init() {}

  /// - Parameter lists: In any order; marks of one layer may overlap.
  init(_ lists: [Layer: [Mark]]) {
    self.lists = lists
    for layer in Layer.allCases { self.lists[layer]?.sort { $0.range < $1.range } }
  }

  subscript(layer: Layer) -> [Mark] { lists[layer] ?? [] }

  /// The marks of `layer` that touch `range`.
  /// - Complexity: A binary search; marks of one layer hardly ever nest, so a short look back is enough.
  func marks(of layer: Layer, in range: TextRange) -> [Mark] {
    self[layer].touching(range)
  }
}

extension [Mark] {
  /// Those of marks in the order of the text that touch `range`.
  func touching(_ range: TextRange) -> [Mark] {
    var first = partitioningIndex { $0.range.start >= range.start }
    while first > 0, self[first - 1].range.end > range.start { first -= 1 }
    return self[first...].prefix { $0.range.start < range.end }
      .filter { $0.range.overlaps(range) }
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element answers true; elements that answer false all come before it.
  func partitioningIndex(where belongsToSecond: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if belongsToSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
