import CanonicalJSON
import Conversation
import Foundation
import Insights
import Testing

/// How far what customers ask has moved, and examples of it.
@Suite struct IntentDriftTests {
  @Test("adds up what each intent carries, with half a request added to each")
  func value() throws {
    let drift = IntentDrift(
      from: [NamedCount(name: "a", count: 3), NamedCount(name: "b", count: 1)],
      to: [NamedCount(name: "b", count: 5), NamedCount(name: "c", count: 3)]
    )
    func part(_ now: Double, _ before: Double) -> Double {
      let (a, b) = ((now + 0.5) / 9.5, (before + 0.5) / 5.5)
      return (a - b) * log(a / b)
    }
    #expect(drift.before == 4 && drift.now == 8)
    #expect(drift.parts.map(\.intent) == ["a", "c", "b"])
    #expect(drift.parts.map(\.before) == [3, 0, 1])
    #expect(drift.parts.map(\.now) == [0, 3, 5])
    #expect(abs(try #require(drift.value) - part(0, 3) - part(3, 0) - part(5, 1)) < 1e-12)
  }

  @Test("has no value without requests on either side")
  func empty() {
    let some = [NamedCount(name: "a", count: 3)]
    #expect(IntentDrift(from: [], to: some).value == nil)
    #expect(IntentDrift(from: some, to: []).value == nil)
    #expect(IntentDrift(from: some, to: some).value == 0)
  }

  @Test("examples are the latest questions of an intent; an erased text gives none")
  func examples() {
    var log = LogBuilder()
    for (conv, day, text) in [
      ("s1", 1, "oldest"), ("s2", 2, "second"), ("s3", 3, ""), ("s4", 4, "fourth"),
      ("s5", 5, "fifth"),
    ] {
      ask(conv, day, [(text, "orders/track")], &log)
    }
    ask("s6", 6, [("about my order", "orders/track"), ("hm", nil)], &log)
    let report = log.report()
    var examples = IntentExamples(of: ["orders/track", "nowhere"], in: report)
    #expect(examples.sessions == ["s1", "s2", "s3", "s4", "s5", "s6"])
    examples.take(log.records)
    #expect(examples.examples(of: "nowhere").isEmpty)
    #expect(examples.examples(of: "orders/track").map(\.session) == ["s6", "s5", "s4"])
    #expect(
      examples.examples(of: "orders/track").map(\.text) == ["about my order", "fifth", "fourth"]
    )
  }

  @Test("what was not understood gives its last question")
  func unknown() {
    var log = LogBuilder()
    ask("s1", 1, [("blub", nil), ("blubber", nil)], &log)
    var examples = IntentExamples(of: ["unknown"], in: log.report())
    examples.take(log.records)
    #expect(examples.examples(of: "unknown").map(\.text) == ["blubber"])
  }

  /// A conversation with questions that are understood as an intent, or not.
  private func ask(
    _ conv: String,
    _ day: Int,
    _ questions: [(text: String, intent: String?)],
    _ log: inout LogBuilder
  ) {
    let instant = "2024-06-0\(day)T09:00:00Z"
    log.add("session.started", instant, conv: conv, cust: conv)
    for (number, question) in questions.enumerated() {
      let turn = number + 1
      log.add(
        "user.turn",
        instant,
        conv: conv,
        ["turn": .integer(turn), "text": .string(question.text)]
      )
      log.add(
        "intent.scored",
        instant,
        conv: conv,
        [
          "turn": .integer(turn), "intent": .string(question.intent ?? "orders/cancel"),
          "confidence": question.intent == nil ? 0.1 : 0.9, "threshold": 0.5,
          "decision": question.intent == nil ? "fallback" : "answer",
        ]
      )
    }
  }
}
