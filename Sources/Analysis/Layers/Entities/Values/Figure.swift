/// An exact number as texts write it: a decimal, or a fraction such as a third.
///
/// It is `digits` times ten to the `exponent`, divided by `divisor`. Arithmetic that would not fit gives nil.
struct Figure: Equatable, Sendable {
  var digits: Int
  var exponent = 0
  /// 1 or more.
  var divisor = 1

  /// Ten to this power and more is written by nobody.
  private static let limit = 36

  /// Times ten to a power.
  func scaled(by power: Int) -> Figure? {
    let exponent = exponent + power
    guard abs(exponent) <= Self.limit else { return nil }
    return Figure(digits: digits, exponent: exponent, divisor: divisor)
  }

  func times(_ factor: Int) -> Figure? {
    let (product, overflow) = digits.multipliedReportingOverflow(by: factor)
    return overflow ? nil : Figure(digits: product, exponent: exponent, divisor: divisor)
  }

  func plus(_ other: Figure) -> Figure? {
    let lower = min(exponent, other.exponent)
    guard let left = wholeDigits(at: lower), let right = other.wholeDigits(at: lower) else {
      return nil
    }
    let (a, overflowA) = left.multipliedReportingOverflow(by: other.divisor)
    let (b, overflowB) = right.multipliedReportingOverflow(by: divisor)
    let (sum, overflow) = a.addingReportingOverflow(b)
    let (common, overflowD) = divisor.multipliedReportingOverflow(by: other.divisor)
    guard !overflowA, !overflowB, !overflow, !overflowD else { return nil }
    return Figure(digits: sum, exponent: lower, divisor: common)
  }

  private func wholeDigits(at lower: Int) -> Int? {
    var whole = digits
    for _ in 0..<(exponent - lower) {
      let (product, overflow) = whole.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      whole = product
    }
    return whole
  }

  /// The number as a whole one; nil where it is none or too large for years, days and counts.
  var whole: Int? {
    guard divisor == 1, exponent >= 0, let whole = wholeDigits(at: 0), whole < 1_000_000_000 else {
      return nil
    }
    return whole
  }
}

extension Figure {
  /// The number in digits, with a point and no groups: `2400000`, `0.5`; a fraction without end as `1/3`.
  var text: String {
    guard let decimal = decimal else {
      let power = exponent > 0 ? String(repeating: "0", count: exponent) : ""
      return "\(digits)\(power)/\(divisor)"
    }
    var digits = String(decimal.digits)
    var exponent = decimal.exponent
    while exponent < 0, digits.last == "0" {
      digits.removeLast()
      exponent += 1
    }
    if exponent >= 0 {
      return decimal.digits == 0 ? "0" : digits + String(repeating: "0", count: exponent)
    }
    let missing = 1 - exponent - digits.count
    if missing > 0 { digits = String(repeating: "0", count: missing) + digits }
    return "\(digits.dropLast(-exponent)).\(digits.suffix(-exponent))"
  }

  /// The same number without a divisor; nil where its decimals have no end.
  private var decimal: Figure? {
    var left = divisor
    var found: Figure? = Figure(digits: digits, exponent: exponent)
    while left % 2 == 0 {
      left /= 2
      found = found?.times(5)?.scaled(by: -1)
    }
    while left % 5 == 0 {
      left /= 5
      found = found?.times(2)?.scaled(by: -1)
    }
    if left > 1, digits % left == 0, let whole = found { return whole.divided(by: left) }
    return left == 1 ? found : nil
  }

  private func divided(by divisor: Int) -> Figure? {
    digits % divisor == 0 ? Figure(digits: digits / divisor, exponent: exponent) : nil
  }
}

/// The digits at the beginning of a word, with the marks that group them or part off decimals.
struct DigitRun {
  /// Nil where the digits are more than any count needs.
  private(set) var figure: Figure?
  /// Bytes that belong to the number.
  private(set) var length = 0
  /// Whether it is digits alone, as days and years are written.
  private(set) var isPlain = true

  /// - Parameter hasDecimalComma: As German and French write “2,5” and “1.000”.
  init(_ bytes: ArraySlice<UInt8>, hasDecimalComma: Bool) {
    let bytes = Array(bytes)
    var value: Int? = 0
    var decimals = 0
    var isDecimal = false
    let point = Self.decimalMark(of: bytes, hasDecimalComma: hasDecimalComma)
    for (place, byte) in bytes.enumerated() {
      if Self.isDigit(byte) {
        value = value.flatMap { Self.appending(byte, to: $0) }
        if isDecimal { decimals += 1 }
      } else if byte == 0x2C || byte == 0x2E, place + 1 < bytes.count,
        Self.isDigit(bytes[place + 1])
      {
        isPlain = false
        if place == point { isDecimal = true }
      } else {
        break
      }
      length = place + 1
    }
    figure = value.flatMap { Figure(digits: $0).scaled(by: -decimals) }
    readVulgarFraction(bytes)
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func appending(_ byte: UInt8, to value: Int) -> Int? {
    let (product, overflow) = value.multipliedReportingOverflow(by: 10)
    let (sum, more) = product.addingReportingOverflow(Int(byte) - 0x30)
    return overflow || more ? nil : sum
  }

  /// Where decimals begin: the last mark, unless it is one that groups thousands.
  private static func decimalMark(of bytes: [UInt8], hasDecimalComma: Bool) -> Int? {
    let run = bytes.prefix { isDigit($0) || $0 == 0x2C || $0 == 0x2E }
    guard let last = run.lastIndex(where: { !isDigit($0) }) else { return nil }
    let behind = run.count - last - 1
    let mark = run[last]
    let isGroup = mark == (hasDecimalComma ? 0x2E : 0x2C)
    let others = run[..<last].filter { !isDigit($0) }
    if others.contains(mark) || isGroup && behind == 3 { return nil }
    return last
  }

  /// “½”, “3¼”: U+00BC to U+00BE.
  private mutating func readVulgarFraction(_ bytes: [UInt8]) {
    guard length + 1 < bytes.count, bytes[length] == 0xC2 else { return }
    let quarters = Int(bytes[length + 1]) - 0xBB
    guard (1...3).contains(quarters) else { return }
    let part = [1, 2, 3][quarters - 1]
    figure = figure?.plus(Figure(digits: part, divisor: 4))
    isPlain = false
    length += 2
  }
}
