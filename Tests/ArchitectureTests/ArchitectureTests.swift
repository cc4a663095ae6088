import Foundation
import Testing

/// What each target of Sources may import. Analysis finds and ViewModel shows: they meet only in Articles.
private let mayImport: [String: Set<String>] = [
  "Articles": ["Synchronization"],
  "Analysis": ["Articles", "CTables"],
  "ViewModel": ["Articles", "CTables", "Synchronization"],
  "TOML": [],
  "Terminal": ["ViewModel", "CNcurses", "CThemes", "TOML", "Glibc"],
  "gloss": [
    "Articles", "Analysis", "CTables", "ViewModel", "Terminal", "TOML", "ArgumentParser", "Glibc",
  ],
]

/// Executables that make files of the repository and are no part of the program.
private let tools: Set = ["tables", "train"]

private let root = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

@Test func `no target imports what it must not know`() throws {
  for (target, allowed) in mayImport {
    let files = try swiftFiles(in: "Sources/\(target)")
    #expect(!files.isEmpty)
    for file in files {
      let imported = try imports(of: file)
      #expect(
        imported.isSubset(of: allowed), "\(file) imports \(imported.subtracting(allowed).sorted())")
    }
  }
}

@Test func `every target of Sources is in the table or is made of C`() throws {
  for target in try entries(of: "Sources")
  where mayImport[target] == nil && !tools.contains(target) {
    #expect(try swiftFiles(in: "Sources/\(target)").isEmpty, "\(target) has no row in the table")
  }
}

@Test func `only Terminal sees ncurses`() throws {
  for file in try files(in: "Sources", suffixes: [".c", ".h", ".swift"])
  where !file.hasPrefix("Sources/CNcurses/") {
    let text = try contents(of: file)
    #expect(!text.contains("curses.h>"), "\(file)")
    #expect(!text.contains("import CNcurses") || file.hasPrefix("Sources/Terminal/"), "\(file)")
  }
}

@Test func `every target opens with a page on what it is for`() throws {
  for target in mayImport.keys {
    let name = target.prefix(1).uppercased() + target.dropFirst()
    let head = try contents(of: "Sources/\(target)/\(name).swift")
    #expect(head.hasPrefix("//  \(target): "), "\(target)")
    #expect(head.contains("//  Rooms\n"), "\(target)")
  }
}

@Test func `every target has its tests`() throws {
  for target in mayImport.keys {
    let name = target.prefix(1).uppercased() + target.dropFirst()
    #expect(try !swiftFiles(in: "Tests/\(name)Tests").isEmpty, "\(name)Tests")
  }
}

@Test func `the top level holds what it always holds`() throws {
  let visible = try entries(of: "").filter { !$0.hasPrefix(".") && $0 != "Package.resolved" }
  #expect(Set(visible).isSubset(of: ["Package.swift", "README.md", "Sources", "Tests", "themes"]))
}

@Test func `nothing escapes the compiler's checks`() throws {
  let escapes = [
    "@unchecked Sendable", "nonisolated(unsafe)", "try!", "as!", "fatalError(",
    "preconditionFailure(",
    "usleep(", "Thread.sleep",
  ]
  for file in try swiftFiles(in: "Sources") {
    let text = try contents(of: file)
    for escape in escapes { #expect(!text.contains(escape), "\(file) has \(escape)") }
  }
}

@Test func `nothing is public, because nothing outside uses it`() throws {
  for file in try swiftFiles(in: "Sources") {
    let isPublic = try contents(of: file).split(separator: "\n").contains {
      $0.trimmingCharacters(in: .whitespaces).hasPrefix("public ")
    }
    #expect(!isPublic, "\(file)")
  }
}

@Test func `imports are found in all their forms`() {
  let text = """
    // import Foundation
    @testable import gloss
    internal import Dispatch
    import struct Foundation.Data
      import Glibc
    let important = "import Nothing"
    """
  #expect(imports(in: text) == ["gloss", "Dispatch", "Foundation", "Glibc"])
}

// MARK: - Reading the sources

private func imports(of file: String) throws -> Set<String> {
  imports(in: try contents(of: file))
}

/// The modules that a source file imports.
private func imports(in text: String) -> Set<String> {
  let pattern =
    /^\s*(?:@\w+\s+|(?:public|package|internal|private|fileprivate)\s+)*import\s+(?:(?:struct|class|enum|protocol|func|let|var|typealias)\s+)?(\w+)/
    .anchorsMatchLineEndings()
  return Set(text.matches(of: pattern).map { String($0.output.1) })
}

private func contents(of file: String) throws -> String {
  try String(contentsOf: root.appendingPathComponent(file), encoding: .utf8)
}

private func entries(of folder: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path)
}

private func swiftFiles(in folder: String) throws -> [String] {
  try files(in: folder, suffixes: [".swift"])
}

private func files(in folder: String, suffixes: [String]) throws -> [String] {
  try FileManager.default.subpathsOfDirectory(atPath: root.appendingPathComponent(folder).path)
    .filter { path in suffixes.contains { path.hasSuffix($0) } }
    .map { "\(folder)/\($0)" }
}
