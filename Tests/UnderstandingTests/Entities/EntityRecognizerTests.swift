import Conversation
import Foundation
import Testing

@testable import Understanding

@Suite("Entity recogniser")
struct EntityRecognizerTests {
  @Test(
    "reads values of closed lists by their synonyms",
    arguments: [
      ("the Family plan please", "family"), ("i am on larkmoor plus family now", "family"),
      ("plus", "plus"), ("free plan", "basic"), ("free plans", "basic"), ("BASIC!", "basic"),
      ("no membership", "basic"), ("it doesn’t fit", "wrong-size"), ("wrong-size", "wrong-size"),
      ("two rucksacks", "bag"), ("a box", "box"), ("three boxes", "box"),
      ("the plan's plus", "plus"),
    ]
  )
  func readsClosedLists(text: String, value: String) throws {
    #expect(try World.matches(text, World.lists).map(\.value) == [.text(value)])
  }

  @Test(
    "reads no value inside other words or across clauses",
    arguments: [
      "surplus", "a free. plan", "basically", "freeplan", "", "‹plus:h1›",
    ]
  )
  func readsNoParts(text: String) throws {
    #expect(try World.matches(text, World.lists).isEmpty)
  }

  @Test("names the rule that found a value")
  func namesRules() throws {
    let matches = try World.matches("A-10042 on the family plan", try World.all)
    #expect(matches.map(\.rule) == ["pattern A-#####", "synonym of family"])
    #expect(matches.map(\.range) == [0..<7, 15..<26])
  }

  @Test("lets the longest of two overlapping values stand, then the one defined first")
  func resolvesOverlaps() throws {
    let text = "on 6 March 2026 for 20 pounds, A-10042"
    let matches = try World.matches(text, try World.all)
    #expect(matches.map(\.entity) == ["day", "amount", "order-number"])
    let twins = ["first", "second"].map { EntityDefinition(id: EntityID($0), kind: .date) }
    #expect(try World.matches("today", twins).map(\.entity) == ["first"])
  }

  @Test(
    "reads numbers in digits and words",
    arguments: [
      ("4", 4.0), ("we are 2 adults", 2), ("12 people", 12), ("1,200 pegs", 1200),
      ("1,234.50", 1234.5),
      ("2.5 metres", 2.5), ("3,5", 3.5), ("four", 4), ("a dozen", 12), ("half a dozen pegs", 6),
      ("twenty-five", 25), ("two dozen", 24), ("a couple of us", 2), ("for 3, please", 3),
      ("-5", -5),
      ("one", 1), ("just one person", 1), ("1.234.567,89", 1_234_567.89),
    ]
  )
  func readsNumbers(text: String, number: Double) throws {
    let definitions = [EntityDefinition(id: "n", kind: .number(min: nil, max: nil))]
    #expect(try World.matches(text, definitions).map(\.value) == [.number(number)])
  }

  @Test(
    "reads no number in codes, dates, sums and pronouns",
    arguments: [
      "A-10042", "2026-03-06", "10:30", "2.10.1", "£5", "5€", "50%", "2x", "6th", "this one",
      "which one of them", "#12", "3-4", "1234567890123456", "JD0002345678901234",
    ]
  )
  func readsNoNumbers(text: String) throws {
    let definitions = [EntityDefinition(id: "n", kind: .number(min: nil, max: nil))]
    #expect(try World.matches(text, definitions).isEmpty)
  }

  @Test("keeps numbers within their bounds")
  func keepsBounds() throws {
    let definitions = [EntityDefinition(id: "people", kind: .number(min: 1, max: 12))]
    #expect(try World.matches("0 or 40 or 12 or 13", definitions).map(\.value) == [.number(12)])
    #expect(try World.value("zero", "people", definitions) == nil)
  }

  @Test(
    "reads sums of money",
    arguments: [
      ("£49.99", 4999, "GBP"), ("20 pounds", 2000, "GBP"), ("$5", 500, "USD"),
      ("€3,50", 350, "EUR"),
      ("£1,234.50", 123_450, "GBP"), ("£ 5", 500, "GBP"), ("12.50€", 1250, "EUR"),
      ("50p", 50, "GBP"),
      ("99 pence", 99, "GBP"), ("twenty pounds", 2000, "GBP"), ("EUR 5", 500, "EUR"),
      ("5 usd please", 500, "USD"), ("€1.234", 123_400, "EUR"), ("it was 20 quid", 2000, "GBP"),
      ("£0.10", 10, "GBP"),
    ]
  )
  func readsMoney(text: String, minorUnits: Int, currency: String) throws {
    let definitions = [EntityDefinition(id: "amount", kind: .money)]
    #expect(
      try World.matches(text, definitions).map(\.value)
        == [.money(minorUnits: minorUnits, currency: currency)]
    )
  }

  @Test("reads a bare number as money only as the answer to a question")
  func readsBareSums() throws {
    let definitions = [EntityDefinition(id: "amount", kind: .money)]
    #expect(
      try World.value("45.50", "amount", definitions) == .money(minorUnits: 4550, currency: "GBP")
    )
    #expect(try World.matches("45.50", definitions).isEmpty)
    #expect(try World.value("A-10042", "amount", definitions) == nil)
    #expect(try World.value("a lot", "amount", definitions) == nil)
  }

  @Test(
    "reads lengths of time",
    arguments: [
      ("3 days", 3 * 86_400), ("two weeks", 14 * 86_400), ("half an hour", 1800), ("an hour", 3600),
      ("1h 30m", 5400), ("1 hour 30 minutes", 5400), ("an hour and a half", 5400),
      ("90 mins", 5400),
      ("a week", 7 * 86_400), ("2.5 hours", 9000), ("one day and 6 hours", 108_000), ("30m", 1800),
      ("2 months", 60 * 86_400), ("for 3 nights", 3 * 86_400),
    ]
  )
  func readsDurations(text: String, seconds: Int) throws {
    let definitions = [EntityDefinition(id: "time", kind: .duration)]
    #expect(try World.matches(text, definitions).map(\.value) == [.duration(.seconds(seconds))])
  }

  @Test(
    "reads web addresses",
    arguments: [
      ("see https://larkmoor.example/a?b=c.", "https://larkmoor.example/a?b=c"),
      ("(www.larkmoor.example)", "www.larkmoor.example"),
      ("larkmoor.co.uk/tents", "larkmoor.co.uk/tents"),
      ("try larkmoor.com!", "larkmoor.com"),
    ]
  )
  func readsAddresses(text: String, address: String) throws {
    let definitions = [EntityDefinition(id: "page", kind: .url)]
    #expect(try World.matches(text, definitions).map(\.value) == [.text(address)])
  }

  @Test(
    "reads no web address in ordinary words",
    arguments: [
      "hello.there", "e.g.", "https://", "and.so.on", "...", "ada@example.com",
    ]
  )
  func readsNoAddresses(text: String) throws {
    #expect(try World.matches(text, [EntityDefinition(id: "page", kind: .url)]).isEmpty)
  }

  @Test("gives personal data by reference, with the mask of the vault")
  func readsSealedValues() throws {
    let definitions = [
      EntityDefinition(id: "mail", kind: .email), EntityDefinition(id: "tel", kind: .phone),
    ]
    let matches = try World.matches(
      "‹email:h3› or ‹phone:h4›",
      definitions,
      masks: ["h3": "a…@example.com"]
    )
    #expect(
      matches.map(\.value) == [
        .sealed(SealedValue(handle: "h3", kind: "email", masked: "a…@example.com")),
        .sealed(SealedValue(handle: "h4", kind: "phone", masked: "the phone number")),
      ]
    )
    #expect(matches.map(\.rule) == ["placeholder of email", "placeholder of phone"])
  }

  @Test("reads raw addresses where redaction is switched off")
  func readsRawContacts() throws {
    let definitions = [
      EntityDefinition(id: "mail", kind: .email), EntityDefinition(id: "tel", kind: .phone),
    ]
    let matches = try World.matches("é ada@Example.org, 07700 900123", definitions)
    #expect(matches.map(\.value) == [.text("ada@example.org"), .text("07700900123")])
    #expect(matches.first?.range == 3..<18)
    #expect(try World.value("example.org", "mail", definitions) == nil)
  }

  @Test("reads text only as a whole answer")
  func readsText() throws {
    let definitions = [EntityDefinition(id: "words", kind: .text)]
    #expect(try World.matches("some words", definitions).isEmpty)
    #expect(try World.value("  some words \n", "words", definitions) == .text("some words"))
    #expect(try World.value(" \t\n", "words", definitions) == nil)
    #expect(try World.value(String(repeating: "x", count: 500), "words", definitions) != nil)
    #expect(try World.value(String(repeating: "x", count: 501), "words", definitions) == nil)
  }

  @Test("reads the one value in an answer, and none of several different ones")
  func readsAnswers() throws {
    #expect(
      try World.value("it's a10042 I think", "order-number", try World.all) == .text("A-10042")
    )
    #expect(
      try World.value("A-10042, yes A-10042", "order-number", try World.all) == .text("A-10042")
    )
    #expect(try World.value("A-10042 or A-10043", "order-number", try World.all) == nil)
    #expect(try World.value("no idea", "order-number", try World.all) == nil)
    #expect(try World.value("A-10042", "unknown", try World.all) == nil)
  }

  @Test(
    "masks what is different every time",
    arguments: [
      ("where is A-10042?", "where is ‹order-number›?"),
      ("é 6 March 2026 paid £5 é", "é ‹day› paid ‹amount› é"),
      ("mail ‹email:h3› or ‹phone:h4›", "mail ‹email› or ‹phone›"),
      ("card ‹card:1111› and ‹password› for 4", "card ‹card› and ‹password› for 4"),
      ("the family plan for 3 days", "the family plan for 3 days"), ("code 12345", "code ‹count›"),
      ("", ""),
    ]
  )
  func masksValues(text: String, masked: String) throws {
    let recognizer = EntityRecognizer(definitions: try World.all)
    #expect(recognizer.masked(text, try World.matches(text, try World.all)) == masked)
  }

  @Test(
    "survives hostile texts",
    arguments: [
      "1 ", "1,", "a dozen ", "‹email:h1› ", "6/3/", "the 14th of ", "A-", "é", "\u{301}", "£",
      "half ",
      "99999999999999999999 days ago ", "next monday ", "plus ", "1h", "www.", "a.b@c.de ",
    ]
  )
  func survivesHostileTexts(unit: String) throws {
    let text = String(repeating: unit, count: 2000)
    let matches = try World.matches(text, try World.all)
    #expect(matches.allSatisfy { $0.range.upperBound <= text.utf8.count })
    _ = EntityRecognizer(definitions: try World.all).masked(text, matches)
  }
}

/// The definitions and the instant that the tests share: Monday 2 March 2026, 09:00 in London.
enum World {
  static let lists = [
    EntityDefinition(
      id: "plan",
      kind: .values([
        EntityValue(canonical: "basic", synonyms: ["basic", "free plan", "no membership"]),
        EntityValue(canonical: "plus", synonyms: ["plus", "larkmoor plus"]),
        EntityValue(
          canonical: "family",
          synonyms: ["family", "family plan", "larkmoor plus family"]
        ),
        EntityValue(canonical: "wrong-size", synonyms: ["doesn't fit"]),
        EntityValue(canonical: "bag", synonyms: ["rucksack"]),
        EntityValue(canonical: "box", synonyms: []),
      ])
    )
  ]

  static var all: [EntityDefinition] {
    get throws {
      lists + [
        EntityDefinition(
          id: "order-number",
          kind: .pattern(try EntityPattern(parsing: "A-#####"))
        ),
        EntityDefinition(id: "day", kind: .date),
        EntityDefinition(id: "amount", kind: .money),
        EntityDefinition(id: "count", kind: .number(min: nil, max: nil)),
        EntityDefinition(id: "time", kind: .duration),
        EntityDefinition(id: "mail", kind: .email),
        EntityDefinition(id: "tel", kind: .phone),
        EntityDefinition(id: "page", kind: .url),
      ]
    }
  }

  static let now = Timestamp(milliseconds: 1_772_442_000_000)

  static func zone() throws -> TimeZone { try #require(TimeZone(identifier: "Europe/London")) }

  static func matches(
    _ text: String,
    _ definitions: [EntityDefinition],
    masks: [String: String] = [:]
  ) throws -> [EntityMatch] {
    EntityRecognizer(definitions: definitions)
      .matches(in: text, now: now, zone: try zone(), masks: masks)
  }

  static func value(
    _ answer: String,
    _ entity: EntityID,
    _ definitions: [EntityDefinition]
  ) throws
    -> Value?
  {
    EntityRecognizer(definitions: definitions)
      .value(of: answer, as: entity, now: now, zone: try zone())
  }
}
