import Articles
import Testing

@testable import Analysis

// The articles below appeared on Wednesday, 6 March 2024.
@Suite struct `Values of eras and edges` {
  @Test func `years and centuries of an era`() {
    expectValues(
      [
        ("The fort was sacked in AD 410 by rain.", ["AD 410 = 0410"]),
        ("The fort was sacked in 410 AD by rain.", ["410 AD = 0410"]),
        ("It fell in the 5th century BC at last.", ["5th century BC = -0499/-0400"]),
        ("The first century A.D. was calm there.", ["first century A.D. = 0001/0100"]),
        ("It is of the second millennium B.C. still.", ["second millennium B.C. = -1999/-1000"]),
        ("The panel, c. 1450, is lost.", ["1450 = 1450"]),
        ("The smith worked 1685 to 1750 on bells.", ["1685 = 1685", "1750 = 1750"]),
        ("An AD campaign began.", []),
      ], [.date])
  }

  @Test func `two centuries that share their noun`() {
    expectValues(
      [
        (
          "In the late 19th and early 20th centuries it stood.",
          ["late 19th and early 20th centuries = 1801/2000"]
        ),
        (
          "It was a fort in the third and fourth centuries.",
          [
            "third and fourth centuries = 0201/0400"
          ]
        ),
        ("The 18th- and 19th-century quays stand.", ["18th- and 19th-century = 1701/1900"]),
      ], [.date])
  }

  @Test func `the ends of years and months`() {
    expectValues(
      [
        ("By the end of 1999 it was closed.", ["end of 1999 = 1999"]),
        ("By the end of the year it was closed.", ["end of the year = 2024"]),
        ("At the turn of the century it was closed.", ["turn of the century = 2001/2100"]),
        ("At the beginning of next month it will close.", ["beginning of next month = 2024-04"]),
        ("By year-end it was closed.", ["year-end = ?"]),
        ("At the end of the road they met the end of the day.", []),
        ("The end of the war was the turn of the screw.", []),
      ], [.date])
  }

  @Test func `parts of years as reports write them`() {
    expectValues(
      [
        ("Sales in Q3 2014 fell there.", ["Q3 2014 = 2014-07/2014-09"]),
        ("Sales in FY2019 fell there.", ["FY2019 = 2019"]),
        ("Sales in H1 2020 fell there.", ["H1 2020 = 2020-01/2020-06"]),
        ("The fiscal third quarter was poor.", ["fiscal third quarter = ?"]),
        ("The year-ago quarter was poor.", ["year-ago = ?"]),
        ("A month-long fair began.", ["month-long = P1M"]),
        ("A third-quarter loss was told.", ["third-quarter = 2023-07/2023-09"]),
        ("In the winter of 1944–45 it froze.", ["winter of 1944–45 = 1944-24"]),
        ("The class of ’98 sang.", ["’98 = 1998"]),
        ("The H2 blocker and the Q9 bus came.", []),
      ], [.date])
  }

  @Test func `feasts of two words`() {
    expectValues(
      [
        ("We sang on New Year's Eve there.", ["New Year's Eve = 2023-12-31"]),
        ("We sang on New Year’s Day there.", ["New Year’s Day = 2024-01-01"]),
        ("The shops close on Good Friday too.", ["Good Friday = ?"]),
        ("The shops close on Memorial Day too.", ["Memorial Day = ?"]),
        ("They kept the Irish Good Friday too.", ["Good Friday = ?"]),
        ("They saw The Last Good Friday at home.", []),
        ("In a new year a good Friday comes.", ["Friday = 2024-03-01"]),
      ], [.date])
  }

  @Test func `hours told from the full hour, and parts of a day`() {
    expectValues(
      [
        ("He woke at half past six again.", ["half past six = T06:30"]),
        ("He woke at quarter to nine again.", ["quarter to nine = T08:45"]),
        ("He woke at ten past one again.", ["ten past one = T01:10"]),
        ("He woke at twenty past 12 again.", ["twenty past 12 = T12:20"]),
        ("Ten past members came, a quarter to ten per cent of them late.", []),
        ("At 14:30 the ferry left.", ["14:30 = T14:30"]),
        ("At 14:30 GMT the ferry left.", ["14:30 GMT = T14:30Z"]),
        ("It sank on the night of April 14, 2023, here.", ["night of April 14, 2023 = 2023-04-14"]),
        ("An hour and a half later it was over.", ["An hour and a half later = PT90M"]),
      ], [.time])
  }

  @Test func `compounds of numbers`() {
    expectValues(
      [
        ("The note yields 6-3/4 percent now.", ["6-3/4 percent = 6.75%"]),
        ("Three-quarters of the quay is dry.", ["Three-quarters = 0.75"]),
        ("A quarter of a million gulls came.", ["A quarter of a million = 250000"]),
        ("One in five gulls came back.", ["One in five = 0.2"]),
        ("She saw one in five minutes.", ["five minutes = PT5M"]),
        ("Two-and-a-half years later it closed.", ["Two-and-a-half years later = P30M"]),
        ("A six- to eight-week fair began.", ["six- to eight-week = P6W/P8W"]),
        ("It lived 3–4 million years ago there.", ["3–4 million years ago = P3000000Y/P4000000Y"]),
      ], figures)
  }

  @Test func `sums beside other words`() {
    expectValues(
      [
        ("He paid Rs. 500 for nets.", ["Rs. 500 = 500 INR"]),
        ("A $10-a-month plan began.", ["$10-a-month = 10 USD"]),
        ("Tens of millions of dollars are gone.", ["Tens of millions of dollars = ?"]),
      ], [.money])
    expectValues([("Hundreds of miles away it rained.", ["Hundreds of miles = ?"])], [.quantity])
  }
}
