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

  @Test("counts what the requester answers, not what a colleague does in the same conversation")
  func requester() {
    var log = LogBuilder()
    log.ask("c1", by: "u1", at: "2024-06-03T09:00:00Z")
    log.add("csat.asked", "2024-06-03T10:00:00Z", conv: "c1", cust: "u1")
    log.add("csat.answered", "2024-06-03T10:01:00Z", conv: "c1", cust: "u1", ["score": 2])
    log.add("csat.answered", "2024-06-03T10:02:00Z", conv: "c1", cust: "u2", ["score": 5])
    log.ask("c2", by: "u3", at: "2024-06-03T09:00:00Z")
    log.add("csat.asked", "2024-06-03T10:00:00Z", conv: "c2", cust: "u3")
    log.add("csat.answered", "2024-06-03T10:02:00Z", conv: "c2", cust: "u4", ["score": 5])
    let surveys = log.report().surveys
    #expect(surveys.csat.ids == [] && surveys.csat.denominator == 1)
    #expect(surveys.csatResponseRate.ids == ["c1"] && surveys.csatResponseRate.denominator == 2)
    // Later it turns out that the colleague was the same person.
    log.add(
      "customer.identified",
      "2024-06-04T10:00:00Z",
      cust: "u3",
      ["from": "u4", "to": "u3"]
    )
    #expect(log.report().surveys.csat.ids == ["c2"])
  }

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

  @Test("An answer is sliced by who had dealt with the customer when they were asked")
  func frozenAttribution() {
    var log = LogBuilder()
    let cases: [(String, String?, Bool)] = [
      ("c1", "agent", false), ("c2", "agent", true), ("c3", "person", true),
      ("c4", "person", false),
      ("c5", nil, false), ("c6", nil, true), ("c7", "nobody", true),
    ]
    for (conv, attribution, isEscalated) in cases {
      log.ask(conv, by: "u1", at: "2024-06-03T09:00:00Z")
      log.add(
        "csat.asked",
        "2024-06-03T10:00:00Z",
        conv: conv,
        attribution.map { ["attribution": .string($0)] } ?? [:]
      )
      log.add("csat.answered", "2024-06-03T10:01:00Z", conv: conv, ["score": 5])
      if isEscalated { log.add("conversation.escalated", "2024-06-03T11:00:00Z", conv: conv) }
    }
    log.ask("c8", by: "u1", at: "2024-06-03T09:00:00Z")
    log.add("csat.asked", "2024-06-03T10:00:00Z", conv: "c8", ["attribution": "person"])
    let figures = log.report().surveys
    #expect(figures.csatBotOnly.leftOut == [.personTookPart: 5])
    #expect(figures.csatWithHuman.leftOut == [.agentAlone: 3, .noValidAnswer: 1])
    #expect(figures.csatBotOnly.ids == ["c1", "c2", "c5"])
    #expect(figures.csatWithHuman.ids == ["c3", "c4", "c6", "c7"])
  }

  @Test("The attribution is that of the question which the answer that counts answers")
  func attributionOfTheAnswer() {
    func asked(_ day: Int, _ who: String) -> (String, String, JSONObject) {
      ("csat.asked", "2024-06-0\(day)T10:00:00Z", ["attribution": .string(who)])
    }
    let answer = ("csat.answered", "2024-06-04T10:00:00Z", ["score": 5] as JSONObject)
    #expect(Self.csat([asked(3, "agent"), answer, asked(5, "person")]).csatBotOnly.numerator == 1)
    #expect(
      Self.csat([asked(3, "agent"), asked(4, "person"), answer]).csatWithHuman.numerator == 1
    )
  }

  @Test("Response rates count what was asked, and nothing that was not")
  func responseRates() {
    var log = LogBuilder()
    for conv in ["c1", "c2", "c3", "c4"] { log.ask(conv, by: "u1", at: "2024-06-03T09:00:00Z") }
    for conv in ["c1", "c2"] {
      log.add("ces.asked", "2024-06-03T10:00:00Z", conv: conv)
      log.add("nps.asked", "2024-06-03T10:00:00Z", conv: conv, cust: "u1")
    }
    log.add("ces.answered", "2024-06-03T10:01:00Z", conv: "c1", ["score": 7])
    log.add("nps.answered", "2024-06-03T10:01:00Z", conv: "c1", cust: "u1", ["score": 9])
    log.add("nps.answered", "2024-06-20T10:01:00Z", conv: "c2", cust: "u1", ["score": 9])
    // On the form of another survey, and without any question.
    log.add("csat.asked", "2024-06-03T10:00:00Z", conv: "c3")
    log.add("ces.answered", "2024-06-03T10:01:00Z", conv: "c3", ["score": 6])
    log.add("nps.answered", "2024-06-03T10:01:00Z", conv: "c4", cust: "u1", ["score": 0])
    let figures = log.report().surveys
    #expect(figures.cesEasyRate.denominator == 2)
    for rate in [figures.cesResponseRate, figures.npsTransactionalResponseRate] {
      #expect(rate.ids == ["c1"])
      #expect(rate.denominator == 2)
      #expect(rate.leftOut == [.notAsked: 2])
    }
    #expect(figures.npsResponseRate.denominator == 0)
  }

  @Test("Those asked apart from contacts are counted by customer, since the period began")
  func relationshipResponses() {
    var log = LogBuilder()
    for customer in ["u1", "u2", "u3"] {
      log.ask("c-\(customer)", by: customer, at: "2024-06-03T09:00:00Z")
    }
    for (customer, day) in [("u1", "05"), ("u2", "05"), ("absent", "05")] {
      log.add("nps.asked", "2024-06-\(day)", cust: customer)
    }
    log.add("nps.asked", "2024-05-01", cust: "u3")
    log.add("nps.answered", "2024-06-06", cust: "u1", ["score": 9])
    log.add("nps.answered", "2024-06-06", cust: "u3", ["score": 9])
    let report = log.report()
    #expect(report.surveys.npsResponseRate == Share(of: ["u1"], among: 2))
    #expect(!report.success.isConfigured)
  }

  @Test("A withdrawn question of effort or recommendation was not asked, a late answer is none")
  func withdrawnAndLate() {
    let figures = Self.csat([
      ("ces.asked", "2024-06-03T10:00:00Z", [:]), ("ces.withdrawn", "2024-06-03T11:00:00Z", [:]),
      ("nps.asked", "2024-06-03T10:00:00Z", [:]), ("nps.withdrawn", "2024-06-03T11:00:00Z", [:]),
      Self.asked, ("csat.expired", "2024-06-10T10:00:00Z", [:]),
      ("csat.late", "2024-06-10T10:00:01Z", ["score": 1]),
    ])
    #expect(figures.cesResponseRate.denominator == 0)
    #expect(figures.npsTransactionalResponseRate.denominator == 0)
    #expect(figures.csatResponseRate == Share(of: [String](), among: 1))
  }

  @Test("Reasons for not asking are counted once a conversation")
  func reasonsNotAsked() {
    var log = LogBuilder()
    for conv in ["c1", "c2"] { log.ask(conv, by: "u1", at: "2024-06-03T09:00:00Z") }
    for (conv, type, reason) in [
      ("c1", "csat.skipped", "upset"), ("c1", "csat.skipped", "upset"),
      ("c1", "ces.skipped", "cap"),
      ("c2", "nps.skipped", "upset"),
    ] {
      log.add(type, "2024-06-03T10:00:00Z", conv: conv, ["reason": .string(reason)])
    }
    let report = log.report()
    #expect(
      report.surveys.notAsked
        == [NamedCount(name: "upset", count: 2), NamedCount(name: "cap", count: 1)]
    )
    #expect(report.quality.unknownTypes.isEmpty)
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

  @Test("recommendation asked about a contact follows that conversation's period")
  func transactional() {
    var log = LogBuilder()
    log.ask("before", by: "u1", at: "2024-05-20T09:00:00Z")
    log.ask("within", by: "u1", at: "2024-06-20T09:00:00Z")
    log.add("nps.answered", "2024-06-21", conv: "within", cust: "u1", ["score": 9])
    log.add("nps.answered", "2024-06-22", conv: "before", cust: "u1", ["score": 0])
    #expect(log.report().surveys.npsTransactional.value == 100)
  }

  @Test("a survey asked again and still open when the ticket is reopened is withdrawn")
  func withdrawnAgain() {
    let again = ("csat.asked", "2024-06-05T10:00:00Z", JSONObject())
    let figures = Self.csat([
      Self.asked, ("csat.answered", "2024-06-04T10:00:00Z", ["score": 5]), again,
      ("ticket.reopened", "2024-06-06T10:00:00Z", ["by": "customer"]),
      ("csat.answered", "2024-06-07T10:00:00Z", ["score": 1]),
    ])
    #expect(figures.csatMean.value == 5)
    #expect(figures.csatResponseRate.numerator == 1)
  }

  @Test("an open question of effort is withdrawn with the reopened ticket, too")
  func effortWithdrawn() {
    let figures = Self.csat([
      ("ces.asked", "2024-06-03T10:00:00Z", [:]),
      ("ticket.reopened", "2024-06-04T10:00:00Z", ["by": "customer"]),
      ("ces.answered", "2024-06-05T10:00:00Z", ["score": 7]),
    ])
    #expect(figures.cesMean.count == 0)
  }

  @Test("a critical failure makes all reviews of its conversation 0, and of no other")
  func quality() {
    var log = LogBuilder()
    for (conv, points, critical) in [("c1", 9, false), ("c1", 10, true), ("c2", 7, false)] {
      log.add("session.started", "2024-06-03", conv: conv, cust: "u1")
      log.add(
        "qa.scored",
        "2024-06-04",
        conv: conv,
        ["points": .number(Double(points)), "max": 10, "critical_fail": .bool(critical)]
      )
    }
    log.add("qa.scored", "2024-06-04", conv: "c2", ["points": 10, "max": 0])
    let figures = log.report().surveys
    #expect(figures.serviceQuality == AmountRatio(numerator: 7, denominator: 30))
    #expect(figures.reviewedRate.ids == ["c1", "c2"])
  }
}
