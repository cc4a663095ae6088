import Articles

/// A text with marks under it, as people write it in tests:
///
///     “First,” he said, “second.”
///     [quotes]          [quotes ]
///
/// A line of marks holds nothing but brackets, each from the first to the last character of what it marks, with a label
/// inside that is cut to fit: a mark of two characters is `[]`, one of a single character `|`. Several lines
/// of marks may follow a line of text.
package struct MarkedText: Equatable, Sendable {
  package struct Mark: Equatable, Sendable {
    package var label: String
    package var range: TextRange

    package init(_ label: String, _ range: TextRange) {
      self.label = label
      self.range = range
    }
  }

  /// The text without the lines of marks.
  package var text: String
  /// In the order of the text.
  package var marks: [Mark]

  package init(text: String, marks: [Mark]) {
    self.text = text
    self.marks = marks.sorted { $0.range < $1.range }
  }
}

// MARK: - Reading

extension MarkedText {
  package init(_ notation: String) {
    var lines: [Substring] = []
    var marks: [Mark] = []
    var offset = 0
    for line in notation.split(separator: "\n", omittingEmptySubsequences: false) {
      if let above = lines.last, Self.isMarks(line) {
        marks += Self.marks(line, under: above, at: offset - above.utf8.count - 1)
      } else {
        lines.append(line)
        offset += line.utf8.count + 1
      }
    }
    self.init(text: lines.joined(separator: "\n"), marks: marks)
  }

  /// Whether a line holds brackets and nothing outside them.
  private static func isMarks(_ line: Substring) -> Bool {
    var isInside = false
    var hasMark = false
    for character in line {
      switch character {
      case "[" where !isInside:
        isInside = true
        hasMark = true
      case "]" where isInside: isInside = false
      case "|" where !isInside: hasMark = true
      case " ": continue
      default: if !isInside { return false }
      }
    }
    return hasMark && !isInside
  }

  private static func marks(
    _ line: Substring, under text: Substring, at offset: Int
  ) -> [Mark] {
    var marks: [Mark] = []
    var start = offset
    var label = ""
    var place = offset
    var rest = text.makeIterator()
    for character in line {
      let width = rest.next().map { String($0).utf8.count } ?? 0
      switch character {
      case "[":
        start = place
        label = ""
      case "]":
        let name = label.reversed().drop { $0 == " " }.reversed()
        marks.append(Mark(String(name), TextRange(start, place + width)))
      case "|": marks.append(Mark("", TextRange(place, place + width)))
      default: label.append(character)
      }
      place += width
    }
    return marks
  }
}

// MARK: - Writing

extension MarkedText: CustomStringConvertible {
  package var description: String {
    var lines: [String] = []
    var offset = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.append(String(line))
      let range = TextRange(offset, offset + line.utf8.count)
      lines += rows(for: marks.filter { range.contains($0.range) }, under: line, at: offset)
      offset = range.end + 1
    }
    return lines.joined(separator: "\n")
  }

  /// As few lines as hold the marks without overlap.
  private func rows(for marks: [Mark], under line: Substring, at offset: Int) -> [String] {
    var rows: [String] = []
    for mark in marks {
      let start = column(mark.range.start - offset, in: line)
      let width = column(mark.range.end - offset, in: line) - start
      let row = rows.firstIndex { $0.count <= start } ?? rows.count
      if row == rows.count { rows.append("") }
      rows[row] += String(repeating: " ", count: start - rows[row].count)
      rows[row] += Self.bracket(mark.label, width: width)
    }
    return rows
  }

  private func column(_ offset: Int, in line: Substring) -> Int {
    let index = line.utf8.index(line.startIndex, offsetBy: offset)
    return line[..<index].count
  }

  private static func bracket(_ label: String, width: Int) -> String {
    guard width > 1 else { return "|" }
    let name = label.prefix(width - 2)
    return "[" + name + String(repeating: " ", count: width - 2 - name.count) + "]"
  }
}
