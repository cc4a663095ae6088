/// What units say by themselves, each summed up once for every place beside a unit that it is looked at from.
///
/// About half of a unit's features are of that kind, and few words make up most of a text.
struct AloneScores {
  private let model: NameModel
  private let base: UnsafeMutablePointer<UInt32>
  /// By the place of the signs in `NameReading` five sums, of the unit two before, and so on.
  private var sums: [SIMD16<Int16>] = []
  /// By that place a bit for each of the five that is there.
  private var known: [UInt8] = []

  /// - Parameter base: Room for `NameFeatures.capacity` hashes.
  init(_ model: NameModel, _ base: UnsafeMutablePointer<UInt32>) {
    self.model = model
    self.base = base
  }

  /// The sum of what a unit says of the one that is `offset` before it.
  /// - Parameter place: As in `NameReading.places`.
  @inline(__always)
  mutating func sum(_ signs: UnsafePointer<NameSigns>, _ place: Int32, at offset: Int) -> SIMD16<
    Int16
  > {
    let place = Int(place)
    if place >= 0, place < known.count, known[place] >> UInt8(offset + 2) & 1 == 1 {
      return sums[place * 5 + offset + 2]
    }
    return read(signs, place, at: offset)
  }

  @inline(never)
  private mutating func read(
    _ signs: UnsafePointer<NameSigns>, _ place: Int, at offset: Int
  ) -> SIMD16<Int16> {
    var features = NameFeatures(base)
    features.addAlone(signs.pointee, at: offset)
    let sum = model.sum(base, features.count)
    guard place >= 0 else { return sum }
    while known.count <= place {
      known.append(0)
      for _ in 0..<5 { sums.append(SIMD16()) }
    }
    known[place] |= 1 << UInt8(offset + 2)
    sums[place * 5 + offset + 2] = sum
    return sum
  }
}
