import Articles

extension Entity {
  /// What the value comes to, as one would say it: “Tuesday 5 March 2024”, “2,400,000 pounds”; nil where there is none,
  /// or where the article says it so itself.
  var valueInWords: String? {
    guard let value, let words = ValueInWords(value).words(as: kind), words != name else {
      return nil
    }
    return words
  }
}

/// A value of the annotations (`Entity.value`) put into words.
struct ValueInWords {
  private let value: String

  init(_ value: String) { self.value = value }

  /// Nil for what has no better words, and for what is not written as it must be.
  func words(as kind: Entity.Kind) -> String? {
    switch kind {
    case .date, .time: joined(value.split(separator: "/"), Self.moment)
    case .money:
      measured(by: " ") { "\($0) \(Self.currencies[$1] ?? $1)" }
    case .percent:
      value.last == "%"
        ? joined(value.dropLast().split(separator: "/"), Self.grouped)
          .map { "\($0) per cent" } : nil
    case .quantity: measured(by: " ") { "\($0) \($1)" }
    // With a stroke it may be a fraction.
    case .number: Self.grouped(value[...])
    case .person, .organisation, .place, .nationality, .event, .work: nil
    }
  }

  /// One or two parts, “from … to …”.
  private func joined(_ parts: [Substring], _ words: (Substring) -> String?) -> String? {
    let said = parts.compactMap(words)
    return said.count == parts.count && (1...2).contains(said.count)
      ? said.joined(separator: " to ") : nil
  }

  /// A number or two, and behind the first `separator` what they count.
  private func measured(by separator: Character, _ words: (String, String) -> String) -> String? {
    let parts = value.split(separator: separator, maxSplits: 1)
    guard parts.count == 2 else { return nil }
    return joined(parts[0].split(separator: "/"), Self.grouped).map { words($0, String(parts[1])) }
  }

  /// A number with a comma before every three digits.
  private static func grouped(_ number: Substring) -> String? {
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    let digits = parts[0].drop { $0 == "-" }
    guard parts.count <= 2, !digits.isEmpty, digits.allSatisfy(\.isASCIIDigit),
      parts.dropFirst().allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) })
    else { return nil }
    var grouped = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { grouped += "," }
      grouped.append(digit)
    }
    let sign = number.first == "-" ? "−" : ""
    return sign + ([grouped] + parts.dropFirst().map(String.init)).joined(separator: ".")
  }

  private static let currencies = [
    "USD": "US dollars", "EUR": "euros", "GBP": "pounds", "JPY": "yen", "CAD": "Canadian dollars",
    "AUD": "Australian dollars", "CHF": "Swiss francs", "CNY": "yuan", "INR": "rupees",
    "RUB": "roubles",
  ]
}

// MARK: Dates and times

extension ValueInWords {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  /// ISO 8601-2: 21 to 24 in the place of the month.
  private static let seasons = ["spring", "summer", "autumn", "winter"]
  /// From Sunday.
  private static let weekdays = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]

  private static func moment(_ text: Substring) -> String? {
    if text.first == "P" { return duration(text.dropFirst()) }
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    let day = parts[0].isEmpty ? "" : self.day(parts[0])
    guard let day else { return nil }
    guard parts.count == 2 else { return day }
    return time(parts[1]).map { day.isEmpty ? $0 : "\(day), \($0)" }
  }

  /// A day, week, month, season or year.
  private static func day(_ text: Substring) -> String? {
    if text.hasPrefix("--") {
      let parts = text.dropFirst(2).split(separator: "-").compactMap { Int($0) }
      guard parts.count == 2, let month = month(parts[0]) else { return nil }
      return "\(parts[1]) \(month)"
    }
    let isBefore = text.first == "-"
    let parts = text.drop { $0 == "-" }.split(separator: "-")
    guard let year = parts.first.flatMap({ Int($0) }) else { return nil }
    // The year 0 is 1 BC.
    let name = isBefore ? "\(year + 1) BC" : "\(year)"
    if parts.count == 1 { return name }
    if parts.count == 2, parts[1].first == "W", let week = Int(parts[1].dropFirst()) {
      return "week \(week) of \(name)"
    }
    guard let number = Int(parts[1]) else { return nil }
    if parts.count == 2 {
      let season = seasons.indices.contains(number - 21) ? seasons[number - 21] : nil
      return (month(number) ?? season).map { "\($0) \(name)" }
    }
    guard parts.count == 3, let month = month(number), let day = Int(parts[2]) else { return nil }
    let weekday = weekday(of: isBefore ? -year : year, number, day)
    return "\(weekday) \(day) \(month) \(name)"
  }

  private static func month(_ number: Int) -> String? {
    months.indices.contains(number - 1) ? months[number - 1] : nil
  }

  /// - Source: T. Sakamoto's method for the Gregorian calendar.
  private static func weekday(of year: Int, _ month: Int, _ day: Int) -> String {
    let shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let shifted = month < 3 ? year - 1 : year
    let cycle = ((shifted % 400) + 400) % 400
    return weekdays[(cycle + cycle / 4 - cycle / 100 + shifts[month - 1] + day) % 7]
  }

  /// “15:30 UTC”.
  private static func time(_ text: Substring) -> String? {
    guard let first = text.first, first.isASCIIDigit else { return nil }
    let clock = text.prefix { $0.isASCIIDigit || $0 == ":" }
    let zone = text.dropFirst(clock.count)
    if zone.isEmpty { return String(clock) }
    return zone == "Z"
      ? "\(clock) UTC" : "\(clock) UTC\(zone.first == "-" ? "−\(zone.dropFirst())" : String(zone))"
  }

  /// `3W`, `T90M`.
  private static func duration(_ text: Substring) -> String? {
    let isTime = text.first == "T"
    let body = isTime ? text.dropFirst() : text
    guard let unit = body.last, let number = grouped(body.dropLast()) else { return nil }
    let names: [Character: String] =
      isTime
      ? ["H": "hour", "M": "minute", "S": "second"]
      : ["Y": "year", "M": "month", "W": "week", "D": "day"]
    return names[unit].map { "\(number) \($0)\(number == "1" ? "" : "s")" }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
