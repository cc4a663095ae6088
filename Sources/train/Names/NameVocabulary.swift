import Analysis

/// Features of units as numbers: those of unit `i` are `numbers[starts[i]..<starts[i + 1]]`.
struct NumberedRows {
  var numbers: [Int32] = []
  var starts: [Int] = [0]
}

/// The features that are learnt, each with a number.
struct NameVocabulary {
  /// The hash of each number.
  private(set) var hashes: [UInt32] = []
  /// How often a feature was seen, by the upper 28 bits of its hash; 255 stands for more.
  private var counts = [UInt8](repeating: 0, count: 1 << 28)
  /// An open hash table of numbers, counted from 1.
  private var slots = [UInt32](repeating: 0, count: 1 << 23)
  private var keys = [UInt32](repeating: 0, count: 1 << 23)

  /// Features seen less often are not learnt.
  private static let minimum: UInt8 = 3

  /// How often the feature of a number was seen.
  func count(of number: Int) -> Int { Int(counts[Int(hashes[number] >> 4)]) }

  /// Counts features in the sentences that are learnt from.
  mutating func count(_ rows: NameTraining.Rows, in lesson: NameLesson) {
    for (sentence, weight) in zip(lesson.prepared.sentences, lesson.weights) where weight > 0 {
      for index in rows.starts[sentence.lowerBound]..<rows.starts[sentence.upperBound] {
        let slot = Int(rows.hashes[index] >> 4)
        if counts[slot] < 255 { counts[slot] += 1 }
      }
    }
  }

  /// Gives numbers to features that were seen often enough.
  mutating func admit(_ rows: NameTraining.Rows) {
    for hash in rows.hashes where counts[Int(hash >> 4)] >= Self.minimum {
      let slot = slot(of: hash)
      guard slots[slot] == 0 else { continue }
      hashes.append(hash)
      keys[slot] = hash
      slots[slot] = UInt32(hashes.count)
      if hashes.count * 2 > slots.count { grow() }
    }
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    keys = Array(repeating: 0, count: slots.count)
    for (index, hash) in hashes.enumerated() {
      let slot = slot(of: hash)
      keys[slot] = hash
      slots[slot] = UInt32(index + 1)
    }
  }

  private func slot(of hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash &* 0x9e37_79b1) & mask
    while slots[slot] != 0, keys[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  /// Rows without the features that are not learnt.
  func numbered(_ rows: NameTraining.Rows) -> NumberedRows {
    var numbered = NumberedRows()
    numbered.starts.reserveCapacity(rows.starts.count)
    numbered.numbers.reserveCapacity(rows.hashes.count)
    for unit in 0..<rows.starts.count - 1 {
      for index in rows.starts[unit]..<rows.starts[unit + 1] {
        let number = slots[slot(of: rows.hashes[index])]
        if number != 0 { numbered.numbers.append(Int32(number) - 1) }
      }
      numbered.starts.append(numbered.numbers.count)
    }
    return numbered
  }
}

/// A document ready to be learnt from.
struct NumberedLesson {
  let rows: NumberedRows
  /// What the rest of the document says.
  var votes: NumberedRows?
  let sentences: [Range<Int>]
  let weights: [Float]
  let allowed: [UInt32]

  init(_ lesson: NameLesson, _ vocabulary: NameVocabulary) {
    rows = vocabulary.numbered(lesson.prepared.features)
    sentences = lesson.prepared.sentences
    weights = lesson.weights
    allowed = lesson.allowed
  }
}
