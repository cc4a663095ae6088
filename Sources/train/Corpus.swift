import Articles
import Foundation

/// One quotation as somebody has marked it. Offsets count Unicode scalars.
struct GoldQuote: Decodable {
  struct Part: Decodable {
    var start: Int
    var end: Int
  }

  var start: Int
  var end: Int
  var speaker: Part?
  var entity: String?
  var aliases: [String]?
  var ignore: Bool?
  var mention: Bool?
  var type: String?
}

/// Documents by one hand: they stay together in cross-validation.
struct Work {
  var name: String
  var documents: [GoldDocument]
}

enum Corpus {
  /// - Parameter folders: Folders with NAME.txt and NAME.quotes.json or with marked articles, or a cases file.
  static func works(in folders: [String]) throws -> [Work] {
    var works: [Work] = []
    for folder in folders {
      let url = URL(fileURLWithPath: folder)
      let set = url.deletingPathExtension().lastPathComponent
      let documents =
        url.pathExtension == "json" ? try cases(url, set) : try documents(in: url, set)
      for document in documents {
        if let last = works.indices.last, works[last].name == document.work {
          works[last].documents.append(document)
        } else {
          works.append(Work(name: document.work, documents: [document]))
        }
      }
    }
    return works
  }

  private static func documents(in folder: URL, _ set: String) throws -> [GoldDocument] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
      throw TrainError.unreadable(folder.path)
    }
    return try names.sorted().filter { $0.hasSuffix(".txt") }.flatMap { name in
      let stem = String(name.dropLast(4))
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      let gold = folder.appendingPathComponent("\(stem).quotes.json")
      guard let data = try? Data(contentsOf: gold) else {
        return try MarkedArticles.documents(of: text, set: set, name: stem)
      }
      guard let quotes = try? JSONDecoder().decode([GoldQuote].self, from: data) else {
        throw TrainError.unreadable(gold.path)
      }
      return [try GoldDocument(set: set, name: stem, text: text, quotes: quotes)]
    }
  }

  private struct Case: Decodable {
    var id: String
    var text: String
    var quotes: [GoldQuote]
  }

  private static func cases(_ file: URL, _ set: String) throws -> [GoldDocument] {
    guard let data = try? Data(contentsOf: file),
      let cases = try? JSONDecoder().decode([Case].self, from: data)
    else { throw TrainError.unreadable(file.path) }
    return try cases.map {
      try GoldDocument(set: set, name: $0.id, text: $0.text, quotes: $0.quotes)
    }
  }
}
