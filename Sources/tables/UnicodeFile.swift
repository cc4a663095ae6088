import Foundation

/// A file of the Unicode Character Database: lines of `first..last ; value ; … # comment`.
struct UnicodeFile {
  /// The ranges in file order, each with its second field.
  private let entries: [(scalars: ClosedRange<Int>, value: String)]
  /// Those of the comments `@missing`: the values of scalars that are not listed, under their long names.
  private let defaults: [(scalars: ClosedRange<Int>, value: String)]

  init(_ name: String, in folder: URL) throws {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    let missing = "# @missing: "
    let lines = text.split(separator: "\n")
    defaults = lines.filter { $0.hasPrefix(missing) }
      .compactMap { Self.entry($0.dropFirst(missing.count)) }
    entries = lines.compactMap(Self.entry)
  }

  private static func entry(_ line: Substring) -> (ClosedRange<Int>, String)? {
    let fields = line.prefix { $0 != "#" }.split(separator: ";").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    guard fields.count >= 2 else { return nil }
    let ends = fields[0].split(separator: ".").compactMap { Int($0, radix: 16) }
    guard let first = ends.first, let last = ends.last else { return nil }
    return (first...last, fields[1])
  }

  /// One value per scalar.
  func values(default missing: String) -> [String] {
    var result = [String](repeating: missing, count: 0x110000)
    for (scalars, value) in entries { for scalar in scalars { result[scalar] = value } }
    return result
  }

  /// One value per scalar; what is not listed has the value that the file's comments name.
  /// - Parameter names: From long names to those of the entries.
  func values(defaults names: [String: String]) -> [String] {
    var result = [String](repeating: "", count: 0x110000)
    for (scalars, value) in defaults {
      for scalar in scalars { result[scalar] = names[value, default: value] }
    }
    for (scalars, value) in entries { for scalar in scalars { result[scalar] = value } }
    return result
  }

  /// The scalars with one value.
  func scalars(with value: String) -> Set<Int> {
    var result: Set<Int> = []
    for entry in entries where entry.value == value { result.formUnion(entry.scalars) }
    return result
  }
}
