import Articles

/// What the reader chooses before an export: a format and how much.
struct ExportChoice: Hashable, Sendable {
  var format = ExportFormat.markdown
  var scope = ExportScope.everything
}

/// An export that was asked for.
package struct Export: Equatable, Sendable {
  package var article: Article
  /// What belongs to the scope.
  package var annotations: Annotations
  package var format: ExportFormat
  /// As it was typed: `~/` is the reader's home.
  package var path: String
  /// Whether a file of that name may be replaced.
  package var replaces: Bool
}

extension ReaderState {
  /// Asks for format and scope; the scope is what is current, if something is.
  mutating func startExport() {
    guard reading.isAnalysed else {
      message = .stillAnalysing
      return
    }
    overlay = .exportChoice(ExportChoice(format: .markdown, scope: currentScope ?? .everything))
  }

  /// Exports everything.
  /// - Parameter path: Nil for a name after the article.
  mutating func export(as format: ExportFormat, to path: String?) -> [Effect] {
    guard reading.isAnalysed else {
      message = .stillAnalysing
      return []
    }
    let choice = ExportChoice(format: format)
    return export(choice, to: path ?? fileName(for: choice))
  }

  /// Takes a key of the choice.
  mutating func choose(_ choice: ExportChoice, with key: Key) -> [Effect] {
    var choice = choice
    switch key {
    case .down, .character("j"): choice.format = choice.format.neighbour(1)
    case .up, .character("k"): choice.format = choice.format.neighbour(-1)
    case .right, .tab, .character("l"): choice.scope = neighbour(of: choice.scope, 1)
    case .left, .backTab, .character("h"): choice.scope = neighbour(of: choice.scope, -1)
    case .enter:
      overlay = nil
      return ask(.exportFile(choice), text: fileName(for: choice))
    case .escape, .control("c"), .character("q"), .character("s"):
      overlay = nil
      return []
    case .character("Q"): return [.quit]
    default: return []
    }
    overlay = .exportChoice(choice)
    return []
  }

  func export(_ choice: ExportChoice, to path: String) -> [Effect] {
    guard let article = reading.article, let findings = reading.findings else { return [] }
    return [
      .export(
        Export(
          article: article, annotations: findings.annotations(in: choice.scope),
          format: choice.format, path: path, replaces: false))
    ]
  }

  /// Takes the answer to whether a file may be replaced.
  mutating func answer(_ export: Export, with key: Key) -> [Effect] {
    switch key {
    case .character("y"), .character("Y"):
      overlay = nil
      var export = export
      export.replaces = true
      return [.export(export)]
    case .character("n"), .character("N"), .escape, .control("c"), .character("q"):
      overlay = nil
      message = Message(text: "Nothing was written")
    case .character("Q"): return [.quit]
    default: break
    }
    return []
  }

  // MARK: Scope

  /// What there is to choose from: the current thing first.
  var exportScopes: [ExportScope] {
    [.everything] + (currentScope.map { [$0] } ?? []) + Layer.allCases.map(ExportScope.layer)
  }

  /// The thing that is selected or the current item: a speaker, an entity or a phrase.
  private var currentScope: ExportScope? {
    let selected = reading.selection?.item ?? reading.spotlight?.places.first?.item
    guard let item = selected, let findings = reading.findings else { return nil }
    switch item.layer {
    case .titles: return nil
    case .quotes: return findings.quotations[item.number].speaker.map(ExportScope.speaker)
    case .entities: return .entity(item.number)
    case .phrases: return .phrase(item.number)
    }
  }

  private func neighbour(of scope: ExportScope, _ step: Int) -> ExportScope {
    let all = exportScopes
    let number = (all.firstIndex(of: scope) ?? 0) + step + all.count
    return all[number % all.count]
  }

  // MARK: File names

  /// A name for the file: the article's, then what is exported: `harbour.ingrid-maddern.md`.
  func fileName(for choice: ExportChoice) -> String {
    let title = reading.findings?.title(of: choice.scope).map { "." + Self.fileName($0) }
    return "\(baseName)\(title ?? "").\(choice.format.fileExtension)"
  }

  /// The name of the article's file without its ending; of an article that is no file, its title.
  private var baseName: String {
    let last = reading.source.split(separator: "/").last.map(String.init) ?? ""
    // Standard input, what is built in, and links have no name of their own.
    let isFile = reading.source != "-" && !reading.source.contains(":")
    let stem = last.lastIndex(of: ".").map { String(last[..<$0]) } ?? last
    let name = isFile ? (stem.isEmpty ? last : stem) : Self.fileName(reading.title)
    return name.isEmpty ? "article" : name
  }

  /// Lower-case words joined by hyphens, at most 60 characters; nothing that a shell or a file system minds.
  private static func fileName(_ text: String) -> String {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return String(words.joined(separator: "-").prefix(60))
  }
}

extension ExportFormat {
  fileprivate func neighbour(_ step: Int) -> ExportFormat {
    let all = Self.allCases
    let number = (all.firstIndex(of: self) ?? 0) + step + all.count
    return all[number % all.count]
  }
}
