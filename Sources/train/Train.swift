//  train: makes the weights of the speaker ranker and the tables of the name tagger.
//
//  `swift run -c release train quotes FOLDER… -o FILE` learns from documents whose quotations are known and writes
//  `CTables/data/speaker-weights.bin`; the printed report is by cross-validation over works.
//  `swift run -c release train ner FOLDER -o Sources/CTables/data` learns from corpora whose names are known and writes
//  `name-clusters.bin`, `name-gazetteer.bin`, `name-weights.bin` and, for lines without capitals, `name-weights-small.bin`;
//  the report is on development files that are not learnt from. Same folders, same files, to the byte. With `--small` the
//  weights that stand in the output folder are kept, and only the small ones are learnt beside them.
//
//  Rooms
//    Corpus, MarkedArticles   documents and their gold quotations, from folders and from `articles/`
//    Gold, NameAgreement      which candidates of a choice are right
//    Lesson                   the choices of a document, with the right answers
//    Model, LBFGS             the weights, and how they are learnt
//    Report                   figures by set, and the reliability table
//    Names/                   the same for names: NameCorpus, NameLesson, NameLearner, NameReport; the tables
//    lists/                   organisations and places for the gazetteer, one a line
import Foundation

@main
struct Train {
  static func main() throws {
    do {
      if CommandLine.arguments.dropFirst().first == "ner" {
        try TrainNames(CommandLine.arguments).run()
      } else {
        try run(try Request(CommandLine.arguments))
      }
    } catch let error as TrainError {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(1)
    }
  }

  private static func run(_ request: Request) throws {
    let works = try Corpus.works(in: request.folders)
    let documents = works.reduce(0) { $0 + $1.documents.count }
    print("\(documents) documents of \(works.count) works")
    var report = Report()
    if request.measures {
      let weights = try request.weights.map { try Model.weights(at: $0) }
      for document in works.flatMap(\.documents) {
        try report.measure(document, weights: weights, request.predictions)
      }
      print(report)
      return
    }
    for fold in 0..<request.folds {
      let model = Model.learnt(
        from: works.enumerated().filter { $0.offset % request.folds != fold }.map(\.element))
      for work in works.enumerated().filter({ $0.offset % request.folds == fold }).map(\.element) {
        for document in work.documents {
          try report.measure(document, weights: model.weights, request.predictions)
        }
      }
    }
    if request.folds > 0 { print(report) }
    if let output = request.output {
      try Data(Model.learnt(from: works).bytes).write(to: URL(fileURLWithPath: output))
    }
  }
}

/// What the command line asks for.
struct Request {
  var folders: [String] = []
  /// Where the weights go.
  var output: String?
  /// Where the predictions of the cross-validation go, one folder for each set.
  var predictions: String?
  /// 0 for no cross-validation.
  var folds = 5
  /// Whether nothing is learnt: the report is on weights that stand.
  var measures = false
  /// The weights to measure; nil for those built in.
  var weights: String?

  init(_ arguments: [String]) throws {
    var rest = arguments.dropFirst()
    guard rest.popFirst() == "quotes" else { throw TrainError.usage }
    while let argument = rest.popFirst() {
      switch argument {
      case "-o": output = rest.popFirst()
      case "--predictions": predictions = rest.popFirst()
      case "--measure": measures = true
      case "--weights": weights = rest.popFirst()
      case "--folds": folds = rest.popFirst().flatMap { Int($0) } ?? folds
      default: folders.append(argument)
      }
    }
    guard !folders.isEmpty, folds >= 0, folds != 1 else { throw TrainError.usage }
  }
}

enum TrainError: Error, CustomStringConvertible {
  case usage
  case unreadable(String)

  var description: String {
    switch self {
    case .usage:
      """
      Usage: train quotes FOLDER... [-o FILE] [--predictions FOLDER] [--folds N] [--measure [--weights FILE]]
             train ner FOLDER [-o FOLDER] [--small] [--epochs N] [--limit N]
      A folder holds NAME.txt and NAME.quotes.json, cases.json, or articles in marked text.
      """
    case .unreadable(let file):
      "\(file): cannot be read as quotations. Is it a folder of the data set?"
    }
  }
}
