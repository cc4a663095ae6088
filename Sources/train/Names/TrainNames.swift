import Analysis
import Foundation

/// `train ner`: makes the tables of names.
struct TrainNames {
  let folder: URL
  let output: URL?
  var minimum: UInt8 = 3
  var epochs = 5
  var rowsKept = 100_000

  private static let corpora = ["ewt", "gum", "redocred", "crossner", "btc", "wnut17", "gmb"]
  private static let dev = ["ewt", "redocred", "crossner", "gum", "gmb", "wnut17"]

  init(_ arguments: [String]) throws {
    var rest = arguments.dropFirst(2)
    guard let first = rest.popFirst() else { throw TrainError.usage }
    folder = URL(fileURLWithPath: first)
    var output: URL?
    while let argument = rest.popFirst() {
      switch argument {
      case "-o": output = rest.popFirst().map { URL(fileURLWithPath: $0) }
      case "--epochs": epochs = rest.popFirst().flatMap { Int($0) } ?? epochs
      case "--minimum": minimum = rest.popFirst().flatMap { UInt8($0) } ?? minimum
      default: throw TrainError.usage
      }
    }
    self.output = output
  }

  func run() throws {
    let start = Date()
    func note(_ text: String) {
      FileHandle.standardError.write(
        Data("\(Int(Date().timeIntervalSince(start))) s  \(text)\n".utf8))
    }
    let env = ProcessInfo.processInfo.environment
    let rate = Float(env["RATE"] ?? "") ?? 0.05
    let votesShare = Double(env["VOTES"] ?? "") ?? 0.6
    let folds = Int(env["FOLDS"] ?? "") ?? 3
    let limit = Int(env["LIMIT"] ?? "") ?? .max

    let clusters = try NameTableMaker.clusters(folder)
    note("clusters: \(clusters.count) bytes")
    let gazetteer = try NameTableMaker.gazetteer(folder)
    note("gazetteer: \(gazetteer.count) bytes")
    let tables = NameTraining.Tables(
      clusters: NameTableMaker.kept(clusters), gazetteer: NameTableMaker.kept(gazetteer))

    var lessons: [NameLesson] = []
    var random = SplitMix(state: 7)
    var groups: [Int] = []
    for name in Self.corpora {
      let corpus = try NameCorpus(name, part: "train", in: folder)
      for document in corpus.documents.prefix(limit) {
        lessons.append(NameLesson(document, of: corpus, tables))
        groups.append((groups.last ?? -1) + 1)
        if let varied = Varied(document, using: &random) {
          lessons.append(
            NameLesson(varied.sentences, of: corpus, tables) { varied.changed.contains($0) })
          groups.append(groups.last ?? 0)
        }
      }
    }
    note("\(lessons.count) documents")
    let dev = try Self.dev.flatMap { name in
      let corpus = try NameCorpus(name, part: "dev", in: folder)
      return corpus.documents.map { NameLesson($0, of: corpus, tables) }
    }
    note("dev read")

    var counts = [UInt8](repeating: 0, count: 1 << 28)
    func count(_ rows: NameTraining.Rows, _ sentences: [Range<Int>], _ weights: [Float]) {
      for (sentence, weight) in zip(sentences, weights) where weight > 0 {
        for index in rows.starts[sentence.lowerBound]..<rows.starts[sentence.upperBound] {
          let slot = Int(rows.hashes[index] >> 4)
          if counts[slot] < 255 { counts[slot] += 1 }
        }
      }
    }
    for lesson in lessons {
      count(lesson.prepared.features, lesson.prepared.sentences, lesson.weights)
    }
    var numbers = FeatureNumbers(capacity: 8_000_000)
    func number(_ rows: NameTraining.Rows) -> NumberedRows {
      var numbered = NumberedRows()
      numbered.starts.reserveCapacity(rows.starts.count)
      for unit in 0..<rows.starts.count - 1 {
        for index in rows.starts[unit]..<rows.starts[unit + 1] {
          if let number = numbers.number(of: rows.hashes[index]) { numbered.numbers.append(number) }
        }
        numbered.starts.append(numbered.numbers.count)
      }
      return numbered
    }
    func add(_ rows: NameTraining.Rows) {
      for hash in rows.hashes where counts[Int(hash >> 4)] >= minimum { numbers.add(hash) }
    }
    for lesson in lessons { add(lesson.prepared.features) }
    func numbered(_ lesson: NameLesson) -> NumberedLesson {
      NumberedLesson(
        rows: number(lesson.prepared.features), votes: nil, sentences: lesson.prepared.sentences,
        weights: lesson.weights, allowed: lesson.allowed)
    }
    var all = lessons.map(numbered)
    note("\(numbers.hashes.count) features")

    if folds > 1 {
      var votes: [NameTraining.Rows?] = Array(repeating: nil, count: lessons.count)
      for fold in 0..<folds {
        var learner = NameLearner(features: numbers.hashes.count)
        learner.rate = rate
        learner.learn(
          all.enumerated().filter { groups[$0.offset] % folds != fold }.map(\.element),
          epochs: max(1, epochs / 2), votes: 0)
        for index in all.indices where groups[index] % folds == fold {
          votes[index] = lessons[index].prepared.votes(learner.labels(of: all[index]))
        }
        note("fold \(fold + 1)")
      }
      for (index, rows) in votes.enumerated() {
        if let rows { count(rows, lessons[index].prepared.sentences, lessons[index].weights) }
      }
      for rows in votes { rows.map(add) }
      for (index, rows) in votes.enumerated() { all[index].votes = rows.map(number) }
    }
    var learner = NameLearner(features: numbers.hashes.count)
    learner.rate = rate
    learner.learn(all, epochs: epochs, votes: folds > 1 ? votesShare : 0)
    note("learnt, \(numbers.hashes.count) features")
    let numberedDev = dev.map(numbered)
    var first: [[NameLabel]] = []
    var second: [[NameLabel]] = []
    for (lesson, ready) in zip(dev, numberedDev) {
      let labels = learner.labels(of: ready)
      first.append(labels)
      second.append(learner.labels(of: ready, votes: number(lesson.prepared.votes(labels))))
    }
    NameReport.show("first pass", dev, first)
    NameReport.show("second pass", dev, second)
    let model = NameTableMaker.model(learner, numbers.hashes, counts, kept: rowsKept)
    note("model: \(model.count) bytes")
    if let output {
      try Data(clusters).write(to: output.appendingPathComponent("name-clusters.bin"))
      try Data(gazetteer).write(to: output.appendingPathComponent("name-gazetteer.bin"))
      try Data(model).write(to: output.appendingPathComponent("name-weights.bin"))
    }
  }
}

/// A copy of a document in which a few sentences are headlines.
struct Varied {
  var sentences: [NamedSentence]
  var changed: Set<Int> = []

  /// One sentence in so many.
  private static let rarity: UInt64 = 8

  init?(_ document: [NamedSentence], using random: inout SplitMix) {
    sentences = document
    for index in sentences.indices where sentences[index].weight == 1 {
      let chance = random.next() >> 8
      guard chance % Self.rarity == 0 else { continue }
      sentences[index].text =
        chance / Self.rarity % 2 == 0
        ? Self.shouted(sentences[index].text) : Self.titled(sentences[index].text)
      if sentences[index].text.last == UInt8(ascii: ".") {
        sentences[index].text[sentences[index].text.count - 1] = UInt8(ascii: " ")
      }
      sentences[index].weight = 0.6
      changed.insert(index)
    }
    if changed.isEmpty { return nil }
  }

  private static func shouted(_ text: [UInt8]) -> [UInt8] {
    text.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) ? $0 & 0xDF : $0 }
  }

  private static let small: Set<String> = Set(
    "a an the of in on at to for by and or but nor as with from is".split(separator: " ").map(
      String.init))

  private static func titled(_ text: [UInt8]) -> [UInt8] {
    let words = text.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    return Array(
      words.enumerated().map { index, word -> [UInt8] in
        var word = Array(word)
        if index > 0, small.contains(String(decoding: word, as: UTF8.self)) { return word }
        if let first = word.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) {
          word[0] = first & 0xDF
        }
        return word
      }.joined(separator: [UInt8(ascii: " ")]))
  }
}
