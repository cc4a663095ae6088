/// How a terminal shows a character, as SGR sequences say: as much of it as we send.
struct CellLook: Equatable {
  /// The numbers that asked for it; empty for the terminal's own.
  private(set) var foreground: [Int] = []
  private(set) var background: [Int] = []
  private(set) var attributes: Set<Int> = []

  /// What can be seen of it where no character is: underlines and reversal, and else the background.
  var onBlank: CellLook {
    let seen = attributes.intersection([4, 7])
    return seen.isEmpty ? erased : self
  }

  /// Of what is erased.
  var erased: CellLook {
    var look = CellLook()
    look.background = background
    return look
  }

  mutating func apply(_ parameters: [Int?]) {
    var rest = parameters.map { $0 ?? 0 }[...]
    if rest.isEmpty { rest = [0] }
    while let number = rest.popFirst() {
      switch number {
      case 0: self = CellLook()
      case 1...9: attributes.insert(number)
      case 22: attributes.subtract([1, 2])
      case 23...29: attributes.remove(number - 20)
      case 30...37, 90...97: foreground = [number]
      case 39: foreground = []
      case 40...47, 100...107: background = [number]
      case 49: background = []
      case 38, 48:
        let colour = Array(rest.prefix(rest.first == 5 ? 2 : 4))
        rest = rest.dropFirst(colour.count)
        if number == 38 { foreground = colour } else { background = colour }
      default: break
      }
    }
  }
}
