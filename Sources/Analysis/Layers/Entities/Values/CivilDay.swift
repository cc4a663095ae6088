/// A day of the Gregorian calendar, counted from 1970-01-01.
///
/// - Source: The day count is that of Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”; week numbers by
///   ISO 8601.
struct CivilDay: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  var count: Int

  static func < (a: CivilDay, b: CivilDay) -> Bool { a.count < b.count }

  init(count: Int) { self.count = count }

  /// Nil where there is no such day, as 31 February.
  init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    let shifted = month > 2 ? year : year - 1
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    count = era * 146_097 + dayOfEra - 719_468
  }

  /// A day in ISO 8601, `2024-03-05`.
  init?(iso text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2].prefix(2))
    else { return nil }
    self.init(year, month, day)
  }

  static func days(inMonth month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// Year, month and day.
  var parts: (year: Int, month: Int, day: Int) {
    let shifted = count + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let fifth = (5 * dayOfYear + 2) / 153
    let month = fifth < 10 ? fifth + 3 : fifth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * fifth + 2) / 5 + 1
    )
  }

  /// 1 for Monday to 7 for Sunday.
  var weekday: Int { ((count + 3) % 7 + 7) % 7 + 1 }

  static func + (day: CivilDay, days: Int) -> CivilDay { CivilDay(count: day.count + days) }

  /// `2024-W10`: the week of the year in which its Thursday lies.
  var week: String {
    let thursday = self + (4 - weekday)
    let year = thursday.parts.year
    guard let first = CivilDay(year, 1, 1) else { return "" }
    return "\(year.padded(4))-W\(((thursday.count - first.count) / 7 + 1).padded(2))"
  }

  /// `2024-03-05`.
  var text: String {
    let (year, month, day) = parts
    return "\(year.padded(4))-\(month.padded(2))-\(day.padded(2))"
  }

  /// Year and month so many months on.
  func month(after months: Int) -> (year: Int, month: Int) {
    let (year, month, _) = parts
    let total = year * 12 + month - 1 + months
    return (total / 12, total % 12 + 1)
  }
}

extension Int {
  /// With zeros before it.
  func padded(_ width: Int) -> String {
    let text = String(self)
    return text.count < width ? String(repeating: "0", count: width - text.count) + text : text
  }
}
