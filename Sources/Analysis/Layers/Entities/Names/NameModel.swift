import CTables

/// A set of weights of the tagger, built into the program by `train ner`.
///
/// The bytes: what a weight of 1 is (a 32-bit float), the steps of the lattice (`NameLabel.count` squared 32-bit
/// floats), then a `HashedTable` of the features with 16 bytes each, one for each column of `NameLabel`, 128 too
/// high.
package struct NameModel {
  let lattice: NameLattice
  private let rows: HashedTable
  private let scale: Float
  /// By the first bits of a feature, whether there may be a row for it: most features have none, and this is small
  /// enough for the cache. Empty for no such filter.
  fileprivate let mayHaveRow: [UInt64]

  private static let filterBits = 20

  package static let stepCount = NameLabel.count * NameLabel.count
  package static let header = 4 + stepCount * 4

  /// - Parameter bytes: Must stay where they are. Too few bytes give a model that finds nothing.
  package init(_ bytes: UnsafeRawBufferPointer) { self.init(bytes, filter: nil) }

  /// - Parameter filter: That of the same bytes, where it is there; empty for none.
  fileprivate init(_ bytes: UnsafeRawBufferPointer, filter: [UInt64]?) {
    func number(_ index: Int) -> Float {
      let bits = bytes.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self)
      let number = Float(bitPattern: UInt32(littleEndian: bits))
      return number.isFinite ? min(max(number, -1_000), 1_000) : 0
    }
    guard bytes.count > Self.header else {
      lattice = NameLattice(steps: Array(repeating: 0, count: Self.stepCount))
      rows = HashedTable(UnsafeRawBufferPointer(start: nil, count: 0), rowSize: NameLabel.columns)
      scale = 0
      mayHaveRow = filter ?? Self.filter(of: rows)
      return
    }
    scale = number(0)
    lattice = NameLattice(steps: (0..<Self.stepCount).map { number($0 + 1) })
    rows = HashedTable(
      UnsafeRawBufferPointer(rebasing: bytes[Self.header...]), rowSize: NameLabel.columns)
    mayHaveRow = filter ?? Self.filter(of: rows)
  }

  private static func filter(of rows: HashedTable) -> [UInt64] {
    var filter = [UInt64](repeating: 0, count: 1 << (filterBits - 6))
    filter.withUnsafeMutableBufferPointer { filter in
      rows.forEachHash { hash in
        let bit = Int(truncatingIfNeeded: hash >> UInt64(64 - filterBits))
        filter[bit >> 6] |= 1 << UInt64(bit & 63)
      }
    }
    return filter
  }

  /// The sum of the rows of features, before it is scaled.
  /// - Parameters:
  ///   - features: Are changed.
  ///   - count: At most `NameFeatures.capacity`.
  @inline(__always)
  func sum(_ features: UnsafeMutablePointer<UInt32>, _ count: Int) -> SIMD16<Int16> {
    let count = keepLikely(features, count)
    // Two bytes at a time, each in 16 bits of its own: 192 rows of at most 255 cannot overflow. The bytes are
    // kept 128 too high for that, which is taken off again at the end.
    var even = SIMD8<UInt16>()
    var odd = SIMD8<UInt16>()
    var found: UInt16 = 0
    for index in 0..<count {
      guard let row = rows.row(of: UInt64(features[index]) << 32) else { continue }
      let pairs = row.loadUnaligned(as: SIMD8<UInt16>.self)
      even &+= pairs & 0xFF
      odd &+= pairs &>> 8
      found &+= 1
    }
    var sum = SIMD16<Int16>()
    sum.evenHalf = SIMD8<Int16>(truncatingIfNeeded: even &- found &* 128)
    sum.oddHalf = SIMD8<Int16>(truncatingIfNeeded: odd &- found &* 128)
    return sum
  }

  /// Moves the features to the front that may have a row, without a branch that could be foretold wrongly.
  /// - Returns: How many they are.
  @inline(__always)
  private func keepLikely(_ features: UnsafeMutablePointer<UInt32>, _ count: Int) -> Int {
    mayHaveRow.withUnsafeBufferPointer { filter in
      guard !filter.isEmpty else { return count }
      var kept = 0
      for index in 0..<count {
        let feature = features[index]
        features[kept] = feature
        let bit = feature >> UInt32(32 - Self.filterBits)
        kept += Int(filter[Int(bit >> 6)] >> UInt64(bit & 63) & 1)
      }
      return kept
    }
  }

  /// What to add to the sum of a unit so that a person's name begins there by so much more.
  func beginsPerson(by score: Float) -> SIMD16<Int16> {
    var sum = SIMD16<Int16>()
    let lift = scale > 0 ? Int16(min(2_000, score / scale)) : 0
    sum[NameLabel(.begin, .person).rawValue] = lift
    sum[NameLabel(.unit, .person).rawValue] = lift
    return sum
  }

  /// A sum of rows as scores for the lattice.
  func scores(_ sum: SIMD16<Int16>) -> SIMD16<Float> { SIMD16<Float>(sum) * scale }
}

extension NameModels {
  /// - Parameter tokens: How many are to be read: for few it does not pay to make the filter.
  static func builtIn(for tokens: Int) -> NameModels {
    NameModels(
      plain: NameModel(bytes(name_weights()), filter: tokens < 4_096 ? [] : filter),
      small: NameModel(bytes(name_weights_small()), filter: []))
  }

  private static func bytes(_ table: CTable) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: table.bytes, count: table.count)
  }

  /// Made when it is first asked for.
  private static let filter = NameModel(bytes(name_weights())).mayHaveRow
}
