import Analysis
import Foundation

/// `train ner`: makes the tables that names are read with.
///
/// Every document is first read by a tagger learnt from others (by thirds), so that the tagger that is kept learns how far to
/// trust what was found elsewhere in a document.
struct TrainNames {
  private let folder: URL
  /// Where the tables go.
  private let output: URL?
  private var epochs = 7
  /// Documents of each corpus, for trials.
  private var limit = Int.max
  /// Whether only the weights for lines without capitals are learnt, beside those that stand.
  private var onlySmall = false

  private static let corpora = ["ewt", "gum", "redocred", "crossner", "btc", "wnut17", "gmb"]
  private static let devCorpora = ["ewt", "redocred", "crossner", "gum", "gmb", "wnut17"]
  private static let folds = 3
  /// Rows of the model that are kept, and of that for lines without capitals.
  private static let size = 100_000
  private static let smallSize = 20_000

  init(_ arguments: [String]) throws {
    var rest = arguments.dropFirst(2)
    guard let first = rest.popFirst() else { throw TrainError.usage }
    folder = URL(fileURLWithPath: first)
    var output: URL?
    while let argument = rest.popFirst() {
      switch argument {
      case "-o": output = rest.popFirst().map { URL(fileURLWithPath: $0) }
      case "--epochs": epochs = rest.popFirst().flatMap { Int($0) } ?? epochs
      case "--limit": limit = rest.popFirst().flatMap { Int($0) } ?? limit
      case "--small": onlySmall = true
      default: throw TrainError.usage
      }
    }
    self.output = output
  }

  func run() throws {
    let clusters = NameTableMaker.kept(try NameTableMaker.clusters(folder))
    // Learnt with our own lists the tagger would trust them more than they deserve.
    let learnt = NameTableMaker.kept(try NameTableMaker.gazetteer(folder, withLists: false))
    let gazetteer = NameTableMaker.kept(try NameTableMaker.gazetteer(folder, withLists: true))
    note("clusters: \(clusters.count) bytes, gazetteer: \(gazetteer.count) bytes")
    let tables = NameTraining.Tables(clusters: clusters, gazetteer: learnt)
    let plain = try onlySmall ? standing() : plainModel(tables)
    let small = try NameTableMaker.kept(smallModel(tables, beside: plain))
    note("models: \(plain.count) and \(small.count) bytes")
    try report(NameTraining.Tables(clusters: clusters, gazetteer: gazetteer), plain, small)
    guard let output else { return }
    for (name, bytes) in [
      ("clusters", clusters), ("gazetteer", gazetteer), ("weights", plain),
      ("weights-small", small),
    ] {
      try Data(bytes).write(to: output.appendingPathComponent("name-\(name).bin"))
    }
  }

  /// The weights that stand where the tables go.
  private func standing() throws -> UnsafeRawBufferPointer {
    guard let file = output?.appendingPathComponent("name-weights.bin"),
      let bytes = try? Data(contentsOf: file)
    else { throw TrainError.usage }
    return NameTableMaker.kept([UInt8](bytes))
  }

  private func plainModel(_ tables: NameTraining.Tables) throws -> UnsafeRawBufferPointer {
    let (learner, vocabulary) = learn(try trainingLessons(tables))
    try report(learner, vocabulary, tables)
    return NameTableMaker.kept(
      NameTableMaker.model(learner, vocabulary, rows: Self.size, bucketBits: 16))
  }

  /// The weights for lines without capitals, learnt from copies that have lost theirs.
  /// - Parameter plain: Finds what the other lines vote for.
  private func smallModel(
    _ tables: NameTraining.Tables, beside plain: UnsafeRawBufferPointer
  ) throws -> [UInt8] {
    let (learner, vocabulary) = learn(try smallLessons(tables), beside: plain)
    return NameTableMaker.model(learner, vocabulary, rows: Self.smallSize, bucketBits: 14)
  }

  /// - Parameter plain: Finds what the lines vote for that are not in the lessons; nil where all are.
  private func learn(
    _ lessons: [NameLesson], beside plain: UnsafeRawBufferPointer? = nil
  ) -> (NameLearner, NameVocabulary) {
    note("\(lessons.count) documents")
    var vocabulary = NameVocabulary()
    for lesson in lessons { vocabulary.count(lesson.prepared.features, in: lesson) }
    for lesson in lessons { vocabulary.admit(lesson.prepared.features) }
    var numbered = lessons.map { NumberedLesson($0, vocabulary) }
    note("\(vocabulary.hashes.count) features")

    let votes = votes(of: lessons, numbered, features: vocabulary.hashes.count, beside: plain)
    for (lesson, rows) in zip(lessons, votes) { vocabulary.count(rows, in: lesson) }
    for rows in votes { vocabulary.admit(rows) }
    for (index, rows) in votes.enumerated() { numbered[index].votes = vocabulary.numbered(rows) }

    var learner = NameLearner(features: vocabulary.hashes.count)
    learner.learn(numbered, epochs: epochs, votes: 0.6)
    note("learnt")
    return (learner, vocabulary)
  }

  private func smallLessons(_ tables: NameTraining.Tables) throws -> [NameLesson] {
    var lessons: [NameLesson] = []
    var random = SplitMix(state: 9)
    var group = 0
    for name in Self.corpora {
      let corpus = try NameCorpus(name, part: "train", in: folder)
      for document in corpus.documents.prefix(limit) {
        // News is written with capitals, and there is much of it.
        let rarity: UInt64 = name == "gmb" ? 6 : 2
        if let copy = SmallCopy(of: document, rarity: rarity, using: &random) {
          lessons.append(
            NameLesson(
              copy.sentences, of: corpus, tables, group: group, only: copy.changed, small: true))
        }
        group += 1
      }
    }
    return lessons
  }

  /// The documents to learn from, some with a copy in which a few sentences are headlines.
  private func trainingLessons(_ tables: NameTraining.Tables) throws -> [NameLesson] {
    var lessons: [NameLesson] = []
    var random = SplitMix(state: 7)
    var group = 0
    for name in Self.corpora {
      let corpus = try NameCorpus(name, part: "train", in: folder)
      for document in corpus.documents.prefix(limit) {
        lessons.append(NameLesson(document, of: corpus, tables, group: group))
        if let copy = HeadlineCopy(of: document, using: &random) {
          lessons.append(
            NameLesson(copy.sentences, of: corpus, tables, group: group, only: copy.changed))
        }
        group += 1
      }
    }
    return lessons
  }

  /// What taggers that have not learnt from a document find in the rest of it.
  /// - Parameter plain: Finds what is in lines with capitals, where they are not learnt.
  private func votes(
    of lessons: [NameLesson], _ numbered: [NumberedLesson], features: Int,
    beside plain: UnsafeRawBufferPointer?
  ) -> [NameTraining.Rows] {
    var votes = lessons.map { _ in NameTraining.Rows() }
    for fold in 0..<Self.folds {
      var learner = NameLearner(features: features)
      let others = lessons.indices.filter { lessons[$0].group % Self.folds != fold }
      learner.learn(others.map { numbered[$0] }, epochs: 2, votes: 0)
      for index in lessons.indices where lessons[index].group % Self.folds == fold {
        let prepared = lessons[index].prepared
        var labels = learner.labels(of: numbered[index])
        if let plain { prepared.take(prepared.labels(plain), into: &labels) }
        votes[index] = prepared.votes(labels)
      }
      note("fold \(fold + 1) of \(Self.folds)")
    }
    return votes
  }

  /// Prints what is found in the development files sentence by sentence, with the weights as they were learnt.
  private func report(
    _ learner: NameLearner, _ vocabulary: NameVocabulary, _ tables: NameTraining.Tables
  ) throws {
    var first = NameReport("development files, a sentence in a line, first reading")
    var second = NameReport("second reading")
    for name in Self.devCorpora {
      let corpus = try NameCorpus(name, part: "dev", in: folder)
      for document in corpus.documents {
        let lesson = NameLesson(document, of: corpus, tables)
        let numbered = NumberedLesson(lesson, vocabulary)
        let labels = learner.labels(of: numbered)
        first.add(lesson.names(of: labels), lesson.gold, of: name)
        let votes = vocabulary.numbered(lesson.prepared.votes(labels))
        second.add(
          lesson.names(of: learner.labels(of: numbered, votes: votes)), lesson.gold, of: name)
      }
    }
    print(first, second, separator: "\n")
  }

  /// Prints what is found in the plain text of the development files, with the models as they are kept.
  private func report(
    _ tables: NameTraining.Tables, _ plain: UnsafeRawBufferPointer, _ small: UnsafeRawBufferPointer
  ) throws {
    var report = NameReport(
      "plain text as the program reads it, with the models as they are kept (others are no kind there)"
    )
    for name in Self.devCorpora {
      let text = PlainCorpus(try NameCorpus(name, part: "dev", in: folder))
      let found = NameTraining.names(in: try text.article, tables, plain: plain, small: small)
      report.add(found, text.names, of: name)
    }
    print(report)
  }

  private static let start = Date()

  private func note(_ text: String) {
    let seconds = Int(Date().timeIntervalSince(Self.start))
    FileHandle.standardError.write(Data("\(seconds) s  \(text)\n".utf8))
  }
}
