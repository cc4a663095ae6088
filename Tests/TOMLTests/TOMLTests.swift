import TestSupport
import Testing

@testable import TOML

struct TOMLTests {
  private func table(_ text: String) throws -> TOMLTable { try TOMLTable(Array(text.utf8)) }

  private func message(_ text: String) -> String {
    do throws(TOMLError) {
      _ = try TOMLTable(Array(text.utf8))
      return "no error"
    } catch {
      return "\(error.line): \(error.message)"
    }
  }

  @Test func `values of every kind are read with their lines`() throws {
    let table = try table(
      """
      # A file.
      word = "a\\tb \\u00e9 \\"x\\"" # with a comment
      plain = 'C:\\new'
      number = -1_000
      hex = 0xFF

      on = true
      list = [1,
        # in between
        "two", [3],
      ]
      inline = { a = 1, b.c = "d" }
      "quoted key" = false
      """)
    #expect(table["word"] == .string("a\tb é \"x\""))
    #expect(table["plain"] == .string("C:\\new"))
    #expect(table["number"] == .integer(-1000))
    #expect(table["hex"] == .integer(255))
    #expect(table.entry("on")?.line == 7)
    #expect(table["list"] == .array([.integer(1), .string("two"), .array([.integer(3)])]))
    #expect(table.entry("inline")?.line == 12)
    #expect(table["quoted key"] == .boolean(false))
    guard case .table(let inline) = table["inline"], case .table(let inner) = inline["b"] else {
      Issue.record("no inline table")
      return
    }
    #expect(inner["c"] == .string("d"))
  }

  @Test func `long strings run over lines`() throws {
    let table = try table("a = \"\"\"\none\\\n   two\"\"\"\"\nb = '''\nraw \\n'''\nc = 1")
    #expect(table["a"] == .string("onetwo\""))
    #expect(table["b"] == .string("raw \\n"))
    #expect(table.entry("c")?.line == 6)
  }

  @Test func `headers and dotted keys make tables, also with lines that end in CRLF`() throws {
    let table = try table("\u{FEFF}a.b = 1\r\n[c.\"d e\"]\r\nx = 2\r\n[c]\r\ny = 3\r\n")
    guard case .table(let a) = table["a"], case .table(let c) = table["c"],
      case .table(let d) = c["d e"]
    else {
      Issue.record("no tables")
      return
    }
    #expect(a["b"] == .integer(1))
    #expect(d["x"] == .integer(2))
    #expect(d.entry("x")?.line == 3)
    #expect(c["y"] == .integer(3))
  }

  @Test(arguments: [
    ("a = 1\na = 2", "2: “a” is set already on line 1"),
    ("[a]\n[b]\n[a]", "3: “a” is set already on line 1"),
    ("a = 1\n[a]", "2: “a” is set already on line 1"),
    ("a = {b = 1}\n[a]", "2: “a” is set already on line 1"),
    ("a", "1: after the key “a” stands “=”"),
    ("\n= 1", "2: here a key should stand, not “=”"),
    ("a =", "1: here a value should stand, not the end of the file"),
    ("a = \n", "1: here a value should stand, not the end of the line"),
    ("a = yes", "1: “yes” is written as true or false"),
    ("a = red", "1: “red” should stand in quotation marks"),
    ("a = 1.5", "1: “1.5” is no whole number, and no other is read here"),
    ("a = 2024-03-01", "1: “2024-03-01” is no whole number, and no other is read here"),
    ("a = 007", "1: “007” is no whole number, and no other is read here"),
    ("a = \"x", "1: this string is not closed on its line"),
    ("\na = \"\"\"x\n", "2: this string is not closed"),
    ("a = \"\\q\"", "1: “\\” before “q” means nothing; a backslash itself is “\\\\”"),
    ("a = \"\\uD800\"", "1: “\\u” needs the number of a character"),
    ("a = 1 b = 2", "1: after the value the line should end, not go on with “b”"),
    ("a = [1 2]", "1: in an array stands “,” or “]”, not “2”"),
    ("a = {b = 1 c = 2}", "1: between braces stands “,” or “}”, not “c”"),
    ("a = {b = 1,\n}", "1: here a key should stand, not the end of the line"),
    ("[[a]]", "1: “[[” opens an array of tables, which is not read here"),
    ("[]", "1: after “[” stands the name of a table"),
    ("[a", "1: the name of this table lacks its “]”"),
    ("a. = 1", "1: after “.” stands the rest of the key"),
  ])
  func `what is wrong is said with its line`(text: String, expected: String) {
    #expect(message(text) == expected)
  }

  @Test func `deep nesting is refused, not followed`() {
    #expect(message("a = " + String(repeating: "[", count: 100_000)).hasSuffix("in each other"))
  }

  @Test func `any bytes give a table or an error on one of its lines`() throws {
    var random = SeededGenerator(seed: 11)
    let marks = Array("[]{}=,.\"'#\n\r\t \\\u{0}é-+_0atfxU".utf8)
    var failures = 0
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
        marks[Int.random(in: 0..<marks.count, using: &random)]
      }
      do throws(TOMLError) {
        _ = try TOMLTable(bytes)
      } catch {
        failures += 1
        #expect((1...bytes.count { $0 == 0x0A } + 1).contains(error.line))
      }
    }
    #expect((1..<3000).contains(failures))
  }
}
