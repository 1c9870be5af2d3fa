import CanonicalJSON
import Conversation
import Insights
import Reviewing
import Testing

@Suite("Recurring issues")
struct IssueReportTests {
  /// Whether the fix of an issue is said to have cut contacts; an issue whose fix is not judged is a failure.
  private static func fell(_ issue: IssueReport.Issue?) -> Bool {
    guard case .judged(let finding)? = issue?.fix else {
      Issue.record("the fix was not judged")
      return false
    }
    return finding.verdict == .fell
  }

  @Test("A planted surge is found, and stands first")
  func surge() {
    let found = (1...20).filter { seed in
      let report = PlantedWorld(seed: seed, weight: { $0 < 49 ? 1 : 6 }).report()
      return report.issues.first?.cluster.label == PlantedWorld.topics[0]
        && report.planted?.growth.verdict == .rose
    }
    #expect(found.count >= 19, "seeds 1...20, found in \(found)")
  }

  @Test("Noise makes a false alarm in at most one report of twenty")
  func noise() {
    let seeds = Array(1001...1060)
    let alarmed = seeds.filter { !PlantedWorld(seed: $0).report().alarms.isEmpty }
    #expect(alarmed.count <= 3, "alarms with the seeds \(alarmed)")
  }

  @Test("Traffic that doubles makes no issue grow")
  func traffic() {
    let seeds = Array(2001...2020)
    let alarmed = seeds.filter { seed in
      !PlantedWorld(seed: seed, traffic: { $0 < 49 ? 0.2 : 0.4 }).report().alarms.isEmpty
    }
    #expect(alarmed.count <= 1, "alarms with the seeds \(alarmed)")
  }

  @Test("A planted fix is confirmed")
  func fix() {
    let confirmed = (3001...3020).filter { seed in
      Self.fell(PlantedWorld(seed: seed, weight: { $0 < 28 ? 3 : 0.6 }).report(fixed: 28).planted)
    }
    #expect(confirmed.count >= 19, "seeds 3001...3020, confirmed in \(confirmed)")
  }

  @Test("A planted non-fix is refused, also where traffic falls by half")
  func nonFix() {
    for (name, traffic) in [("steady", 0.2), ("falling", 0.1)] {
      let confirmed = (4001...4040).filter { seed in
        let world = PlantedWorld(seed: seed, traffic: { $0 < 28 ? 0.2 : traffic })
        return Self.fell(world.report(fixed: 28).planted)
      }
      #expect(confirmed.count <= 3, "\(name), confirmed with the seeds \(confirmed)")
    }
  }

  @Test("The interval of two equal rates misses 1 at most as often as it says")
  func coverage() {
    var dice = PlantedWorld.Dice(state: 5001)
    let trials = 2000
    let misses = (0..<trials).count { _ in
      let ratio = RateRatio(
        before: RateRatio.Rate(count: dice.count(of: 150, chance: 0.1), exposure: 150),
        after: RateRatio.Rate(count: dice.count(of: 150, chance: 0.1), exposure: 150)
      )
      return ratio.interval(confidence: 0.95).map { !$0.contains(1) } ?? false
    }
    #expect(misses <= trials / 20, "seed 5001: \(misses) of \(trials)")
    #expect(misses > 0, "an interval that never misses tells nothing")
  }

  @Test(
    "A fix is not judged before both its windows are full",
    arguments: [
      (10.0, IssueReport.FixTest.early(until: nil)),
      (40.0, .early(until: LogOfQuestions.day(68))),
    ]
  )
  func early(day: Double, expected: IssueReport.FixTest) {
    let world = PlantedWorld(seed: 1, weight: { Double($0) < day ? 3 : 0.1 })
    #expect(world.report(fixed: day).planted?.fix == expected)
  }

  @Test("An issue has its owner, and those affected with what they pay")
  func affected() {
    var writer = LogOfQuestions()
    for customer in 1...6 {
      writer.add(
        "subscription.started",
        "billing",
        day: 0,
        customer: "u\(customer)",
        ["mrr": .integer(10 * customer)]
      )
      for day in [1.0, 8, 9] {
        writer.ask("kayaks", in: "s\(customer)-\(day)", by: "u\(customer)", day: day + 0.5)
      }
    }
    writer.note(.owner("bo"), on: writer.log.questions[0].place, by: "ana", day: 9)
    writer.note(.owner("cy"), on: writer.log.questions[1].place, by: "ana", day: 10)
    let log = writer.log
    let report = IssueReport(
      log,
      clusters: LogOfQuestions.clusters(of: log.questions),
      settings: IssueSettings(
        period: LogOfQuestions.day(7)..<LogOfQuestions.day(14),
        asOf: LogOfQuestions.day(14)
      )
    )
    #expect(report.issues.map(\.owner) == ["cy"])
    #expect(report.issues.map(\.people.count) == [6])
    #expect(report.issues.map(\.revenue) == [210])
    #expect(report.issues.map(\.growth.ratio.value) == [1])
    #expect(report.confidence == 0.95)
  }

  @Test("What too few customers have met is no issue")
  func rare() {
    var writer = LogOfQuestions()
    for customer in 1...4 {
      for day in 8...12 {
        writer.ask("kayaks", in: "s\(customer)-\(day)", by: "u\(customer)", day: Double(day))
      }
    }
    let log = writer.log
    let report = IssueReport(
      log,
      clusters: LogOfQuestions.clusters(of: log.questions),
      settings: IssueSettings(
        period: LogOfQuestions.day(7)..<LogOfQuestions.day(14),
        asOf: LogOfQuestions.day(14)
      )
    )
    #expect(report.issues.isEmpty)
  }
}
