import Articles

/// Reads the signs of the units of one sentence after another.
struct NameReading {
  let tables: NameTables
  let uses: WordUses
  /// The signs of the sentence at hand, two edges before it and two behind.
  private(set) var signs: [NameSigns] = []
  /// The places of those of its units that begin with a capital.
  private(set) var capitals: [Int] = []
  /// The longest phrases of the gazetteer in that sentence, of several units each.
  private(set) var phrases: [(units: Range<Int>, classes: UInt32)] = []
  /// The units of that sentence.
  private(set) var sentence: [NameUnit] = []
  /// The signs of spellings that were met last in plain lines, by the low bits of their key.
  private var kept: [NameSigns]
  private var folded: [UInt8] = []

  /// Signs that are kept, a power of two: enough for nearly all words of an article or a chapter.
  static let most = 8_192

  /// - Parameter spellings: How many the text has.
  init(_ tables: NameTables, uses: WordUses, spellings: Int) {
    self.tables = tables
    self.uses = uses
    var count = 64
    while count < min(spellings, Self.most) { count *= 2 }
    kept = [NameSigns](repeating: .edge, count: count)
  }

  /// Fills `signs` with those of a sentence.
  mutating func read(
    _ units: NameUnitList, _ range: Range<Int>, _ line: NameLine,
    in bytes: UnsafeBufferPointer<UInt8>
  ) {
    sentence.removeAll(keepingCapacity: true)
    for unit in range { sentence.append(units[unit]) }
    signs.removeAll(keepingCapacity: true)
    addEdges()
    capitals.removeAll(keepingCapacity: true)
    for place in sentence.indices {
      add(sentence[place], in: bytes, line)
      if signs[place + 2].isCapital { capitals.append(place) }
    }
    addEdges()
    markPhrases()
  }

  private mutating func addEdges() {
    for _ in 0..<2 { signs.append(.edge) }
  }

  private mutating func add(
    _ unit: NameUnit, in bytes: UnsafeBufferPointer<UInt8>, _ line: NameLine
  ) {
    guard line == .plain, unit.spelling >= 0 else {
      return signs.append(read(unit, in: bytes, line))
    }
    let key = unit.spelling + 1
    let place = Int(key) & (kept.count - 1)
    if kept[place].key != key {
      var read = read(unit, in: bytes, line)
      read.key = key
      kept[place] = read
    }
    signs.append(kept[place])
  }

  private mutating func read(
    _ unit: NameUnit, in bytes: UnsafeBufferPointer<UInt8>, _ line: NameLine
  ) -> NameSigns {
    var signs = NameSigns()
    signs.hash = unit.hash
    if let classes = tables.phrase(unit.hash) {
      signs.classes = classes & ~NameTables.opens
      signs.opensPhrase = classes & NameTables.opens != 0
    }
    guard unit.shape.contains(.word) else {
      signs.shape = Self.shape(ofMark: unit)
      signs.clusters = tables.clusters(of: Self.key(bytes, unit)) ?? NameSigns.Clusters()
      return signs
    }
    signs.shape = Self.shape(of: unit, line)
    fold(bytes, unit)
    readAffixes(into: &signs)
    signs.form = Self.form(bytes, unit)
    readClusters(bytes, unit, line, into: &signs)
    signs.use = uses.code(of: unit)
    return signs
  }

  /// The first and last letters in small letters.
  private mutating func fold(_ bytes: UnsafeBufferPointer<UInt8>, _ unit: NameUnit) {
    folded.removeAll(keepingCapacity: true)
    var offset = Int(unit.start)
    let end = Int(unit.core)
    while offset < end {
      let byte = bytes[offset]
      if byte < 0x80 {
        folded.append(byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte)
        offset += 1
      } else {
        let scalar = UTF8Scalars.lowercase(UTF8Scalars.next(in: bytes, &offset, end: end))
        if scalar == 0x2019 {
          folded.append(UInt8(ascii: "'"))
        } else if scalar >= 0x80 {
          UTF8Scalars.encode(scalar) { folded.append($0) }
        }
      }
    }
  }

  private func readAffixes(into signs: inout NameSigns) {
    var hash: UInt32 = 0
    for index in 0..<min(4, folded.count) {
      hash = (hash ^ UInt32(folded[index])) &* 0x0100_0193 &+ 0x9E37
      signs.prefixes[index] = hash
    }
    hash = 0
    for index in 0..<min(4, folded.count) {
      hash = (hash ^ UInt32(folded[folded.count - 1 - index])) &* 0x0100_0193 &+ 0x79B9
      signs.suffixes[index] = hash
    }
  }

  private func readClusters(
    _ bytes: UnsafeBufferPointer<UInt8>, _ unit: NameUnit, _ line: NameLine,
    into signs: inout NameSigns
  ) {
    let small = unit.shape.contains(.lower) ? nil : tables.clusters(of: smallKey)
    // Without capitals the other way to write a word is with one.
    let other = line == .small ? tables.clusters(of: titleKey) : small
    signs.smallClusters = other ?? NameSigns.Clusters()
    if unit.shape.contains(.allCapitals),
      line == .shouted || tables.clusters(of: Self.key(bytes, unit)) == nil
    {
      signs.clusters = tables.clusters(of: titleKey) ?? small ?? NameSigns.Clusters()
    } else {
      signs.clusters = tables.clusters(of: Self.key(bytes, unit)) ?? small ?? NameSigns.Clusters()
    }
  }

  private static func key(_ bytes: UnsafeBufferPointer<UInt8>, _ unit: NameUnit) -> UInt64 {
    NameTables.key(UnsafeBufferPointer(rebasing: bytes[Int(unit.start)..<Int(unit.core)]))
  }

  private var smallKey: UInt64 { folded.withUnsafeBufferPointer(WordHash.ofFolded) }

  /// The key of the word with a capital first letter.
  private var titleKey: UInt64 {
    var hash = WordHash.seed
    for (index, byte) in folded.enumerated() {
      let isLetter = index == 0 && byte &- UInt8(ascii: "a") < 26
      WordHash.mix(&hash, isLetter ? byte & 0xDF : byte)
    }
    return hash
  }
}

// MARK: - Shapes

extension NameReading {
  private static func shape(ofMark unit: NameUnit) -> NameSigns.Shape {
    switch UInt32(truncatingIfNeeded: unit.hash) {
    case 0x2D, 0x2013, 0x2014: .hyphen
    case 0x2E, 0x21, 0x3F, 0x3A, 0x3B: .stop
    case 0x2C: .comma
    case 0x22, 0x27, 0x60, 0x2018...0x201F, 0xAB, 0xBB: .quote
    case 0x28, 0x29, 0x5B, 0x5D: .bracket
    default: .mark
    }
  }

  private static func shape(of unit: NameUnit, _ line: NameLine) -> NameSigns.Shape {
    let shape = unit.shape
    if shape.contains(.numeric) { return shape.contains(.capitalised) ? .mixedNumber : .number }
    if shape.contains(.lower) { return .lower }
    if line == .shouted, shape.contains(.allCapitals) { return .shouted }
    if shape.contains(.initial) { return .initial }
    if shape.contains(.dotted) { return .dotted }
    if shape.contains(.allCapitals) { return .allCapitals }
    return line == .titled ? .titled : .capitalised
  }

  /// The classes of a word's letters, runs of one class taken together.
  private static func form(_ bytes: UnsafeBufferPointer<UInt8>, _ unit: NameUnit) -> UInt64 {
    var form: UInt64 = 1
    var last: UInt64 = 0
    for offset in Int(unit.start)..<Int(unit.end) {
      let byte = bytes[offset]
      let kind: UInt64 =
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): 1
        case UInt8(ascii: "a")...UInt8(ascii: "z"): 2
        case UInt8(ascii: "0")...UInt8(ascii: "9"): 3
        case UInt8(ascii: "."): 4
        case UInt8(ascii: "'"): 5
        case UInt8(ascii: "&"): 6
        case 0x80...: 2
        default: 7
        }
      if kind != last { form = form << 3 | kind }
      last = kind
    }
    return form
  }
}

// MARK: - Phrases of the gazetteer

extension NameReading {
  /// Longest phrase of the gazetteer, in units.
  private static let reach = 12

  private mutating func markPhrases() {
    var free = 0
    phrases.removeAll(keepingCapacity: true)
    for start in sentence.indices where start >= free && signs[start + 2].opensPhrase {
      let (end, classes) = longestPhrase(from: start)
      guard end > start + 1 else { continue }
      for index in start..<end {
        let part: UInt32 = index == start ? 1 : index == end - 1 ? 3 : 2
        signs[index + 2].phrase = classes << 2 | part
      }
      phrases.append((start..<end, classes))
      free = end
    }
  }

  private func longestPhrase(from start: Int) -> (end: Int, classes: UInt32) {
    var hash = sentence[start].hash
    var best = (end: start, classes: UInt32(0))
    for index in start + 1..<max(start + 1, min(sentence.endIndex, start + Self.reach)) {
      hash = WordHash.join(hash, sentence[index].hash)
      guard let found = tables.phrase(hash) else { break }
      let classes = found & ~NameTables.opens
      if classes != 0 { best = (index + 1, classes) }
      if found & NameTables.opens == 0 { break }
    }
    return best
  }

  /// The hash of a phrase's units and of each stretch that opens it, shortest first.
  static func hashes(of units: some Sequence<NameUnit>) -> [UInt64] {
    var hashes: [UInt64] = []
    for unit in units {
      hashes.append(hashes.last.map { WordHash.join($0, unit.hash) } ?? unit.hash)
    }
    return hashes
  }
}
