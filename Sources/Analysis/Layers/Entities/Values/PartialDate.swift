/// A date as far as the words tell it: “5 March”, “2024”.
struct PartialDate: Equatable, Sendable {
  var year: Int?
  var month: Int?
  var day: Int?

  /// ISO 8601 at the precision of the words, `2024-03-05`, `2024-03`, `2024`; what no year can be found for
  /// is `--03-05` or `--03`. Nil where there is no such day.
  ///
  /// A missing year is that in which the date lies nearest to the day of publication, before it unless the
  /// sentence speaks of the future; a month alone is the last of that name.
  func text(on today: CivilDay?, isFuture: Bool) -> String? {
    guard let month else { return year?.padded(4) }
    guard (1...12).contains(month) else { return nil }
    let year = year ?? today.map { likelyYear(of: month, on: $0, isFuture: isFuture) }
    guard let day else { return (year?.padded(4) ?? "-") + "-" + month.padded(2) }
    guard CivilDay(year ?? 2000, month, day) != nil else { return nil }
    return (year?.padded(4) ?? "-") + "-\(month.padded(2))-\(day.padded(2))"
  }

  private func likelyYear(of month: Int, on today: CivilDay, isFuture: Bool) -> Int {
    let now = today.parts
    guard let day else {
      if isFuture { return month < now.month ? now.year + 1 : now.year }
      return month > now.month ? now.year - 1 : now.year
    }
    if isFuture { return (month, day) < (now.month, now.day) ? now.year + 1 : now.year }
    let years = (now.year - 1)...(now.year + 1)
    let distances = years.compactMap { year in
      CivilDay(year, month, day).map { (abs($0.count - today.count), year) }
    }
    return distances.min { $0 < $1 }?.1 ?? now.year
  }
}
