import CanonicalJSON
import Conversation
import TextAnalysis

/// One sample, or more, of every case.
enum Samples {
  static let sealed = SealedValue(handle: "h3", kind: "email", masked: "a…@example.com")

  static let values: [Value] = [
    .text("é \u{2028} x"), .text(""), .number(3), .number(-2.5), .flag(true), .flag(false),
    .date(LocalDate(daysSinceEpoch: 20_000)), .time(ClockTime(minuteOfDay: 990)),
    .moment(
      LocalMoment(day: LocalDate(daysSinceEpoch: 20_000), time: ClockTime(minuteOfDay: 5))
    ), .money(minorUnits: -4999, currency: "GBP"),
    .duration(.minutes(90)), .sealed(sealed), .list([.text("a"), .list([]), .number(1)]),
  ]

  static let expectations: [Conversation.Expectation] = [
    .nothing, .slot("order_number", rung: 2), .confirmation(rung: 1), .choice(["a/b", "c/d"]),
    .choice([]), .helped, .contact(rung: 1), .handoffConsent(.rule, detail: "late"),
    .handoffConsent(.lowConfidence, detail: nil), .rating, .comment, .followUp(question),
    .followUp(FollowUpQuestion(intent: "a/b")), .resumption("a/b"),
  ]

  static let question: FollowUpQuestion = {
    var question = FollowUpQuestion(intent: "a/b", yes: "Good.", no: "Oh.", next: "c/d")
    question.slots = ["s": .text("A-1")]
    return question
  }()

  private static let frame: FlowFrame = {
    let session = Session.fold(
      [
        Event(
          id: "u.1",
          timestamp: Timestamp(milliseconds: 0),
          session: "s1",
          actor: "bot",
          fact: .flowStarted("a/b")
        )
      ],
      id: "s1"
    )
    var frame = session.flows[0]
    frame.state = "x"
    frame.values = ["eta": .number(2)]
    frame.carried = ["s": .text("A-1")]
    return frame
  }()

  static let parts: [ReplyPart] = [
    .text("Hello."), .choices([.init(id: "1", text: "One"), .init(id: "2", text: "Two")]),
    .article(
      .init(
        article: "a/b",
        title: "T",
        heading: "H",
        passage: "P",
        updated: LocalDate(daysSinceEpoch: 20_468)
      )
    ),
    .article(.init(article: "a/b", title: "T", heading: "", passage: "P", updated: nil)),
    .article(
      .init(
        article: "a/b",
        title: "T",
        heading: "H",
        passage: "P",
        updated: LocalDate(daysSinceEpoch: 20_468),
        language: "de"
      )
    ),
    .link(.init(url: "https://shop.example/", text: "The shop")),
    .card(.init(title: "Bare")),
    .card(
      .init(
        title: "Plus",
        text: "For two.",
        fields: [.init(label: "Price", value: "£5"), .init(label: "Notice period", value: "none")],
        link: .init(url: "tel:+44", text: "Call"),
        choices: [.init(id: "1", text: "One")]
      )
    ),
    .form(
      .init(
        title: "Return",
        fields: [
          .init(name: "order", label: "Order", kind: .text, isRequired: true),
          .init(name: "why", label: "Why", kind: .choice, isRequired: false, options: ["a", "b"]),
        ]
      )
    ),
  ]

  static let facts: [Fact] =
    sessionFacts + turnFacts + dialogFacts + outcomeFacts + ticketFacts + surveyFacts
    + expectations.map { .stateEntered($0) }
    + values.map { .slotSet("s", $0, source: .answer) }

  private static func redacted(_ text: String) -> RedactedText {
    RedactedText(alreadyRedacted: text)
  }

  private static let sessionFacts: [Fact] = [
    .sessionStarted(
      SessionStart(caller: "s1", contact: 1, channel: "web", locale: "en", seed: .max)
    ),
    .sessionStarted(
      SessionStart(
        caller: "é",
        contact: 3,
        channel: "pipe",
        locale: "de",
        seed: 0,
        sequenceBase: 12,
        lastSurveys: [
          .csat: Timestamp(milliseconds: 1_772_442_000_123), .nps: Timestamp(milliseconds: 5),
        ]
      )
    ),
    .sessionClosed(by: .timeout, reason: nil), .sessionClosed(by: .user, reason: "bye"),
    .sessionStarted(
      SessionStart(
        caller: "s1",
        contact: 2,
        channel: "web",
        locale: "en",
        seed: 1,
        isOutbound: true
      )
    ),
    .customerIdentified(from: nil, to: "u1", attributes: ["plan": .text("plus"), "n": .number(1)]),
    .customerIdentified(from: "u0", to: "u1", attributes: [:]),
    .sessionMarked(.spam), .sessionMarked(.test), .requestAccepted(key: "m1", hash: "ab12"),
    .languageSwitched(from: "en", to: "de"),
  ]

  private static let partScore: IntentScore = {
    var score = IntentScore(
      turn: 2,
      intent: "a/b",
      confidence: 0.75,
      runnerUp: nil,
      margin: 0.75,
      threshold: 0.25,
      isNovel: false,
      decision: .answer
    )
    score.part = 2
    score.span = 3..<12
    score.rejected = ["c/d", "e/f"]
    score.context = CarriedContext(.earlierValue, intent: "a/b", slot: "s")
    return score
  }()

  private static var named: UserTurn {
    let text = redacted("‹card:1111› ‹password›")
    var turn = UserTurn(turn: 3, text: text, redactions: ["card", "password"], sealed: [])
    turn.pseudonyms = ["3f9ac21b", nil]
    return turn
  }

  private static let turnFacts: [Fact] = [
    .userTurn(
      UserTurn(
        turn: 2,
        text: redacted("to ‹email:h3›"),
        redactions: ["email"],
        sealed: [sealed]
      )
    ),
    .userTurn(named),
    .userTurn(
      UserTurn(turn: 3, text: redacted("wo ist es"), redactions: [], sealed: [], language: "de")
    ),
    .intentScored(
      IntentScore(
        turn: 2,
        intent: "a/b",
        confidence: 0.75,
        runnerUp: "c/d",
        margin: 0.5,
        threshold: 0.25,
        isNovel: true,
        decision: .answer,
        viaSearch: true
      )
    ),
    .intentScored(
      IntentScore(
        turn: 2,
        intent: nil,
        confidence: 0,
        runnerUp: nil,
        margin: 0,
        threshold: 0,
        isNovel: false,
        decision: .dialog
      )
    ),
    .intentScored(partScore),
    .requestNoted(
      NotedRequest(
        turn: 2,
        part: 3,
        intent: "a/b",
        confidence: 0.75,
        threshold: 0.25,
        span: 4..<9,
        values: ["s": .text("A-1"), "t": .sealed(sealed)]
      )
    ),
    .requestNoted(
      NotedRequest(turn: 1, part: 2, intent: "a/b", confidence: 0.5, threshold: 0.25)
    ),
    .requestDropped(turn: 1, part: 2),
    .agentTurn(AgentTurn(turn: 0, kind: .offerPerson, parts: parts)),
    .agentTurn(
      AgentTurn(turn: 2, kind: .answer, parts: [], article: "a/b", wordings: ["x", "x"])
    ),
    .agentTurn(AgentTurn(turn: 2, kind: .note, parts: [.text("Hello?")], unasked: .prompt)),
    .agentTurn(AgentTurn(turn: 2, kind: .confirm, parts: [.text("Well?")], unasked: .notice)),
    .timerSet(
      SessionTimer(
        name: "follow_up a/b",
        kind: .followUp,
        at: Timestamp(milliseconds: 1_772_442_000_123),
        texts: ["Did it arrive?"],
        question: question
      )
    ),
    .timerSet(
      SessionTimer(
        name: "silence",
        kind: .silence,
        at: Timestamp(milliseconds: 5),
        texts: ["Hello?", "Still there?"],
        every: .minutes(5)
      )
    ),
    .timerFired("silence"), .timerCancelled("follow_up a/b", reason: "came_back"),
    .turnDelivered("u.9"), .flowParked(frame),
  ]

  private static let dialogFacts: [Fact] = [
    .stateEntered(.resumption("a/b")), .slotSet("s", .list([.text("x")]), source: .completed),
    .goodwill(GoodwillStep(.requested, action: "gift", key: "u.3", amount: .number(5))),
    .goodwill(GoodwillStep(.refused, action: "gift", key: "u.3", reason: "limit")),
    .repaired(.languageSwitch),
    .moodScored(
      MoodScore(turn: 2, score: 1.5, signals: [MoodSignal(kind: .insult, evidence: "muppets")])
    ),
    .slotRejected("s", source: .answer, why: .notUnderstood),
    .slotRejected("s", source: .answer, why: .invalid),
    .slotProposed("s", .text("x"), source: .answer), .slotCheckStarted("s"), .slotCleared("s"),
    .flowStarted("a/b"),
    .flowLeft("a/b", state: "x", way: 2), .flowMoved("a/b", state: "x"), .flowSuspended("a/b"),
    .flowResumed("a/b"),
    .flowEnded("a/b", outcome: .cancelled), .flowEnded("a/b", outcome: .handedOver),
    .actionRequested("look-up", with: ["order": .text("A-1")], key: "u.7"),
    .actionCompleted("look-up", result: "found", values: ["eta": .number(2)]),
    .undoNoted(UndoNote(action: "put-back", arguments: ["order": .text("A-1")], key: "u.7.undo")),
    .choicesOffered(["a/b", "c/d"]), .labelProposed(turn: 1, intent: "a/b"),
    .clockStepped(by: Milliseconds(count: -3_600_000)),
  ]

  private static let outcomeFacts: [Fact] = [
    .articleShown("a/b", rank: 2, score: 1.5), .articleVoted("a/b", helpful: false),
    .resolutionConfirmed, .resolutionAssumed(after: .hours(24)), .resolutionRejected,
    .resolutionWithdrawn(reason: "came back"), .customerErased(fields: [.content, .names]),
  ]

  private static let surveyFacts: [Fact] = Survey.allCases.flatMap { survey -> [Fact] in
    let steps: [SurveyStep] = [
      .asked(nil), .asked(.agent), .asked(.person("kim")), .asked(.person(nil)),
      .answered(score: survey.scale.lowerBound, comment: nil),
      .answered(score: survey.scale.upperBound, comment: redacted("fine")), .expired, .withdrawn,
      .late(score: survey.scale.upperBound, comment: nil),
      .late(score: nil, comment: redacted("too late")), .skipped(reason: "upset"),
    ]
    return steps.map { .survey(survey, $0) }
  }

  /// A ticket without anything in it.
  static let opening = TicketOpening(
    priority: "normal",
    queue: "q",
    subject: "S",
    issue: nil,
    words: [],
    slots: [:],
    articles: []
  )

  private static let ticketFacts: [Fact] = [
    .conversationEscalated(.userRequest, detail: nil), .conversationEscalated(.rule, detail: "x"),
    .ownerChanged(.person), .ownerChanged(.returned),
    .ticketOpened(
      TicketOpening(
        priority: "high",
        queue: "q",
        subject: "S",
        issue: "a/b",
        words: ["w"],
        slots: ["s": .sealed(sealed)],
        articles: ["a/b"]
      )
    ),
    .ticketOpened(
      TicketOpening(
        priority: "low",
        queue: "q",
        subject: "S",
        issue: nil,
        words: [],
        slots: [:],
        articles: [],
        language: "fr"
      )
    ),
    .ticketContactSet(.sealed(sealed)), .ticketContactSet(nil),
    .ticketAppended(text: redacted("more")),
    .ticketReplied(TicketReply(text: redacted("here"), isPublic: false, workSeconds: 30)),
    .ticketReplied(TicketReply(text: redacted("here"), isPublic: true)),
    .ticketDelivered(reply: "u.9"), .ticketSolved, .ticketReopened(by: "customer"),
    .other(type: "ticket.merged", data: ["into": "T-000026"]),
  ]
}

/// A small generator whose numbers are the same everywhere.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }
}
