import Analysis
import CTables
import Foundation

/// Makes the tables that are not written by hand:
///
///     swift run tables unicode /usr/share/unicode Sources/CTables/unicode.c
///     swift run tables words Sources/CTables/data/given-names.tsv Sources/CTables/data/given-names.words
///     swift run tables words Sources/CTables/data/given-name-genders.tsv Sources/CTables/data/given-name-genders.words
///
/// The first from the files of the Unicode Character Database, version 15.0, as in Debian's package
/// unicode-data; the others from lists of words in small letters, one a line.
@main
enum Tables {
  static func main() throws {
    let arguments = CommandLine.arguments
    switch (arguments.count, arguments.dropFirst().first) {
    case (4, "unicode"):
      let properties = try ScalarProperties(folder: URL(filePath: arguments[2]))
      try source(properties).write(toFile: arguments[3], atomically: true, encoding: .utf8)
    case (4, "words"):
      let list = try String(contentsOfFile: arguments[2], encoding: .utf8)
      try Data(words(in: list)).write(to: URL(filePath: arguments[3]))
    default:
      print("usage: tables unicode UNICODE-FOLDER OUTPUT-FILE | tables words LIST OUTPUT-FILE")
      exit(2)
    }
  }

  /// A list of words as `MappedLexicon` reads it. The value is the first letter of the second column, 1 where
  /// there is none.
  private static func words(in list: String) -> [UInt8] {
    let rows = list.split(separator: "\n").filter { !$0.hasPrefix("#") }
    return MappedLexicon.bytes(
      of: rows.map { row in
        let columns = row.utf8.split(separator: UInt8(ascii: "\t"))
        return (Array(columns[0]), columns.count > 1 ? columns[1].first ?? 1 : 1)
      })
  }

  private static func source(_ properties: ScalarProperties) -> String {
    var numbers: [[UInt16]: Int] = [:]
    var distinct: [[UInt16]] = []
    let blocks = stride(from: 0, to: 0x110000, by: 128).map { start in
      let block = (start..<start + 128).map(properties.packed)
      if let number = numbers[block] { return number }
      numbers[block] = distinct.count
      distinct.append(block)
      return distinct.count - 1
    }
    let lines = StateMachine(start: LineState(), inputs: 64) { state, input in
      LineBreakRules.step(state, LineClass(rawValue: input) ?? .al)
    }
    let clusters = StateMachine(start: ClusterState(), inputs: 16) { state, input in
      ClusterRules.step(state, ClusterClass(rawValue: input) ?? .other)
    }
    return """
      // Made by `swift run tables`; do not edit.
      // Source: Unicode Character Database 15.0, https://www.unicode.org/Public/15.0.0/ucd/
      // Licence: Unicode License V3, https://www.unicode.org/license.txt

      #include "unicode.h"

      // For each 128 scalars: which block of unicode_properties.
      \(array("uint16_t unicode_blocks", blocks))
      \(array("uint16_t unicode_properties", distinct.joined().map(Int.init)))
      // \(lines.steps.count) states of line breaking.
      \(array("uint8_t unicode_line_steps", lines.packed))
      // \(clusters.steps.count) states of grapheme clusters.
      \(array("uint8_t unicode_cluster_steps", clusters.packed))

      """
  }

  private static func array(_ declaration: String, _ values: [Int]) -> String {
    var text = "const \(declaration)[\(values.count)] = {"
    for (position, value) in values.enumerated() {
      text += position % 32 == 0 ? "\n    \(value)," : " \(value),"
    }
    return text + "\n};"
  }
}

extension StateMachine {
  /// Row after row, as `unicode.h` reads them: seven bits for the state.
  fileprivate var packed: [Int] {
    precondition(steps.count <= Int(UNICODE_BOUNDARY), "the states do not fit into seven bits")
    return steps.joined().map { $0.next | ($0.isBoundary ? Int(UNICODE_BOUNDARY) : 0) }
  }
}
