import CanonicalJSON
import Conversation
import Testing
import TextAnalysis

/// Whatever a customer wrote or gave must be gone from every kind of event.
@Suite("Erasing what a customer said")
struct EraserTests {
  /// Stands wherever a customer's own text may stand.
  static let canary = "CANARY-7f3a"

  private static let text = RedactedText(alreadyRedacted: canary)
  private static let value = Value.text(canary)
  private static let sealed = SealedValue(handle: "h1", kind: "email", masked: canary)

  private static var turn: UserTurn {
    var turn = UserTurn(turn: 1, text: text, redactions: ["email"], sealed: [sealed])
    turn.pseudonyms = [canary]
    return turn
  }

  /// Each kind of event that may hold a customer's text, with it in every place.
  static let telling: [Fact] = [
    .sessionStarted(
      SessionStart(caller: canary, contact: 2, channel: "web", locale: "en", seed: 9)
    ),
    .customerIdentified(
      from: CustomerID(canary),
      to: CustomerID(canary),
      attributes: ["name": value]
    ),
    .requestAccepted(key: RequestID(canary), hash: canary),
    .userTurn(turn),
    .intentScored(score),
    .requestNoted(noted),
    .agentTurn(AgentTurn(turn: 1, kind: .answer, parts: [.text(canary)], wordings: ["answer"])),
    .stateEntered(.followUp(question)),
    .moodScored(
      MoodScore(turn: 1, score: 2, signals: [MoodSignal(kind: .capitals, evidence: canary)])
    ),
    .slotSet("order", value, source: .answer),
    .slotSet("mail", .list([.sealed(sealed), value]), source: .answer),
    .slotProposed("order", value, source: .answer),
    .flowParked(frame),
    .actionRequested("look-up", with: ["order": value], key: "u.7"),
    .actionCompleted("look-up", result: "found", values: ["status": value]),
    .undoNoted(UndoNote(action: "put-back", arguments: ["order": value], key: "u.7.undo")),
    .timerSet(
      SessionTimer(
        name: "t",
        kind: .followUp,
        at: Timestamp(milliseconds: 0),
        texts: [canary],
        question: question
      )
    ),
    .ticketOpened(
      TicketOpening(
        priority: "high",
        queue: "q",
        subject: canary,
        issue: "a/b",
        words: [canary],
        slots: ["order": value],
        articles: ["a/b"]
      )
    ),
    .ticketContactSet(.sealed(sealed)),
    .ticketAppended(text: text),
    .ticketReplied(TicketReply(text: text, isPublic: true, workSeconds: 60)),
    .survey(.csat, .answered(score: 4, comment: text)),
    .survey(.nps, .late(score: 4, comment: text)), .survey(.ces, .late(score: nil, comment: text)),
    .other(
      type: "note.added",
      data: ["text": .string(canary), "count": 3, "more": ["deep": [.string(canary)]]]
    ),
  ]

  private static let score: IntentScore = {
    var score = IntentScore(
      turn: 1,
      intent: "a/b",
      confidence: 0.9,
      runnerUp: "c/d",
      margin: 0.8,
      threshold: 0.5,
      isNovel: false,
      decision: .answer,
      corrections: [SpellingCorrection(written: canary, read: canary)]
    )
    score.span = 3..<9
    return score
  }()

  private static let noted: NotedRequest = NotedRequest(
    turn: 1,
    part: 2,
    intent: "a/b",
    confidence: 0.9,
    threshold: 0.5,
    span: 0..<4,
    values: ["order": value]
  )

  private static let question: FollowUpQuestion = {
    var question = FollowUpQuestion(intent: "a/b", yes: canary, no: canary)
    question.slots = ["order": value]
    return question
  }()

  private static let frame: FlowFrame = {
    var frame = Session.fold([event(.flowStarted("a/b"))], id: "s1").flows[0]
    frame.values = ["status": value]
    frame.carried = ["order": value]
    return frame
  }()

  private static func event(_ fact: Fact) -> Event {
    Event(
      id: "u.1",
      timestamp: Timestamp(milliseconds: 5),
      session: SessionID(canary),
      customer: CustomerID(canary),
      ticket: "T-000018",
      actor: "customer",
      fact: fact
    )
  }

  private static var eraser: Eraser {
    Eraser(
      customers: [CustomerID(canary): "erased-1"],
      sessions: [SessionID(canary): "erased-2"],
      callers: [SessionID(canary): "erased-2"]
    )
  }

  @Test("no event keeps what the customer wrote, gave or is called", arguments: telling)
  func nothingIsLeft(of fact: Fact) {
    var eraser = Self.eraser
    let erased = eraser.erased(Self.event(fact))
    let line = JSONWriter.text(of: erased.record().json)
    #expect(!line.contains("CANARY"))
    #expect(erased.session == "erased-2" && erased.customer == "erased-1")
  }

  @Test("the samples above do hold the text before", arguments: telling)
  func somethingWasThere(in fact: Fact) {
    #expect(JSONWriter.text(of: .object(fact.data)).contains("CANARY"))
  }

  @Test(
    "an erased event is of the same kind, at the same time, and reads back",
    arguments: Samples.facts
  )
  func kindStays(of fact: Fact) throws {
    var eraser = Self.eraser
    let event = Self.event(fact)
    let erased = eraser.erased(event)
    #expect(erased.fact.type == fact.type)
    #expect(erased.timestamp == event.timestamp && erased.id == event.id)
    let read = try #require(Event(LogRecord(json: erased.record().json)))
    #expect(read == erased)
    var again = Eraser()
    #expect(again.erased(erased).fact.type == fact.type)
  }

  @Test("what figures are made of stays")
  func figuresStay() throws {
    var eraser = Self.eraser
    guard case .intentScored(let score) = eraser.fact(.intentScored(Self.score)) else {
      throw Failure()
    }
    #expect(score.intent == "a/b" && score.confidence == 0.9 && score.decision == .answer)
    guard
      case .survey(.csat, .answered(4, _)) = eraser.fact(
        .survey(.csat, .answered(score: 4, comment: Self.text))
      ),
      case .ticketReplied(let reply) = eraser.fact(
        .ticketReplied(TicketReply(text: Self.text, isPublic: true, workSeconds: 60))
      )
    else { throw Failure() }
    #expect(reply.isPublic && reply.workSeconds == 60)
  }

  private struct Failure: Error {}

  @Test("equal values stay equal, different ones different, whatever their kind")
  func equalStaysEqual() {
    var eraser = Eraser()
    let values = Samples.values.map { eraser.value($0) }
    let again = Samples.values.map { eraser.value($0) }
    #expect(values == again)
    #expect(eraser.value(.text("A-1")) != eraser.value(.text("A-2")))
    #expect(eraser.value(.number(1)) != eraser.value(.text("1")))
  }

  @Test("a pseudonym makes values equal over several erasures")
  func pseudonyms() {
    var first = Eraser(pseudonym: { "p\($0.utf8.count)" })
    var second = Eraser(pseudonym: { "p\($0.utf8.count)" })
    _ = first.value(.text("something else"))
    #expect(first.value(.text("A-1")) == second.value(.text("A-1")))
  }

  @Test("after an erasure nothing is owed to the customer any more")
  func nothingIsOwed() {
    let facts: [Fact] = [
      .flowStarted("a/b"),
      .actionRequested("look-up", with: [:], key: "u.2"),
      .undoNoted(UndoNote(action: "put-back", arguments: [:], key: "u.2.undo")),
      .timerSet(
        SessionTimer(name: "t", kind: .reminder, at: Timestamp(milliseconds: 9), texts: ["x"])
      ),
      .requestNoted(Self.noted),
      .customerErased(fields: [.content]),
      .sessionClosed(by: .system, reason: "erased"),
    ]
    let session = Session.fold(facts.map(Self.event), id: "s1")
    #expect(session.undos.isEmpty && session.pendingCall == nil && session.timers.isEmpty)
    #expect(session.noted.isEmpty && session.unfinished.isEmpty && !session.isOpen)
  }
}
