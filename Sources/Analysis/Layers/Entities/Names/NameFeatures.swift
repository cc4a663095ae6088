/// The features of a unit: what the weights of the tagger belong to, each as a hash of 32 bits in the high half.
///
/// - Source: Ratinov, Roth, “Design Challenges and Misconceptions in Named Entity Recognition”, CoNLL 2009 (clusters,
///   gazetteers, the document's other mentions).
struct NameFeatures {
  /// More than any unit has.
  static let capacity = 192

  private let base: UnsafeMutablePointer<UInt32>
  private(set) var count = 0

  /// - Parameter base: Room for `capacity` hashes.
  init(_ base: UnsafeMutablePointer<UInt32>) { self.base = base }

  @inline(__always)
  private mutating func add(_ template: UInt64, _ value: UInt64, _ other: UInt64 = 0) {
    var hash = (value &+ template &* 0xd6e8_feb8_6659_fd93) &* 0x9e37_79b9_7f4a_7c15
    hash = (hash ^ hash >> 31 &+ other &* 0xff51_afd7_ed55_8ccd) &* 0xc4ce_b9fe_1a85_ec53
    base[count] = UInt32(truncatingIfNeeded: hash >> 32)
    count += 1
  }

  @inline(__always)
  private mutating func add(_ template: UInt64, _ value: UInt16, _ other: UInt16 = 0) {
    add(template, UInt64(value), UInt64(other))
  }

  /// Adds the features of the unit at `place`.
  /// - Parameter signs: As `NameReading` gives them.
  mutating func addAll(_ signs: UnsafePointer<NameSigns>, at place: Int, first: Int, last: Int) {
    for offset in -2...2 { addAlone(signs[place + offset], at: offset) }
    addTogether(signs + place, isFirst: place == first, isLast: place == last)
  }
}

// MARK: - Of one unit by itself

extension NameFeatures {
  /// Adds what a unit says by itself, whatever stands beside it, of the unit that is `offset` before it.
  mutating func addAlone(_ signs: borrowing NameSigns, at offset: Int) {
    let place = UInt64(truncatingIfNeeded: offset)
    add(10 &+ place, signs.clusters.coarse)
    add(20 &+ place, signs.clusters.middle)
    add(30 &+ place, signs.clusters.fine)
    add(62 &+ place, signs.hash)
    add(112 &+ place, UInt64(signs.shape.rawValue))
    guard offset.magnitude < 2 else { return }
    addAffixes(signs, template: 90 &+ place &* 10)
    let shape = UInt64(signs.shape.rawValue)
    let small = signs.smallClusters
    switch offset {
    case -1:
      add(55, UInt64(small.middle), shape)
      add(154, UInt64(signs.use), shape)
    case 1:
      add(54, UInt64(small.middle), shape)
      add(155, UInt64(signs.use), shape)
    default:
      add(52, UInt64(small.middle), shape)
      add(53, UInt64(small.fine), shape)
      addOwn(signs, shape)
    }
  }

  private mutating func addAffixes(_ signs: borrowing NameSigns, template: UInt64) {
    for length in 0..<4 {
      if signs.prefixes[length] != 0 {
        add(template + UInt64(length), UInt64(signs.prefixes[length]))
      }
      if signs.suffixes[length] != 0 {
        add(template + 4 + UInt64(length), UInt64(signs.suffixes[length]))
      }
    }
    add(template + 8, signs.form)
  }

  private mutating func addOwn(_ signs: borrowing NameSigns, _ shape: UInt64) {
    add(67, signs.hash, shape)
    add(120, UInt64(signs.suffixes[2]), shape)
    add(121, signs.form, UInt64(signs.clusters.coarse))
    var classes = UInt64(signs.classes)
    while classes != 0 {
      let bit = UInt64(classes.trailingZeroBitCount)
      add(130, bit, shape)
      classes &= classes - 1
    }
    add(151, UInt64(signs.use), shape)
    add(153, UInt64(signs.use), UInt64(signs.clusters.middle))
    add(158, UInt64(1))
  }
}

// MARK: - Of a unit and its neighbours

extension NameFeatures {
  /// Adds what a unit and those beside it say taken together.
  mutating func addTogether(_ here: UnsafePointer<NameSigns>, isFirst: Bool, isLast: Bool) {
    addClusters(here)
    addWords(here)
    addShapes(here)
    addPhrases(here)
    addCase(here, isFirst: isFirst, isLast: isLast)
  }

  private mutating func addClusters(_ here: UnsafePointer<NameSigns>) {
    let (a, b, c) = (here[-1].clusters, here[0].clusters, here[1].clusters)
    add(40, a.coarse, b.coarse)
    add(41, b.coarse, c.coarse)
    add(42, a.middle, b.middle)
    add(43, b.middle, c.middle)
    add(44, a.fine, b.fine)
    add(45, b.fine, c.fine)
    add(46, a.middle, c.middle)
    add(47, here[-2].clusters.coarse, a.coarse)
    add(48, c.coarse, here[2].clusters.coarse)
    add(49, a.coarse << 8 | c.coarse, b.coarse)
    add(50, here[-2].clusters.middle, a.middle)
    add(51, c.middle, here[2].clusters.middle)
  }

  private mutating func addWords(_ here: UnsafePointer<NameSigns>) {
    let shape = UInt64(here[0].shape.rawValue)
    add(65, here[-1].hash, here[0].hash)
    add(66, here[0].hash, here[1].hash)
    add(68, here[-1].hash, shape)
    add(69, here[1].hash, shape)
    add(70, here[-1].hash, here[1].hash)
    add(71, here[-2].hash, here[-1].hash)
    add(72, here[1].hash, here[2].hash)
  }

  private mutating func addShapes(_ here: UnsafePointer<NameSigns>) {
    func shape(_ offset: Int) -> UInt16 { UInt16(here[offset].shape.rawValue) }
    add(115, shape(-1), shape(0))
    add(116, shape(0), shape(1))
    add(117, shape(-1) << 8 | shape(1), shape(0))
    add(118, shape(-2) << 8 | shape(-1), shape(0))
    add(119, shape(1) << 8 | shape(2), shape(0))
  }

  private mutating func addPhrases(_ here: UnsafePointer<NameSigns>) {
    let (a, b, c) = (Self.known(here[-1]), Self.known(here[0]), Self.known(here[1]))
    add(131, a)
    add(132, b)
    add(133, c)
    add(134, b, UInt64(here[0].shape.rawValue))
    add(135, UInt64(here[0].phrase))
    add(136, a, b)
    add(137, b, c)
    add(138, a &* 0x9e37_79b9 &+ c, b)
    add(139, b, here[1].hash)
    add(140, b, here[-1].hash)
    add(141, b, UInt64(here[0].clusters.middle))
    add(142, b, UInt64(here[-1].clusters.middle))
    add(143, b, UInt64(here[1].clusters.middle))
    add(144, Self.known(here[-2]), a)
    add(145, c, Self.known(here[2]))
  }

  /// All that the gazetteer says of a unit.
  private static func known(_ signs: NameSigns) -> UInt64 {
    UInt64(signs.classes) << 16 | UInt64(signs.phrase)
  }

  private mutating func addCase(_ here: UnsafePointer<NameSigns>, isFirst: Bool, isLast: Bool) {
    let edge: UInt16 = isFirst ? 1 : isLast ? 2 : 0
    func shape(_ offset: Int) -> UInt16 { UInt16(here[offset].shape.rawValue) }
    func use(_ offset: Int) -> UInt16 { UInt16(here[offset].use) }
    add(150, edge, shape(0))
    add(152, use(0) << 2 | edge, shape(0))
    add(156, use(0) << 8 | use(1), shape(0) << 8 | shape(1))
    add(157, use(0) << 8 | use(-1), shape(0) << 8 | shape(-1))
  }
}

// MARK: - Of the document

extension NameFeatures {
  /// Adds what the document's other mentions of a unit and of its neighbours say.
  /// - Parameter votes: As `NameVotes` gives them; of units outside the sentence 0.
  mutating func addVotes(
    _ signs: NameSigns.Brief, before: UInt64, here: UInt64, behind: UInt64
  ) {
    if here != 0 {
      add(170, here)
      add(171, here, UInt64(signs.shape))
      add(175, here, UInt64(signs.cluster))
    }
    add(172, before, here)
    add(173, here, behind)
    add(174, before << 16 | behind, here)
    add(176, before, UInt64(signs.shape))
    add(177, behind, UInt64(signs.shape))
  }
}
