import AgentCore
import Conversation
import Dialogue
import TextAnalysis
import Ticketing

/// One scenario while it is run: the clock, the log so far and the session under way.
struct ScenarioRun {
  private static let personName = "desk"
  private static let person = "human:\(personName)"

  private let agent: Agent
  private let header: Scenario.Header
  private let actions: DeclaredActions
  private var now: Timestamp
  private var session: Session?
  /// The earlier contacts' last states.
  private var ended: [Session] = []
  private(set) var events: [Event] = []
  private var messages = 0
  private var tickets = 0
  private var lastSurveys: [Survey: Timestamp]
  /// What the live agent would keep sealed, by session and handle.
  private var vault: [String: String] = [:]

  init(agent: Agent, header: Scenario.Header) {
    self.agent = agent
    self.header = header
    actions = DeclaredActions(header.actions, definitions: agent.definition.actions)
    now = header.clock
    lastSurveys = header.lastSurveys
  }

  /// Every session's state, in the order of their beginning.
  var sessions: [Session] { ended + (session.map { [$0] } ?? []) }

  /// The calls of back ends that nothing declares, since this was asked last.
  func takeUndeclared() -> [ActionCall] { actions.takeUndeclared() }

  /// Takes one step.
  mutating func take(_ kind: Scenario.Step.Kind) async throws(StepRefusal) -> StepOutcome {
    switch kind {
    case .message(let text): return try await send(.text(text))
    case .choice(let id): return try await send(.choice(id))
    case .form(let fields):
      return try await send(.form(fields.map { .init(slot: $0.name, text: $0.value) }))
    case .rating(let score, let comment):
      return try await send(.rate(score: score, comment: comment))
    case .end: return try await send(.end)
    case .advance(let duration): return try await advance(by: duration)
    case .personReply(let text):
      let reply = Agent.redactedReply(text)
      return try work { ticket, session throws(TicketDesk.Refusal) in
        try TicketDesk.reply(reply, to: ticket, owner: session.owner)
      }
    case .solve:
      let decision = surveyDecision
      return try work { ticket, session throws(TicketDesk.Refusal) in
        try TicketDesk.solve(ticket, session: session, survey: decision)
      }
    case .claim:
      return try work { ticket, session throws(TicketDesk.Refusal) in
        try TicketDesk.claim(ticket, session: session, by: Self.personName)
      }
    case .giveBack(let solves):
      return try work { ticket, session throws(TicketDesk.Refusal) in
        try TicketDesk.giveBack(ticket, session: session, by: Self.personName, solves: solves)
      }
    case .reopen:
      return try work { ticket, session throws(TicketDesk.Refusal) in
        try TicketDesk.reopen(ticket, session: session)
      }
    }
  }

  // MARK: Messages

  private mutating func send(
    _ body: InboundMessage.Body
  ) async throws(StepRefusal) -> StepOutcome {
    messages += 1
    let message = InboundMessage(
      caller: header.session,
      id: RequestID("m\(messages)"),
      customer: header.customer,
      attributes: header.attributes,
      channel: header.channel,
      locale: header.locale,
      body: body
    )
    let ended = madeRoom(for: message)
    do throws(ServiceError) {
      let outcome = try await agent.turn(
        message,
        in: session,
        opening: opening(after: session),
        context: context,
        clients: clients
      )
      var step = keep(outcome)
      step.events = ended + step.events
      return step
    } catch {
      throw StepRefusal(words: error.words)
    }
  }

  /// Ends the session where it has no room for a message.
  private mutating func madeRoom(for message: InboundMessage) -> [Event] {
    guard let session, let end = agent.ending(session, before: message, at: now) else { return [] }
    self.session?.apply(end)
    note([end])
    return [end]
  }

  private var context: TurnContext {
    TurnContext(
      now: now,
      nextTicket: TicketNumbering.number(ordinal: tickets + 1),
      configuration: agent.configuration
    )
  }

  private var clients: EffectClients {
    EffectClients(
      actions: actions,
      unseal: { [vault] session, handle in vault["\(session) \(handle)"] },
      goodwill: { [gifts = givenBefore, events] _, since throws(StoreError) in
        gifts.filter { $0.at >= since }.map(\.step)
          + events.filter { $0.timestamp >= since }.compactMap { event in
            if case .goodwill(let step) = event.fact { step } else { nil }
          }
      }
    )
  }

  /// How the next contact begins: its events' ids carry its own name.
  private func opening(after session: Session?) -> SessionOpening {
    let contact = (session?.start.contact ?? 0) + 1
    return SessionOpening(
      uid: SessionNaming.id(caller: header.session, contact: contact).rawValue,
      seed: header.seed,
      lastSurveys: lastSurveys
    )
  }

  /// What the customer was given before the scenario.
  private var givenBefore: [(at: Timestamp, step: GoodwillStep)] {
    header.gifts.enumerated().map { place, gift in
      let at = Timestamp(milliseconds: header.clock.milliseconds - gift.ago.count)
      return (at, GoodwillStep(.requested, action: gift.action, key: "before \(place)"))
    }
  }

  private mutating func keep(_ outcome: TurnOutcome) -> StepOutcome {
    if let session, session.id != outcome.session.id { ended.append(session) }
    if outcome.session.version > 0 { session = outcome.session }
    for secret in outcome.secrets { vault["\(outcome.session.id) \(secret.handle)"] = secret.value }
    note(outcome.events)
    var step = StepOutcome(
      parts: outcome.response.messages.map(\.plainText),
      events: outcome.events,
      response: outcome.response,
      explanation: outcome.explanation,
      session: session
    )
    step.endsWithStandingQuestion = asksWhetherItHelped(step.parts.last)
    return step
  }

  private func asksWhetherItHelped(_ part: String?) -> Bool {
    guard let session, session.expectation == .helped, let part else { return false }
    let wording = agent.dialogue(in: session).wording
    return wording[.didThatHelp].contains { $0.text { _ in nil } == part }
  }

  /// Adds to the log, and counts what later turns depend on.
  private mutating func note(_ new: [Event]) {
    events += new
    for event in new {
      switch event.fact {
      case .ticketOpened: tickets += 1
      case .survey(let survey, .asked) where header.customer != nil:
        lastSurveys[survey] = event.timestamp
      default: break
      }
    }
  }

  // MARK: Time

  private mutating func advance(
    by duration: Milliseconds
  ) async throws(StepRefusal) -> StepOutcome {
    now = now + duration
    guard session != nil else { return StepOutcome() }
    var new = takeDue()
    new += try await undone()
    let parts = deliver(&new)
    note(new)
    return StepOutcome(parts: parts, events: new, session: session)
  }

  /// Takes back what a session owes that nobody will write in any more.
  private mutating func undone() async throws(StepRefusal) -> [Event] {
    guard let current = session, let due = agent.timetable.undoDue(in: current), due <= now else {
      return []
    }
    do throws(ServiceError) {
      let settled = try await agent.settleUndos(in: current, context: context, clients: clients)
      session = settled.session
      return settled.events
    } catch {
      throw StepRefusal(words: error.words)
    }
  }

  /// What fell due by now: in the session, and in the contact that the agent begins itself behind it.
  private mutating func takeDue() -> [Event] {
    guard var current = session else { return [] }
    var new = agent.due(in: current, at: now)
    for event in new { current.apply(event) }
    while let next = agent.contact(dueAfter: current, at: now, opening: opening(after: current)) {
      let moved = agent.movedTimers(of: current, at: now)
      for event in moved { current.apply(event) }
      ended.append(current)
      new += moved + next.events
      current = next.session
    }
    session = current
    return new
  }

  /// Tells the customer, who is there, what they have not heard of; the words.
  private mutating func deliver(_ new: inout [Event]) -> [String] {
    guard var current = session else { return [] }
    let notices = TicketNotices(of: current, agent: agent)
    for delivery in notices.deliveries {
      new.append(record(delivery.fact, by: "system", cause: delivery.event, in: &current))
    }
    session = current
    return notices.parts.map(\.plainText)
  }

  // MARK: People

  /// Whether the customer is asked how it went, now that a person solves their ticket.
  private var surveyDecision: SurveyDecision {
    guard let session else { return .none }
    return agent.definition.dialogue.surveyAsker.decision(
      in: session,
      attribution: .person(Self.personName),
      last: lastSurveys,
      at: now
    )
  }

  /// Does what a person does with the session's ticket, and tells the customer of it.
  private mutating func work(
    _ decide: (Ticket, Session) throws(TicketDesk.Refusal) -> [Fact]
  ) throws(StepRefusal) -> StepOutcome {
    guard var current = session, let number = current.ticket?.number,
      let ticket = Ticket.fold(events).last(where: { $0.number == number })
    else { throw StepRefusal(words: "there is no ticket") }
    let facts: [Fact]
    do throws(TicketDesk.Refusal) { facts = try decide(ticket, current) } catch {
      throw StepRefusal(words: error.description)
    }
    var new: [Event] = []
    for fact in facts { new.append(record(fact, by: Self.person, in: &current)) }
    session = current
    new += takeDue()
    let parts = deliver(&new)
    note(new)
    return StepOutcome(parts: parts, events: new, session: session)
  }

  private func record(
    _ fact: Fact,
    by actor: String,
    cause: EventID? = nil,
    in session: inout Session
  ) -> Event {
    let event = Event(
      id: EventID("\(session.uid).\(session.version + 1)"),
      timestamp: now,
      session: session.id,
      customer: session.customer,
      ticket: fact.type.hasPrefix("ticket.") ? session.ticket?.number : nil,
      actor: actor,
      cause: cause,
      configuration: agent.configuration,
      fact: fact
    )
    session.apply(event)
    return event
  }
}
