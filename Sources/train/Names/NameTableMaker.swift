import Analysis
import Foundation

/// Makes the bytes of the tables that names are read with.
enum NameTableMaker {
  /// Bytes that stay where they are for as long as the program runs.
  static func kept(_ bytes: [UInt8]) -> UnsafeRawBufferPointer {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    copy.copyBytes(from: bytes)
    return UnsafeRawBufferPointer(copy)
  }

  static func clusters(_ folder: URL) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["xz", "-dc", folder.appendingPathComponent("clusters.tsv.xz").path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = [UInt8](pipe.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw TrainError.unreadable("clusters.tsv.xz") }
    var entries: [(hash: UInt64, row: [UInt8])] = []
    for line in data.split(separator: UInt8(ascii: "\n")) {
      let columns = line.split(separator: UInt8(ascii: " "))
      guard columns.count == 4 else { continue }
      let ids = columns[1...].compactMap { UInt32(String(decoding: $0, as: UTF8.self)) }
      let bits = (ids[0] - 1) | (ids[1] - 1) << 6 | (ids[2] - 1) << 14
      entries.append(
        (
          NameTraining.clusterHash(of: Array(columns[0])),
          [UInt8(bits & 0xFF), UInt8(bits >> 8 & 0xFF), UInt8(bits >> 16)]
        ))
    }
    return HashedTable.bytes(of: entries, rowSize: NameTraining.clusterBytes, bucketBits: 16)
  }

  /// Names of our own and the class that they are of.
  private static let lists = [("organisations.txt", "ORG"), ("places.txt", "REGION")]
  private static let listFolder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("lists")

  /// - Parameter withLists: Whether the lists of this target are in it.
  static func gazetteer(_ folder: URL, withLists: Bool) throws -> [UInt8] {
    let text = try String(
      contentsOf: folder.appendingPathComponent("gazetteer.tsv"), encoding: .utf8)
    var classes: [UInt64: UInt32] = [:]
    func add(_ phrase: Substring, _ name: some StringProtocol) {
      guard let index = NameTraining.classes.firstIndex(of: String(name)) else { return }
      let hashes = NameTraining.gazetteerHashes(of: Array(phrase.utf8))
      guard let whole = hashes.last else { return }
      for hash in hashes.dropLast() { classes[hash, default: 0] |= 1 << 15 }
      classes[whole, default: 0] |= 1 << UInt32(index)
    }
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let columns = line.split(separator: "\t")
      if columns.count == 3, columns[2] != "isocodes" { add(columns[1], columns[0]) }
    }
    for (file, name) in lists where withLists {
      let text = try String(contentsOf: listFolder.appendingPathComponent(file), encoding: .utf8)
      for line in text.split(separator: "\n") where !line.hasPrefix("#") { add(line, name) }
    }
    return HashedTable.bytes(
      of: classes.sorted { $0.key < $1.key }.map {
        ($0.key, [UInt8($0.value & 0xFF), UInt8($0.value >> 8)])
      },
      rowSize: NameTraining.gazetteerBytes, bucketBits: 14)
  }

  /// The most telling rows of a model, in bytes.
  static func model(
    _ learner: NameLearner, _ vocabulary: NameVocabulary, rows: Int, bucketBits: Int
  ) -> [UInt8] {
    let hashes = vocabulary.hashes
    let worth = hashes.indices.map { index -> Float in
      let weights = learner.weights[index]
      return (weights * weights).sum() * Float(vocabulary.count(of: index)).squareRoot()
    }
    let best = hashes.indices.sorted { (worth[$0], $1) > (worth[$1], $0) }.prefix(rows)
    let sizes = best.map { max(learner.weights[$0].max(), -learner.weights[$0].min()) }.sorted()
    // A few weights beyond what a byte holds are cut, so that the others are told apart more finely.
    let highest = sizes.isEmpty ? 1 : sizes[sizes.count * 9_995 / 10_000]
    let scale = highest / 127
    return NameTraining.model(
      scale: scale, steps: learner.steps,
      rows: best.map { index in
        let weights = (0..<NameLabel.columns).map {
          Int8(max(-127, min(127, (learner.weights[index][$0] / scale).rounded())))
        }
        return (hashes[index], weights)
      }, bucketBits: bucketBits)
  }
}
