import Articles

/// Why a text is no memory of a reading.
package enum MemoryError: Error, Equatable {
  /// Another program's file, or nobody's.
  case foreign
  /// Written by a later Gloss, in a form of that number.
  case newer(version: Int)
  /// Counted from 1.
  case unreadable(line: Int)
}

/// How a memory is written down: a line for each thing, its name first, then what there is to say of it, parted by tabs.
///
///     gloss reading 1
///     title	The harbour that would not close
///     progress	41
///     screen	1203	0	…put off the decision. 	“We are not going to…
///
/// A tab, a line feed or a backslash inside a part is written `\t`, `\n`, `\\`. Lines of unknown names are kept.
extension Memory {
  private static let header = "gloss reading "
  private static let version = 1
  /// More marks or corrections than anybody makes; more lines are no memory.
  private static let greatestLines = 2000

  package var text: String {
    var lines = ["\(Self.header)\(Self.version)"]
    func add(_ name: String, _ parts: String...) {
      lines.append(([name] + parts.map(\.escaped)).joined(separator: "\t"))
    }
    add("title", title)
    add("progress", "\(progress)")
    lines.append((["screen"] + screen.parts).joined(separator: "\t"))
    add(
      "hidden", Layer.allCases.filter(hiddenLayers.contains).map(\.rawValue).joined(separator: " "))
    if let isOpen = pane.isOpen { add("pane", isOpen ? "open" : "closed") }
    if let list = pane.list { add("list", list.rawValue) }
    if let width = pane.width { add("width", "\(width)") }
    for kind in ListKind.allCases {
      if let order = orders[kind] { add("order", kind.rawValue, order.rawValue) }
    }
    for mark in marks {
      lines.append(
        (["mark", "\(mark.letter)"] + mark.screen.parts + mark.place.parts).joined(separator: "\t"))
    }
    lines += corrections.map(\.line)
    return (lines + unknownLines).joined(separator: "\n") + "\n"
  }

  /// - Parameter text: As `text` gives it.
  package init(text: String) throws(MemoryError) {
    // By scalars: as characters, CR and LF are one that is no LF.
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map(Substring.init)
    guard let first = lines.first, first.hasPrefix(Self.header),
      let version = Int(first.dropFirst(Self.header.count))
    else { throw .foreign }
    guard version <= Self.version else { throw .newer(version: version) }
    guard lines.count <= Self.greatestLines else { throw .unreadable(line: Self.greatestLines) }
    self.init(
      title: "", progress: 0,
      screen: Screen(top: WordedPlace(offset: 0, before: "", after: ""), lead: 0),
      hiddenLayers: Layer.hiddenAtStart)
    for (number, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      var parts = MemoryParts(line)
      guard take(&parts, line) else { throw .unreadable(line: number + 1) }
    }
  }

  /// - Returns: Whether the line is as it must be.
  private mutating func take(_ parts: inout MemoryParts, _ line: Substring) -> Bool {
    switch parts.string() {
    case "title": return parts.take { title = $0.string() ?? "" }
    case "progress": return parts.take { progress = $0.number(in: 0...100) }
    case "screen": return parts.take { screen = $0.screen() }
    case "hidden":
      let names = (parts.string() ?? "").split(separator: " ").map(String.init)
      // A layer that this version does not have cannot be shown anyway.
      hiddenLayers = Set(names.compactMap(Layer.init(rawValue:)))
      return parts.isWhole
    case "pane": return parts.take { pane.isOpen = $0.string() == "open" }
    case "list": return parts.take { pane.list = $0.string().flatMap(ListKind.init(rawValue:)) }
    case "width": return parts.take { pane.width = $0.number(in: Pane.widths) }
    case "order":
      let kind = parts.string().flatMap(ListKind.init(rawValue:))
      let order = parts.string().flatMap(ListOrder.init(rawValue:))
      if let kind, let order { orders[kind] = order } else { unknownLines.append(String(line)) }
      return parts.isWhole
    case "mark":
      guard let letter = parts.string()?.first, Bookmarks.canName(letter) else { return false }
      return parts.take {
        marks.append(Mark(letter: letter, screen: $0.screen(), place: $0.place()))
      }
    case "speaker": return parts.take { corrections.append(.speaker($0.speaker())) }
    case "entity":
      if let correction = parts.entityCorrection() {
        corrections.append(correction)
      } else if parts.isWhole {
        unknownLines.append(String(line))
      }
      return parts.isWhole
    default:
      unknownLines.append(String(line))
      return true
    }
  }
}
