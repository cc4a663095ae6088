/// What files are called where several are open.
enum FileNames {
  /// Deeper folders tell no more files apart.
  private static let deepest = 8

  /// The last part of each path; of files that have it in common, as many of the folders before it as tell them apart.
  static func shortest(of paths: [String]) -> [String] {
    var names = paths.map { end(of: $0, parts: 1) }
    for parts in 2..<Self.deepest {
      let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
      guard counts.count < paths.count else { break }
      for (index, name) in names.enumerated() where counts[name] ?? 1 > 1 {
        names[index] = end(of: paths[index], parts: parts)
      }
    }
    return names
  }

  private static func end(of path: String, parts: Int) -> String {
    let end = path.split(separator: "/").suffix(parts).joined(separator: "/")
    return end.isEmpty ? path : end
  }
}
