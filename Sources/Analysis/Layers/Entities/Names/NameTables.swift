import CTables

/// The tables that names are read with, built into the program by `train ner`.
struct NameTables {
  /// Clusters of words by `key`: three bytes, with the little end first 6 bits of 64 clusters, 8 of 256, 10 of 1,024.
  let clusters: HashedTable
  /// Phrases of the gazetteer by the joined hash of their units: two bytes, a bit for each class, and `opens`.
  let gazetteer: HashedTable

  static let clusterBytes = 3
  static let gazetteerBytes = 2
  /// Set in the gazetteer where a longer phrase begins with this one.
  static let opens: UInt32 = 1 << 15
  /// Classes of the gazetteer; at most 12.
  static let classes = [
    "FIRST", "LAST", "CITY", "REGION", "COUNTRY", "DEM", "ORG", "ORG2", "UNI", "TITLE", "ORGSUF",
    "LOCSUF",
  ]

  /// The classes whose phrases are names even in small letters: regions, countries, peoples, organisations.
  static let proper: UInt32 = 0b1_1111_1000

  static var builtIn: NameTables {
    NameTables(clusters: table(name_clusters()), gazetteer: table(name_gazetteer()))
  }

  private static func table(_ table: CTable) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: table.bytes, count: table.count)
  }

  /// - Parameters: Must stay where they are.
  init(clusters: UnsafeRawBufferPointer, gazetteer: UnsafeRawBufferPointer) {
    self.clusters = HashedTable(clusters, rowSize: Self.clusterBytes)
    self.gazetteer = HashedTable(gazetteer, rowSize: Self.gazetteerBytes)
  }

  /// The key of a word in `clusters`: its bytes as they stand, but for U+2019, which counts as `'`.
  static func key(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = WordHash.seed
    var offset = 0
    while offset < word.count {
      let isApostrophe =
        word[offset] == 0xE2 && offset + 2 < word.count && word[offset + 1] == 0x80
        && word[offset + 2] == 0x99
      WordHash.mix(&hash, isApostrophe ? UInt8(ascii: "'") : word[offset])
      offset += isApostrophe ? 3 : 1
    }
    return hash
  }

  /// The clusters of a word by its `key`; nil where it has none.
  @inline(__always)
  func clusters(of key: UInt64) -> NameSigns.Clusters? {
    guard let row = clusters.row(of: Self.spread(key)) else { return nil }
    let low = UInt32(row.load(as: UInt8.self))
    let middle = UInt32(row.load(fromByteOffset: 1, as: UInt8.self))
    let high = UInt32(row.load(fromByteOffset: 2, as: UInt8.self))
    let bits = low | middle << 8 | high << 16
    return NameSigns.Clusters(
      coarse: UInt16(bits & 0x3F) + 1, middle: UInt16(bits >> 6 & 0xFF) + 1,
      fine: UInt16(bits >> 14 & 0x3FF) + 1)
  }

  /// The classes of a phrase by the joined hash of its units, and `opens`; nil where no phrase begins so.
  @inline(__always)
  func phrase(_ hash: UInt64) -> UInt32? {
    guard let row = gazetteer.row(of: Self.spread(hash)) else { return nil }
    return UInt32(row.load(as: UInt8.self)) | UInt32(row.load(fromByteOffset: 1, as: UInt8.self))
      << 8
  }

  /// Fowler-Noll-Vo leaves the high bits of short words alike.
  @inline(__always)
  static func spread(_ hash: UInt64) -> UInt64 {
    let mixed = (hash ^ hash >> 32) &* 0x9e37_79b9_7f4a_7c15
    return mixed ^ mixed >> 29
  }
}
