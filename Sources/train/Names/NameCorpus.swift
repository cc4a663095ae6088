import Analysis
import Articles
import Foundation

/// A sentence of a corpus: its text, and the names in it.
struct NamedSentence {
  struct Name: Equatable {
    /// UTF-8 offsets into the sentence.
    var range: Range<Int>
    var kind: NameKind
  }

  var text: [UInt8]
  var names: [Name]
  /// Compounds that the corpus keeps whole and outside of any name, though a part of them may be one.
  var unsure: [Range<Int>]
  var weight: Float = 1
}

/// One corpus of the data folder.
struct NameCorpus {
  let name: String
  /// Whether its names of other kinds are marked.
  let marksOthers: Bool
  /// Whether `documents` are those of the corpus.
  let knowsDocuments: Bool
  /// Sentences of one document each; where a corpus knows no documents, of a stretch of it.
  var documents: [[NamedSentence]]

  /// Sentences that stand for a document where the corpus knows none.
  private static let stretch = 25
  private static let withoutOthers: Set<String> = ["ewt", "gum", "btc"]
  /// Corpora that part compounds at their hyphens.
  private static let partsCompounds: Set<String> = ["ewt", "gum", "redocred"]

  /// - Parameter part: `train` or `dev`.
  init(_ name: String, part: String, in folder: URL) throws {
    self.name = name
    marksOthers = !Self.withoutOthers.contains(name)
    let file = folder.appendingPathComponent("\(name).\(part).conll")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      throw TrainError.unreadable(file.path)
    }
    var reader = ConllReader(partsCompounds: Self.partsCompounds.contains(name))
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) { reader.read(line) }
    reader.endDocument()
    documents = reader.documents
    knowsDocuments = documents.count > 1
    let weights = folder.appendingPathComponent("\(name).weights")
    if part == "train", let text = try? String(contentsOf: weights, encoding: .utf8) {
      var numbers = text.split(separator: "\n").compactMap { Float($0) }[...]
      for document in documents.indices {
        for sentence in documents[document].indices {
          documents[document][sentence].weight = numbers.popFirst() ?? 1
        }
      }
    }
    if !knowsDocuments, !documents.isEmpty { documents = Self.stretches(of: documents[0]) }
  }

  private static func stretches(of sentences: [NamedSentence]) -> [[NamedSentence]] {
    stride(from: 0, to: sentences.count, by: stretch).map {
      Array(sentences[$0..<min($0 + stretch, sentences.count)])
    }
  }
}

/// Reads lines of `TOKEN<TAB>TAG[<TAB>~]`.
private struct ConllReader {
  let partsCompounds: Bool
  private(set) var documents: [[NamedSentence]] = []
  private var sentences: [NamedSentence] = []
  private var tokens: [(text: String, tag: String, isGlued: Bool)] = []

  init(partsCompounds: Bool) { self.partsCompounds = partsCompounds }

  mutating func read(_ line: Substring) {
    if line.hasPrefix("-DOCSTART-") {
      endDocument()
    } else if line.allSatisfy(\.isWhitespace) {
      endSentence()
    } else {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      tokens.append(
        (String(columns[0]), String(columns[1]), columns.count > 2 && columns[2] == "~"))
    }
  }

  mutating func endDocument() {
    endSentence()
    if !sentences.isEmpty { documents.append(sentences) }
    sentences = []
  }

  private mutating func endSentence() {
    guard let last = tokens.last else { return }
    let spaces = last.isGlued ? tokens.map { !$0.isGlued } : Spacing.guessed(tokens.map(\.text))
    var sentence = NamedSentence(text: [], names: [], unsure: [])
    var open: (start: Int, kind: String)?
    for (index, token) in tokens.enumerated() {
      let start = sentence.text.count
      if let name = open, token.tag != "I-" + name.kind {
        close(name, &sentence)
        open = nil
      }
      if open == nil, token.tag != "O" { open = (start, String(token.tag.dropFirst(2))) }
      sentence.text += Array(token.text.utf8)
      if token.tag == "O", !partsCompounds, token.text.dropFirst().contains("-"),
        token.text.contains(where: \.isUppercase)
      {
        sentence.unsure.append(start..<sentence.text.count)
      }
      if spaces[index], index < tokens.count - 1 { sentence.text.append(UInt8(ascii: " ")) }
    }
    if let open { close(open, &sentence) }
    sentences.append(sentence)
    tokens = []
  }

  private static let kinds: [String: NameKind] = [
    "PER": .person, "ORG": .organisation, "LOC": .place, "MISC": .other,
  ]

  /// Ends a name behind the last token, without an article before it or a possessive behind it.
  private func close(_ name: (start: Int, kind: String), _ sentence: inout NamedSentence) {
    guard let kind = Self.kinds[name.kind] else { return }
    var start = name.start
    var end = sentence.text.count
    if end > start, sentence.text[end - 1] == UInt8(ascii: " ") { end -= 1 }
    for article in ["the ", "a ", "an "] {
      let bytes = Array(article.utf8)
      let opening = sentence.text[start..<end].prefix(bytes.count).map { $0 | 0x20 }
      if opening == bytes, end - start > bytes.count {
        start += bytes.count
        break
      }
    }
    for tail in ["'s", "’s", "'", "’"] where end - start > tail.utf8.count {
      if sentence.text[start..<end].suffix(tail.utf8.count).elementsEqual(tail.utf8) {
        end -= tail.utf8.count
        if sentence.text[end - 1] == UInt8(ascii: " ") { end -= 1 }
        break
      }
    }
    if end > start { sentence.names.append(.init(range: start..<end, kind: kind)) }
  }
}

/// Where spaces stand between tokens whose spacing is not known: the rules of the data set's scorer.
private enum Spacing {
  private static let noneBefore: Set<String> = Set(
    ". , ; : ! ? % ) ] } ' ’ ” … 's ’s n't n’t 're ’re 've ’ve 'll ’ll 'm ’m 'd ’d '' 'S N'T ..."
      .split(separator: " ").map(String.init))
  private static let noneBehind: Set<String> = Set(
    "( [ { $ £ € ¥ “ ‘ `` # @".split(separator: " ").map(String.init))

  /// For each token whether a space follows it.
  static func guessed(_ tokens: [String]) -> [Bool] {
    var spaces = [Bool](repeating: true, count: tokens.count)
    var isQuoted = false
    for (index, token) in tokens.enumerated() {
      let closes = token == "\"" && isQuoted
      if token == "\"" { isQuoted.toggle() }
      if index > 0, noneBefore.contains(token) || closes { spaces[index - 1] = false }
      if noneBehind.contains(token) || token == "\"" && !closes { spaces[index] = false }
    }
    return spaces
  }
}
