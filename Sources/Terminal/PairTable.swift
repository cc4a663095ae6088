/// Which pair of colours has which number on a terminal that has room for only so many.
nonisolated struct PairTable {
  /// A foreground and a background, as numbers of the terminal's; -1 is its own.
  struct Colours: Hashable {
    var foreground: Int32
    var background: Int32
  }

  /// A number, and whether it stands for these colours from now on and did not before.
  struct Entry: Equatable {
    var number: Int32
    var isNew: Bool
  }

  /// The numbers that there are, 0 included, which is the terminal's own colours.
  private let capacity: Int
  private var numbers: [Colours: Int32] = [:]
  /// Whether colours were asked for that found no number left.
  private(set) var isExhausted = false

  /// - Parameter capacity: 0 without colours.
  init(capacity: Int) { self.capacity = min(capacity, Int(Int16.max)) }

  /// Forgets all numbers: none of them is on the screen any more.
  mutating func clear() {
    numbers = [:]
    isExhausted = false
  }

  /// The number of these colours. When there is none left, 0: the text can be read, if without its colours.
  mutating func number(of colours: Colours) -> Entry {
    if colours == Colours(foreground: -1, background: -1) || capacity < 2 {
      return Entry(number: 0, isNew: false)
    }
    if let number = numbers[colours] { return Entry(number: number, isNew: false) }
    guard numbers.count + 1 < capacity else {
      isExhausted = true
      return Entry(number: 0, isNew: false)
    }
    let number = Int32(numbers.count + 1)
    numbers[colours] = number
    return Entry(number: number, isNew: true)
  }
}
