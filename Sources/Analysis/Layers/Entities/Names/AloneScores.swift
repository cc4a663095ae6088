/// What units say by themselves, each summed up once for every place beside a unit that it is looked at from.
///
/// About half of a unit's features are of that kind, and few words make up most of a text.
struct AloneScores {
  private let model: NameModel
  private let base: UnsafeMutablePointer<UInt32>
  /// By the low bits of the signs' key five sums, of the unit two before, and so on.
  private var sums: [SIMD16<Int16>] = []
  /// By those bits the key, and a bit for each of the five that is there.
  private var known: [(key: Int32, bits: UInt8)] = []

  /// - Parameter base: Room for `NameFeatures.capacity` hashes.
  init(_ model: NameModel, _ base: UnsafeMutablePointer<UInt32>) {
    self.model = model
    self.base = base
  }

  /// The sum of what a unit says of the one that is `offset` before it.
  @inline(__always)
  mutating func sum(_ signs: UnsafePointer<NameSigns>, at offset: Int) -> SIMD16<Int16> {
    let key = signs.pointee.key
    let place = Int(key) & (NameReading.most - 1)
    if key >= 0, place < known.count, known[place].key == key,
      known[place].bits >> UInt8(offset + 2) & 1 == 1
    {
      return sums[place * 5 + offset + 2]
    }
    return read(signs, at: offset)
  }

  @inline(never)
  private mutating func read(_ signs: UnsafePointer<NameSigns>, at offset: Int) -> SIMD16<Int16> {
    var features = NameFeatures(base)
    features.addAlone(signs.pointee, at: offset)
    let sum = model.sum(base, features.count)
    let key = signs.pointee.key
    guard key >= 0 else { return sum }
    let place = Int(key) & (NameReading.most - 1)
    while known.count <= place {
      known.append((-1, 0))
      for _ in 0..<5 { sums.append(SIMD16()) }
    }
    if known[place].key != key { known[place] = (key, 0) }
    known[place].bits |= 1 << UInt8(offset + 2)
    sums[place * 5 + offset + 2] = sum
    return sum
  }
}
