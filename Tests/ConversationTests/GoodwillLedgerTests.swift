import Conversation
import Testing

@Suite("What a customer was given") struct GoodwillLedgerTests {
  private static func step(
    _ stage: GoodwillStep.Stage,
    _ key: String,
    _ action: ActionName = "voucher"
  ) -> GoodwillStep {
    GoodwillStep(stage, action: action, key: key)
  }

  @Test("counts what was requested before, but for what was refused or failed")
  func counts() {
    let steps = [
      Self.step(.requested, "a"), Self.step(.granted, "a"), Self.step(.requested, "b"),
      Self.step(.failed, "b"), Self.step(.requested, "c"), Self.step(.refused, "c"),
      Self.step(.requested, "d", "waiver"), Self.step(.approvalRequested, "e"),
      Self.step(.requested, "f"),
    ]
    #expect(GoodwillLedger.count(of: "voucher", before: "g", in: steps) == 2)
    #expect(GoodwillLedger.count(of: "voucher", before: "f", in: steps) == 1)
    #expect(GoodwillLedger.count(of: "voucher", before: "a", in: steps) == 0)
    #expect(GoodwillLedger.count(of: "waiver", before: "g", in: steps) == 1)
    #expect(GoodwillLedger.count(of: "voucher", before: "g", in: []) == 0)
  }

  @Test("Of requests at once, just as many as the limit come through, whichever is asked first")
  func atOnce() {
    let steps = ["a", "b", "c", "d"].map { Self.step(.requested, $0) }
    let ranks = ["a", "b", "c", "d"].map {
      GoodwillLedger.count(of: "voucher", before: $0, in: steps)
    }
    #expect(ranks.count { $0 < 2 } == 2)
  }
}
