import Conversation
import Dialogue
import Foundation
import TextAnalysis
import Testing

@Suite("Conditions")
struct ConditionTests {
  @Test(
    "Conditions are read by precedence: not, and, or",
    arguments: [
      ("a", Condition.isTrue(.reference(.value("a")))),
      ("a == 1", .compare(.reference(.value("a")), .equal, .literal(.number(1)))),
      ("-2.5<=a", .compare(.literal(.number(-2.5)), .lessOrEqual, .reference(.value("a")))),
      (
        "customer.plan != 'plus'",
        .compare(.reference(.customer("plan")), .notEqual, .literal(.text("plus")))
      ),
      ("asked > 2", .compare(.reference(.counter(.asked)), .greater, .literal(.number(2)))),
      ("a == none", .compare(.reference(.value("a")), .equal, .none)),
      ("open", .isTrue(.reference(.counter(.open)))),
      ("true", .isTrue(.literal(.flag(true)))),
      ("a == \"it's\"", .compare(.reference(.value("a")), .equal, .literal(.text("it's")))),
      (
        "a in [1, 'x']",
        .isIn(.reference(.value("a")), [.literal(.number(1)), .literal(.text("x"))])
      ),
      ("inf", .isTrue(.reference(.value("inf")))), ("nan", .isTrue(.reference(.value("nan")))),
      (
        "a or b and not c",
        .or(
          .isTrue(.reference(.value("a"))),
          .and(.isTrue(.reference(.value("b"))), .not(.isTrue(.reference(.value("c")))))
        )
      ),
      (
        "(a or b) and c",
        .and(
          .or(.isTrue(.reference(.value("a"))), .isTrue(.reference(.value("b")))),
          .isTrue(.reference(.value("c")))
        )
      ),
    ]
  )
  func reads(text: String, condition: Condition) throws {
    #expect(try ConditionParser.condition(of: text) == condition)
  }

  @Test(
    "A fault is named with its place",
    arguments: [
      ("", "expected a name or a value", 0..<1, nil),
      ("a ==", "expected a name or a value", 4..<5, nil),
      ("== 1", "expected a name or a value", 0..<2, nil),
      ("and", "expected a name or a value", 0..<3, nil),
      ("a b", "expected 'and', 'or' or the end", 2..<3, nil),
      ("a == 1 == 2", "expected 'and', 'or' or the end", 7..<9, nil),
      ("(a", "expected ')'", 2..<3, nil), ("a in b", "expected '[' after 'in'", 5..<6, nil),
      ("a in [1", "expected ',' or ']'", 7..<8, nil),
      ("a in []", "expected a name or a value", 6..<7, nil),
      ("a = 1", "unexpected '='", 2..<3, "write '=='"), ("a & b", "unexpected '&'", 2..<3, nil),
      ("a == é", "unexpected 'é'", 5..<7, nil),
      ("a == 'x", "a quote without its partner", 5..<6, nil),
      ("a-b == 1", "expected a name or a value", 0..<3, nil),
    ] as [(String, String, Range<Int>, String?)]
  )
  func refuses(text: String, message: String, range: Range<Int>, hint: String?) {
    let error = #expect(throws: ContentSyntaxError.self) {
      try ConditionParser.condition(of: text)
    }
    #expect(error?.message == message)
    #expect(error?.range == range)
    #expect(error?.hint == hint)
  }

  @Test("Nesting and length are bounded")
  func bounds() {
    let deep = String(repeating: "(", count: 40) + "a" + String(repeating: ")", count: 40)
    let long = Array(repeating: "a", count: 400).joined(separator: " and ")
    for (text, message) in [
      (deep, "the condition is nested too deeply"),
      (String(repeating: "not ", count: 40) + "a", "the condition is nested too deeply"),
      (long, "the condition is too long"),
    ] {
      let error = #expect(throws: ContentSyntaxError.self) {
        try ConditionParser.condition(of: text)
      }
      #expect(error?.message == message)
    }
  }

  @Test("A single operand is read alone")
  func readsOperands() throws {
    #expect(try ConditionParser.operand(of: "'x y'") == .literal(.text("x y")))
    #expect(try ConditionParser.operand(of: "order_number").valueName == "order_number")
    let error = #expect(throws: ContentSyntaxError.self) { try ConditionParser.operand(of: "a b") }
    #expect(error?.message == "expected one value")
  }

  @Test(
    "Conditions hold by the values of the session",
    arguments: [
      ("unset == 'x'", false), ("unset != 'x'", true), ("unset == none", true),
      ("unset != none", false), ("unset < 3", false), ("unset >= 3", false), ("unset", false),
      ("not unset", true), ("none == none", true), ("text == none", false),
      ("text == 'plus'", true), ("text == 'PLUS'", true), ("text != 'basic'", true),
      ("text in ['basic', 'Plus']", true), ("text in ['basic']", false), ("unset in [none]", true),
      ("text", true), ("number == 3", true), ("number < 3.5", true), ("number >= 3", true),
      ("number > 3", false), ("number == '3'", false), ("number < text", false),
      ("yes", true), ("no", false), ("no == false", true), ("yes != true", false),
      ("day == '2026-03-06'", true), ("day < '2026-03-07'", true), ("'2026-03-05' < day", true),
      ("clock == '16:30'", true), ("clock < '16:31'", true), ("'17:00' < clock", false),
      ("clock > 'noon'", false), ("clock < clock", false), ("at == '2026-03-06T16:30'", true),
      ("at > '2026-03-06T16:29'", true), ("at == '2026-03-06'", true), ("at < '2026-03-07'", true),
      ("'2026-03-07' > at", true), ("at == at", true), ("at > '16:00'", false),
      ("yen == 4999", true), ("5000 > yen", true),
      ("day > 'soon'", false), ("day == day", true), ("sum > 49", true), ("sum == 49.99", true),
      ("50 > sum", true), ("sum == euros", false), ("sum < euros", false), ("huge > small", true),
      ("longest > shortest", true), ("list == list", true), ("customer.level == 2", true),
      ("customer.none == none", true), ("asked == 0", true), ("failed == 0", true),
      ("hour == 9", true), ("open", true), ("number == 3 and text == 'x'", false),
      ("number == 3 or text == 'x'", true), ("not (number == 3 or unset)", false),
    ]
  )
  func holds(text: String, expected: Bool) throws {
    #expect(try Self.outcome(of: text) == expected)
  }

  /// Whether the condition is taken by a flow of a session that has one value of each kind.
  private static func outcome(of text: String) throws -> Bool {
    let condition = try ConditionParser.condition(of: text)
    let flow = Flow(states: [
      FlowState(
        name: "a",
        step: .choose([
          .init(
            condition: condition,
            transition: .init(say: [.init(literal: "yes")], target: .done)
          ),
          .init(condition: nil, transition: .init(say: [.init(literal: "no")], target: .done)),
        ])
      )
    ])
    let hours = BusinessHours(
      zone: TimeZone(secondsFromGMT: 0) ?? .current,
      week: Array(repeating: [0..<1440], count: 7),
      wording: "always"
    )
    // Started by a person's hand, so that the intent has never been asked for.
    var chat = Chat(
      SampleAgent.definition(
        hours: hours,
        more: [IntentBehavior(id: "t/t", title: "T", action: .flow(flow))]
      )
    )
    chat.happen(
      .customerIdentified(from: nil, to: "c", attributes: ["level": .number(2)]),
      .flowStarted("t/t")
    )
    for (name, value) in values { chat.happen(.slotSet(SlotName(name), value, source: .flow)) }
    return chat.say(.act(.affirm)).text.hasSuffix("yes")
  }

  private static let values: [(String, Value)] = [
    ("text", .text("Plus")), ("number", .number(3)), ("yes", .flag(true)), ("no", .flag(false)),
    ("day", .date(LocalDate(daysSinceEpoch: 20_518))),
    ("clock", .time(ClockTime(minuteOfDay: 990))),
    (
      "at",
      .moment(
        LocalMoment(day: LocalDate(daysSinceEpoch: 20_518), time: ClockTime(minuteOfDay: 990))
      )
    ),
    ("yen", .money(minorUnits: 4999, currency: "JPY")),
    ("sum", .money(minorUnits: 4999, currency: "GBP")),
    ("euros", .money(minorUnits: 4999, currency: "EUR")),
    ("huge", .money(minorUnits: .max, currency: "GBP")),
    ("small", .money(minorUnits: .min, currency: "GBP")),
    ("longest", .duration(Milliseconds(count: .max))),
    ("shortest", .duration(Milliseconds(count: .min))), ("list", .list([.text("a")])),
  ]

  @Test("A condition names what it reads, in order of use")
  func namesReferences() throws {
    let condition = try ConditionParser.condition(
      of: "a == 1 and not (customer.b in [c, 2]) or open"
    )
    #expect(condition.valueNames == ["a", "c"])
    #expect(
      condition.references == [
        .value("a"), .customer("b"), .value("c"), .counter(.open),
      ]
    )
  }
}
