import ArgumentParser
import Testing
import ViewModel

@testable import gloss

struct ManPageTests {
  private let page = ManPage.text

  @Test func `every command, option, key and format is in the page`() {
    for command in GlossCommand.configuration.subcommands {
      #expect(page.contains(ManPage.escaped(command.configuration.abstract)))
      for option in HelpPage(of: command).options {
        #expect(page.contains(ManPage.escaped(option.label)) || option.label == "-h, --help")
      }
    }
    for command in Command.all where !command.keys.isEmpty {
      #expect(page.contains(ManPage.escaped(command.summary)))
    }
    for setting in Setting.all { #expect(page.contains(ManPage.escaped(setting.summary))) }
    for format in ExportFormat.allCases { #expect(page.contains(ManPage.escaped(format.summary))) }
  }

  @Test func `text is no request and no escape`() {
    #expect(ManPage.escaped("a\\b -c") == "a\\eb \\-c")
    #expect(ManPage.escaped("\"  ]q") == "\\(dq  ]q")
    #expect(ManPage.escaped(".x") == "\\&.x")
    #expect(ManPage.escaped("'x") == "\\&'x")
    let requests = page.split(separator: "\n").filter { $0.hasPrefix(".") }.map { $0.prefix(3) }
    #expect(
      Set(requests).isSubset(of: [".TH", ".SH", ".SS", ".TP", ".PP", ".nf", ".fi", ".B ", ".BR"]))
  }

  @Test func `gloss man prints it`() throws {
    #expect(try BuiltProgram.run("man").output == page)
  }
}
