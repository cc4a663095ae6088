import Articles
import ViewModel

/// Which faces a stretch of the text has by its annotations: for printing, where nothing moves and nothing
/// is chosen.
struct Marks {
  /// Where the faces change, ascending; the first is 0.
  private var starts: [Int] = [0]
  /// The faces from each start to the next, from the ground up.
  private var faces: [[Face]] = [[]]

  init(_ annotations: Annotations) {
    var changes: [(offset: Int, face: Face, step: Int)] = []
    func add(_ range: TextRange, _ face: Face) {
      changes.append((range.start, face, 1))
      changes.append((range.end, face, -1))
    }
    for quote in annotations.quotes { add(quote.outer, Face(quote.kind)) }
    for entity in annotations.entities {
      for mention in entity.mentions { add(mention.range, Face(entity.kind)) }
    }
    for range in annotations.phrases.flatMap(\.painted) { add(range, .phrase) }
    changes.sort { $0.offset < $1.offset }

    var depth: [Face: Int] = [:]
    for change in changes {
      depth[change.face, default: 0] += change.step
      if starts.last != change.offset {
        starts.append(change.offset)
        faces.append([])
      }
      faces[faces.count - 1] = Self.order.filter { depth[$0, default: 0] > 0 }
    }
  }

  private static let order: [Face] =
    [.phrase] + Quote.Kind.allCases.map(Face.init) + Entity.Kind.allCases.map(Face.init)

  /// Cuts `range` where the faces change.
  func pieces(of range: TextRange) -> [(range: TextRange, faces: [Face])] {
    var pieces: [(range: TextRange, faces: [Face])] = []
    var index = lastStart(atMost: range.start)
    var start = range.start
    while start < range.end {
      let end = index + 1 < starts.count ? min(starts[index + 1], range.end) : range.end
      pieces.append((TextRange(start, end), faces[index]))
      start = end
      index += 1
    }
    return pieces
  }

  private func lastStart(atMost offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

extension Face {
  fileprivate init(_ kind: Quote.Kind) {
    self = Face(rawValue: "quote.\(kind.rawValue)") ?? .quote
  }

  fileprivate init(_ kind: Entity.Kind) {
    self = Face(rawValue: "entity.\(kind.rawValue)") ?? .entity
  }
}
