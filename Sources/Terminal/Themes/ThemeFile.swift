import TOML
import ViewModel

/// One theme file, read but not yet joined with the theme that it inherits from.
nonisolated struct ThemeFile {
  /// The file as the reader knows it.
  var file: String
  var description = ""
  var background: Theme.Ground?
  var inherits: String?
  /// Where `inherits` stands.
  var inheritsPlace: ThemeError.Place
  var looks: [Face: Look] = [:]

  /// - Parameter text: TOML: `face = "colour"` or `face = { fg = …, bold = … }`. Faces with a dot are
  ///   quoted (`"entity.person" = …`) or stand in the table of the face before the dot.
  init(_ text: [UInt8], file: String) throws(ThemeError) {
    self.file = file
    inheritsPlace = ThemeError.Place(file: file)
    var reader = Reader(file: file)
    for entry in try reader.table(text).entries {
      switch entry.key {
      case "name": _ = try reader.string(entry)
      case "description": description = try reader.string(entry)
      case "inherits":
        inherits = try reader.string(entry)
        inheritsPlace = reader.place(entry)
      case "background":
        background = Theme.Ground(rawValue: try reader.string(entry))
        if background == nil { throw reader.wrong(entry, "“light” or “dark”") }
      default: try reader.face(entry.key, entry)
      }
    }
    looks = reader.looks
  }
}

/// Turns TOML values into looks, and says where it cannot.
nonisolated private struct Reader {
  let file: String
  var looks: [Face: Look] = [:]

  func table(_ text: [UInt8]) throws(ThemeError) -> TOMLTable {
    do throws(TOMLError) {
      return try TOMLTable(text)
    } catch {
      throw .syntax(error.message, ThemeError.Place(file: file, line: error.line))
    }
  }

  /// A colour, or a table of properties and of the faces below this one.
  mutating func face(_ name: String, _ entry: TOMLTable.Entry) throws(ThemeError) {
    guard case .table(let table) = entry.value else {
      let face = try face(named: name, entry)
      looks[face, default: Look()].foreground = try colour(entry, of: name)
      return
    }
    for property in table.entries {
      if let face = Face(rawValue: "\(name).\(property.key)"), !property.value.isBoolean {
        try self.face(face.rawValue, property)
      } else {
        try self.property(property, of: try face(named: name, entry))
      }
    }
  }

  private mutating func property(
    _ entry: TOMLTable.Entry, of face: Face
  ) throws(ThemeError) {
    var look = looks[face] ?? Look()
    if entry.key == "fg" {
      look.foreground = try colour(entry, of: face.rawValue)
    } else if entry.key == "bg" {
      look.background = try colour(entry, of: face.rawValue)
    } else if let attribute = Attributes.names.first(where: { $0.0 == entry.key })?.1 {
      guard case .boolean(let on) = entry.value else { throw wrong(entry, "true or false") }
      look = look.merging(on ? Look(set: attribute) : Look(cleared: attribute))
    } else {
      let keys = ["fg", "bg"] + Attributes.names.map(\.0)
      throw .unknownKey(
        entry.key, face: face.rawValue, nearest: nearest(to: entry.key, among: keys), place(entry))
    }
    looks[face] = look
  }

  private func face(named name: String, _ entry: TOMLTable.Entry) throws(ThemeError) -> Face {
    if let face = Face(rawValue: name) { return face }
    let names = Face.allCases.map(\.rawValue) + ["name", "description", "inherits", "background"]
    throw .unknownFace(name, nearest: nearest(to: name, among: names), place(entry))
  }

  private func colour(_ entry: TOMLTable.Entry, of face: String) throws(ThemeError) -> Colour {
    switch entry.value {
    case .integer(let number):
      if let number = UInt8(exactly: number) { return .palette(number) }
      throw .unknownColour("\(number)", face: face, nearest: nil, place(entry))
    case .string(let text):
      if let colour = Colour(text) { return colour }
      let nearest = nearest(to: text, among: Colour.names + ["default"])
      throw .unknownColour(text, face: face, nearest: nearest, place(entry))
    case .boolean, .array, .table: throw wrong(entry, "a colour or a table")
    }
  }

  func string(_ entry: TOMLTable.Entry) throws(ThemeError) -> String {
    guard case .string(let text) = entry.value else { throw wrong(entry, "a string") }
    return text
  }

  func wrong(_ entry: TOMLTable.Entry, _ expected: String) -> ThemeError {
    .wrongType(key: entry.key, expected: expected, place(entry))
  }

  func place(_ entry: TOMLTable.Entry) -> ThemeError.Place {
    ThemeError.Place(file: file, line: entry.line)
  }
}

nonisolated extension TOMLValue {
  fileprivate var isBoolean: Bool {
    if case .boolean = self { true } else { false }
  }
}
