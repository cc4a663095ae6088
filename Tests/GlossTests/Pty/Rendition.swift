/// How a cell looks, as ECMA-48 numbers it.
struct Rendition: Equatable {
  /// 1 bold, 2 faint, 3 italic, 4 underlined, 7 reversed.
  var attributes: Set<Int> = []
  /// The parameters that set it; empty for the terminal's own.
  var foreground: [Int] = []
  var background: [Int] = []

  /// Takes in the parameters of SGR.
  mutating func apply(_ parameters: [Int?]) {
    var rest = (parameters.isEmpty ? [nil] : parameters).map { $0 ?? 0 }[...]
    while let code = rest.popFirst() {
      switch code {
      case 0: self = Rendition()
      case 1, 2, 3, 4, 7: attributes.insert(code)
      case 22: attributes.subtract([1, 2])
      case 23, 24, 27: attributes.remove(code - 20)
      case 30...37, 90...97: foreground = [code]
      case 38: foreground = [code] + Self.colour(&rest)
      case 39: foreground = []
      case 40...47, 100...107: background = [code]
      case 48: background = [code] + Self.colour(&rest)
      case 49: background = []
      default: break
      }
    }
  }

  private static func colour(_ rest: inout ArraySlice<Int>) -> [Int] {
    let count = rest.first == 5 ? 2 : 4
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }

  /// What can be seen of it where nothing is written.
  var paper: Rendition {
    let lines = attributes.intersection([4, 7])
    return Rendition(
      attributes: lines, foreground: lines.isEmpty ? [] : foreground, background: background)
  }
}
