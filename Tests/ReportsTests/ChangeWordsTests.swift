import CanonicalJSON
import Conversation
import Insights
import Testing

@testable import Reports

@Suite("What changed, in words")
struct ChangeWordsTests {
  /// As many requests of a day, the first of which are resolved.
  private static func requests(
    _ count: Int,
    resolved: Int,
    at start: Int,
    _ name: String
  ) -> [LogRecord] {
    (0..<count).flatMap { index in
      [
        "session.started", "intent.scored",
        index < resolved ? "resolution.confirmed" : "state.entered",
      ]
      .enumerated().map { place, type in
        LogRecord(
          sequence: start / 1000 % 1_000_000_000 * 1000 + 3 * index + place,
          timestamp: Timestamp(milliseconds: start),
          type: type,
          conversation: SessionID("\(name)\(index)"),
          data: ["intent": "a", "decision": "answer", "confidence": 1, "threshold": 0.5]
        )
      }
    }
  }

  /// 2024-05-28 and 2024-06-04, in the week before the worked example's and in it.
  private static let (before, now) = (1_716_890_400_000, 1_717_495_200_000)

  private static func words(
    before: Int,
    of all: Int,
    now: Int,
    of others: Int
  ) throws -> ChangeWords {
    let records =
      requests(all, resolved: before, at: Self.before, "b")
      + requests(others, resolved: now, at: Self.now, "n")
    return ChangeWords(try WorkedExample.report(records).comparison)
  }

  @Test("a difference beyond chance is told with both figures, their counts and the interval")
  func changed() throws {
    let words = try Self.words(before: 48, of: 80, now: 56, of: 70)
    #expect(
      words.lead
        == "Compared with 2024-05-27T00:00:00.000Z until 2024-06-03T00:00:00.000Z, "
        + "3 of 5 shares changed by more than chance."
    )
    #expect(
      words.sentences == [
        "Resolved by the agent rose from 60.0 % (48 of 80) to 80.0 % (56 of 70): "
          + "better, by more than chance (95 %: 5.2 to 33.4 points).",
        "Resolved and not back rose from 60.0 % (48 of 80) to 80.0 % (56 of 70): "
          + "better, by more than chance (95 %: 5.2 to 33.4 points).",
        "Abandoned fell from 40.0 % (32 of 80) to 20.0 % (14 of 70): "
          + "better, by more than chance (95 %: -33.4 to -5.2 points).",
      ]
    )
  }

  @Test("a difference that may be chance is none, and few cases tell nothing")
  func unchanged() throws {
    let same = try Self.words(before: 40, of: 80, now: 36, of: 70)
    #expect(same.sentences.isEmpty)
    #expect(same.lead.hasSuffix("nothing changed by more than chance (5 shares judged)."))
    let few = try Self.words(before: 0, of: 29, now: 70, of: 70)
    #expect(few.sentences.isEmpty)
    #expect(few.lead.hasSuffix("no share has 30 cases in both periods."))
  }

  @Test("without an earlier period nothing is compared")
  func nothingBefore() {
    #expect(ChangeWords(nil).lead.contains("nothing to compare with"))
  }
}
