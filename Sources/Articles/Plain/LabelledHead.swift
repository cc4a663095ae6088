/// The labelled lines that some texts open with: the front matter of a page, the head of an e-mail, “Title: …”.
/// - Source: RFC 5322, section 2.2, and what makers of web sites call front matter, in YAML or TOML; of both no more
///   than what an article says about itself.
struct LabelledHead: Equatable {
  /// From the first line of the text, with the rules round front matter.
  let lines: Range<Int>
  /// `lines` without those rules.
  let entries: Range<Int>
  private(set) var title: Title?
  /// The authors, joined by `, `.
  private(set) var byline: String?
  /// ISO 8601.
  private(set) var published: String?

  struct Title: Equatable {
    var line: Int
    /// Without the label, and the marks round a string.
    var words: TextRange
  }

  /// More lines than this are no head.
  private static let longest = 80
  /// Bytes before the colon; more are words of a sentence.
  private static let longestLabel = 32

  private enum Role {
    case title, author, date, addressee
  }

  /// A line with a label, and those without one that go on below it.
  private struct Entry {
    var role: Role?
    var line: Int
    /// Of the line itself.
    var content: TextRange
    /// One for each line; none of them empty.
    var values: [TextRange]
  }

  /// Nil where the text opens otherwise.
  init?(of lines: [SourceLine], in text: TextWindow) {
    guard let first = lines.first else { return nil }
    let isFramed = ["---", "+++"].contains { text[first.content].elementsEqual($0.utf8) }
    let start = isFramed ? 1 : 0
    let end = lines.dropFirst().prefix(Self.longest).firstIndex {
      isFramed ? text[$0.content].elementsEqual(text[first.content]) : $0.followsGap
    }
    guard let end = end ?? (isFramed || lines.count > Self.longest ? nil : lines.count),
      let read = Self.entries(lines, start..<end, in: text, isFramed: isFramed)
    else { return nil }
    let roles = Set(read.compactMap(\.role))
    // “From: Paris”, “To: London” are of a journey.
    guard
      roles.contains(.title) || roles.isSuperset(of: [.author, .date])
        || isFramed && roles == [.date],
      isFramed || roles.count > 1
    else { return nil }
    self.lines = 0..<(isFramed ? end + 1 : end)
    entries = start..<end
    for entry in read { take(entry, in: text) }
  }

  private mutating func take(_ entry: Entry, in text: TextWindow) {
    let values = entry.values.map { String(decoding: text[$0], as: UTF8.self) }
    switch entry.role {
    case .title:
      guard title == nil, entry.values.count == 1, entry.content.contains(entry.values[0]) else {
        return
      }
      title = Title(line: entry.line, words: entry.values[0])
    case .author:
      let authors = values.compactMap(Self.author)
      byline = byline ?? (authors.isEmpty ? nil : authors.joined(separator: ", "))
    case .date: published = published ?? values.lazy.compactMap(PublicationDate.day).first
    case .addressee, nil: return
    }
  }

  /// The name in `Ida Holm <ida@mill.example>` or “Ida Holm and Per de Vries”; nil for a bare address.
  private static func author(_ value: String) -> String? {
    let name = value.prefix { $0 != "<" }.filter { $0 != "\"" }
      .split(separator: " ").joined(separator: " ")
    guard !name.isEmpty, !name.contains("@") else { return nil }
    return Byline.authors(in: "By \(name)") ?? name
  }
}

// MARK: - Lines

extension LabelledHead {
  /// What the lines in `range` say; nil where one is neither labelled nor goes on below one that is.
  private static func entries(
    _ lines: [SourceLine], _ range: Range<Int>, in text: TextWindow, isFramed: Bool
  ) -> [Entry]? {
    var entries: [Entry] = []
    for index in range {
      let line = lines[index]
      guard line.depth == 0 else { return nil }
      var value = line.content
      if line.indent == 0, let parts = parts(value, in: text, isFramed: isFramed) {
        entries.append(
          Entry(role: roles[parts.label], line: index, content: line.content, values: []))
        value = parts.value
      } else if entries.isEmpty || line.indent == 0 && !isFramed {
        return nil
      }
      entries[entries.count - 1].values += strings(value, in: text, isFramed: isFramed)
    }
    return entries
  }

  /// Label, in small letters, and value of a line: `Subject: the mill`, `title = "The mill"`.
  private static func parts(
    _ line: TextRange, in text: TextWindow, isFramed: Bool
  ) -> (label: String, value: TextRange)? {
    let words = text[line]
    let sign = words.prefix(longestLabel + 1).firstIndex {
      $0 == UInt8(ascii: ":") || isFramed && $0 == UInt8(ascii: "=")
    }
    guard let sign else { return nil }
    let value = words[sign...].dropFirst()
    let label = String(decoding: words[..<sign], as: UTF8.self).lowercased()
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isWord = label.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
    guard !label.isEmpty, isWord || roles[label] != nil, value.first ?? 0x20 <= 0x20 else {
      return nil
    }
    return (label, TextRange(value.startIndex, value.endIndex))
  }

  /// The strings in `range`: one, or in front matter those of a list, without the marks round them.
  private static func strings(
    _ range: TextRange, in text: TextWindow, isFramed: Bool
  ) -> [TextRange] {
    let value = trimmed(text[range], of: " \t")
    guard isFramed else { return value.isEmpty ? [] : [TextRange(value)] }
    let isList = value.first == UInt8(ascii: "[") || value.elementsEqual("]".utf8)
    let items = isList ? value.split(separator: UInt8(ascii: ",")) : [value]
    return items.compactMap { item in
      let item = trimmed(
        item.first == UInt8(ascii: "-") ? item.dropFirst() : item, of: isList ? " \t[]" : " \t,")
      guard let mark = item.first else { return nil }
      let isQuoted = item.count > 2 && item.last == mark && "\"'".utf8.contains(mark)
      return TextRange(isQuoted ? item.dropFirst().dropLast() : item)
    }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>, of marks: String) -> ArraySlice<UInt8> {
    let rest = bytes.drop { marks.utf8.contains($0) }
    let end = rest.lastIndex { !marks.utf8.contains($0) }
    return rest[..<(end.map { $0 + 1 } ?? rest.startIndex)]
  }

  /// What the labels mean, in English, German, French and Spanish.
  private static let roles: [String: Role] = {
    let labels: [(Role, String)] = [
      (.title, "title headline subject titel betreff titre objet título titulo asunto"),
      (.author, "author authors by byline from autor autorin autoren von auteur de"),
      (.date, "date published datum sent gesendet envoyé fecha enviado pubdate publishdate"),
      (.addressee, "to cc bcc an kopie à para"),
    ]
    var roles: [String: Role] = ["release date": .date, "publication date": .date]
    for (role, words) in labels {
      for word in words.split(separator: " ") { roles[String(word)] = role }
    }
    return roles
  }()
}

extension TextRange {
  fileprivate init(_ bytes: ArraySlice<UInt8>) { self.init(bytes.startIndex, bytes.endIndex) }
}
