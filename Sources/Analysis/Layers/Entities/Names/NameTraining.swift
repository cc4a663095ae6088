import Articles

/// The name tagger as `train` runs it.
package enum NameTraining {
  package static let clusterBytes = NameTables.clusterBytes
  package static let gazetteerBytes = NameTables.gazetteerBytes
  package static let classes = NameTables.classes

  /// Features in rows: those of row `i` are `hashes[starts[i]..<starts[i + 1]]`.
  package struct Rows: Sendable {
    package var hashes: [UInt32] = []
    package var starts: [Int] = [0]

    package init() {}
  }

  /// Two tables that are being made. The bytes must stay where they are.
  package struct Tables {
    let tables: NameTables

    package init(clusters: UnsafeRawBufferPointer, gazetteer: UnsafeRawBufferPointer) {
      tables = NameTables(clusters: clusters, gazetteer: gazetteer)
    }
  }

  /// A document read once.
  package struct Prepared {
    private let units: NameUnits
    private let brief: [NameSigns.Brief]
    package let features: Rows

    /// - Parameter tellsSmall: Whether lines without capitals are told apart.
    package init(_ article: Article, _ tables: Tables, tellsSmall: Bool) {
      let document = Document(article)
      let units = NameUnits(document, tellsSmall: tellsSmall)
      var reading = NameReading(
        tables.tables, uses: WordUses(units), spellings: document.tokens.spellings.count)
      var brief: [NameSigns.Brief] = []
      var rows = Rows()
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: NameFeatures.capacity) { buffer in
        guard let base = buffer.baseAddress else { return }
        document.utf8.withUnsafeBufferPointer { bytes in
          for (sentence, line) in zip(units.sentences, units.lines) {
            reading.read(units.units, sentence, line, in: bytes)
            reading.signs.withUnsafeBufferPointer { signs in
              guard let first = signs.baseAddress else { return }
              for place in 2..<signs.count - 2 {
                var features = NameFeatures(base)
                features.addAll(first, at: place, first: 2, last: signs.count - 3)
                rows.append(UnsafeBufferPointer(start: base, count: features.count))
                brief.append(signs[place].brief)
              }
            }
          }
        }
      }
      self.units = units
      self.brief = brief
      features = rows
    }

    package var sentences: [Range<Int>] { Array(units.sentences) }

    /// What the capitals of each sentence say.
    package var lines: [NameLine] { units.lines }

    /// The best label of each unit by the weights for lines with capitals, `outside` in the others.
    /// - Parameter model: As `model(scale:steps:rows:bucketBits:)` makes it; must stay where it is.
    package func labels(_ model: UnsafeRawBufferPointer) -> [NameLabel] {
      let model = NameModel(model)
      var labels = [NameLabel](repeating: .outside, count: units.units.count)
      for (sentence, line) in zip(units.sentences, units.lines) where line != .small {
        let scores = sentence.map { unit in
          var hashes = Array(features.hashes[features.starts[unit]..<features.starts[unit + 1]])
          return hashes.withUnsafeMutableBufferPointer { hashes in
            hashes.baseAddress.map { model.scores(model.sum($0, hashes.count)) } ?? SIMD16()
          }
        }
        for (unit, label) in zip(sentence, model.lattice.best(scores)) { labels[unit] = label }
      }
      return labels
    }

    /// Where each unit stands, without the stop of an abbreviation.
    package var ranges: [TextRange] {
      units.units.map { TextRange(Int($0.start), Int($0.core)) }
    }

    /// The ends of the units, with that stop.
    package var ends: [Int] { units.units.map { Int($0.end) } }

    /// Puts the labels of lines with capitals among others.
    package func take(_ plain: [NameLabel], into labels: inout [NameLabel]) {
      for (sentence, line) in zip(units.sentences, units.lines) where line != .small {
        labels.replaceSubrange(sentence, with: plain[sentence])
      }
    }

    /// The features of what the labels say of the document's other mentions of each word.
    package func votes(_ labels: [NameLabel]) -> Rows {
      let votes = NameVotes(labels, of: units.units)
      var rows = Rows()
      var next = 0
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: NameFeatures.capacity) { buffer in
        guard let base = buffer.baseAddress else { return }
        for sentence in units.sentences {
          votes.each(in: sentence) { unit, before, here, behind in
            while next < unit {
              rows.starts.append(rows.hashes.count)
              next += 1
            }
            var features = NameFeatures(base)
            features.addVotes(brief[unit], before: before, here: here, behind: behind)
            rows.append(UnsafeBufferPointer(start: base, count: features.count))
            next += 1
          }
        }
      }
      while next < units.units.count {
        rows.starts.append(rows.hashes.count)
        next += 1
      }
      return rows
    }
  }

  /// A name found with tables that are being made.
  package struct Found: Sendable {
    package var range: TextRange
    package var kind: NameKind
    /// 0 to 1.
    package var confidence: Double

    package init(range: TextRange, kind: NameKind, confidence: Double) {
      self.range = range
      self.kind = kind
      self.confidence = confidence
    }
  }

  /// The people, organisations and places of an article, as the program finds them.
  /// - Parameters: Models as `model(scale:steps:rows:bucketBits:)` makes them; must stay where they are.
  package static func names(
    in article: Article, _ tables: Tables, plain: UnsafeRawBufferPointer,
    small: UnsafeRawBufferPointer
  ) -> [Found] {
    let models = NameModels(plain: NameModel(plain), small: NameModel(small))
    return NameTagger.mentions(in: Document(article), tables: tables.tables, models: models)
      .compactMap { mention in
        NameKind(mention.kind).map {
          Found(range: mention.range, kind: $0, confidence: mention.confidence)
        }
      }
  }

  /// The hash of a word in the table of clusters.
  package static func clusterHash(of word: [UInt8]) -> UInt64 {
    NameTables.spread(word.withUnsafeBufferPointer(NameTables.key))
  }

  /// The hashes of a phrase in the gazetteer, each stretch that opens it first; the last is the whole.
  package static func gazetteerHashes(of phrase: [UInt8]) -> [UInt64] {
    let range = TextRange(0, phrase.count)
    let article = Article(
      source: "", utf8: phrase, blocks: [Block(.paragraph, range: range, lines: [range])],
      metadata: Article.Metadata(title: ""))
    let units = NameUnits(Document(article)).units
    let endsInStop =
      units.count > 1 && units.last.map { $0.hash == 0x2E && !$0.shape.contains(.word) } ?? false
    let named = units.dropLast(endsInStop ? 1 : 0)
    return NameReading.hashes(of: named).map { NameTables.spread($0) }
  }

  /// The bytes of a model.
  package static func model(
    scale: Float, steps: [Float], rows: [(feature: UInt32, weights: [Int8])], bucketBits: Int = 16
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    for number in [scale] + steps {
      for byte in 0..<4 {
        bytes.append(UInt8(truncatingIfNeeded: number.bitPattern >> UInt32(byte * 8)))
      }
    }
    let entries = rows.map {
      (hash: UInt64($0.feature) << 32, row: $0.weights.map { UInt8(Int($0) + 128) })
    }
    return bytes
      + HashedTable.bytes(of: entries, rowSize: NameLabel.columns, bucketBits: bucketBits)
  }
}

extension NameTraining.Rows {
  mutating func append(_ features: UnsafeBufferPointer<UInt32>) {
    hashes.append(contentsOf: features)
    starts.append(hashes.count)
  }
}

extension NameKind {
  fileprivate init?(_ kind: Entity.Kind) {
    switch kind {
    case .person: self = .person
    case .organisation: self = .organisation
    case .place: self = .place
    default: return nil
    }
  }
}
