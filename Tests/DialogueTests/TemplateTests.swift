import Conversation
import Dialogue
import Testing

@Suite("Templates and wording")
struct TemplateTests {
  private static let values: [String: Value] = [
    "name": .text("Ada"), "count": .number(3), "day": .date(LocalDate(daysSinceEpoch: 20_518)),
    "iso": .text("2026-03-06"), "sum": .money(minorUnits: 4999, currency: "GBP"),
    "price": .number(49.99), "huge": .number(1e300), "nan": .number(.nan),
    "list": .list([.text("a"), .text("b"), .text("c")]), "one": .list([.text("a")]),
    "none": .list([]), "digits": .text("007.50"), "clock": .time(ClockTime(minuteOfDay: 990)),
    "at": .moment(
      LocalMoment(day: LocalDate(daysSinceEpoch: 20_518), time: ClockTime(minuteOfDay: 990))
    ),
  ]

  @Test(
    "Names are filled in, filters shape them, doubled braces are braces",
    arguments: [
      ("Hello.", "Hello."), ("", ""), ("{name}", "Ada"), ("{ name }!", "Ada!"),
      ("{name}{count}", "Ada3"), ("{{name}}", "{name}"), ("{{{name}}}", "{Ada}"),
      ("a }} b {{ c", "a } b { c"), ("{day}", "6 March 2026"), ("{iso|date}", "6 March 2026"),
      ("{ iso | date }", "6 March 2026"), ("{name|date}", "Ada"), ("{sum}", "£49.99"),
      ("{price|money}", "£49.99"), ("{huge|money}", "1e+300"), ("{nan|money}", "nan"),
      ("{digits|number}", "7.5"), ("{name|number}", "Ada"), ("{name|upper}", "ADA"),
      ("{list|list}", "a, b and c"), ("{one|list}", "a"), ("{none|list}", ""),
      ("{clock}", "16:30"), ("{clock|time}", "16:30"), ("{at}", "6 March 2026, 16:30"),
      ("{at|date}", "6 March 2026"), ("{at|time}", "16:30"),
      ("{list}", "a, b, c"), ("{name|list}", "Ada"), ("é {name} é", "é Ada é"),
    ]
  )
  func fills(text: String, filled: String) throws {
    let template = try Template(parsing: text)
    let result = template.text { reference in
      if case .value(let name) = reference { Self.values[name] } else { nil }
    }
    #expect(result == filled)
  }

  @Test("A name without a value leaves nothing to say")
  func passesOver() throws {
    let template = try Template(parsing: "Hello {name} of {customer.town}, {agent.name}")
    #expect(template.text { _ in nil } == nil)
    #expect(template.valueNames == ["name"])
    #expect(
      template.references == [.value("name"), .customer("town"), .special(.agentName)]
    )
  }

  private static let knownFilters =
    "known filters: date, time, money, number, upper, list, weekday, day, relative, duration, plural"
  private static let pluralHint = "write it like {count|plural: # parcel, # parcels}"

  @Test(
    "A fault is named with its place and its remedy",
    arguments: [
      ("a {b", "a brace without its partner", 2..<3, "write '{{' or '}}' for the brace itself"),
      ("a } b", "a brace without its partner", 2..<3, "write '{{' or '}}' for the brace itself"),
      ("é {", "a brace without its partner", 3..<4, "write '{{' or '}}' for the brace itself"),
      ("{}", "'{}' holds no name", 1..<2, "names are letters, digits, '_' and '.'"),
      ("{a-b}", "'{a-b}' holds no name", 1..<4, "names are letters, digits, '_' and '.'"),
      ("{|date}", "'{|date}' holds no name", 1..<6, "names are letters, digits, '_' and '.'"),
      (
        "x {a|dat}", "unknown filter 'dat'", 3..<8,
        knownFilters
      ),
      ("{a|}", "unknown filter ''", 1..<3, knownFilters),
      ("{a|plurals}", "unknown filter 'plurals'", 1..<10, knownFilters),
      ("{a|plural}", "a plural form is empty", 1..<9, pluralHint),
      ("{a|plural: }", "a plural form is empty", 1..<11, pluralHint),
      ("{a|plural: # b, }", "a plural form is empty", 1..<16, pluralHint),
      ("{a|plural: '# b, # c}", "a quote without its partner", 1..<20, pluralHint),
      (
        "{a|plural: one: # b, # c}", "some plural forms are named and others are not", 1..<24,
        pluralHint
      ),
      (
        "{a|plural: one: # b, one: # c}", "a plural form is given twice", 1..<29, pluralHint
      ),
    ]
  )
  func refuses(text: String, message: String, range: Range<Int>, hint: String) {
    let error = #expect(throws: ContentSyntaxError.self) { try Template(parsing: text) }
    #expect(error?.message == message)
    #expect(error?.range == range)
    #expect(error?.hint == hint)
  }

  @Test("Every occasion has built-in words, and content replaces them one by one")
  func wording() throws {
    let builtIn = Wording()
    for key in Wording.Key.allCases {
      #expect(!builtIn[key].isEmpty, "\(key)")
      for template in builtIn[key] { #expect(!template.segments.isEmpty) }
    }
    let own = Wording(overrides: [.goodbye: [Template(literal: "Bye.")]])
    #expect(own[.goodbye] == [Template(literal: "Bye.")])
    #expect(own[.greeting] == builtIn[.greeting])
  }

  @Test("Variants take turns: none comes again before all have been said", arguments: 0..<20)
  func rotates(seed: UInt64) {
    let variants = ["a", "b", "c"].map { Template(literal: $0) }
    let wording = Wording(overrides: [.empty: variants])
    func said() -> [String] {
      var chat = Chat(SampleAgent.definition(wording: wording), seed: seed)
      return (0..<6).map { _ in chat.say(.defect(.empty)).text }
    }
    let texts = said()
    #expect(Set(texts[..<3]) == ["a", "b", "c"])
    #expect(texts[3...] == texts[..<3])
    #expect(said() == texts)
  }

  @Test("Sessions of different seeds start at different variants")
  func startsAnywhere() {
    let variants = ["a", "b", "c"].map { Template(literal: $0) }
    let wording = Wording(overrides: [.empty: variants])
    let starts = (UInt64(0)..<40).map { seed in
      var chat = Chat(SampleAgent.definition(wording: wording), seed: seed)
      return chat.say(.defect(.empty)).text
    }
    #expect(Set(starts) == ["a", "b", "c"])
  }

  @Test("A variant whose names have no value is passed over, a blank one too")
  func passesOverVariants() {
    let wording = Wording(overrides: [
      .empty: [
        SampleAgent.text("{customer.name}?"), Template(literal: " "), Template(literal: "Yes?"),
      ]
    ])
    var chat = Chat(SampleAgent.definition(wording: wording))
    for _ in 0..<2 { #expect(chat.say(.defect(.empty)).text == "Yes?") }
  }
}
