import TOMLKit
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
  init(_ text: String, file: String) throws(ThemeError) {
    self.file = file
    inheritsPlace = ThemeError.Place(file: file)
    let source = TOMLText(text: text, file: file)
    var reader = Reader(source: source)
    let table = try source.table()
    for key in table.keys {
      guard let value = table[key] else { continue }
      switch key {
      case "name": _ = try reader.string(value, key)
      case "description": description = try reader.string(value, key)
      case "inherits":
        inherits = try reader.string(value, key)
        inheritsPlace = source.place(of: key)
      case "background":
        background = Theme.Ground(rawValue: try reader.string(value, key))
        if background == nil { throw reader.wrong(key, "“light” or “dark”") }
      default: try reader.face(key, value)
      }
    }
    looks = reader.looks
  }
}

/// Turns TOML values into looks, and says where it cannot.
nonisolated private struct Reader {
  let source: TOMLText
  var looks: [Face: Look] = [:]

  /// A colour, or a table of properties and of the faces below this one.
  mutating func face(_ name: String, _ value: any TOMLValueConvertible) throws(ThemeError) {
    guard let table = value.table else {
      looks[try face(named: name), default: Look()].foreground = try colour(value, name, of: name)
      return
    }
    for key in table.keys {
      guard let value = table[key] else { continue }
      if let face = Face(rawValue: "\(name).\(key)"), value.type != .bool {
        try self.face(face.rawValue, value)
      } else {
        try property(key, value, of: try face(named: name))
      }
    }
  }

  private mutating func property(
    _ key: String, _ value: any TOMLValueConvertible, of face: Face
  ) throws(ThemeError) {
    var look = looks[face] ?? Look()
    if key == "fg" {
      look.foreground = try colour(value, key, of: face.rawValue)
    } else if key == "bg" {
      look.background = try colour(value, key, of: face.rawValue)
    } else if let attribute = Attributes.names.first(where: { $0.0 == key })?.1 {
      guard let on = value.bool else { throw wrong(key, "true or false", in: face.rawValue) }
      look = look.merging(on ? Look(set: attribute) : Look(cleared: attribute))
    } else {
      let keys = ["fg", "bg"] + Attributes.names.map(\.0)
      throw .unknownKey(
        key, face: face.rawValue, nearest: nearest(to: key, among: keys),
        source.place(of: key, in: face.rawValue))
    }
    looks[face] = look
  }

  private func face(named name: String) throws(ThemeError) -> Face {
    if let face = Face(rawValue: name) { return face }
    let names = Face.allCases.map(\.rawValue) + ["name", "description", "inherits", "background"]
    throw .unknownFace(name, nearest: nearest(to: name, among: names), source.place(of: name))
  }

  private func colour(
    _ value: any TOMLValueConvertible, _ key: String, of face: String
  ) throws(ThemeError) -> Colour {
    if let number = value.int {
      if let number = UInt8(exactly: number) { return .palette(number) }
      throw .unknownColour("\(number)", face: face, nearest: nil, source.place(of: key, in: face))
    }
    guard let text = value.string else { throw wrong(key, "a colour or a table", in: face) }
    if let colour = Colour(text) { return colour }
    throw .unknownColour(
      text, face: face, nearest: nearest(to: text, among: Colour.names + ["default"]),
      source.place(of: key, in: face))
  }

  func string(_ value: any TOMLValueConvertible, _ key: String) throws(ThemeError) -> String {
    guard let text = value.string else { throw wrong(key, "a string") }
    return text
  }

  func wrong(_ key: String, _ expected: String, in face: String? = nil) -> ThemeError {
    .wrongType(key: key, expected: expected, source.place(of: key, in: face))
  }
}
