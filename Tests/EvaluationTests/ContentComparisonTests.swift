import CanonicalJSON
import Conversation
import Evaluation
import Testing
import Understanding

@Suite("The comparison of two contents")
struct ContentComparisonTests {
  private static let topics: [IntentID] = ["track", "cancel", "refund"]

  private static func content(
    _ change: ([LabelledRow]) -> [LabelledRow] = { $0 }
  ) -> ComparedContent {
    let rows = topics.flatMap { intent in
      ["please", "can you", "i want to", "help me to"].flatMap { start in
        ["my order", "this order", "the tent", "it now", "my tent"].map { end in
          LabelledRow(text: "\(start) \(intent) \(end)", intent: intent)
        }
      }
    }
    let options = MatcherOptions(epochs: 10, folds: 3)
    return ComparedContent(evaluation: IntentEvaluation(options: options) { 0 }, rows: change(rows))
  }

  private func texts(_ kind: AnswerChange.Kind, _ list: [AnswerChange]) -> [String] {
    ContentComparison.changes(kind, in: list).map(\.text)
  }

  @Test("finds nothing between a content and itself, whatever the order of its samples")
  func same() {
    let other = Self.content { $0.reversed() }
    let comparison = ContentComparison(base: Self.content(), new: other, messages: [])
    #expect(comparison.samples.count == 60)
    #expect(comparison.samples.allSatisfy { $0.kind == .unchanged && $0.before == $0.after })
    #expect(comparison.samples.allSatisfy { $0.origin == .kept })
    #expect(comparison.base == comparison.new)
    #expect(comparison.messages == [])
    #expect(!comparison.isWorse)
  }

  @Test("judges what only one content has by the whole of the other")
  func added() throws {
    let extra = (0..<10).map {
      LabelledRow(text: "annul purchase number \($0 / 5) of \($0 % 5)", intent: "cancel")
    }
    let new = Self.content { $0 + extra }
    let comparison = ContentComparison(
      base: Self.content(),
      new: new,
      messages: [LoggedMessage(text: "annul purchase number 0 of 2", count: 3)]
    )
    #expect(Set(texts(.newlyRight, comparison.samples)).isSuperset(of: extra.map(\.text)))
    #expect(comparison.samples.count { $0.origin == .added } == 10)
    #expect(!comparison.isWorse)
    let message = try #require(comparison.messages?.first)
    #expect(message.kind == .changed)
    #expect(message.after.intents == ["cancel"])
    #expect(message.expected == nil)
    // And the other way round they are removed, and worse.
    let reverse = ContentComparison(base: new, new: Self.content())
    #expect(Set(texts(.newlyWrong, reverse.samples)).isSuperset(of: extra.map(\.text)))
    #expect(reverse.samples.count { $0.origin == .removed } == 10)
    #expect(reverse.isWorse)
    #expect(reverse.messages == nil)
  }

  @Test("judges a sample that was moved by where it stands now")
  func moved() throws {
    let text = "please refund my tent"
    let new = Self.content { rows in
      rows.map { $0.text == text ? LabelledRow(text: $0.text.uppercased(), intent: "track") : $0 }
    }
    let comparison = ContentComparison(base: Self.content(), new: new)
    let sample = try #require(comparison.samples.first { $0.origin == .moved })
    #expect(sample.expected == "track")
    #expect(sample.text == text.uppercased())
    #expect(sample.before.outcome == .answeredWrong)
    #expect(comparison.samples.count == 60)
  }

  @Test("knows no right answer for samples of an intent that is gone")
  func gone() {
    let new = Self.content { $0.filter { $0.intent != "refund" } }
    let comparison = ContentComparison(base: Self.content(), new: new)
    let gone = comparison.samples.filter { $0.origin == .removed }
    #expect(gone.count == 20)
    #expect(gone.allSatisfy { $0.expected == nil && $0.before.outcome == nil })
    #expect(gone.allSatisfy { $0.kind == .changed || $0.kind == .unchanged })
  }

  @Test("judges messages whose meaning is known by it")
  func labelledMessages() {
    let comparison = ContentComparison(
      base: Self.content { $0.filter { $0.intent != "refund" } },
      new: Self.content(),
      messages: [LoggedMessage(text: "please refund the order", intent: "refund")]
    )
    #expect(comparison.messages?.map(\.kind) == [.newlyRight])
  }

  @Test(
    "groups changes by what they mean to the customer",
    arguments: [
      (.answeredRight, .answeredRight, .unchanged), (.refused, .answeredRight, .newlyRight),
      (.answeredWrong, .askedWith, .newlyRight), (.answeredRight, .askedWith, .changed),
      (.answeredRight, .refused, .newlyWrong), (.askedWith, .answeredWrong, .newlyWrong),
      (.refused, .answeredWrong, .newlyWrong), (.answeredWrong, .refused, .changed),
      (.askedWithout, .searched, .changed), (.answeredWrong, .answeredWrong, .unchanged),
    ] as [(Outcome, Outcome, AnswerChange.Kind)]
  )
  func kinds(before: Outcome, after: Outcome, kind: AnswerChange.Kind) {
    let change = AnswerChange(
      text: "x",
      expected: "a",
      origin: .kept,
      count: 1,
      before: .init(.resulting(in: before), isLabelled: true),
      after: .init(.resulting(in: after), isLabelled: true)
    )
    #expect(change.before.outcome == before)
    #expect(change.kind == kind)
  }

  @Test("is written as groups")
  func json() {
    let comparison = ContentComparison(base: Self.content(), new: Self.content(), messages: nil)
    let json = comparison.json
    #expect(json.members.map(\.name) == ["base", "new", "samples", "messages", "is_worse"])
    #expect(json["messages"] == .null)
    #expect(json["is_worse"]?.bool == false)
    #expect(
      json["samples"]?.object?.members.map(\.name) == [
        "newly_right", "newly_wrong", "changed", "unchanged",
      ]
    )
    #expect(json["samples"]?["unchanged"]?.integer == 60)
    #expect(json["base"]?["samples"]?.integer == 60)
    #expect(json["new"]?["accuracy"]?["den"]?.integer == 60)
  }
}

extension Prediction {
  /// A text of the intent `a` with that outcome.
  fileprivate static func resulting(in outcome: Outcome) -> Prediction {
    switch outcome {
    case .answeredRight: .made("a", "a")
    case .answeredWrong: .made("a", "b")
    case .askedWith: .made("a", "b", zone: .clarify(["a", "b"]))
    case .askedWithout: .made("a", "b", zone: .clarify(["b", "c"]))
    case .searched: .made("a", "a", zone: .search, hasArticle: true)
    case .refused: .made("a", "a", zone: .search)
    }
  }
}
