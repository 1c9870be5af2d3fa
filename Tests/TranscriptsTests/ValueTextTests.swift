import AgentCore
import CanonicalJSON
import Conversation
import Testing

@testable import Transcripts

@Suite struct ValueTextTests {
  private static let date = LocalDate("2026-03-06").map { Value.date($0) } ?? .flag(false)

  @Test(
    "a value is compared as it reads, or as its author would write it",
    arguments: [
      (.text("A-1"), "A-1", true), (.text("A-1"), "a-1", false), (.number(3), "3", true),
      (.flag(true), "true", true), (.flag(true), "yes", true), (date, "2026-03-06", true),
      (date, "6 March 2026", true), (.money(minorUnits: 1250, currency: "GBP"), "£12.50", true),
      (.money(minorUnits: -5, currency: "EUR"), "-0.05 EUR", true),
      (.time(ClockTime(minuteOfDay: 990)), "16:30", true),
      (.money(minorUnits: 980, currency: "JPY"), "980 JPY", true),
      (.duration(.minutes(2)), "120000", true), (.duration(.minutes(2)), "2 minutes", true),
      (.sealed(SealedValue(handle: "h1", kind: "email", masked: "a…@x.org")), "h1", true),
      (.list([.text("a"), .number(1)]), "a, 1", true),
    ] as [(Value, String, Bool)]
  )
  func comparing(value: Value, text: String, isSame: Bool) {
    #expect(ValueText.matches(value, text) == isSame)
  }

  @Test(
    "a result's field has the type that was declared, or none",
    arguments: [
      ("\"x\"", .text, .text("x")), ("1", .text, nil), ("1.5", .number, .number(1.5)),
      ("\"1.5\"", .number, .number(1.5)), ("\"x\"", .number, nil), ("\"2026-03-06\"", .date, date),
      ("\"soon\"", .date, nil), ("\"129\"", .money, .money(minorUnits: 12900, currency: "GBP")),
      ("129.5", .money, .money(minorUnits: 12950, currency: "GBP")),
      ("\"-129.05 EUR\"", .money, .money(minorUnits: -12905, currency: "EUR")),
      ("\"980 JPY\"", .money, .money(minorUnits: 980, currency: "JPY")),
      ("\"9.5 JPY\"", .money, nil),
      ("\"1.25 KWD\"", .money, .money(minorUnits: 1250, currency: "KWD")),
      ("\"1.234\"", .money, nil), ("\"12 eur\"", .money, nil), ("\".5\"", .money, nil),
      ("true", .flag, .flag(true)), ("\"true\"", .flag, nil),
      ("\"16:30\"", .time, ClockTime("16:30").map { .time($0) }), ("\"25:00\"", .time, nil),
      ("\"1.\"", .money, nil), ("\"99999999999999999999\"", .money, nil),
    ] as [(String, ActionDefinition.FieldType, Value?)]
  )
  func typing(json: String, type: ActionDefinition.FieldType, value: Value?) throws {
    #expect(ValueText.typed(try JSONReader.value(of: json), as: type) == value)
  }

  @Test(
    "a length of time is written in the largest unit that fits",
    arguments: [
      (Milliseconds.days(14), "2w"), (.days(1), "1d"), (.hours(25), "25h"), (.minutes(90), "90m"),
      (.seconds(61), "61s"), (Milliseconds(count: 1001), "1001ms"), (Milliseconds(count: 0), "0w"),
    ]
  )
  func durations(duration: Milliseconds, text: String) {
    #expect(ScenarioText.duration(duration) == text)
  }
}
