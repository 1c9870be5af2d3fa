import Conversation
import TextAnalysis
import Testing

@Suite("Folding a session")
struct SessionFoldingTests {
  private static func events(_ facts: [Fact], actor: String = "bot") -> [Event] {
    facts.enumerated().map { index, fact in
      Event(
        id: EventID("u.x.\(index + 1)"),
        timestamp: Timestamp(milliseconds: index * 1000),
        session: "s1",
        ticket: fact.type.hasPrefix("ticket.") ? "T-000018" : nil,
        actor: actor,
        fact: fact
      )
    }
  }

  private func fold(_ facts: Fact...) -> Session { .fold(Self.events(facts), id: "s1") }

  private static func user(_ turn: Int, _ text: String = "hello") -> Fact {
    .userTurn(
      UserTurn(
        turn: turn,
        text: RedactedText(alreadyRedacted: text),
        redactions: [],
        sealed: []
      )
    )
  }

  private static func score(
    _ decision: IntentScore.Decision,
    _ intent: IntentID? = "a/b",
    confidence: Double = 0.9,
    isNovel: Bool = false,
    viaSearch: Bool = false
  ) -> Fact {
    .intentScored(
      IntentScore(
        turn: 1,
        intent: intent,
        confidence: confidence,
        runnerUp: nil,
        margin: 0,
        threshold: 0.3,
        isNovel: isNovel,
        decision: decision,
        viaSearch: viaSearch
      )
    )
  }

  @Test(
    "All at once, in two halves, and shuffled and sorted again give the same",
    arguments: 0..<40
  )
  func folds(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    let facts = (0..<60).map { _ in Samples.facts[random.below(Samples.facts.count)] }
    let events = Self.events(facts)
    let whole = Session.fold(events, id: "s1")
    let cut = random.below(events.count)
    var halves = Session.fold(events[..<cut], id: "s1")
    for event in events[cut...] { halves.apply(event) }
    #expect(halves == whole)
    #expect(whole.version == events.count)
    // In any other order it is another session, but a session all the same.
    var shuffled = events
    for index in shuffled.indices.dropFirst() { shuffled.swapAt(index, random.below(index + 1)) }
    #expect(Session.fold(shuffled, id: "s1").version == events.count)
    let sorted = shuffled.sorted { $0.timestamp < $1.timestamp }
    #expect(Session.fold(sorted, id: "s1") == whole)
  }

  private static func noted(_ part: Int, _ span: Range<Int>? = nil) -> Fact {
    .requestNoted(
      NotedRequest(turn: 1, part: part, intent: "c/d", confidence: 0.9, threshold: 0.3, span: span)
    )
  }

  @Test("A noted request keeps its words until it is scored or dropped")
  func notesRequests() {
    let text = "where is it? and what does it cost?"
    let noted = fold(Self.user(1, text), Self.noted(2, 17..<35), Self.noted(3))
    #expect(noted.noted.map(\.part) == [2, 3])
    #expect(noted.noted.map(\.words) == ["what does it cost?", text])
    var score = IntentScore(
      turn: 1,
      intent: "c/d",
      confidence: 0.9,
      runnerUp: nil,
      margin: 0,
      threshold: 0.3,
      isNovel: false,
      decision: .answer
    )
    score.part = 2
    let served = fold(
      Self.user(1, text),
      Self.noted(2, 17..<35),
      Self.user(2, "A-10042"),
      .intentScored(score)
    )
    #expect(served.noted.isEmpty)
    #expect(served.question == "what does it cost?")
    #expect(fold(Self.user(1), Self.noted(2), .requestDropped(turn: 1, part: 2)).noted.isEmpty)
    #expect(fold(Self.user(1), Self.noted(2), .sessionClosed(by: .user, reason: nil)).noted.isEmpty)
  }

  @Test("A span that does not fit its text stands for all of it")
  func readsSpans() {
    #expect("abc".part(at: 1..<9) == "abc")
    #expect("abc".part(at: 1..<1) == "abc")
    #expect("abc".part(at: 1..<2) == "b")
    #expect("abc".part(at: nil) == "abc")
  }

  @Test("The values of a slot are remembered in the order in which they were named, the last five")
  func remembersValues() {
    let set = { (value: String) in Fact.slotSet("s", .text(value), source: .answer) }
    let session = fold(set("a"), set("b"), set("a"), .slotCleared("s"))
    #expect(session.earlierValues["s"] == [.text("a"), .text("b")])
    let many = Session.fold(Self.events("abcdefg".map { set(String($0)) }), id: "s1")
    #expect(many.earlierValues["s"]?.count == 5)
    #expect(many.earlierValues["s"]?.last == .text("g"))
  }

  @Test("A question that the words add to grows by them")
  func extendsQuestion() {
    var score = IntentScore(
      turn: 2,
      intent: "a/b",
      confidence: 0.9,
      runnerUp: nil,
      margin: 0,
      threshold: 0.3,
      isNovel: false,
      decision: .dialog
    )
    score.context = CarriedContext(.question, intent: "a/b")
    let session = fold(
      Self.user(1, "how long does delivery take"),
      Self.score(.answer),
      Self.user(2, "and to Spain?"),
      .intentScored(score)
    )
    #expect(session.question == "how long does delivery take and to Spain?")
  }

  @Test("The first event gives the part of the ids that is the session's own")
  func keepsUID() {
    #expect(fold(.flowStarted("a/b")).uid == "u.x")
    var bare = Session(id: "s")
    bare.apply(
      Event(
        id: "alone",
        timestamp: .init(milliseconds: 0),
        session: "s",
        actor: "bot",
        fact: .ticketSolved
      )
    )
    #expect(bare.uid == "")
    #expect(!Session(id: "s").isOpen)
    #expect(bare.isOpen)
  }

  @Test("Slots are set and cleared; a rejected value changes nothing")
  func foldsSlots() {
    let session = fold(
      .slotSet("a", .number(1), source: .answer),
      .slotSet("b", .flag(true), source: .flow),
      .slotSet("a", .number(2), source: .utterance),
      .slotRejected("b", source: .answer, why: .notUnderstood),
      .slotCleared("b"),
      .slotCleared("c")
    )
    #expect(session.slots == ["a": .number(2)])
  }

  @Test("What a flow that was not finished has left behind is undone, the last first, once")
  func foldsUndos() {
    func note(_ number: Int) -> Fact { .undoNoted(Self.undo(number)) }
    let begun: [Fact] = [.flowStarted("a/a"), note(1), note(2), .flowStarted("b/b"), note(3)]
    #expect(Session.fold(Self.events(begun), id: "s1").undos.isEmpty)
    for outcome in [FlowOutcome.cancelled, .escalated, .abandoned] {
      let ended = Session.fold(
        Self.events(
          begun + [.flowEnded("b/b", outcome: .done), .flowEnded("a/a", outcome: outcome)]
        ),
        id: "s1"
      )
      #expect(ended.undos == [Self.undo(2), Self.undo(1)])
      #expect(ended.pendingCall == nil)
    }
    let closed = begun + [.sessionClosed(by: .timeout, reason: nil)]
    #expect(
      Session.fold(Self.events(closed), id: "s1").undos
        == [Self.undo(3), Self.undo(2), Self.undo(1)]
    )
    let requested = closed + [.actionRequested("put-back", with: [:], key: "u.3.undo")]
    let undoing = Session.fold(Self.events(requested), id: "s1")
    #expect(undoing.undos == [Self.undo(2), Self.undo(1)])
    #expect(undoing.pendingCall?.isUndo == true)
    let undone = requested + [.actionCompleted("put-back", result: "done", values: [:])]
    #expect(Session.fold(Self.events(undone), id: "s1").pendingCall == nil)
  }

  @Test("No flow takes the answer of what undoes another one's change for its own")
  func undoBesideFlow() {
    let session = Session.fold(
      Self.events([
        .flowStarted("a/a"), .flowStarted("b/b"), .undoNoted(Self.undo(1)),
        .flowEnded("b/b", outcome: .cancelled),
        .actionRequested("put-back", with: [:], key: "u.1.undo"),
        .actionCompleted("put-back", result: "done", values: ["x": .number(1)]),
      ]),
      id: "s1"
    )
    #expect(session.flows.last?.lastResult == nil && session.flows.last?.values.isEmpty == true)
  }

  private static func undo(_ number: Int) -> UndoNote {
    UndoNote(action: "put-back", arguments: [:], key: "u.\(number).undo")
  }

  @Test("Flows stand on each other; a result belongs to the one on top until its state is left")
  func foldsFlows() {
    let started: [Fact] = [
      .flowStarted("a/a"), .flowMoved("a/a", state: "x"), .flowSuspended("a/a"),
      .flowStarted("b/b"), .actionRequested("look", with: [:], key: "k"),
    ]
    let waiting = Session.fold(Self.events(started), id: "s1")
    #expect(waiting.pendingAction == "look")
    let done = Session.fold(
      Self.events(
        started + [.actionCompleted("look", result: "found", values: ["v": .number(1)])]
      ),
      id: "s1"
    )
    #expect(done.pendingAction == nil)
    #expect(done.flows.last?.lastResult == "found")
    #expect(done.flows.last?.values == ["v": .number(1)])
    #expect(done.flows.first?.state == "x")
    let resumed = Session.fold(
      Self.events(started + [.flowResumed("a/a"), .flowEnded("a/a", outcome: .done)]),
      id: "s1"
    )
    #expect(resumed.flows.map(\.intent) == ["b/b"])
    #expect(fold(.flowEnded("none/such", outcome: .done)).flows.isEmpty)
  }

  @Test("Requests are counted where they were understood, and name the question")
  func foldsScores() {
    let understood = fold(Self.user(1, "where"), Self.score(.answer), Self.score(.escalate))
    #expect(understood.asked == ["a/b": 2])
    #expect(understood.lastIntent == "a/b")
    #expect(understood.question == "where")
    let refused = fold(
      Self.user(1),
      Self.score(.answer, "c/d"),
      Self.score(.escalate, confidence: 0.1),
      Self.score(.escalate, isNovel: true),
      Self.score(.clarify),
      Self.score(.smalltalk),
      Self.score(.fallback),
      Self.score(.dialog, nil)
    )
    #expect(refused.asked == ["c/d": 1])
    #expect(refused.lastIntent == "c/d")
    #expect(refused.fallbacks == 1)
    let searched = fold(Self.user(1), Self.score(.answer), Self.score(.answer, viaSearch: true))
    #expect(searched.asked == ["a/b": 1])
    #expect(searched.lastIntent == nil)
    let picked = fold(
      Self.user(1, "my order"),
      Self.score(.clarify),
      Self.user(2, "1"),
      Self.score(.answer)
    )
    #expect(picked.question == "my order")
    #expect(!picked.justClarified)
  }

  @Test("The latest words are kept, and so many only")
  func foldsWords() {
    let facts = (1...30).map { Self.user($0, "w\($0)") } + [Self.user(31, "")]
    let session = Session.fold(Self.events(facts), id: "s1")
    #expect(session.words == (11...30).map { "w\($0)" })
    #expect(session.turn == 31)
  }

  @Test("The language is the one switched to last")
  func foldsLanguage() {
    #expect(fold(Self.user(1)).language == nil)
    let there = Fact.languageSwitched(from: "en", to: "de")
    #expect(fold(there).language == "de")
    #expect(fold(there, .languageSwitched(from: "de", to: "en")).language == "en")
  }

  @Test("Sealed values give masks, the next handle and the address")
  func foldsSealed() {
    func turn(_ sealed: SealedValue) -> Fact {
      .userTurn(
        UserTurn(
          turn: 1,
          text: RedactedText(alreadyRedacted: "x"),
          redactions: [],
          sealed: [sealed]
        )
      )
    }
    let iban = SealedValue(handle: "h7", kind: "iban", masked: "GB…")
    let session = fold(turn(Samples.sealed), turn(iban))
    #expect(session.masks == ["h3": "a…@example.com", "h7": "GB…"])
    #expect(session.handles == 7)
    #expect(session.address == Samples.sealed)
    let hostile = SealedValue(handle: "h9223372036854775807", kind: "email", masked: "m")
    #expect(fold(turn(hostile)).handles == 0)
  }

  @Test("A ticket keeps what has not reached the customer")
  func foldsTicket() {
    let reply = Fact.ticketReplied(
      TicketReply(text: RedactedText(alreadyRedacted: "here"), isPublic: true)
    )
    let note = Fact.ticketReplied(
      TicketReply(text: RedactedText(alreadyRedacted: "psst"), isPublic: false)
    )
    let opening = Fact.ticketOpened(
      TicketOpening(
        priority: "normal",
        queue: "q",
        subject: "s",
        issue: nil,
        words: [],
        slots: [:],
        articles: []
      )
    )
    let session = fold(
      opening,
      .ownerChanged(.queued),
      .ticketContactSet(.sealed(Samples.sealed)),
      reply,
      note,
      .ticketSolved,
      .ticketDelivered(reply: "u.x.4")
    )
    #expect(session.ticket?.number == "T-000018")
    #expect(session.ticket?.hasContact == true)
    #expect(session.ticket?.isSolved == true)
    #expect(session.ticket?.undelivered.map(\.event) == ["u.x.6"])
    #expect(session.ticket?.undelivered.map(\.kind) == [.solved])
    #expect(session.owner == .queued)
    #expect(fold(reply, .ticketSolved).ticket == nil)
    let reopened = fold(
      opening,
      .ticketSolved,
      .sessionClosed(by: .agent, reason: nil),
      .ticketReopened(by: "agent")
    )
    #expect(reopened.ticket?.isSolved == false)
    #expect(reopened.isOpen)
  }

  @Test("Answers wait to be confirmed, rejected or assumed")
  func foldsResolution() {
    let answer = Fact.agentTurn(AgentTurn(turn: 1, kind: .answer, parts: [], article: "a/x"))
    let given = fold(Self.user(1), Self.score(.answer), answer)
    #expect(given.answer?.intent == "a/b")
    #expect(given.answer?.article == "a/x")
    #expect(fold(answer, .resolutionConfirmed).resolution == .confirmed)
    #expect(fold(answer, .resolutionAssumed(after: .hours(1))).resolution == .assumed)
    let rejected = fold(answer, .resolutionRejected)
    #expect(rejected.resolution == .rejected)
    #expect(rejected.rejections == 1)
    #expect(rejected.answer == nil)
    #expect(fold(answer, .resolutionConfirmed, answer).resolution == .none)
    #expect(fold(.resolutionConfirmed, .resolutionWithdrawn(reason: "x")).resolution == .none)
  }

  @Test("A survey is awaited after the end, until it is answered or too late")
  func foldsSurvey() {
    let asked = fold(.sessionClosed(by: .user, reason: nil), .survey(.csat, .asked(nil)))
    #expect(asked.expectation == .rating)
    #expect(asked.survey == SurveyState(.csat, askedAt: Timestamp(milliseconds: 1000)))
    #expect(asked.isSurveyPending)
    let before = fold(.survey(.csat, .asked(nil)), .sessionClosed(by: .timeout, reason: nil))
    #expect(before.expectation == .rating)
    let answered = fold(
      .survey(.csat, .asked(nil)),
      .stateEntered(.rating),
      .survey(.csat, .answered(score: 4, comment: nil))
    )
    #expect(answered.survey?.score == 4)
    #expect(answered.expectation == .nothing)
    let expired = fold(
      .survey(.csat, .asked(nil)),
      .stateEntered(.helped),
      .survey(.csat, .expired)
    )
    #expect(expired.survey?.stage == .expired)
    #expect(expired.expectation == .helped)
  }

  @Test("Words about a score keep when it was asked, and what is withdrawn is awaited no more")
  func foldsSurveyOn() {
    let close = Fact.sessionClosed(by: .user, reason: nil)
    let answered = Fact.survey(.nps, .answered(score: 9, comment: nil))
    let open = fold(close, .survey(.nps, .asked(.agent)), answered, .stateEntered(.comment))
    #expect(open.expectation == .comment)
    let late = fold(
      close,
      .survey(.nps, .asked(.agent)),
      answered,
      .stateEntered(.comment),
      answered
    )
    #expect(late.expectation == .nothing)
    #expect(late.survey?.askedAt == open.survey?.askedAt)
    let withdrawn = fold(
      close,
      .survey(.ces, .asked(.agent)),
      .ticketReopened(by: "agent"),
      .survey(.ces, .withdrawn)
    )
    #expect(withdrawn.survey?.stage == .withdrawn)
    #expect(withdrawn.expectation == .nothing)
    for step in [SurveyStep.late(score: 1, comment: nil), .skipped(reason: "cap")] {
      #expect(fold(.survey(.csat, step)).survey == nil)
    }
  }

  @Test("The person who dealt with the customer last is remembered, whoever speaks later")
  func foldsLastPerson() {
    func person(_ facts: Fact...) -> SurveyAttribution {
      Session.fold(Self.events(facts, actor: "human:kim"), id: "s1").attribution
    }
    #expect(person(.ownerChanged(.person), .ownerChanged(.returned)) == .person("kim"))
    #expect(person(.ticketSolved) == .person("kim"))
    #expect(person(.ticketReopened(by: "agent")) == .agent)
    let note = TicketReply(text: RedactedText(alreadyRedacted: "x"), isPublic: false)
    #expect(person(.ticketReplied(note)) == .agent)
    #expect(fold(.ticketSolved).attribution == .agent)
  }

  @Test("Only people and the agent keep a session awake")
  func foldsActivity() {
    let events = Self.events([Self.user(1)], actor: "customer")
    var session = Session.fold(events, id: "s1")
    session.apply(
      Event(
        id: "u.9",
        timestamp: Timestamp(milliseconds: 99_000),
        session: "s1",
        actor: "system",
        fact: .survey(.csat, .expired)
      )
    )
    #expect(session.lastActivity == Timestamp(milliseconds: 0))
  }
}
