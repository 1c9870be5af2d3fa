import Conversation
import Reviewing
import Testing

@Suite("Agreement of reviewers")
struct ReviewerAgreementTests {
  private static func marks(_ labels: String, by name: String) -> [ReviewMark] {
    labels.enumerated().map { place, label in
      ReviewMark(
        place: Question.Place(session: SessionID("s\(place)"), turn: 1),
        at: Timestamp(milliseconds: place),
        reviewer: name,
        note: .label(
          label == "-" ? ReviewLabel(.ignored) : ReviewLabel(.sample, target: String(label))
        )
      )
    }
  }

  @Test("Cohen's example by hand: 20 both yes, 15 both no, of 50")
  func kappa() throws {
    let both = String(repeating: "a", count: 20) + String(repeating: "-", count: 15)
    let first = both + String(repeating: "a", count: 5) + String(repeating: "-", count: 10)
    let second = both + String(repeating: "-", count: 5) + String(repeating: "a", count: 10)
    let all = ReviewerAgreement.all(
      in: Self.marks(first, by: "ana") + Self.marks(second, by: "bo")
    )
    let agreement = try #require(all.first)
    #expect(all.count == 1)
    #expect(agreement.reviewers == ["ana", "bo"])
    #expect(agreement.count == 50)
    #expect(agreement.agreed == 35)
    let kappa = try #require(agreement.kappa)
    #expect(abs(kappa - 0.4) < 1e-12)
  }

  @Test("Where both always say the same one thing, κ says nothing")
  func constant() {
    let all = ReviewerAgreement.all(in: Self.marks("aaa", by: "ana") + Self.marks("aaa", by: "bo"))
    #expect(all.map(\.agreed) == [3])
    #expect(all.map(\.kappa) == [nil])
  }

  @Test("Only common questions count, the last label of each, and only labels with a name")
  func common() {
    let marks =
      Self.marks("ab", by: "ana") + Self.marks("-", by: "ana") + Self.marks("-bb", by: "bo")
      + Self.marks("abc", by: "")
    #expect(ReviewerAgreement.all(in: marks).map(\.count) == [2])
    #expect(ReviewerAgreement.all(in: marks).map(\.agreed) == [2])
    #expect(ReviewerAgreement.all(in: Self.marks("ab", by: "ana")) == [])
  }
}
