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
  /// The frame in which a number was last asked for; the first is that of number 1.
  private var lastUse: [Int] = []
  private var frame = 0

  /// - Parameter capacity: 0 without colours.
  init(capacity: Int) { self.capacity = min(capacity, Int(Int16.max)) }

  /// Numbers that were asked for before this may be given to other colours after it.
  mutating func beginFrame() { frame += 1 }

  /// The number of these colours. When there is none left, the one that has gone unused for longest; when all
  /// are on the screen, 0: the text can be read, if without its colours.
  mutating func number(of colours: Colours) -> Entry {
    if colours == Colours(foreground: -1, background: -1) || capacity < 2 {
      return Entry(number: 0, isNew: false)
    }
    if let number = numbers[colours] {
      lastUse[Int(number) - 1] = frame
      return Entry(number: number, isNew: false)
    }
    if lastUse.count + 1 < capacity {
      lastUse.append(frame)
      numbers[colours] = Int32(lastUse.count)
      return Entry(number: Int32(lastUse.count), isNew: true)
    }
    guard let oldest = lastUse.indices.min(by: { lastUse[$0] < lastUse[$1] }),
      lastUse[oldest] < frame
    else { return Entry(number: 0, isNew: false) }
    let number = Int32(oldest + 1)
    for (other, taken) in numbers where taken == number { numbers[other] = nil }
    numbers[colours] = number
    lastUse[oldest] = frame
    return Entry(number: number, isNew: true)
  }
}
