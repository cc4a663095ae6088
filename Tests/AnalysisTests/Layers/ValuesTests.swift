import Articles
import TestSupport
import Testing

@testable import Analysis

// The articles below appeared on Wednesday, 6 March 2024.
@Suite struct `Values of dates` {
  @Test func `days of the calendar`() {
    expectValues(
      [
        ("The boat sank on 3 March 2024 off the quay.", ["3 March 2024 = 2024-03-03"]),
        ("The boat sank on March 3, 2024, off the quay.", ["March 3, 2024 = 2024-03-03"]),
        ("They met on the 21st of June here.", ["21st of June = 2024-06-21"]),
        ("They met on Sept. 11, 2001, here.", ["Sept. 11, 2001 = 2001-09-11"]),
        ("It opened on June 30 with songs.", ["June 30 = 2024-06-30"]),
        ("It opens on 2024-05-17 with songs.", ["2024-05-17 = 2024-05-17"]),
        ("It opened on 12/31/2023 with songs.", ["12/31/2023 = 2023-12-31"]),
        ("It opened on 5/6/2023 with songs.", ["5/6/2023 = ?"]),
        ("The fair ran March 3-5, 2023, there.", ["March 3-5, 2023 = 2023-03-03/2023-03-05"]),
        ("The fair ran 3–5 May 2023 there.", ["3–5 May 2023 = 2023-05-03/2023-05-05"]),
        ("We met on Monday, 4 March, again.", ["Monday, 4 March = 2024-03-04"]),
        ("We met on Tuesday, March 5, 2024, again.", ["Tuesday, March 5, 2024 = 2024-03-05"]),
        ("They wept on the fifth of May again.", ["fifth of May = 2024-05-05"]),
        ("They remember 9/11 well.", ["9/11 = 2001-09-11"]),
      ], [.date])
  }

  @Test func `a day without a year lies near the day of publication`() {
    expectValues([("It opened on December 28 there.", ["December 28 = 2023-12-28"])], [.date])
    expectValues([("It will open on January 4 there.", ["January 4 = 2025-01-04"])], [.date])
    expectValues([("It opened on June 30 there.", ["June 30 = --06-30"])], [.date], on: nil)
  }

  @Test func `what is planned is still to come`() {
    expectValues(
      [
        ("It is expected to open in June there.", ["June = 2024-06"]),
        ("It is now due to open in June there.", ["June = 2024-06"]),
        ("It is set to open in June there.", ["June = 2024-06"]),
        ("They are scheduled for June there.", ["June = 2024-06"]),
        ("They plan to open in June there.", ["June = 2024-06"]),
        ("It is to open in June there.", ["June = 2024-06"]),
        ("It must open in June there.", ["June = 2024-06"]),
        ("It was expected to open in June there.", ["June = 2023-06"]),
        ("It is set in June there.", ["June = 2023-06"]),
      ], [.date])
  }

  @Test func `months, years and more`() {
    expectValues(
      [
        ("It began in May 1999 with songs.", ["May 1999 = 1999-05"]),
        ("It began in March and went on.", ["March = 2024-03"]),
        ("It began in October and went on.", ["October = 2023-10"]),
        ("They may march in May. March on!", ["May = 2023-05"]),
        ("Since 2019 nothing moved.", ["2019 = 2019"]),
        ("The novel (1847) was forgotten.", ["1847 = 1847"]),
        ("The 2016 election was close.", ["2016 = 2016"]),
        ("He ruled 2014–2018 and wrote.", ["2014–2018 = 2014/2018"]),
        ("He ruled 2014-18 and wrote.", ["2014-18 = 2014/2018"]),
        ("In the 1990s nets were cheap.", ["1990s = 1990/1999"]),
        ("In the late 1990s nets were cheap.", ["late 1990s = 1990/1999"]),
        ("In the mid-1990s nets were cheap.", ["mid-1990s = 1990/1999"]),
        ("In the ’90s nets were cheap.", ["’90s = 1990/1999"]),
        ("A 19th-century quay stands there.", ["19th-century = 1801/1900"]),
        ("In the nineteenth century it stood.", ["nineteenth century = 1801/1900"]),
        ("He died in 44 BC of wounds.", ["44 BC = -0043"]),
        ("The third quarter was good.", ["third quarter = 2023-07/2023-09"]),
        ("The third quarter of 1998 was good.", ["third quarter of 1998 = 1998-07/1998-09"]),
        ("In the first half of last year it grew.", ["first half of last year = 2023-01/2023-06"]),
        (
          "In the first nine months of 2023 it grew.",
          ["first nine months of 2023 = 2023-01/2023-09"]
        ),
        ("In fiscal 1997 it grew.", ["fiscal 1997 = 1997"]),
        ("In the summer of 2015 it grew.", ["summer of 2015 = 2015-22"]),
        ("In the fall it grew.", ["fall = ?"]),
        ("It may grow by spring, they say.", ["spring = ?"]),
        ("They met on Halloween here.", ["Halloween = 2023-10-31"]),
      ], [.date])
  }

  @Test func `dates told from the day of publication`() {
    expectValues(
      [
        ("He left on Tuesday with her.", ["Tuesday = 2024-03-05"]),
        ("He left on Wednesday with her.", ["Wednesday = 2024-03-06"]),
        ("He will leave on Tuesday with her.", ["Tuesday = 2024-03-12"]),
        ("He left yesterday with her.", ["yesterday = 2024-03-05"]),
        ("He left last week with her.", ["last week = 2024-W09"]),
        ("He leaves early next week with her.", ["early next week = 2024-W11"]),
        ("He left this year with her.", ["this year = 2024"]),
        ("He leaves next month with her.", ["next month = 2024-04"]),
        ("He left three years ago with her.", ["three years ago = 2021"]),
        ("He left two weeks ago with her.", ["two weeks ago = 2024-W08"]),
        ("He left a year ago with her.", ["a year ago = 2023"]),
        ("He left a year earlier with her.", ["a year earlier = P1Y"]),
        ("He left last Friday with her.", ["last Friday = 2024-03-01"]),
        ("He leaves next Friday with her.", ["next Friday = 2024-03-08"]),
        ("He left last summer with her.", ["last summer = 2023-22"]),
        ("He left last October with her.", ["last October = 2023-10"]),
        ("He left later this month with her.", ["later this month = 2024-03"]),
        ("He left last quarter with her.", ["last quarter = 2023-10/2023-12"]),
        ("He left at the weekend with her.", ["weekend = 2024-03-02/2024-03-03"]),
        ("He slept for the past two years here.", ["past two years = P2Y"]),
        ("He slept in recent months here.", ["recent months = ?"]),
        ("Years later he came.", ["Years later = ?"]),
        ("The next day he came.", ["next day = ?"]),
      ], [.date])
  }

  @Test func `durations`() {
    expectValues(
      [
        ("It took three weeks to dry.", ["three weeks = P3W"]),
        ("It took two to three weeks to dry.", ["two to three weeks = P2W/P3W"]),
        ("A five-year-old boy dried it.", ["five-year-old = P5Y"]),
        ("A 30-day truce held.", ["30-day = P30D"]),
        ("She is 45 years old now.", ["45 years old = P45Y"]),
        ("It took two and a half years to dry.", ["two and a half years = P30M"]),
        ("It took three decades to dry.", ["three decades = P30Y"]),
      ], [.date])
    expectValues(
      [
        ("It took three hours to dry.", ["three hours = PT3H"]),
        ("It took half an hour to dry.", ["half an hour = PT30M"]),
        ("A 90-minute film was shown.", ["90-minute = PT90M"]),
      ], [.time])
  }

  @Test func `times of day`() {
    expectValues(
      [
        ("They met at 10:30 a.m. by the quay.", ["10:30 a.m. = T10:30"]),
        ("They met at 3 pm by the quay.", ["3 pm = T15:00"]),
        ("They met at 3pm by the quay.", ["3pm = T15:00"]),
        ("They met at 10.30pm by the quay.", ["10.30pm = T22:30"]),
        ("They met at 16:45 by the quay.", ["16:45 = T16:45"]),
        ("They met at 12 a.m. by the quay.", ["12 a.m. = T00:00"]),
        ("They met at noon by the quay.", ["noon = T12:00"]),
        ("They met at five o’clock by the quay.", ["five o’clock = T05:00"]),
        ("They met at 3:30 p.m. EST by the quay.", ["3:30 p.m. EST = T15:30-05:00"]),
        ("They met at 15:30 GMT by the quay.", ["15:30 GMT = T15:30Z"]),
        ("They met on Monday night by the quay.", ["Monday night = 2024-03-04"]),
        ("They met this morning by the quay.", ["this morning = 2024-03-06"]),
        ("They met last night by the quay.", ["last night = 2024-03-05"]),
      ],
      [.time])
  }

  @Test func `German and French`() {
    let german = "Das ist der Brief, den er mit der Hand schrieb und nicht las, und das war gut. "
    let french = "C’est la lettre que les gens ont lue dans la rue et qui est très belle. "
    expectValues(
      [
        (german + "Er kam am 3. März 2024 zu uns.", ["3. März 2024 = 2024-03-03"]),
        (german + "Er kam am 31.12.2023 zu uns.", ["31.12.2023 = 2023-12-31"]),
        (german + "Er kam um 18.45 Uhr zu uns.", ["18.45 Uhr = T18:45"]),
        (german + "Er zahlte 2,5 Mrd. Euro für das Haus.", ["2,5 Mrd. Euro = 2500000000 EUR"]),
        (german + "Es waren 1.000 Boote in der Stadt.", ["1.000 = 1000"]),
        (german + "Es stieg um 4,5 Prozent in der Stadt.", ["4,5 Prozent = 4.5%"]),
        (german + "Er kam vor drei Jahren zu uns.", ["vor drei Jahren = 2021"]),
        (french + "Il est venu le 3 mars 2024 chez nous.", ["3 mars 2024 = 2024-03-03"]),
        (french + "Il est venu la semaine dernière chez nous.", ["semaine dernière = 2024-W09"]),
        (
          french + "Il a payé 2,5 milliards d’euros et 5 millions de francs.",
          ["2,5 milliards = 2500000000", "5 millions = 5000000"]
        ),
        (french + "Il a payé 1 234 567 euros pour la maison.", ["1 234 567 euros = 1234567 EUR"]),
        (french + "Il est venu à 18h30 chez nous.", ["18h30 = T18:30"]),
      ], figures)
  }
}

@Suite struct `Values of amounts` {
  @Test func `money`() {
    expectValues(
      [
        ("He paid $2.4 million for it.", ["$2.4 million = 2400000 USD"]),
        ("He paid about £3bn for it.", ["£3bn = 3000000000 GBP"]),
        ("He paid €5.50 for it.", ["€5.50 = 5.5 EUR"]),
        ("He paid 60 cents for it.", ["60 cents = 0.6 USD"]),
        ("He paid C$5 for it.", ["C$5 = 5 CAD"]),
        ("He paid US$5m for it.", ["US$5m = 5000000 USD"]),
        ("He paid 10,000 yen for it.", ["10,000 yen = 10000 JPY"]),
        (
          "He paid 5 million Canadian dollars for it.", ["5 million Canadian dollars = 5000000 CAD"]
        ),
        ("He paid $5 to $7 million for it.", ["$5 to $7 million = 5000000/7000000 USD"]),
        (
          "He paid from $5 million to $7 million for it.",
          ["$5 million = 5000000 USD", "$7 million = 7000000 USD"]
        ),
        (
          "He paid more than half a million dollars for it.",
          ["half a million dollars = 500000 USD"]
        ),
        ("He paid USD 500 for it.", ["USD 500 = 500 USD"]),
        (
          "He paid two hundred thousand euros for it.",
          ["two hundred thousand euros = 200000 EUR"]
        ),
        ("He paid $ 3.5 million for it.", ["$ 3.5 million = 3500000 USD"]),
        ("He paid 500 € for it.", ["500 € = 500 EUR"]),
      ], [.money])
  }

  @Test func `per cent`() {
    expectValues(
      [
        ("It rose 4.5 per cent there.", ["4.5 per cent = 4.5%"]),
        ("It rose 4.5% there.", ["4.5% = 4.5%"]),
        ("It rose half a percentage point there.", ["half a percentage point = 0.5%"]),
        ("It rose 10 to 12 percent there.", ["10 to 12 percent = 10/12%"]),
        ("It rose 10-12 percent there.", ["10-12 percent = 10/12%"]),
        ("It rose twenty-five percent there.", ["twenty-five percent = 25%"]),
        ("It rose 25 basis points there.", ["25 basis points = 0.25%"]),
        ("A 10-percent rise followed.", ["10-percent = 10%"]),
        ("It rose to 5 percent from 4 percent there.", ["5 percent = 5%", "4 percent = 4%"]),
      ], [.percent])
  }

  @Test func `quantities`() {
    expectValues(
      [
        ("It lies 40 miles off.", ["40 miles = 40 mi"]),
        ("It fills 3,000 square feet there.", ["3,000 square feet = 3000 ft2"]),
        ("It does 80 km/h there.", ["80 km/h = 80 km/h"]),
        ("It does 50 miles per hour there.", ["50 miles per hour = 50 mi/h"]),
        ("It weighs 5kg there.", ["5kg = 5 kg"]),
        ("It is 20 degrees Celsius there.", ["20 degrees Celsius = 20 degC"]),
        ("It is 20 °C there.", ["20 °C = 20 degC"]),
        ("He is 5 feet 10 inches tall.", ["5 feet 10 inches = 5 ft 10 in"]),
        ("A 100-metre wall stands there.", ["100-metre = 100 m"]),
        ("It holds 3 1/2 tonnes there.", ["3 1/2 tonnes = 3.5 t"]),
        ("It lies 200 nautical miles off.", ["200 nautical miles = 200 nmi"]),
      ], [.quantity])
  }

  @Test func `numbers`() {
    expectValues(
      [
        ("Some 3,000 boats came.", ["3,000 = 3000"]),
        ("About two dozen boats came.", ["two dozen = 24"]),
        ("Hundreds of thousands came.", ["Hundreds of thousands = ?"]),
        ("Dozens of boats came.", ["Dozens = ?"]),
        ("He sold 1.5 million shares.", ["1.5 million = 1500000"]),
        ("He sold a third of it.", ["a third = 1/3"]),
        ("He sold one-third of it.", ["one-third = 1/3"]),
        ("He sold two-thirds of it.", ["two-thirds = 2/3"]),
        ("He sold three quarters of it.", ["three quarters = 0.75"]),
        ("He sold two hundred and five nets.", ["two hundred and five = 205"]),
        ("He sold twenty-five nets.", ["twenty-five = 25"]),
        ("He sold one of them.", ["one = 1"]),
        ("No one sold this one, the one he liked.", []),
        ("One hears that one cannot hear one glass fall.", ["one = 1"]),
        ("One could say so.", []),
        ("He sold 10 to 12 nets.", ["10 = 10", "12 = 12"]),
        ("They won 3-2 there.", ["3-2 = ?"]),
        ("He flew a Boeing 747 from gate 12.", []),
        ("He read chapter 3 and No. 5 first.", []),
        ("A second and third net, the first of many.", []),
      ], [.number])
  }

  @Test func `numbers beyond all bounds have no value`() {
    expectValues(
      [
        ("It has 99999999999999999999 parts.", ["99999999999999999999 = ?"]),
        (
          "It has 5 trillion trillion trillion trillion parts.",
          ["5 trillion trillion trillion trillion = ?"]
        ),
        ("It fell on 31 February 2023 there.", ["31 February 2023 = ?"]),
        ("It fell 99999999 years ago there.", ["99999999 years ago = P99999999Y"]),
        ("It fell 2,500 years ago there.", ["2,500 years ago = P2500Y"]),
        ("He came at 25:99 there.", ["25 = 25", "99 = 99"]),
      ], figures)
  }

  @Test func `nothing is found in words that only look like values`() {
    for text in [
      "May I march on? Will the second half be better?", "The sun and the sea, mark my words.",
      "She died after the fall. The spring in the clock broke in the fall of the house.",
      "He won real fame.", "A4 and F-16 and B2B", "the minute she came in a quarter-back",
    ] {
      #expect(values(text, [.date, .time, .money, .percent, .quantity]) == [], "\(text)")
    }
  }

  @Test func `equal values are one entity`() {
    let article = Article.built("It rose 5 per cent, then 5%, then five percent.")
    let found = Analyzer.annotations(in: article).entities
    #expect(found.map(\.mentions.count) == [3])
    #expect(found.map(\.value) == ["5%"])
  }

  @Test func `any words and marks in a row are safe`() {
    let words = [
      "5", "$", "2024", "-", "/", "March", "last", "week", "ago", "million", "half", "a", "of",
      "the", "third", "quarter", ":", "30", "p.m.", "%", "per", "cent", "to", "€", "’", "90s",
      "1/2",
      "two-thirds", "99999999999999999999", "Tuesday", "31", "February", "0", "hundred", "dozen",
      "¾", "3¾", "10-12", "-5", "late", "year", "years", "old", "BC", "fiscal", "square", "feet",
    ]
    var random = SeededGenerator(seed: 7)
    for _ in 0..<400 {
      let text = (0..<30).map { _ in
        (words.randomElement(using: &random) ?? "") + (Bool.random(using: &random) ? " " : "")
      }.joined()
      let article = Article.built(text)
      let found = Analyzer.annotations(in: article).entities.flatMap(\.mentions).map(\.range)
        .sorted()
      for (range, next) in zip(found, found.dropFirst()) {
        #expect(range.end <= next.start, "\(text)")
      }
    }
  }
}

@Suite struct `The calendar` {
  @Test func `days are counted forth and back`() throws {
    for count in stride(from: -719_000, to: 2_900_000, by: 997) {
      let parts = CivilDay(count: count).parts
      let day = try #require(CivilDay(parts.year, parts.month, parts.day))
      #expect(day.count == count)
    }
  }

  @Test func `weekdays, weeks and leap years`() {
    #expect(CivilDay(2024, 3, 6)?.weekday == 3)
    #expect(CivilDay(2021, 1, 3)?.week == "2020-W53")
    #expect(CivilDay(2024, 12, 30)?.week == "2025-W01")
    #expect(CivilDay(2024, 2, 29) != nil)
    #expect(CivilDay(1900, 2, 29) == nil)
    #expect(CivilDay(iso: "2024-13-01") == nil)
    #expect(CivilDay(iso: "soon") == nil)
  }
}

@Suite struct `Exact numbers` {
  @Test func `they are written without groups, powers and needless zeros`() {
    #expect(Figure(digits: 24, exponent: 5).text == "2400000")
    #expect(Figure(digits: 50, exponent: -2).text == "0.5")
    #expect(Figure(digits: 5, exponent: -3).text == "0.005")
    #expect(Figure(digits: 1, divisor: 3).text == "1/3")
    #expect(Figure(digits: 3, divisor: 4).text == "0.75")
    #expect(Figure(digits: 0, exponent: 6).text == "0")
  }

  @Test func `what would not fit is nothing`() {
    #expect(Figure(digits: .max).times(2) == nil)
    #expect(Figure(digits: .max).plus(Figure(digits: 1)) == nil)
    #expect(Figure(digits: 1).scaled(by: 99) == nil)
  }
}
