import Conversation
import Testing

@Suite("Sums and lengths of time in words")
struct MoneyWordingTests {
  @Test(
    "A sum has the decimals of its currency",
    arguments: [
      (4999, "GBP", "£49.99", "49.99 GBP"), (-500, "EUR", "−€5.00", "-5.00 EUR"),
      (980, "JPY", "¥980", "980 JPY"), (1250, "KWD", "1.250 KWD", "1.250 KWD"),
      (5, "CHF", "0.05 CHF", "0.05 CHF"), (0, "USD", "$0.00", "0.00 USD"),
      (Int.min, "GBP", "−£92233720368547758.08", "-92233720368547758.08 GBP"),
    ]
  )
  func writes(minorUnits: Int, currency: String, text: String, plain: String) {
    #expect(MoneyWording.text(minorUnits, currency) == text)
    #expect(MoneyWording.plain(minorUnits, currency) == plain)
  }

  @Test(
    "Sums are read as programs write them",
    arguments: [
      ("129", 12_900, "GBP"), ("129.5", 12_950, "GBP"), ("-129.05 EUR", -12_905, "EUR"),
      ("129EUR", 12_900, "EUR"), ("980 JPY", 980, "JPY"), ("1.25 KWD", 1250, "KWD"),
      ("0", 0, "GBP"),
    ]
  )
  func reads(text: String, minorUnits: Int, currency: String) {
    let sum = MoneyWording.sum(in: text, currency: "GBP")
    #expect(sum?.minorUnits == minorUnits && sum?.currency == currency)
  }

  @Test(
    "Anything else is no sum",
    arguments: [
      "", "GBP", "1.", ".5", "1.234", "9.5 JPY", "1,5", "1 2", "--1", "+1", "12 eur", "nan",
      "99999999999999999999", "92233720368547758.08", "1.2.3", "٣",
    ]
  )
  func refuses(text: String) {
    #expect(MoneyWording.sum(in: text, currency: "GBP") == nil)
  }

  @Test(
    "A length of time is written in the units it needs",
    arguments: [
      (0, "0 minutes"), (60, "1 minute"), (5400, "90 minutes"), (3600, "1 hour"),
      (9000, "2 hours 30 minutes"), (86_400, "1 day"), (45, "45 seconds"),
      (90_061, "1 day 1 hour 1 minute 1 second"),
      (-120, "−2 minutes"),
    ]
  )
  func writesDurations(seconds: Int, text: String) {
    #expect(DurationWording.text(.seconds(seconds)) == text)
  }
}
