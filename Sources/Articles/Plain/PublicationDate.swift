/// A line that says when the article appeared, and nothing else.
enum PublicationDate {
  /// The day in ISO 8601, or nil where `line` is not all date.
  ///
  /// Reads “3 March 2024”, “Mar. 3rd, 2024”, “Sonntag, 3. März 2024”, “le 1er mars 2024”, “3 de marzo de
  /// 2024”, “2024-03-03”, “03.03.2024” and “2/26/2015”, each perhaps with a weekday, a word such as
  /// “Published” and the time of day. A day and a month that could change places give no date.
  static func day(in line: String) -> String? {
    guard line.utf8.count <= 80 else { return nil }
    var fields = Fields()
    let words = line.lowercased().split { " ,()\u{A0}\u{202F}".contains($0) }.map(String.init)
    for word in withoutHours(words) {
      guard fields.take(word) else { return nil }
    }
    return fields.iso
  }

  /// The words without “18 h 30”, “18 h” and “18 Uhr”, whose numbers are no day.
  private static func withoutHours(_ words: [String]) -> [String] {
    guard let hour = words.firstIndex(where: { ["h", "uhr"].contains($0) }), hour > 0,
      Int(words[hour - 1]).map((0...24).contains) ?? false
    else { return words }
    let minutes = hour + 1 < words.count ? Int(words[hour + 1]).map((0...59).contains) : nil
    let end = words[hour] == "h" && minutes ?? false ? hour + 2 : hour + 1
    return Array(words[..<(hour - 1)] + words[end...])
  }
}

/// The parts of a date as far as they have been read.
private struct Fields {
  private var day: Int?
  private var month: Int?
  private var year: Int?

  /// Reads one word; false when it belongs to no date.
  mutating func take(_ word: String) -> Bool {
    let bare = word.hasSuffix(".") || word.hasSuffix(":") ? String(word.dropLast()) : word
    if let number = months[bare] {
      guard month == nil else { return false }
      month = number
      return true
    }
    if let number = Int(ordinalStem(bare)), bare.first?.isNumber == true { return take(number) }
    return takeNumeric(bare) || isTime(bare) || isZone(bare) || fillers.contains(bare)
  }

  /// The date, when it is whole and there is such a day.
  var iso: String? {
    guard let year, let month, let day, (1500...2999).contains(year), (1...12).contains(month),
      day >= 1, day <= daysIn(month, year)
    else { return nil }
    return "\(year)-\(padded(month))-\(padded(day))"
  }

  private mutating func take(_ number: Int) -> Bool {
    if number >= 1000 {
      guard year == nil else { return false }
      year = number
    } else {
      guard day == nil, (1...31).contains(number) else { return false }
      day = number
    }
    return true
  }

  /// `2024-03-03` (perhaps with `T10:15`), `3.3.2024`, `26/2/2015`.
  private mutating func takeNumeric(_ word: String) -> Bool {
    let date = word.split(separator: "t").first ?? ""
    for separator in ["-", ".", "/"] as [Character] {
      let parts = date.split(separator: separator).map { Int($0) ?? 0 }
      guard parts.count == 3, year == nil, month == nil, day == nil else { continue }
      if parts[0] >= 1000 {
        (year, month, day) = (parts[0], parts[1], parts[2])
      } else if parts[2] >= 1000, separator != "/" || parts[0] > 12 || parts[0] == parts[1] {
        (year, month, day) = (parts[2], parts[1], parts[0])
      } else if parts[2] >= 1000, parts[1] > 12 {
        (year, month, day) = (parts[2], parts[0], parts[1])
      } else {
        continue
      }
      return true
    }
    return false
  }

  /// `3rd`, `1er`: the digits before the letters of an ordinal number.
  private func ordinalStem(_ word: String) -> String {
    for ending in ["st", "nd", "rd", "th", "er", "re", "º"] where word.hasSuffix(ending) {
      return String(word.dropLast(ending.count))
    }
    return word
  }

  private func isTime(_ word: String) -> Bool {
    let digits = word.prefix { $0.isNumber || $0 == ":" || $0 == "." || $0 == "h" }
    let rest = word.dropFirst(digits.count)
    guard digits.contains(where: { $0.isNumber }) else { return false }
    return digits.contains { !$0.isNumber }
      ? rest.isEmpty || rest == "am" || rest == "pm" : rest == "am" || rest == "pm"
  }

  /// `+0100`, `-05:00`.
  private func isZone(_ word: String) -> Bool {
    (5...6).contains(word.count) && (word.first == "+" || word.first == "-")
      && word.dropFirst().allSatisfy { $0.isNumber || $0 == ":" }
  }

  private func daysIn(_ month: Int, _ year: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// Names and short forms of the months in English, German, French and Spanish.
private let months: [String: Int] = {
  let names = [
    "january jan januar jänner janvier janv enero", "february feb februar février févr fév febrero",
    "march mar märz mrz mars marzo", "april apr avril avr abril", "may mai mayo",
    "june jun juni juin junio", "july jul juli juillet juil julio", "august aug août agosto",
    "september sep sept septembre septiembre", "october oct oktober okt octobre octubre",
    "november nov novembre noviembre", "december dec dezember dez décembre déc diciembre",
  ]
  var months: [String: Int] = [:]
  for (index, month) in names.enumerated() {
    for name in month.split(separator: " ") { months[String(name)] = index + 1 }
  }
  return months
}()

/// Words that stand beside a date: weekdays, “published”, the parts of a time of day.
private let fillers: Set<String> = Set(
  """
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun \
  montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so \
  lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo \
  published posted updated date on at the of veröffentlicht erschienen aktualisiert stand datum am um den vom uhr \
  publié publiée paru mis à a jour le publicado el de del a.m p.m am pm gmt bst utc cet cest est edt pst pdt et
  """.split(separator: " ").map(String.init))
