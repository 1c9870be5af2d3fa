import Conversation
import Testing

@testable import Evaluation

@Suite("The plan of parts")
struct FoldPlanTests {
  private static let rows = ["a", "b", "c"].flatMap { intent in
    (0..<12).map { LabelledRow(text: "\(intent) number \($0)", intent: IntentID(intent)) }
  }

  private func plan(_ rows: [LabelledRow], then others: [LabelledRow] = []) -> FoldPlan {
    FoldPlan(rows, then: others, folds: 5) { $0 }
  }

  @Test("holds each intent, and the whole, evenly")
  func even() {
    let plan = plan(Self.rows)
    var sizes = [Int](repeating: 0, count: 5)
    for intent in ["a", "b", "c"] as [IntentID] {
      var own = sizes.map { _ in 0 }
      for row in Self.rows where row.intent == intent { own[plan.fold(of: row.text)] += 1 }
      #expect(own.sorted() == [2, 2, 2, 3, 3])
      for fold in own.indices { sizes[fold] += own[fold] }
    }
    #expect(sizes.sorted() == [7, 7, 7, 7, 8])
  }

  @Test("does not depend on the order of the rows")
  func order() {
    let forth = plan(Self.rows)
    let back = plan(Self.rows.reversed())
    #expect(Self.rows.allSatisfy { forth.fold(of: $0.text) == back.fold(of: $0.text) })
  }

  @Test("keeps texts with the same words together, across intents too")
  func twins() {
    let twin = LabelledRow(text: "  A Number 3! ", intent: "c")
    let other = LabelledRow(text: "b NUMBER 4", intent: "a")
    let plan = plan(Self.rows + [twin], then: [other])
    #expect(plan.fold(of: twin.text) == plan.fold(of: "a number 3"))
    #expect(plan.fold(of: other.text) == plan.fold(of: "b number 4"))
  }

  @Test("reads texts as the matcher does")
  func reading() {
    let rows = [
      LabelledRow(text: "where is A1", intent: "a"), LabelledRow(text: "where is A2", intent: "a"),
      LabelledRow(text: "where is it", intent: "a"),
    ]
    let plan = FoldPlan(rows, folds: 3) {
      $0.replacing("A1", with: "‹x›").replacing("A2", with: "‹x›")
    }
    #expect(plan.fold(of: "where is A1") == plan.fold(of: "where is A2"))
    #expect(plan.fold(of: "where is A1") != plan.fold(of: "where is it"))
  }
}
