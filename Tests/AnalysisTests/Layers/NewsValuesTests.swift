import Articles
import TestSupport
import Testing

@testable import Analysis

// The articles below appeared on Wednesday, 6 March 2024.
@Suite struct `Values as news agencies write them` {
  @Test func `pounds are money or a weight`() {
    expectValues(
      [
        ("He paid four hundred pounds for the boat.", ["four hundred pounds = 400 GBP"]),
        ("Boats worth a few thousand pounds sank.", ["few thousand pounds = ?"]),
        ("The pay is ten pounds a week there.", ["ten pounds = 10 GBP"]),
        ("They owe millions of pounds of debt now.", ["millions of pounds = ?"]),
        ("He paid 20 pounds sterling for it.", ["20 pounds sterling = 20 GBP"]),
        (
          "It cost £5, then 40p, then 10 pounds.",
          ["£5 = 5 GBP", "40p = 0.4 GBP", "10 pounds = 10 GBP"]
        ),
        ("A £5 bag held a 5-pound note.", ["£5 = 5 GBP", "5-pound = 5 GBP"]),
      ], [.money, .quantity])
    expectValues(
      [
        ("He lifted four hundred pounds there.", ["four hundred pounds = 400 lb"]),
        ("It weighs about a thousand pounds now.", ["a thousand pounds = 1000 lb"]),
        ("It carries 10,000 pounds of cargo.", ["10,000 pounds = 10000 lb"]),
        ("A $5 lamp and a 50-pound bag stood there.", ["$5 = 5 USD", "50-pound = 50 lb"]),
        ("For $9 she gave two hundred pounds.", ["$9 = 9 USD", "two hundred pounds = 200 lb"]),
      ], [.money, .quantity])
  }

  @Test func `sums and shares of other sums`() {
    expectValues(
      [
        ("A 300 million-dollar loan was lost.", ["300 million-dollar = 300000000 USD"]),
        ("A $1 million-plus loan was lost.", ["$1 million-plus = 1000000 USD"]),
        ("He had a few dollars left.", ["few dollars = ?"]),
        ("A half-billion dollars went there.", ["A half-billion dollars = 500000000 USD"]),
        ("One-half of one percent was lost.", ["One-half of one percent = 0.5%"]),
        ("A 100-basis-point cut came.", ["100-basis-point = 1%"]),
        ("A 2-percentage-point cut came.", ["2-percentage-point = 2%"]),
        ("It fell to minus 3 percent there.", ["minus 3 percent = -3%"]),
      ], [.money, .percent])
  }

  @Test func `numbers and measures`() {
    expectValues(
      [
        ("A quarter-million gulls came.", ["A quarter-million = 250000"]),
        ("Some 3,000-4,000 gulls came.", ["3,000-4,000 = 3000/4000"]),
        ("The 400-plus gulls came.", ["400-plus = 400"]),
        ("24/7 they call 555-1234 there.", []),
        ("It is minus 20 degrees Celsius there.", ["minus 20 degrees Celsius = -20 degC"]),
        ("He is 5ft 10in tall.", ["5ft 10in = 5 ft 10 in"]),
        ("It lies 16 km (10 mi) off.", ["16 km = 16 km", "10 mi = 10 mi"]),
        ("It fills 1.6 sq mi there.", ["1.6 sq mi = 1.6 mi2"]),
      ], [.number, .quantity])
  }

  @Test func `dates and times`() {
    expectValues(
      [
        ("It takes five to 10 years to dry.", ["five to 10 years = P5Y/P10Y"]),
        ("It takes a couple of weeks to dry.", ["couple of weeks = ?"]),
        ("It sank in mid-1997 there.", ["mid-1997 = 1997"]),
        ("The mid-19th century quay stands.", ["mid-19th century = 1801/1900"]),
        ("It sank in the mid-'80s there.", ["mid-'80s = 1980/1989"]),
        ("It sank in the early '90s there.", ["early '90s = 1990/1999"]),
        ("It sank in the late seventies there.", ["late seventies = 1970/1979"]),
        ("She was in her seventies by then.", []),
        ("It ran June-August 1997 there.", ["June-August 1997 = 1997-06/1997-08"]),
        ("They sang on May Day there.", ["May Day = 2024-05-01"]),
        ("They met in the first week of May here.", ["first week of May = ?"]),
        ("They meet the day after tomorrow here.", ["day after tomorrow = 2024-03-08"]),
      ], [.date])
    expectValues(
      [
        ("It sank at 1230 GMT there.", ["1230 GMT = T12:30Z"]),
        ("The shop is open 10-11 a.m. today.", ["10-11 a.m. = T10:00/T11:00"]),
        ("The shop is open 11-1 p.m. today.", ["11-1 p.m. = T11:00/T13:00"]),
      ], [.time])
  }

  @Test func `digits that count nothing`() {
    expectValues(
      [
        ("3. The nets were wet.", []),
        ("The nets were wet.[^3]", []),
        ("Call 020 7946 0018 at once.", []),
        ("Call +44 20 7946 0018 at once.", []),
        ("They sold 20 7946 times.", ["20 = 20", "7946 = 7946"]),
      ], figures)
  }

  @Test func `a decimal that begins with its point`() {
    expectValues(
      [
        ("It was rare (p < .001) there.", [".001 = 0.001"]),
        ("They drank .5 litres of rum.", [".5 litres = 0.5 l"]),
      ], figures)
  }

  @Test func `one in several, wherever it stands`() {
    expectValues(
      [
        ("They found that one in three nets leaked.", ["one in three = 1/3"]),
        ("They fell one in three days.", ["three days = P3D"]),
      ], figures)
  }

  @Test func `a year before what happened in it`() {
    expectValues(
      [
        ("The 2020 fires were worse than the 2018 ones.", ["2020 = 2020", "2018 = 2018"])
      ], [.date])
    expectValues([("The 2000 houses were sold.", ["2000 = 2000"])], [.number])
  }

  @Test func `shares and temperatures as headlines have them`() {
    expectValues(
      [
        ("Rates rose 0.5pc to 5pc there.", ["0.5pc = 0.5%", "5pc = 5%"]),
        ("It was -4C at night and 30C by day.", ["-4C = -4 degC", "30C = 30 degC"]),
        ("They slept in Room 4C there.", []),
      ], figures)
  }
}
