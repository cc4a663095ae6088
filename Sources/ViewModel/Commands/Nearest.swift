/// The name that was probably meant, nil when none is near.
package func nearest(to name: String, among names: [String]) -> String? {
  let wanted = Array(name.lowercased().utf8)
  let scored = names.map { (name: $0, distance: distance(wanted, Array($0.lowercased().utf8))) }
  guard let best = scored.min(by: { $0.distance < $1.distance }) else { return nil }
  return best.distance <= max(2, wanted.count / 3) ? best.name : nil
}

/// How many bytes must be put in, taken out or exchanged to make one of the other (Levenshtein distance).
private func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var row = Array(0...b.count)
  for (i, byte) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, other) in b.enumerated() {
      let change = diagonal + (byte == other ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(change, row[j] + 1, diagonal + 1)
    }
  }
  return row[b.count]
}
