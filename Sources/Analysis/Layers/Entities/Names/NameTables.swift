import CTables

/// The tables that names are read with, built into the program by `train ner`.
struct NameTables {
  /// Clusters of words by `NameReading.key`: three bytes, with the little end first 6 bits of 64 clusters, 8 of 256, 10 of 1,024.
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

  @inline(__always)
  func clusters(of key: UInt64) -> NameSigns.Clusters? {
    guard let row = clusters.row(of: Self.spread(key)) else { return nil }
    let low = UInt64(row.load(as: UInt8.self))
    let middle = UInt64(row.load(fromByteOffset: 1, as: UInt8.self))
    let high = UInt64(row.load(fromByteOffset: 2, as: UInt8.self))
    let bits = low | middle << 8 | high << 16
    return NameSigns.Clusters(
      coarse: (bits & 0x3F) + 1, middle: (bits >> 6 & 0xFF) + 1, fine: bits >> 14 + 1)
  }

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
