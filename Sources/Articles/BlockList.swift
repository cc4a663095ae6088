/// The blocks of an article in the order of the text, packed.
///
/// A long text has some hundred thousand of them with a million lines, which as arrays of their own would take half as
/// much memory as the text. A block is made when it is asked for; what it is and where is told at less cost. All offsets
/// are within the first 2 GiB of a text, of which less is read.
package struct BlockList: RandomAccessCollection, Equatable, Sendable {
  /// Where each block starts in the text.
  private var starts: [UInt32] = []
  /// Where its record starts in `packed`.
  private var records: [UInt32] = []
  /// Of each block its head, a level that does not fit in there, its bytes, its marker, how many lines it has, and they.
  private var packed = PackedNumbers()
  /// Those of so many lines that they are kept as they are, by number; their records have none.
  private var long: [Int: Block] = [:]

  private static let mostLines = 64
  private static let kinds = Block.Kind.allCases

  package init() {}

  package init(_ blocks: some Sequence<Block>) {
    for block in blocks { append(block) }
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { starts.count }

  /// A block, made anew.
  package subscript(number: Int) -> Block {
    if !long.isEmpty, let block = long[number] { return block }
    return packed.read(from: Int(records[number])) { reader in
      let head = Head(rawValue: reader.byte())
      let level = head.level ?? reader.number()
      let start = Int(starts[number])
      let range = TextRange(start, start + reader.number())
      let marker = head.hasMarker ? reader.range(after: start) : nil
      let count = reader.number()
      var place = start
      let lines = [TextRange](unsafeUninitializedCapacity: count) { lines, initialized in
        for line in 0..<count {
          let range = reader.range(after: place)
          lines.initializeElement(at: line, to: range)
          place = range.end
        }
        initialized = count
      }
      return Block(
        Self.kinds[head.kind], level: level, range: range, lines: lines, marker: marker)
    }
  }

  package func kind(of number: Int) -> Block.Kind {
    Self.kinds[Head(rawValue: packed.byte(at: Int(records[number]))).kind]
  }

  package func level(of number: Int) -> Int {
    packed.read(from: Int(records[number])) { reader in
      Head(rawValue: reader.byte()).level ?? reader.number()
    }
  }

  /// Where a block starts in the text.
  package func start(of number: Int) -> Int { Int(starts[number]) }

  package func range(of number: Int) -> TextRange {
    packed.read(from: Int(records[number])) { reader in
      if Head(rawValue: reader.byte()).level == nil { _ = reader.number() }
      let start = Int(starts[number])
      return TextRange(start, start + reader.number())
    }
  }

  /// Where the last block ends in the text; 0 where there is none.
  package var textEnd: Int { isEmpty ? 0 : range(of: count - 1).end }

  /// The number of the last block that starts at or before `offset`; nil where none does.
  package func number(at offset: Int) -> Int? {
    let next = firstNumber(from: offset + 1)
    return next > 0 ? next - 1 : nil
  }

  /// The number of the first block that starts at or after `offset`; how many there are where none does.
  /// - Complexity: A binary search.
  package func firstNumber(from offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension BlockList {
  /// - Parameter block: Starts no earlier than the last.
  package mutating func append(_ block: Block) {
    starts.append(UInt32(truncatingIfNeeded: block.range.start))
    records.append(UInt32(truncatingIfNeeded: packed.end))
    let isLong = block.lines.count > Self.mostLines
    if isLong { long[starts.count - 1] = block }
    let kind = Self.kinds.firstIndex(of: block.kind) ?? 0
    let head = Head(kind: kind, level: block.level, hasMarker: block.marker != nil)
    packed.append(byte: head.rawValue)
    if head.level == nil { packed.append(block.level) }
    packed.append(block.range.count)
    if let marker = block.marker { write(marker, after: block.range.start) }
    packed.append(isLong ? 0 : block.lines.count)
    var place = block.range.start
    for line in block.lines where !isLong {
      write(line, after: place)
      place = line.end
    }
  }

  private mutating func write(_ range: TextRange, after place: Int) {
    packed.append(range.start - place)
    packed.append(range.count)
  }
}

/// The first byte of a record: the kind in three bits, whether there is a marker in one, the level in four.
private struct Head {
  let rawValue: UInt8

  /// Stands for all higher levels too.
  private static let higher = 15

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(kind: Int, level: Int, hasMarker: Bool) {
    rawValue = UInt8(kind) | (hasMarker ? 8 : 0) | UInt8(min(level, Self.higher)) << 4
  }

  var kind: Int { Int(rawValue & 7) }
  var hasMarker: Bool { rawValue & 8 != 0 }
  /// Nil where it is written behind.
  var level: Int? { rawValue >> 4 < Self.higher ? Int(rawValue >> 4) : nil }
}

extension PackedNumbers.Reader {
  /// A range by how far it starts behind `place` and how long it is.
  fileprivate mutating func range(after place: Int) -> TextRange {
    let start = place + number()
    return TextRange(start, start + number())
  }
}
