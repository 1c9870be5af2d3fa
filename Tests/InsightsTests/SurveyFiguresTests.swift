import CanonicalJSON
import Testing

@testable import Insights

@Suite("Surveys")
struct SurveyFiguresTests {
  /// One conversation with these survey events.
  private static func csat(_ events: [(String, String, JSONObject)]) -> SurveyFigures {
    var log = LogBuilder()
    log.ask("c1", by: "u1", at: "2024-06-03T09:00:00Z")
    for (type, instant, data) in events {
      let ticket = type.hasPrefix("ticket") ? "T1" : nil
      log.add(type, instant, conv: "c1", cust: "u1", ticket: ticket, data)
    }
    return log.report().surveys
  }

  private static let asked = ("csat.asked", "2024-06-03T10:00:00Z", JSONObject())

  @Test(
    "an answer counts within seven days of asking, on its scale",
    arguments: [
      ("2024-06-10T10:00:00Z", ["score": 5], 1), ("2024-06-10T10:00:01Z", ["score": 5], 0),
      ("2024-06-04", ["score": 0], 0), ("2024-06-04", ["score": 6], 0),
      ("2024-06-04", ["score": 4.5], 0), ("2024-06-04", ["score": 5, "scale": 7], 0),
      ("2024-06-04", [:], 0), ("2024-06-04", ["score": 1, "scale": 5], 1),
    ] as [(String, JSONObject, Int)]
  )
  func validity(instant: String, data: JSONObject, count: Int) {
    let figures = Self.csat([Self.asked, ("csat.answered", instant, data)])
    #expect(figures.csat.denominator == count)
    #expect(figures.csatResponseRate.denominator == 1)
  }

  @Test("an answer to what was not asked does not count")
  func notAsked() {
    let figures = Self.csat([("csat.answered", "2024-06-04", ["score": 5])])
    #expect(figures.csat.denominator == 0)
    #expect(figures.csatResponseRate.denominator == 0)
  }

  @Test("the last answer wins, unless it is late")
  func lastAnswer() {
    let figures = Self.csat([
      Self.asked, ("csat.answered", "2024-06-04", ["score": 1]),
      ("csat.answered", "2024-06-05", ["score": 4]),
      ("csat.answered", "2024-06-25", ["score": 2]),
    ])
    #expect(figures.csatMean.value == 4)
  }

  @Test("a survey still open when the ticket is reopened is withdrawn")
  func withdrawn() {
    let solved = ("ticket.solved", "2024-06-03T10:00:00Z", JSONObject())
    let reopened = ("ticket.reopened", "2024-06-04T10:00:00Z", ["by": "customer"] as JSONObject)
    let answer = ("csat.answered", "2024-06-05T10:00:00Z", ["score": 5] as JSONObject)
    #expect(
      Self.csat([solved, Self.asked, reopened, answer]).csatResponseRate.denominator == 0
    )
    let again = ("csat.asked", "2024-06-04T12:00:00Z", JSONObject())
    #expect(
      Self.csat([solved, Self.asked, reopened, again, answer]).csatResponseRate.numerator == 1
    )
  }

  @Test("NPS takes one answer a customer and keeps both kinds apart")
  func nps() {
    var log = LogBuilder()
    for customer in ["u1", "u2", "u3"] {
      log.ask("c-\(customer)", by: customer, at: "2024-06-03T09:00:00Z")
    }
    log.add("nps.answered", "2024-06-04", cust: "u1", ["score": 0])
    log.add("nps.answered", "2024-06-05", cust: "u1", ["score": 9])
    log.add("nps.answered", "2024-06-05", cust: "u2", ["score": 8])
    log.add("nps.answered", "2024-06-05", conv: "c-u3", cust: "u3", ["score": 2])
    log.add("nps.answered", "2024-06-05", cust: "u3", ["score": 11])
    log.add("nps.answered", "2024-06-05", cust: "stranger", ["score": 0])
    let report = log.report()
    #expect(report.surveys.nps.value == 50)
    #expect(report.surveys.npsTransactional.value == -100)
    #expect(report.quality.invalidScores == 1)
  }

  @Test("a critical failure makes a review 0")
  func quality() {
    let figures = Self.csat([
      ("qa.scored", "2024-06-04", ["points": 9, "max": 10]),
      ("qa.scored", "2024-06-04", ["points": 10, "max": 10, "critical_fail": true]),
      ("qa.scored", "2024-06-04", ["points": 10, "max": 0]),
    ])
    #expect(figures.serviceQuality == AmountRatio(numerator: 9, denominator: 20))
    #expect(figures.reviewedRate.ids == ["c1"])
  }
}
