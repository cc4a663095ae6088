import Articles
import Testing

@testable import ViewModel

struct ValueInWordsTests {
  @Test(arguments: [
    ("2024-03-05", "Tuesday 5 March 2024"), ("2000-01-01", "Saturday 1 January 2000"),
    ("2024-03", "March 2024"), ("2023-22", "summer 2023"), ("2021", "2021"), ("-0043", "44 BC"),
    ("2024-W10", "week 10 of 2024"), ("--06-30", "30 June"), ("1990/1999", "1990 to 1999"),
    ("2023-10/2023-12", "October 2023 to December 2023"), ("P3W", "3 weeks"), ("P1Y", "1 year"),
    ("P2500Y", "2,500 years"), ("P2W/P3W", "2 weeks to 3 weeks"), ("PT90M", "90 minutes"),
  ])
  func `dates`(value: String, words: String) {
    #expect(ValueInWords(value).words(as: .date) == words)
  }

  @Test(arguments: [
    ("T15:30", "15:30"), ("T15:30Z", "15:30 UTC"), ("T15:30-05:00", "15:30 UTC−05:00"),
    ("2024-03-05T08:00", "Tuesday 5 March 2024, 08:00"),
  ])
  func `times`(value: String, words: String) {
    #expect(ValueInWords(value).words(as: .time) == words)
  }

  @Test(arguments: [
    (Entity.Kind.money, "2400000 GBP", "2,400,000 pounds"), (.money, "0.6 USD", "0.6 US dollars"),
    (.money, "5000000/7000000 USD", "5,000,000 to 7,000,000 US dollars"),
    (.money, "10000 XOF", "10,000 XOF"), (.percent, "4.5%", "4.5 per cent"),
    (.percent, "10/12%", "10 to 12 per cent"), (.quantity, "3000 ft2", "3,000 ft2"),
    (.quantity, "5 ft 10 in", "5 ft 10 in"), (.number, "1234567", "1,234,567"),
    (.number, "-5", "−5"), (.number, "999", "999"),
  ])
  func `sums, shares and measures`(kind: Entity.Kind, value: String, words: String) {
    #expect(ValueInWords(value).words(as: kind) == words)
  }

  @Test(arguments: [
    "", "/", "2024-99", "2024-13-01", "x", "P", "PT", "P3", "P3X", "T", "Tx", "--", "--1",
    "1/2/3", "2024-W", "2024-03-05-07",
  ])
  func `what is not written so has no words`(value: String) {
    #expect(ValueInWords(value).words(as: .date) == nil)
    #expect(ValueInWords(value).words(as: .money) == nil)
  }

  @Test func `what the article says itself is not said again`() {
    let entity = Entity(name: "999", kind: .number, mentions: [], value: "999")
    #expect(entity.valueInWords == nil)
    #expect(Entity(name: "x", kind: .place, mentions: [], value: "GB").valueInWords == nil)
  }
}
