/// A table of a TOML file: keys with values, in the order of the file.
package struct TOMLTable: Equatable, Sendable {
  /// One key with its value.
  package struct Entry: Equatable, Sendable {
    /// As it reads, without quotation marks and escapes.
    package var key: String
    /// The line on which the key stands, from 1.
    package var line: Int
    /// What stands to its right, or in its table.
    package var value: TOMLValue
  }

  /// In the order of the file, no key twice.
  package internal(set) var entries: [Entry] = []
  /// The line on which a header `[name]` or an inline table said that this is all of it, nil while it may grow.
  var closed: Int?

  init() {}

  /// What a key is set to, nil where it is not.
  package subscript(key: String) -> TOMLValue? { entry(key)?.value }

  /// The key with its line, nil where it is not set.
  package func entry(_ key: String) -> Entry? { entries.first { $0.key == key } }

  /// Reads a whole file.
  /// - Parameter text: UTF-8; a byte-order mark is passed over.
  package init(_ text: [UInt8]) throws(TOMLError) {
    var parser = TOMLParser(text)
    self = try parser.document()
  }
}

/// What stands to the right of a key.
package enum TOMLValue: Equatable, Sendable {
  case string(String)
  case integer(Int)
  case boolean(Bool)
  case array([TOMLValue])
  case table(TOMLTable)
}

/// The text is no TOML, or more of it than is read here.
package struct TOMLError: Error, Equatable, Sendable {
  /// What is wrong, without a full stop.
  package var message: String
  /// From 1.
  package var line: Int
}
