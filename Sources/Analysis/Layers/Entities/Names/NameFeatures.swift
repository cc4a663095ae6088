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

  /// Adds the features of the unit at `place`.
  /// - Parameter signs: As `NameReading` gives them.
  mutating func addAll(_ signs: UnsafePointer<NameSigns>, at place: Int, first: Int, last: Int) {
    addClusters(signs + place)
    addWords(signs + place)
    addAffixes(signs + place)
    addPhrases(signs + place)
    addCase(signs + place, isFirst: place == first, isLast: place == last)
  }

  private mutating func addClusters(_ here: UnsafePointer<NameSigns>) {
    for offset in -2...2 {
      let clusters = here[offset].clusters
      let template = UInt64(truncatingIfNeeded: 10 + offset)
      add(template, clusters.coarse)
      add(template + 10, clusters.middle)
      add(template + 20, clusters.fine)
    }
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
    add(52, here[0].smallClusters.middle, here[0].shape)
    add(53, here[0].smallClusters.fine, here[0].shape)
    add(54, here[1].smallClusters.middle, here[1].shape)
    add(55, here[-1].smallClusters.middle, here[-1].shape)
  }

  private mutating func addWords(_ here: UnsafePointer<NameSigns>) {
    for offset in -2...2 { add(UInt64(truncatingIfNeeded: 62 + offset), here[offset].hash) }
    add(65, here[-1].hash, here[0].hash)
    add(66, here[0].hash, here[1].hash)
    add(67, here[0].hash, here[0].shape)
    add(68, here[-1].hash, here[0].shape)
    add(69, here[1].hash, here[0].shape)
    add(70, here[-1].hash, here[1].hash)
    add(71, here[-2].hash, here[-1].hash)
    add(72, here[1].hash, here[2].hash)
  }

  private mutating func addAffixes(_ here: UnsafePointer<NameSigns>) {
    for offset in -1...1 {
      let signs = here[offset]
      let template = UInt64(truncatingIfNeeded: 80 + (offset + 1) * 10)
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
    for offset in -2...2 { add(UInt64(truncatingIfNeeded: 112 + offset), here[offset].shape) }
    add(115, here[-1].shape, here[0].shape)
    add(116, here[0].shape, here[1].shape)
    add(117, here[-1].shape << 8 | here[1].shape, here[0].shape)
    add(118, here[-2].shape << 8 | here[-1].shape, here[0].shape)
    add(119, here[1].shape << 8 | here[2].shape, here[0].shape)
    add(120, UInt64(here[0].suffixes[2]), here[0].shape)
    add(121, here[0].form, here[0].clusters.coarse)
  }

  private mutating func addPhrases(_ here: UnsafePointer<NameSigns>) {
    let (a, b, c) = (Self.known(here[-1]), Self.known(here[0]), Self.known(here[1]))
    var classes = UInt64(here[0].classes)
    while classes != 0 {
      let bit = UInt64(classes.trailingZeroBitCount)
      add(130, bit, here[0].shape)
      classes &= classes - 1
    }
    add(131, a)
    add(132, b)
    add(133, c)
    add(134, b, here[0].shape)
    add(135, UInt64(here[0].phrase))
    add(136, a, b)
    add(137, b, c)
    add(138, a &* 0x9e37_79b9 &+ c, b)
    add(139, b, here[1].hash)
    add(140, b, here[-1].hash)
    add(141, b, here[0].clusters.middle)
    add(142, b, here[-1].clusters.middle)
    add(143, b, here[1].clusters.middle)
    add(144, Self.known(here[-2]), a)
    add(145, c, Self.known(here[2]))
  }

  /// All that the gazetteer says of a unit.
  private static func known(_ signs: NameSigns) -> UInt64 {
    UInt64(signs.classes) << 16 | UInt64(signs.phrase)
  }

  private mutating func addCase(_ here: UnsafePointer<NameSigns>, isFirst: Bool, isLast: Bool) {
    let edge: UInt64 = isFirst ? 1 : isLast ? 2 : 0
    add(150, edge, here[0].shape)
    add(151, here[0].use, here[0].shape)
    add(152, here[0].use << 2 | edge, here[0].shape)
    add(153, here[0].use, here[0].clusters.middle)
    add(154, here[-1].use, here[-1].shape)
    add(155, here[1].use, here[1].shape)
    add(156, here[0].use << 8 | here[1].use, here[0].shape << 8 | here[1].shape)
    add(157, here[0].use << 8 | here[-1].use, here[0].shape << 8 | here[-1].shape)
    add(158, 1)
  }

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
