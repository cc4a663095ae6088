import Foundation
import Testing

@testable import gloss

@Test func `a file is read whole`() throws {
  let text = String(repeating: "Zwölf Boxkämpfer. ", count: 20_000)
  let folder = try TemporaryFolder(["a.txt": text, "empty": ""])
  #expect(try FileBytes.read(folder.path("a.txt")) == Array(text.utf8))
  #expect(try FileBytes.read(folder.path("empty")) == [])
}

@Test func `what is no readable file is named for what it is`() throws {
  let folder = try TemporaryFolder(["file": "text"])
  try FileManager.default.createSymbolicLink(
    atPath: folder.path("broken"), withDestinationPath: "nowhere.txt")
  try FileManager.default.createSymbolicLink(
    atPath: folder.path("loop"), withDestinationPath: "loop")
  expect(folder.path("none"), throws: .missing(folder.path("none")))
  expect(folder.url.path, throws: .folder(folder.url.path))
  expect(folder.path("broken"), throws: .brokenLink(folder.path("broken"), target: "nowhere.txt"))
  expect(
    folder.path("loop"),
    throws: .failed(folder.path("loop"), reason: "Too many levels of symbolic links"))
  expect(folder.path("file/x"), throws: .failed(folder.path("file/x"), reason: "Not a directory"))
}

@Test func `an endless device is given up, an empty one is empty`() throws {
  expect("/dev/zero", throws: .tooLong("/dev/zero"))
  #expect(try FileBytes.read("/dev/null") == [])
}

@Test func `a file over the limit is not even begun`() throws {
  let folder = try TemporaryFolder(["huge": ""])
  // Sparse: it takes no room on the disk.
  #expect(truncate(folder.path("huge"), FileBytes.limit + 1) == 0)
  expect(folder.path("huge"), throws: .tooLong(folder.path("huge")))
}

@Test func `a named pipe is read to its end, in pieces`() throws {
  let folder = try TemporaryFolder()
  #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
  let text = String(repeating: "a line of text\n", count: 20_000)
  let writer = Process()
  writer.executableURL = URL(fileURLWithPath: "/bin/sh")
  writer.arguments = ["-c", "cat > \"$0\"", folder.path("pipe")]
  let input = Pipe()
  writer.standardInput = input
  try writer.run()
  let written = Task.detached {
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try input.fileHandleForWriting.close()
  }
  #expect(try FileBytes.read(folder.path("pipe")) == Array(text.utf8))
  written.cancel()
  writer.waitUntilExit()
}

@Test func `a pipe that nobody writes into is given up`() throws {
  let folder = try TemporaryFolder()
  #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
  expect(folder.path("pipe"), throws: .silentPipe(folder.path("pipe")))
}

@Test func `every message says what is wrong and what to do`() {
  let messages: [(FileError, String)] = [
    (.missing("a"), "a: there is no such file. Check the name and the folder that you are in."),
    (
      .brokenLink("a", target: "b"),
      "a: this link leads to b, which is not there. Mend the link, or name the file itself."
    ),
    (.forbidden("a"), "a: you may not read this. Ask its owner, or try: chmod u+r a"),
    (.folder("a"), "a: this is a folder. Name the files in it: a/*.txt"),
    (.folder("a/"), "a/: this is a folder. Name the files in it: a/*.txt"),
    (
      .notAFile("a", kind: "a disk"),
      "a: this is a disk, not a file. Give Gloss a file, a folder, or - for standard input."
    ),
    (.silentPipe("a"), "a: nothing writes into this pipe. Start the program that fills it first."),
    (
      .tooLong("a"),
      "a: this is longer than 128 MiB, the most that Gloss reads. Split it first: split -C 128M a"
    ),
    (.empty("a"), "a: this is empty, so there is nothing to read."),
    (
      .emptyFolder("a"),
      "a: there is no text file in this folder. Name a folder that holds articles."
    ),
    (.failed("a", reason: "x"), "a: the system could not read this and says: x."),
  ]
  for (error, message) in messages { #expect("\(error)" == message) }
}

private func expect(
  _ path: String, throws error: FileError, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(throws: error, sourceLocation: sourceLocation) { try FileBytes.read(path) }
}
