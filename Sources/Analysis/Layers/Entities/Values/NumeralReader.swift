/// Adds up a number said in words, as long as the words make one.
struct NumeralReader {
  private var total = Figure(digits: 0)
  /// Below the last thousand, million and so on.
  private var current = 0
  private var lastPower = 99
  private var isOverfull = false
  private(set) var hasRead = false
  private(set) var magnitude = 0

  /// Whether “and” and more may follow, as after “two hundred”.
  var isOpen: Bool { hasRead && (current >= 100 && current % 100 == 0 || current == 0) }

  var figure: Figure? { isOverfull ? nil : total.plus(Figure(digits: current)) }

  @discardableResult
  mutating func add(units: Int) -> Bool {
    guard current % 10 == 0, current % 100 == 0 || units < 10 && current % 100 >= 20,
      !hasRead || units > 0
    else { return false }
    current += units
    hasRead = true
    return true
  }

  mutating func add(tens: Int) -> Bool {
    guard current % 100 == 0 else { return false }
    current += tens
    hasRead = true
    return true
  }

  mutating func count(by dozen: Int) -> Bool {
    guard hasRead, current > 0, current < 100 else { return false }
    current *= dozen
    return true
  }

  mutating func scale(by power: Int) -> Bool {
    guard hasRead, current > 0 else { return false }
    if power == 2 {
      guard current < 100 else { return false }
      current *= 100
      return true
    }
    guard power < lastPower else { return false }
    if let part = Figure(digits: current).scaled(by: power), let sum = total.plus(part) {
      total = sum
    } else {
      isOverfull = true
    }
    current = 0
    lastPower = power
    magnitude = power
    return true
  }
}
