import CThemes
import ViewModel

/// How every face looks.
nonisolated package struct Theme: Sendable {
  /// What a theme is made for.
  package enum Ground: String, Sendable {
    case light, dark
  }

  package let name: String
  /// One line, for a list of themes.
  package let description: String
  /// Nil for a theme that takes the terminal's own background as it is.
  package let background: Ground?
  /// The look of each face with those it falls back on, but for `text`: that one lies under all.
  private let looks: [Face: Look]

  /// - Parameter own: What the theme says of each face, without what it falls back on.
  init(name: String, description: String, background: Ground?, own: [Face: Look]) {
    self.name = name
    self.description = description
    self.background = background
    var own = own
    own[.aside] = own[.aside] ?? Look(set: .dim, cleared: .bold)
    looks = Dictionary(
      uniqueKeysWithValues: Face.allCases.map { face in
        (face, face.lineage.reduce(Look()) { $0.merging(own[$1] ?? Look()) })
      })
  }

  /// What one face asks for.
  func look(of face: Face) -> Look { looks[face] ?? Look() }

  /// The look of text: `text` at the ground, then face upon face.
  package func look(of faces: Faces) -> Look {
    faces.reduce(look(of: .text)) { $0.merging(look(of: $1)) }
  }
}

nonisolated extension Face {
  /// From the face under `text` down to this one; `text` alone for itself.
  fileprivate var lineage: [Face] {
    guard let parent, parent != .text else { return [self] }
    return parent.lineage + [self]
  }
}

nonisolated extension Theme {
  /// The theme that is used when none is named.
  package static let defaultName = "default"

  /// The names of the themes that are built in, the default first.
  package static var builtIn: [String] {
    (0..<embedded_theme_count()).map { String(cString: embedded_theme($0).name) }
  }

  /// All names: those that are built in, the default first, then those of the reader's own, sorted.
  package static func names(folder: String?) -> [String] {
    let own = folder.map { ThemeSources.names(in: $0) } ?? []
    return builtIn + own.filter { !builtIn.contains($0) }.sorted()
  }

  /// Where a reader keeps themes: `$XDG_CONFIG_HOME/gloss/themes`, nil without a home.
  /// - Source: XDG Base Directory Specification: a path that is not absolute counts as unset.
  package static func folder(environment: [String: String]) -> String? {
    if let config = environment["XDG_CONFIG_HOME"], config.hasPrefix("/") {
      return config + "/gloss/themes"
    }
    guard let home = environment["HOME"], !home.isEmpty else { return nil }
    return home + "/.config/gloss/themes"
  }

  /// Reads one theme, and no other but those that it inherits from.
  /// - Parameters:
  ///   - name: The name of a file without its `.toml`.
  ///   - folder: Where the reader keeps themes; a file there comes before the one that is built in, and may
  ///     inherit from it by the same name.
  package static func named(_ name: String, folder: String? = nil) throws(ThemeError) -> Theme {
    var sources = ThemeSources(folder: folder)
    guard let file = try sources.next(name) else {
      throw .unknownTheme(name, nearest: nearest(to: name, among: names(folder: folder)))
    }
    var files = [file]
    var chain = [name]
    while let child = files.last, let parent = child.inherits {
      guard let file = try sources.next(parent) else {
        let place = child.inheritsPlace
        guard !chain.contains(parent) else { throw .inheritsItself(chain + [parent], place) }
        throw .unknownParent(
          parent, nearest: nearest(to: parent, among: names(folder: folder)), place)
      }
      chain.append(parent)
      files.append(file)
    }
    return Theme(
      name: name,
      description: file.description,
      background: files.lazy.compactMap(\.background).first,
      own: files.reversed().reduce(into: [:]) { own, file in
        own.merge(file.looks) { $0.merging($1) }
      })
  }
}

/// Where themes come from. Each file is given out once, so that nothing inherits from itself without end.
nonisolated private struct ThemeSources {
  let folder: String?
  private var given: Set<String> = []

  init(folder: String?) { self.folder = folder }

  /// The reader's file of that name, next time the one that is built in, then nil.
  mutating func next(_ name: String) throws(ThemeError) -> ThemeFile? {
    if let folder, !name.contains("/"), given.insert("\(folder)/\(name).toml").inserted,
      let text = Self.bytes({ themes_read_file("\(folder)/\(name).toml", $0) })
    {
      return try ThemeFile(text, file: "\(folder)/\(name).toml")
    }
    guard let number = Theme.builtIn.firstIndex(of: name), given.insert(name).inserted else {
      return nil
    }
    let theme = embedded_theme(Int32(number))
    let bytes = UnsafeBufferPointer(start: theme.bytes, count: theme.count)
    return try ThemeFile(Array(bytes), file: "themes/\(name).toml")
  }

  /// The names of the themes in a folder, in no order.
  static func names(in folder: String) -> [String] {
    let list = bytes { themes_list_folder(folder, $0) } ?? []
    return list.split(separator: UInt8(ascii: "\n")).compactMap { entry in
      let name = String(decoding: entry, as: UTF8.self)
      return name.hasSuffix(".toml") && !name.hasPrefix(".") ? String(name.dropLast(5)) : nil
    }
  }

  /// Takes over bytes that C allocated.
  private static func bytes(
    _ read: (UnsafeMutablePointer<Int>) -> UnsafeMutablePointer<UInt8>?
  ) -> [UInt8]? {
    var count = 0
    guard let bytes = read(&count) else { return nil }
    defer { themes_free(bytes) }
    return Array(UnsafeBufferPointer(start: bytes, count: count))
  }
}
