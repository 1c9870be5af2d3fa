import AgentCore
import Conversation
import Dialogue
import TextAnalysis
import Testing

@Suite("What falls due by silence alone") struct TimetableTests {
  private static let start = Timestamp(milliseconds: 1_772_442_000_000)
  private static let timetable = Timetable(windows: SessionWindows(), survey: SurveyPolicy())

  /// A session whose facts happened so many minutes after its start.
  private static func session(
    channel: String = "pipe",
    _ facts: [(minutes: Int, actor: String, fact: Fact)]
  ) -> Session {
    var session = Session(id: "s1")
    let opening = SessionStart(caller: "s1", contact: 1, channel: channel, locale: "en", seed: 7)
    for (minutes, actor, fact) in [(0, "system", Fact.sessionStarted(opening))] + facts {
      session.apply(
        Event(
          id: EventID("u.\(session.version + 1)"),
          timestamp: start + .minutes(minutes),
          session: "s1",
          ticket: fact.type.hasPrefix("ticket.") ? "T-000018" : nil,
          actor: actor,
          fact: fact
        )
      )
    }
    return session
  }

  private static func said(_ kind: AgentTurn.Kind) -> Fact {
    .agentTurn(AgentTurn(turn: 1, kind: kind, parts: [.text("…")]))
  }

  private static let opened = Fact.ticketOpened(
    TicketOpening(
      priority: "normal",
      queue: "general",
      subject: "",
      issue: nil,
      words: [],
      slots: [:],
      articles: []
    )
  )

  /// What falls due within 60 days: type and minutes after the start.
  private static func due(_ session: Session, within days: Int = 60) -> [String] {
    timetable.due(in: session, at: start + .days(days), configuration: "test").map {
      "\($0.fact.type) \(($0.timestamp - start).count / 60_000)"
    }
  }

  @Test(
    "A question on an immediate channel is awaited 30 minutes, on others a day",
    arguments: [
      ("pipe", 30), ("web", 30), ("terminal", 30), ("email", 1440), ("whatsapp", 1440), ("", 1440),
    ]
  )
  func questions(channel: String, minutes: Int) {
    for kind in [AgentTurn.Kind.collect, .clarify, .confirm, .fallback] {
      let session = Self.session(channel: channel, [(0, "bot", Self.said(kind))])
      #expect(Self.due(session) == ["session.closed \(minutes)"])
    }
  }

  @Test("An answer is assumed right after a day of silence, and then the session ends")
  func answers() {
    for channel in ["pipe", "email"] {
      let session = Self.session(channel: channel, [(5, "bot", Self.said(.answer))])
      #expect(Self.due(session) == ["resolution.assumed 1445", "session.closed 1445"])
    }
  }

  @Test("Whether the answer helped is no question: silence after it is an answer")
  func helpedIsNoQuestion() {
    let session = Self.session([
      (0, "bot", Self.said(.answer)), (0, "bot", .stateEntered(.helped)),
    ])
    #expect(Self.due(session) == ["resolution.assumed 1440", "session.closed 1440"])
  }

  @Test("A later message puts the assumption off")
  func activityCounts() {
    let session = Self.session([
      (0, "bot", Self.said(.answer)), (600, "bot", Self.said(.smalltalk)),
    ])
    #expect(Self.due(session) == ["resolution.assumed 2040", "session.closed 2040"])
  }

  @Test("An answer in a session that its customer ended is assumed right a day after it was given")
  func endedByCustomer() {
    let session = Self.session([
      (0, "bot", Self.said(.answer)), (10, "customer", .sessionClosed(by: .user, reason: nil)),
    ])
    #expect(Self.due(session) == ["resolution.assumed 1440"])
  }

  @Test("Nothing is assumed before the session's end")
  func orderOfTime() {
    let session = Self.session([
      (0, "bot", Self.said(.answer)), (1430, "bot", Self.said(.collect)),
    ])
    #expect(Self.due(session) == ["session.closed 1460", "resolution.assumed 1460"])
    var early = session
    for event in Self.timetable.due(
      in: session,
      at: Self.start + .minutes(1460),
      configuration: nil
    ).prefix(1) { early.apply(event) }
    #expect(Self.due(early) == ["resolution.assumed 1460"])
  }

  @Test("A session with an open ticket never ends by silence; a solved one does")
  func tickets() {
    let escalated: [(minutes: Int, actor: String, fact: Fact)] = [
      (0, "bot", .conversationEscalated(.userRequest, detail: nil)), (0, "bot", Self.opened),
      (0, "bot", Self.said(.handoff)),
    ]
    #expect(Self.due(Self.session(escalated), within: 5000).isEmpty)
    let ended = escalated + [(9, "customer", .sessionClosed(by: .user, reason: nil))]
    #expect(Self.due(Self.session(ended), within: 5000).isEmpty)
    let solved = escalated + [(60, "human:kim", .ticketSolved)]
    #expect(Self.due(Self.session(solved)) == ["session.closed 90"])
    let reopened = solved + [(70, "human:kim", .ticketReopened(by: "agent"))]
    #expect(Self.due(Self.session(reopened), within: 5000).isEmpty)
  }

  @Test("What is to be undone is due at once, and what was under way when it can no longer be")
  func undos() {
    let begun: [(minutes: Int, actor: String, fact: Fact)] = [
      (0, "bot", .flowStarted("a/b")),
      (0, "system", .undoNoted(UndoNote(action: "release", arguments: [:], key: "u.2.undo"))),
      (1, "bot", Self.said(.confirm)),
    ]
    #expect(Self.timetable.undoDue(in: Self.session(begun)) == nil)
    let closed = begun + [(31, "system", .sessionClosed(by: .timeout, reason: nil))]
    let owing = Self.session(closed)
    #expect(Self.timetable.undoDue(in: owing) == Self.start + .minutes(1))
    #expect(Self.timetable.nextDue(in: owing) == Self.start + .minutes(1))
    #expect(Self.due(owing).isEmpty)
    let asked = closed + [(40, "bot", .actionRequested("release", with: [:], key: "u.2.undo"))]
    #expect(Self.timetable.undoDue(in: Self.session(asked)) == Self.start + .minutes(50))
    let done = asked + [(41, "system", .actionCompleted("release", result: "done", values: [:]))]
    #expect(Self.timetable.undoDue(in: Self.session(done)) == nil)
  }

  @Test(
    "An action that was cut off waits for the next message, and for none in a session that has ended"
  )
  func cutOff() {
    let open: [(minutes: Int, actor: String, fact: Fact)] = [
      (0, "bot", .flowStarted("a/b")), (1, "bot", .actionRequested("act", with: [:], key: "k")),
    ]
    #expect(Self.timetable.undoDue(in: Self.session(open)) == nil)
    let closed = open + [(31, "system", .sessionClosed(by: .timeout, reason: nil))]
    #expect(Self.timetable.undoDue(in: Self.session(closed)) == Self.start + .minutes(11))
  }

  @Test("A question for a rating lapses after a week, also when the session has ended")
  func surveys() {
    let session = Self.session([
      (0, "customer", .sessionClosed(by: .user, reason: nil)),
      (0, "bot", .survey(.csat, .asked(nil))),
    ])
    #expect(Self.due(session, within: 6).isEmpty)
    #expect(Self.due(session, within: 7) == ["csat.expired 10080"])
    var answered = session
    answered.apply(
      Event(
        id: "u.9",
        timestamp: Self.start,
        session: "s1",
        actor: "customer",
        fact: .survey(.csat, .answered(score: 4, comment: nil))
      )
    )
    #expect(Self.due(answered).isEmpty)
  }

  @Test("A confirmed, rejected or escalated answer is not assumed right")
  func settledAnswers() {
    for fact in [
      Fact.resolutionConfirmed, .resolutionRejected,
      .conversationEscalated(.answerRejected, detail: nil),
    ] {
      let session = Self.session([(0, "bot", Self.said(.answer)), (1, "customer", fact)])
      #expect(Self.due(session) == ["session.closed 1441"])
    }
  }

  private static let cases: [Session] = [
    session([(0, "bot", said(.collect))]),
    session([(0, "bot", said(.answer)), (3, "bot", said(.collect))]),
    session([(0, "bot", said(.answer)), (1430, "bot", said(.collect))]),
    session(channel: "email", [(0, "bot", said(.answer)), (9, "bot", said(.survey))]),
    session([
      (0, "bot", said(.answer)), (1, "customer", .resolutionConfirmed),
      (1, "bot", .survey(.csat, .asked(nil))), (1, "bot", said(.survey)),
    ]),
  ]

  @Test(
    "What is due is due once, at its own instant, however often it is looked at",
    arguments: 0..<5
  )
  func idempotent(number: Int) {
    let session = Self.cases[number]
    let end = Self.start + .days(30)
    let all = Self.timetable.due(in: session, at: end, configuration: "test")
    #expect(all.map(\.timestamp) == all.map(\.timestamp).sorted())
    var after = session
    for event in all { after.apply(event) }
    #expect(Self.timetable.due(in: after, at: end, configuration: "test").isEmpty)
    #expect(Self.timetable.nextDue(in: after) == nil)
    var stepped = session
    var steps: [Event] = []
    while let next = Self.timetable.nextDue(in: stepped) {
      for event in Self.timetable.due(in: stepped, at: next, configuration: "test") {
        stepped.apply(event)
        steps.append(event)
      }
    }
    #expect(steps == all)
    #expect(stepped == after)
  }

  @Test("Just before its instant nothing is due", arguments: 0..<5)
  func notBefore(number: Int) throws {
    let session = Self.cases[number]
    let next = try #require(Self.timetable.nextDue(in: session))
    let before = Timestamp(milliseconds: next.milliseconds - 1)
    #expect(Self.timetable.due(in: session, at: before, configuration: nil).isEmpty)
    #expect(Self.timetable.due(in: session, at: next, configuration: nil).first?.timestamp == next)
  }

  @Test("A session before its first event has nothing due")
  func emptySession() {
    #expect(Self.timetable.nextDue(in: Session(id: "s1")) == nil)
  }
}
