import ArgumentParser

/// The help of one command, taken apart: what the manual page and the completions are made from, so that neither
/// says anything that the parser does not.
struct HelpPage {
  /// An argument or option.
  struct Entry: Equatable {
    /// `--theme <theme>`, `-h, --help` or `<files>`.
    var label: String
    /// As a sentence.
    var text: String

    /// `--theme`, or `-h` and `--help`; none for an argument.
    var options: [String] {
      label.split(separator: ", ").compactMap { $0.split(separator: " ").first }.map(String.init)
        .filter { $0.hasPrefix("-") }
    }

    var takesValue: Bool { label.hasPrefix("-") && label.contains("<") }

    /// What the option can be, where the parser knows: from “(values: auto, always; default: auto)”.
    var choices: [String] {
      guard let start = text.range(of: "(values: ") else { return [] }
      let list = text[start.upperBound...].prefix { $0 != ";" && $0 != ")" }
      return list.split(separator: ", ").map(String.init)
    }
  }

  let usage: [String]
  let arguments: [Entry]
  let options: [Entry]

  /// Wider than any line: nothing is wrapped.
  private static let columns = 100_000

  init(of command: any ParsableCommand.Type) {
    let sections = Self.sections(command.helpMessage(columns: Self.columns))
    usage = sections["USAGE"] ?? []
    arguments = Self.entries(sections["ARGUMENTS"] ?? [])
    options = Self.entries(sections["OPTIONS"] ?? [])
  }

  /// The lines under each heading; a heading stands at the start of a line in capitals, with a colon.
  private static func sections(_ help: String) -> [String: [String]] {
    var sections: [String: [String]] = [:]
    var current = ""
    for line in help.split(separator: "\n") {
      let heading = line.prefix { $0.isUppercase }
      if heading.count > 3, line.dropFirst(heading.count).first == ":" {
        current = String(heading)
        let rest = line.dropFirst(heading.count + 1).drop { $0 == " " }
        sections[current] = rest.isEmpty ? [] : [String(rest)]
      } else {
        sections[current, default: []].append(String(line))
      }
    }
    return sections
  }

  /// A label is indented by two cells and followed by two or more; a long one has its text on the next line.
  private static func entries(_ lines: [String]) -> [Entry] {
    var entries: [Entry] = []
    for line in lines {
      let isNew = line.prefix { $0 == " " }.count == 2
      let text = line.drop { $0 == " " }
      if isNew {
        let label = text.range(of: "  ").map { text[..<$0.lowerBound] } ?? text
        let rest = text[label.endIndex...].drop { $0 == " " }
        entries.append(Entry(label: String(label), text: String(rest)))
      } else if let last = entries.indices.last {
        entries[last].text += (entries[last].text.isEmpty ? "" : " ") + text
      }
    }
    return entries
  }
}

extension StringProtocol where SubSequence == Substring {
  /// Where `other` stands first.
  fileprivate func range(of other: String) -> Range<Index>? { firstRange(of: other) }
}
