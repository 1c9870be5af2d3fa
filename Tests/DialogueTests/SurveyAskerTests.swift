import Conversation
import Dialogue
import Testing

/// The one decision whether a customer is asked how it went, for dialog, desk and scenarios alike.
@Suite("Whether customers are asked how it went")
struct SurveyAskerTests {
  private static let now = Timestamp(milliseconds: 1_772_442_000_000)

  /// What a case changes of a known customer whose request the agent has settled, and what comes of it.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var facts: [Fact] = []
    var isOutbound = false
    var customer: CustomerID? = "u1"
    var attribution = SurveyAttribution.agent
    var isResolved = true
    var last: [Survey: Timestamp] = [:]
    var policy = SurveyPolicy(surveys: [.csat, .ces, .nps])
    let decision: SurveyDecision

    init(_ words: String, _ decision: SurveyDecision, _ change: (inout Case) -> Void = { _ in }) {
      testDescription = words
      self.decision = decision
      change(&self)
    }

    fileprivate var session: Session {
      let start = SessionStart(
        caller: "s1",
        contact: 1,
        channel: "web",
        locale: "en",
        seed: 1,
        isOutbound: isOutbound
      )
      let events = ([.sessionStarted(start)] + facts).enumerated().map { place, fact in
        Event(
          id: EventID("u.\(place + 1)"),
          timestamp: now,
          session: "s1",
          customer: customer,
          actor: "system",
          fact: fact
        )
      }
      return Session.fold(events, id: "s1")
    }
  }

  private static func mood(_ scores: Double...) -> [Fact] {
    scores.enumerated().map { .moodScored(MoodScore(turn: $0 + 1, score: $1, signals: [])) }
  }

  private static func ago(_ time: Milliseconds) -> Timestamp {
    Timestamp(milliseconds: now.milliseconds - time.count)
  }

  private static let late = Milliseconds(count: Milliseconds.days(30).count - 1)

  static let cases = [
    Case("nothing stands in the way", .ask(.csat, .agent)),
    Case("the content asks nothing", .none) { $0.policy.surveys = [] },
    Case("the content asks something else first", .ask(.nps, .agent)) {
      $0.policy.surveys = [.nps, .csat]
    },
    Case("asked before in the same conversation", .skip(.ces, .alreadyAsked)) {
      $0.facts = [.survey(.ces, .asked(.agent))]
    },
    Case("answered before in the same conversation", .skip(.csat, .alreadyAsked)) {
      $0.facts = [
        .survey(.csat, .asked(.agent)), .survey(.csat, .answered(score: 4, comment: nil)),
      ]
    },
    Case("lapsed before in the same conversation", .skip(.csat, .alreadyAsked)) {
      $0.facts = [.survey(.csat, .asked(.agent)), .survey(.csat, .expired)]
    },
    Case("withdrawn before: the same is asked again, within the cap", .ask(.ces, .agent)) {
      $0.facts = [.survey(.ces, .asked(.agent)), .survey(.ces, .withdrawn)]
      $0.last = [.ces: now]
    },
    Case("withdrawn before, and not asked any more", .ask(.csat, .agent)) {
      $0.facts = [.survey(.ces, .asked(.agent)), .survey(.ces, .withdrawn)]
      $0.policy.surveys = [.csat]
    },
    Case("ended with the request under way", .skip(.csat, .unresolved)) { $0.isResolved = false },
    Case("begun by us", .skip(.csat, .outbound)) { $0.isOutbound = true },
    Case("only persons' work is asked about", .skip(.csat, .attribution)) {
      $0.policy.audience = .person
    },
    Case("only persons' work, and it was one's", .ask(.csat, .person("kim"))) {
      $0.policy.audience = .person
      $0.attribution = .person("kim")
    },
    Case("only the agent's work is asked about", .skip(.csat, .attribution)) {
      $0.policy.audience = .agent
      $0.attribution = .person(nil)
    },
    Case("only the agent's work, and it was", .ask(.csat, .agent)) { $0.policy.audience = .agent },
    Case("upset just now", .skip(.csat, .upset)) { $0.facts = mood(2) },
    Case("upset two turns ago", .skip(.csat, .upset)) { $0.facts = mood(2.5, 0.1, 0) },
    Case("upset three turns ago", .ask(.csat, .agent)) { $0.facts = mood(2.5, 0.1, 0, 0) },
    Case("a little cross", .ask(.csat, .agent)) { $0.facts = mood(1.9) },
    Case("upset, with a person's work", .skip(.csat, .upset)) {
      $0.facts = mood(3)
      $0.attribution = .person("kim")
    },
    Case("unknown", .ask(.csat, .agent)) { $0.customer = nil },
    Case("unknown, where only the known are asked", .skip(.csat, .unknownCustomer)) {
      $0.customer = nil
      $0.policy.isForKnownOnly = true
    },
    Case("known, where only the known are asked", .ask(.csat, .agent)) {
      $0.policy.isForKnownOnly = true
    },
    Case("asked a moment less than the cap ago: the next in order", .ask(.ces, .agent)) {
      $0.last = [.csat: ago(late)]
    },
    Case("asked just the cap ago", .ask(.csat, .agent)) { $0.last = [.csat: ago(.days(30))] },
    Case("asked everything lately", .skip(.csat, .cap)) {
      $0.last = [.csat: now, .ces: now, .nps: now]
    },
    Case("asked the only one lately", .skip(.nps, .cap)) {
      $0.policy.surveys = [.nps]
      $0.last = [.nps: ago(.days(29))]
    },
    Case("asked another one lately", .ask(.nps, .agent)) {
      $0.policy.surveys = [.nps]
      $0.last = [.csat: now]
    },
    Case("several reasons: the first in order", .skip(.csat, .outbound)) {
      $0.isOutbound = true
      $0.facts = mood(3)
      $0.last = [.csat: now, .ces: now, .nps: now]
    },
  ]

  @Test("follows from who, when, in what mood and how often", arguments: cases)
  func decides(_ example: Case) {
    let decision = SurveyAsker(policy: example.policy).decision(
      in: example.session,
      attribution: example.attribution,
      isResolved: example.isResolved,
      last: example.last,
      at: Self.now
    )
    #expect(decision == example.decision)
  }

  @Test("Every reason is met by a case")
  func meetsAll() {
    let met = Self.cases.compactMap { example in
      if case .skip(_, let reason) = example.decision { reason } else { nil }
    }
    #expect(Set(met) == Set(SurveyDecision.Reason.allCases))
  }

  @Test("is written down with its reason, and with who had dealt with the customer")
  func facts() {
    #expect(
      SurveyDecision.skip(.ces, .upset).facts == [.survey(.ces, .skipped(reason: "upset"))]
    )
    #expect(
      SurveyDecision.ask(.nps, .person("kim")).facts == [.survey(.nps, .asked(.person("kim")))]
    )
    #expect(SurveyDecision.none.facts.isEmpty)
  }
}
