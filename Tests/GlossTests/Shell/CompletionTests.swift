import Foundation
import Testing
import ViewModel

@testable import gloss

struct CompletionTests {
  private func words(_ typed: String...) -> [String] {
    Completion.text(for: typed).split(separator: "\n").map {
      String($0.prefix { $0 != "\t" })
    }
  }

  @Test func `the first word is a command or a file`() {
    #expect(Set(words("")).isSuperset(of: ["annotate", "help", "man", "themes", "tour", ":files"]))
  }

  @Test func `an option is completed with what it can be`() {
    #expect(words("annotate", "--format", "") == ExportFormat.allCases.map(\.rawValue))
    #expect(words("--color", "al") == ["auto", "always", "never"])
    #expect(words("a.txt", "--theme", "") == Surroundings.themeNames)
    #expect(words("themes", "--show", "") == Surroundings.themeNames)
    #expect(words("tour", "--width", "") == [])
  }

  @Test func `a word with a dash is an option of the command`() {
    #expect(words("--").contains("--print-keys") && words("--").contains("--theme"))
    #expect(words("annotate", "-").contains("--format"))
    #expect(!words("annotate", "-").contains("--theme"))
  }

  @Test func `every command is offered, and each of its options`() {
    #expect(Set(words("")).isSuperset(of: GlossCommand.commands.keys))
    for (name, command) in GlossCommand.commands {
      let options = HelpPage(of: command).options.compactMap(\.options.last)
      #expect(!options.isEmpty && words(name, "--") == options, "\(name)")
    }
  }

  @Test func `files come where files can come`() {
    #expect(words("a.txt", "") == [":files"])
    #expect(words("annotate", "") == [":files"])
    #expect(words("tour", "") == [])
    #expect(words("help", "") == words("").filter { $0 != "help" && $0 != ":files" })
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func `each shell has its script`(shell: String) throws {
    let script = try Completion.script(for: shell)
    #expect(script.contains("gloss ---complete"))
    #expect(try Request.parse(["--generate-completion-script", shell]) == .show(script))
  }

  @Test func `another shell is wrong usage`() {
    #expect(throws: UsageError.self) { try Completion.script(for: "csh") }
    #expect(throws: UsageError.self) { try Completion.script(for: nil) }
  }

  /// A script in the language of each shell that is installed: it reads ours and prints what can follow `--format m`.
  private static let shells: [(path: String, arguments: [String])] = [
    (
      "/bin/bash",
      [
        "--norc", "-c",
        """
        PATH="$(dirname "$0"):$PATH"
        source <("$0" --generate-completion-script bash)
        COMP_WORDS=(gloss annotate --format m); COMP_CWORD=3
        _gloss gloss m --format
        printf '%s\\n' "${COMPREPLY[@]}"
        """,
      ]
    ),
    (
      "/usr/bin/zsh",
      [
        "-f", "-c",
        """
        PATH="${0:h}:$PATH"
        compdef() {}
        _describe() { print -l -- ${(P)2} }
        source <("$0" --generate-completion-script zsh)
        words=(gloss annotate --format m) CURRENT=4
        _gloss | grep ^m
        """,
      ]
    ),
    (
      "/usr/bin/fish",
      [
        "-N", "-c",
        """
        set -p PATH (dirname $argv[1])
        $argv[1] --generate-completion-script fish | source
        complete -C "gloss annotate --format m"
        """,
      ]
    ),
  ].filter { FileManager.default.isExecutableFile(atPath: $0.path) }

  @Test(arguments: shells) func `the shell completes by its script`(
    path: String, arguments: [String]
  ) throws {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: path)
    shell.arguments = arguments + [BuiltProgram.path]
    let output = Pipe()
    shell.standardOutput = output
    try shell.run()
    let words = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    shell.waitUntilExit()
    #expect(words == "markdown\n")
  }
}

struct HelpPageTests {
  @Test func `options are read off the help, long and short, with what they can be`() throws {
    let page = HelpPage(of: GlossCommand.self)
    let colour = try #require(page.options.first { $0.options == ["--color"] })
    #expect(colour.choices == ["auto", "always", "never"])
    #expect(colour.takesValue && colour.text.hasPrefix("When to use colour."))
    let help = try #require(page.options.first { $0.options.contains("--help") })
    #expect(help.options == ["-h", "--help"] && !help.takesValue)
    #expect(page.arguments.map(\.label) == ["<files>"])
  }
}
