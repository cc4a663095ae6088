import Foundation
import Testing

@testable import gloss

@Test func `a piped article is printed as plain text`() throws {
  let folder = try TemporaryFolder(["a.txt": "One paragraph.\n\nAnother one.\n"])
  let outcome = try BuiltProgram.run(folder.path("a.txt"))
  #expect(outcome == .init(status: 0, output: "One paragraph.\n\nAnother one.\n", messages: ""))
}

@Test func `standard input is the article where nothing is named`() throws {
  #expect(try BuiltProgram.run(input: "From a pipe.\n").output == "From a pipe.\n")
  #expect(try BuiltProgram.run("-", input: "From a pipe.\n").output == "From a pipe.\n")
}

@Test func `one bad file among several does not stop the others`() throws {
  let folder = try TemporaryFolder([
    "a.txt": "The first.\n", "z.txt": "The last.\n", "empty.txt": "",
  ])
  try folder.write(Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0]), to: "x.png")
  let outcome = try BuiltProgram.run(
    "a.txt", "none.txt", "empty.txt", "x.png", "z.txt", folder: folder.url)
  #expect(outcome.status == 1)
  #expect(outcome.output == "The first.\n\n\nThe last.\n")
  let messages = outcome.messages.split(separator: "\n").map(String.init)
  #expect(messages.count == 3)
  #expect(messages.last == "gloss: empty.txt: The file is empty.")
  #expect(
    messages.first
      == "gloss: none.txt: there is no such file. Check the name and the folder that you are in.")
  #expect(messages[1].hasPrefix("gloss: x.png: "))
}

@Test func `a mistyped command is told which was meant`() throws {
  let folder = try TemporaryFolder(["a.txt": "The first.\n"])
  let near = try BuiltProgram.run("anotate", "a.txt", folder: folder.url)
  #expect(near.status == 1 && near.output == "The first.\n")
  #expect(near.messages.hasSuffix("you are in. Or did you mean: gloss annotate?\n"))
  for words in [["a.txt", "anotate"], ["zeppelin"], ["ma"]] {
    #expect(try !BuiltProgram.run(words, folder: folder.url).messages.contains("did you mean"))
  }
  let help = try BuiltProgram.run("help", "theme")
  #expect(help.status == 2 && help.messages.contains("Did you mean themes?"))
}

@Test func `an empty file says so, and an empty pipe is complained of`() throws {
  let folder = try TemporaryFolder(["empty.txt": "", "lines.txt": "\n\n\n"])
  let files = try BuiltProgram.run("empty.txt", "lines.txt", folder: folder.url)
  #expect(files.status == 0 && files.output.isEmpty)
  #expect(
    files.messages == """
      gloss: empty.txt: The file is empty.
      gloss: lines.txt: The file holds nothing but white space.

      """)
  let pipe = try BuiltProgram.run("-", input: "")
  #expect(pipe.status == 1)
  #expect(pipe.messages == "gloss: standard input: this is empty, so there is nothing to read.\n")
}

@Test func `annotate writes a line of JSON for each article and goes on after a bad one`() throws {
  let folder = try TemporaryFolder(["a.txt": "Alpha.\n", "b.txt": "Beta.\n"])
  let outcome = try BuiltProgram.run(
    "annotate", "b.txt", "none.txt", "-", "a.txt", input: "Gamma.\n", folder: folder.url)
  #expect(outcome.status == 1)
  let lines = outcome.output.split(separator: "\n")
  let texts = try lines.map { line in
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    return object?["text"] as? String
  }
  #expect(texts == ["Beta.\n", "Gamma.\n", "Alpha.\n"])
  #expect(outcome.messages.hasPrefix("gloss: none.txt: there is no such file."))
}

@Test func `a page of the web is printed and annotated with a word about its tags`() throws {
  let folder = try TemporaryFolder(["a.html": "<!doctype html><p>Rain fell.</p>\n"])
  for arguments in [["a.html"], ["annotate", "a.html"]] {
    let outcome = try BuiltProgram.run(arguments, folder: folder.url)
    #expect(outcome.status == 0 && outcome.output.contains("Rain fell."))
    #expect(outcome.messages.hasPrefix("gloss: a.html: This is HTML with its tags."))
  }
}

@Test func `annotate writes one array if asked`() throws {
  let folder = try TemporaryFolder(["a.txt": "Alpha.\n"])
  for (files, count) in [(["a.txt"], 1), (["a.txt", "a.txt"], 2), (["none"], 0)] {
    let arguments = ["annotate", "--format", "json"] + files
    let process = try BuiltProgram.run(arguments, folder: folder.url)
    let array = try JSONSerialization.jsonObject(with: Data(process.output.utf8)) as? [Any]
    #expect(array?.count == count)
  }
}

@Test(arguments: ["markdown", "html", "csv", "conll", "jsonl", "json"])
func `annotate writes several articles in one stream`(format: String) throws {
  let folder = try TemporaryFolder([
    "a.txt": "“Alpha,” said Ada Holt.\n", "b.txt": "“Beta,” said Tom Reed.\n",
  ])
  let outcome = try BuiltProgram.run(
    "annotate", "--format", format, "a.txt", "none.txt", "b.txt", folder: folder.url)
  #expect(outcome.status == 1)
  #expect(outcome.output.contains("Alpha") && outcome.output.contains("Beta"))
  #expect(outcome.output.last?.isNewline == true)
  #expect(outcome.messages.hasPrefix("gloss: none.txt: there is no such file."))
}

@Test func `brat has one article a file, and says so`() throws {
  let folder = try TemporaryFolder(["a.txt": "“Alpha,” said Ada Holt.\n"])
  let one = try BuiltProgram.run("annotate", "--format", "brat", "a.txt", folder: folder.url)
  #expect(one.status == 0 && one.output.contains("\tQuote 1 7\tAlpha,\n"))
  let two = try BuiltProgram.run(
    "annotate", "--format", "brat", "a.txt", "a.txt", folder: folder.url)
  #expect(two.status == 2)
  #expect(two.messages.contains("Run it once for each"))
}

@Test func `colour reaches a pipe only by force`() throws {
  let text = "“We will mend the quay,” said Ingrid Maddern of Saltmere.\n"
  #expect(try BuiltProgram.run("-", input: text).output == text)
  let forced = try BuiltProgram.run("--color", "always", "-", input: text)
  #expect(forced.status == 0)
  #expect(forced.output.contains("\u{1B}["))
  #expect(forced.output.replacing(/\u{1B}\[[0-9;]*m/, with: "") == text)
}

@Test func `wrong usage ends with 2 and says so on standard error`() throws {
  for arguments in [["--nope"], ["annotate"], ["tour", "x"]] {
    let outcome = try BuiltProgram.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.messages.hasPrefix("gloss: "))
    #expect(outcome.messages.hasSuffix("See: gloss help\n"))
  }
}

@Test func `an unknown theme is named before anything is shown`() throws {
  for colour in ["always", "auto"] {
    let outcome = try BuiltProgram.run("--color", colour, "--theme", "nope", "-", input: "Text.\n")
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.messages.contains("nope"))
  }
}

@Test func `themes, keys, version and help go to standard output`() throws {
  for arguments in [["themes"], ["--print-keys"], ["--version"], ["help"]] {
    let outcome = try BuiltProgram.run(arguments)
    #expect(outcome.status == 0)
    #expect(outcome.output.last?.isNewline == true)
    #expect(outcome.messages == "")
  }
}

@Test func `the tour works from any folder`() throws {
  let folder = try TemporaryFolder()
  let outcome = try BuiltProgram.run("tour", folder: folder.url)
  #expect(outcome.status == 0)
  #expect(outcome.output.hasPrefix("A note in the margin\n"))
}

@Test func `a reader of the pipe who has had enough is no error`() throws {
  let folder = try TemporaryFolder([
    "a.txt": String(repeating: "A long article.\n\n", count: 50_000)
  ])
  let shell = Process()
  shell.executableURL = URL(fileURLWithPath: "/bin/sh")
  shell.arguments = ["-c", "\"$0\" \"$1\" | head -n 1", BuiltProgram.path, folder.path("a.txt")]
  let (output, messages) = (Pipe(), Pipe())
  (shell.standardOutput, shell.standardError) = (output, messages)
  try shell.run()
  #expect(output.fileHandleForReading.readDataToEndOfFile() == Data("A long article.\n".utf8))
  #expect(messages.fileHandleForReading.readDataToEndOfFile() == Data())
  shell.waitUntilExit()
}

@Test func `a full disk is an error`() throws {
  let folder = try TemporaryFolder(["a.txt": "Text.\n"])
  let shell = Process()
  shell.executableURL = URL(fileURLWithPath: "/bin/sh")
  shell.arguments = ["-c", "\"$0\" \"$1\" > /dev/full", BuiltProgram.path, folder.path("a.txt")]
  let messages = Pipe()
  shell.standardError = messages
  try shell.run()
  let message = String(
    decoding: messages.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  shell.waitUntilExit()
  #expect(shell.terminationStatus == 1)
  #expect(message.hasPrefix("gloss: standard output: the system could not write to it"))
}
