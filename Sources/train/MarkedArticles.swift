import Foundation

/// Articles of our own, several in a file, with speakers marked in the text.
///
/// `[a1|Rita Moss]` is a mention, `{a1}` behind a quotation says that this mention names its speaker, `{a}` that `a`
/// speaks but no words say so, and `{-}` that nobody is named. A line `@a Rita Moss` gives the name of `a`; without
/// one, `a` has none. Quotations without braces are no speech. A line `===` parts articles.
enum MarkedArticles {
  static func documents(of text: String, set: String, name: String) throws -> [GoldDocument] {
    try text.components(separatedBy: "\n===\n").enumerated().map { number, article in
      var parser = Parser()
      parser.read(article)
      return try GoldDocument(
        set: set, name: "\(name)-\(number + 1)", text: parser.text, quotes: parser.quotes)
    }
  }

  private struct Parser {
    private var scalars: [Unicode.Scalar] = []
    private var names: [String: String] = [:]
    private var mentions: [String: GoldQuote.Part] = [:]
    private var labels: [(label: String, end: Int)] = []

    var text: String { String(String.UnicodeScalarView(scalars)) }

    mutating func read(_ article: String) {
      for line in article.components(separatedBy: "\n") {
        if line.hasPrefix("#") { continue }
        if line.hasPrefix("@") {
          let parts = line.dropFirst().split(separator: " ", maxSplits: 1).map(String.init)
          if parts.count == 2 { names[parts[0]] = parts[1] }
        } else {
          readLine(line)
          scalars.append("\n")
        }
      }
    }

    private mutating func readLine(_ line: String) {
      var rest = Substring(line)
      while let next = rest.first {
        if next == "[", let bar = rest.firstIndex(of: "|"), let close = rest.firstIndex(of: "]") {
          let label = String(rest[rest.index(after: rest.startIndex)..<bar])
          let words = rest[rest.index(after: bar)..<close].unicodeScalars
          mentions[label] = .init(start: scalars.count, end: scalars.count + words.count)
          scalars += words
          rest = rest[rest.index(after: close)...]
        } else if next == "{", let close = rest.firstIndex(of: "}") {
          labels.append((String(rest[rest.index(after: rest.startIndex)..<close]), scalars.count))
          rest = rest[rest.index(after: close)...]
        } else {
          scalars += next.unicodeScalars
          rest = rest.dropFirst()
        }
      }
    }

    private static let opening: Set<Unicode.Scalar> = ["“", "„", "«", "\"", "‘"]

    var quotes: [GoldQuote] {
      labels.map { label, end in
        let inner = end - 1
        let start = scalars[..<inner].lastIndex { Self.opening.contains($0) }.map { $0 + 1 } ?? 0
        let letter = String(label.prefix { !$0.isNumber })
        let mention = mentions[label]
        return GoldQuote(
          start: start, end: inner, speaker: mention, entity: names[letter],
          aliases: names[letter]?.split(separator: " ").map(String.init),
          mention: mention == nil && label != "-" ? false : nil,
          type: mention == nil && label != "-" ? "Implicit" : nil)
      }
    }
  }
}
