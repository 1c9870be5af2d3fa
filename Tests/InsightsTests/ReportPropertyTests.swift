import CanonicalJSON
import Conversation
import Testing

@testable import Insights

@Suite("Any log")
struct ReportPropertyTests {
  /// A small generator, so that a failing seed can be run again.
  struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[roll(elements.count)] }
  }

  /// A log of valid and invalid events in any order: no state machine holds here.
  static func log(seed: UInt64) -> [LogRecord] {
    var dice = Dice(state: seed)
    let types = EventKind.allCases.map(\.rawValue) + ["moon.rose"]
    let start = LogBuilder.at("2024-06-01")
    return (1...400).map { sequence in
      let data: JSONObject = [
        "intent": .string(dice.pick(["a", "b", "human_request", ""])),
        "confidence": dice.pick([0.1, 0.9, "much"]), "threshold": dice.pick([0.5, nil]),
        "decision": .string(dice.pick(["answer", "clarify", "escalate", "smalltalk"])),
        "kind": .string(dice.pick(["answer", "greeting", "upsell", "pause"])),
        "score": .integer(dice.roll(13) - 1), "points": .integer(dice.roll(12)),
        "max": .integer(dice.roll(11)), "mrr": .integer(dice.roll(300) - 20),
        "article": .string(dice.pick(["k1", "k2"])), "helpful": .bool(dice.roll(2) == 0),
        "feature": .string(dice.pick(["f1", "f2"])), "work_s": .integer(dice.roll(900) - 10),
        "into": .string(dice.pick(["T0", "T1", "T2"])),
        "by": .string(dice.pick(["customer", "agent"])),
        "from": .string("u\(dice.roll(4))"), "to": .string("u\(dice.roll(4))"),
        "reason": .string(dice.pick(["rule", "user_request"])),
        "channel": .string(dice.pick(["web", "pipe"])), "lang": .string(dice.pick(["en", "de"])),
        "queue": .string(dice.pick(["general", "billing"])),
      ]
      return LogRecord(
        sequence: sequence,
        timestamp: start + .minutes(dice.roll(40 * 24 * 60)),
        type: dice.pick(types),
        conversation: dice.roll(5) == 0 ? nil : SessionID("c\(dice.roll(12))"),
        customer: dice.roll(4) == 0 ? nil : CustomerID("u\(dice.roll(5))"),
        ticket: dice.roll(2) == 0 ? nil : TicketNumber("T\(dice.roll(8))"),
        actor: dice.pick(["bot", "human:a", "human:b", "customer", nil]),
        configuration: dice.pick(["one", "two"]),
        data: data
      )
    }
  }

  private static func report(
    _ records: [LogRecord],
    _ settings: ReportSettings = ReportSettings()
  ) -> SupportReport {
    let period = ReportPeriod(
      since: LogBuilder.at("2024-06-01"),
      until: LogBuilder.at("2024-07-01"),
      asOf: LogBuilder.at("2024-07-05"),
      zone: .utc
    )
    return SupportReport(records: records, period: period, settings: settings)
  }

  private static func shares(_ report: SupportReport) -> [Share] {
    let requests = report.requests
    let contacts = report.firstContacts
    let surveys = report.surveys
    let tickets = report.tickets
    return requests.outcomes.map(\.share) + [
      requests.bounceRate, requests.containmentRate, requests.containedNoCallbackRate,
      requests.answerRate, requests.abandonmentRate, requests.involvementRate,
      report.resolution.rate, report.resolution.confirmed, report.resolution.assumed,
      report.resolution.verified, report.escalation.rate, report.escalation.queueAbandonmentRate,
      report.understanding.fallbackTurnRate, report.understanding.fallbackConversationRate,
      contacts.firstContacts, contacts.repeatContactRate, contacts.bot, contacts.botOfContained,
      contacts.humanOneTouch, contacts.overall, contacts.customerStated,
      contacts.immatureExcluded, contacts.unknownCustomers, surveys.csat,
      surveys.csatResponseRate, surveys.csatBotOnly, surveys.csatWithHuman, surveys.cesEasyRate,
      surveys.cesResponseRate, surveys.npsTransactionalResponseRate, surveys.reviewedRate,
      tickets.merged, tickets.net, tickets.transferRate, tickets.tierEscalationRate,
      tickets.reopenRateCohort, tickets.reopenRatePeriod,
      report.ticketTimes.firstReplyWithinTarget, report.ticketTimes.stillWaiting,
      report.knowledge.helpfulRate, report.knowledge.deflection24Hours,
      report.knowledge.deflection7Days, report.success.retentionRate, report.success.churnRate,
      report.success.upsellRate,
    ]
  }

  @Test("gives shares within their bounds, each with as many ids as it counts", arguments: 1...20)
  func bounds(seed: Int) throws {
    let report = Self.report(Self.log(seed: UInt64(seed)))
    for share in Self.shares(report) {
      #expect(share.numerator == share.ids.count)
      #expect(share.numerator <= share.denominator)
      if let value = share.value {
        let interval = try #require(share.wilson95)
        #expect(interval.contains(value))
      } else {
        #expect(share.denominator == 0 && share.wilson95 == nil)
      }
    }
  }

  @Test("gives receipts that add up to their figures", arguments: 1...20)
  func receipts(seed: Int) {
    var settings = ReportSettings()
    settings.keepsLines = true
    let records = Self.log(seed: UInt64(seed))
    let shares = Self.shares(Self.report(records, settings))
    for share in shares {
      guard let lines = share.lines else { continue }
      let counted = lines.filter { $0.standing.place == .counted }.map(\.id)
      #expect(counted == share.ids)
      #expect(lines.count { $0.standing.place != .leftOut } == share.denominator)
      let leftOut = lines.filter { $0.standing.place == .leftOut }.map(\.standing.reason)
      #expect(Dictionary(leftOut.map { ($0, 1) }, uniquingKeysWith: +) == share.leftOut)
    }
    #expect(shares.count { $0.lines != nil } >= 25)
    #expect(Self.shares(Self.report(records)).map(\.ids) == shares.map(\.ids))
  }

  @Test("is the sum of its groups, whatever it is divided by", arguments: ReportDimension.allCases)
  func groups(dimension: ReportDimension) {
    var settings = ReportSettings()
    settings.dimension = dimension
    let wholes = (1...10).map { Self.report(Self.log(seed: $0), settings) }
    #expect(wholes.contains { $0.groups.count > 1 })
    for (seed, whole) in wholes.enumerated() {
      let sessions = whole.groups.map(\.report.requests.sessions)
      #expect(sessions.reduce(0, +) == whole.requests.sessions)
      // One customer's votes in two groups are one vote of the whole; customers are not divided.
      let undivided = [
        whole.knowledge.helpfulRate, whole.success.retentionRate, whole.success.churnRate,
        whole.success.upsellRate,
      ]
      let groups = whole.groups.map { Self.shares($0.report) }
      for (place, share) in Self.shares(whole).enumerated() where !undivided.contains(share) {
        let note: Comment = "seed \(seed + 1), share \(place)"
        #expect(groups.flatMap { $0[place].ids }.sorted() == share.ids.sorted(), note)
        #expect(groups.reduce(0) { $0 + $1[place].denominator } == share.denominator, note)
      }
    }
  }

  @Test("has each request under exactly one outcome", arguments: 1...20)
  func outcomes(seed: Int) {
    let report = Self.report(Self.log(seed: UInt64(seed)))
    let ids = report.requests.outcomes.flatMap(\.share.ids)
    #expect(ids.count == report.requests.requests)
    #expect(Set(ids).count == ids.count)
    let contained = report.requests.containmentRate.numerator
    #expect(contained + report.escalation.rate.numerator == report.requests.requests)
  }

  @Test("gives the same report however it is delivered", arguments: 1...20)
  func delivery(seed: Int) {
    let records = Self.log(seed: UInt64(seed))
    let report = Self.report(records)
    // 7 is prime to 400, so this visits each record once.
    let shuffled = records.indices.map { records[$0 * 7 % records.count] }
    #expect(Self.report(shuffled) == report)
    let twice = Self.report(records + shuffled)
    #expect(twice.quality.duplicates == records.count)
    #expect(Self.shares(twice) == Self.shares(report))
    #expect(twice.ticketTimes == report.ticketTimes)
    #expect(twice.backlog == report.backlog)
    #expect(twice.success == report.success)
  }

  @Test("has no negative time and no wait longer than the solution", arguments: 1...20)
  func times(seed: Int) {
    let times = Self.report(Self.log(seed: UInt64(seed))).ticketTimes
    let all = [
      times.timeToHuman, times.firstReplyCalendar, times.firstReplyBusiness,
      times.fullResolutionCalendar, times.fullResolutionBusiness, times.requesterWaitCalendar,
      times.handleTime,
    ]
    #expect(all.allSatisfy { $0.measurements.allSatisfy { $0.seconds >= 0 } })
    for (wait, full) in zip(
      times.requesterWaitCalendar.measurements,
      times.fullResolutionCalendar.measurements
    ) {
      #expect(wait.id == full.id)
      #expect(wait.seconds <= full.seconds)
    }
  }

  @Test("has the backlog of its last day at its end, too", arguments: 1...20)
  func backlog(seed: Int) {
    let backlog = Self.report(Self.log(seed: UInt64(seed))).backlog
    #expect(backlog.endOfDay.last?.count == backlog.atEnd.count)
  }
}
