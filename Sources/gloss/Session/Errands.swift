import Glibc
import Terminal
import ViewModel

/// What the reader asks of other programs, of files and of the clipboard: how it is done, and what is said of it.
@MainActor
struct Errands {
  private let glass: any Glass

  init(on glass: any Glass) { self.glass = glass }

  func copy(_ clipping: Clipping) -> Action {
    do {
      try glass.copy(clipping.text)
      return .noticed("Copied: \(clipping.title)")
    } catch {
      return .failed("\(error)")
    }
  }

  func export(_ export: Export) -> Action {
    do {
      let path = try NewFile.write(to: export.path, replacing: export.replaces) { out in
        let writer = export.format.writer
        writer.begin(&out)
        writer.write(FoundArticle(export.article, export.annotations), number: 0, to: &out)
        writer.end(after: 1, &out)
      }
      return .noticed("Saved: \(Self.abbreviated(path))")
    } catch .exists {
      return .exportFileExists(export)
    } catch {
      return .failed("\(error)")
    }
  }

  /// The command is the reader's own and runs as they typed it; the source is its `$1`.
  func pipe(_ command: String, input: [UInt8], source: String) -> Action? {
    let errand = Errand(
      ["sh", "-c", command, "sh", Origin.argument(source)], input: input, awaitsEnter: true)
    if case .notStarted(let code) = glass.lend(to: errand) {
      return .failed("The command could not be run: \(String(cString: strerror(code))).")
    }
    return nil
  }

  // MARK: Opening

  func open(_ source: String) -> Action {
    switch Origin(source) {
    case .standardInput: .noticed("This came by standard input: there is nothing else to open.")
    case .builtIn: .noticed("The tour is a part of Gloss: there is nothing else to open.")
    case .link(let link): open(link, by: Self.browser ?? ["xdg-open"])
    case .file(let path): open(Origin.argument(path), by: ["xdg-open"])
    }
  }

  private func open(_ target: String, by program: [String]) -> Action {
    let arguments = program + [target]
    // Without a graphical session it can only be a program for this terminal.
    let isGraphical = ["DISPLAY", "WAYLAND_DISPLAY"].contains { Surroundings.variable($0) != nil }
    let end = isGraphical ? glass.sendOff(arguments) : glass.lend(to: Errand(arguments))
    switch end {
    case .exited(0): return .noticed("Opened: \(target)")
    case .exited(127), .notStarted(ENOENT):
      return .failed("There is no \(program[0]) here. Install xdg-utils, or set BROWSER for links.")
    default: return .failed("Nothing here opens \(target).")
    }
  }

  /// The first of `$BROWSER`, which may hold arguments and `%s` for the link.
  private static var browser: [String]? {
    guard let first = Surroundings.variable("BROWSER")?.split(separator: ":").first else {
      return nil
    }
    let words = first.split(separator: "%s", omittingEmptySubsequences: false)
    let command = words.count > 1 ? words.joined(separator: "\"$1\"") : first + " \"$1\""
    return ["sh", "-c", command, "sh"]
  }

  // MARK: Editing

  /// What came of editing.
  enum Edit: Equatable {
    case unchanged
    case changed
    case impossible(Action)
  }

  func edit(_ source: String, line: Int) -> Edit {
    switch Origin(source) {
    case .standardInput:
      return .impossible(.noticed("This came by standard input: there is no file to edit."))
    case .builtIn:
      return .impossible(.noticed("The tour is a part of Gloss: there is no file to edit."))
    case .link: return .impossible(.noticed("This is a page of the web: there is no file to edit."))
    case .file(let path): return edit(file: path, line: line)
    }
  }

  private func edit(file path: String, line: Int) -> Edit {
    let command = Self.editor
    let before = FileVersion(of: path)
    let end = glass.lend(
      to: Errand(Self.arguments(of: command, file: Origin.argument(path), line: line)))
    if end == .exited(status: 127) {
      return .impossible(
        .failed("There is no editor “\(command)” here. Name yours: export EDITOR=nano"))
    }
    return FileVersion(of: path) == before ? .unchanged : .changed
  }

  /// `$VISUAL`, else `$EDITOR`, else what is on every Unix.
  private static var editor: String {
    ["VISUAL", "EDITOR"].compactMap(Surroundings.variable).first { !$0.isEmpty } ?? "vi"
  }

  /// The editor may come with arguments of its own, so the shell takes it apart, but never the file's name.
  static func arguments(of editor: String, file: String, line: Int) -> [String] {
    let program = editor.split(separator: " ").first?.split(separator: "/").last ?? "vi"
    let place: [String]
    switch program {
    case "code", "codium", "code-insiders": place = ["--goto", "\(file):\(line)"]
    case "hx", "helix", "zed", "subl": place = ["\(file):\(line)"]
    default: place = ["+\(line)", file]
    }
    return ["sh", "-c", "\(editor) \"$@\"", "sh"] + place
  }

  /// With `~` for the reader's home.
  private static func abbreviated(_ path: String) -> String {
    guard let home = Surroundings.variable("HOME"), home.count > 1, path.hasPrefix(home + "/")
    else {
      return path
    }
    return "~" + path.dropFirst(home.count)
  }
}
