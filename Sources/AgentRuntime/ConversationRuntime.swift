import AgentCore
import CanonicalJSON
import Conversation
import Dialogue
import Logging
import Storage
import Synchronization
import Ticketing

/// The live agent: one turn at a time a caller, every turn durable before its reply leaves.
package final class ConversationRuntime: ConversationService {
  /// How often a turn is decided again because another process was faster.
  private static let maximumAttempts = 50
  /// How many callers' last messages can be explained.
  private static let keptExplanations = 256

  /// What decides.
  package let agent: Agent
  let store: SQLiteStore
  let clock: LiveClock
  let cache: SessionCache
  let queues = SerialQueues()
  let outbox = Outbox()
  let identifiers = IdentifierSource()
  let random = RandomSource()
  let actions: StoppableClient
  let lines = LineNumbers()
  let tickets: TicketReserve
  /// Sessions in which something is being undone without a message; each leaves when that is done.
  let undoing = Mutex<Set<SessionID>>([])
  let noticed: NoticeBoard
  private let explanations = Mutex<[SessionID: TurnExplanation]>([:])
  let logger: Logger

  /// A runtime over an open store. What fell due since the last process is appended first.
  package init(
    agent: Agent,
    store: SQLiteStore,
    actions: any ActionClient,
    clock: LiveClock = LiveClock(),
    logger: Logger
  ) async throws(StoreError) {
    self.agent = agent
    self.store = store
    self.actions = StoppableClient(LoggedClient(actions, logger))
    self.clock = clock
    self.logger = logger
    cache = SessionCache(capacity: agent.definition.limits.sessions)
    tickets = TicketReserve(lastOrdinal: try await store.lastTicketOrdinal())
    noticed = NoticeBoard(sequence: try await store.lastSequence())
    try await appendDue(at: clock.now)
    try await store.expire(by: agent.definition.retention, at: clock.now)
  }

  /// How much is taken in and kept, as the content says.
  package var limits: ResourceLimits { agent.definition.limits }

  package var identity: AgentIdentity {
    AgentIdentity(
      name: agent.definition.dialogue.agentName,
      greeting: agent.greeting,
      version: FirstlineVersion.current,
      languages: agent.definition.languages,
      capabilities: ["message", "choice", "form", "rate", "end", "health", "unasked"]
    )
  }

  package func respond(
    to message: InboundMessage
  ) async throws(ServiceError) -> AgentResponse {
    try await queues.run(message.caller) { await self.answer(message) }.get()
  }

  private func answer(_ message: InboundMessage) async -> Result<AgentResponse, ServiceError> {
    do throws(ServiceError) {
      return .success(try await decide(message))
    } catch {
      if case .internal(let why) = error { logger.error("a turn failed: \(why)") }
      return .failure(error)
    }
  }

  private func decide(_ message: InboundMessage) async throws(ServiceError) -> AgentResponse {
    let hash = store.keyedHash(of: Array(JSONWriter.text(of: message.body.json).utf8))
    if let known = try await repeated(message, hash) { return known }
    let actions = OnceClient(self.actions, definitions: agent.definition.actions)
    for _ in 0..<Self.maximumAttempts {
      do throws(TurnFailure) {
        return try await attempt(message, hash, actions)
      } catch {
        cache.forget(message.caller)
        switch error {
        case .refused(let why): throw why
        case .store(.conflict):
          if let known = try await repeated(message, hash) { return known }
          tickets.skip(to: (try? await store.lastTicketOrdinal()) ?? 0)
        case .store(let why):
          logger.error("the store refused a turn: \(why.words)")
          throw .storeUnavailable(why.words)
        }
      }
    }
    throw .storeUnavailable("other processes kept writing to the same session")
  }

  private enum TurnFailure: Error {
    case refused(ServiceError)
    case store(StoreError)
  }

  /// The line a repeat of an earlier message gets again.
  private func repeated(
    _ message: InboundMessage,
    _ hash: String
  ) async throws(ServiceError) -> AgentResponse? {
    do throws(StoreError) {
      guard let known = try await store.answer(to: message.id, of: message.caller) else {
        return nil
      }
      guard known.hash == hash else { throw StoreError.conflict }
      let json = try? JSONReader.value(of: known.line)
      return json.flatMap { AgentResponse(json: $0) }
    } catch .conflict {
      throw .conflict
    } catch {
      throw .storeUnavailable(error.words)
    }
  }

  // MARK: One attempt

  private func attempt(
    _ message: InboundMessage,
    _ hash: String,
    _ actions: OnceClient
  ) async throws(TurnFailure) -> AgentResponse {
    let turn = try await stored { () throws(StoreError) in
      let clock = self.clock.now
      let session = try await self.withRoom(for: message, at: clock)
      let now = self.agent.instant(of: message, in: session, by: clock)
      return UndecidedTurn(
        message: message,
        hash: hash,
        now: now,
        clockStep: clock - now,
        session: session,
        opening: try await self.opening(for: message),
        actions: actions
      )
    }
    for _ in 1..<Self.maximumAttempts {
      do throws(TurnFailure) {
        return try await settle(turn)
      } catch {
        guard case .store(.conflict) = error, try await isStillOurs(turn.announced) else {
          throw error
        }
        tickets.skip(to: (try? await store.lastTicketOrdinal()) ?? 0)
        turn.announced.fault = nil
      }
    }
    throw .store(.conflict)
  }

  /// Whether nobody has written to the session since its turn made events durable: the conflict is about a
  /// ticket's number alone, and the same turn goes on with another one. Begun anew it would find its own
  /// request for a change in the log, without a result.
  private func isStillOurs(_ announced: Announced) async throws(TurnFailure) -> Bool {
    guard let reached = announced.reached else { return false }
    return try await stored { () throws(StoreError) in
      try await self.session(reached.session).version == reached.version
    }
  }

  /// Decides the turn and makes it durable.
  private func settle(_ turn: UndecidedTurn) async throws(TurnFailure) -> AgentResponse {
    let (message, now) = (turn.message, turn.now)
    let ordinal = tickets.borrow()
    var isUsed = false
    defer { if !isUsed { tickets.giveBack(ordinal) } }
    var outcome = try await decide(turn, ordinal)
    let news = try await stored { () throws(StoreError) in
      try await self.news(for: message.caller, turn.session)
    }
    for item in news.reversed() {
      item.notices.prepend(to: &outcome, earlier: item.session, at: now)
    }
    note(message.id, turn.hash, in: &outcome, at: now)
    let known = try await stored { () throws(StoreError) in
      try await self.lastLine(of: message.caller, outcome.session)
    }
    outcome.response.sequence = lines.next(
      for: message.caller,
      atLeast: outcome.session.start.sequenceBase + outcome.session.version,
      above: known
    )
    let batch = batch(for: outcome, of: turn)
    try await stored { () throws(StoreError) in try await self.store.append(batch) }
    isUsed = outcome.events.contains(where: \.opensTicket)
    cache.keep(outcome.session, of: message.caller)
    if let before = turn.session { noticed.note(before, of: message.caller) }
    noticed.note(outcome.session, of: message.caller)
    explain(outcome, message.caller)
    for item in news where item.session.id != outcome.session.id {
      await settle(item.notices, of: item.session, at: now)
    }
    return outcome.response
  }

  /// What the numbers of a caller's lines have reached by what is stored; 0 where this process knows it.
  ///
  /// Asked once, when the caller comes to this process. Of sessions without events nobody's version tells what another
  /// process has said meanwhile.
  func lastLine(of caller: String, _ session: Session) async throws(StoreError) -> Int {
    guard session.version == 0 || !lines.know(caller) else { return 0 }
    return try await store.lastLine(of: caller)
  }

  /// Puts into the log, too, that the request was taken, so that it tells all that the store knows.
  private func note(
    _ request: RequestID,
    _ hash: String,
    in outcome: inout TurnOutcome,
    at now: Timestamp
  ) {
    // Ending again and again what has ended must not make the log grow for ever.
    let isEmpty = outcome.events.isEmpty && agent.isFull(outcome.session)
    guard outcome.session.version > 0, !isEmpty else { return }
    let event = Event(
      id: EventID("\(outcome.session.uid).\(outcome.session.version + 1)"),
      timestamp: now,
      session: outcome.session.id,
      customer: outcome.session.customer,
      actor: "system",
      configuration: agent.configuration,
      fact: .requestAccepted(key: request, hash: hash)
    )
    outcome.session.apply(event)
    outcome.events.append(event)
  }

  private func decide(
    _ turn: UndecidedTurn,
    _ ordinal: Int
  ) async throws(TurnFailure) -> TurnOutcome {
    var context = TurnContext(
      now: turn.now,
      nextTicket: TicketNumbering.number(ordinal: ordinal),
      configuration: agent.configuration
    )
    context.clockStep = turn.clockStep
    let clients = clients(turn.actions, turn.announced, of: turn.message.caller)
    do throws(ServiceError) {
      return try await agent.turn(
        turn.message,
        in: turn.session,
        opening: turn.opening,
        context: context,
        clients: clients
      )
    } catch {
      // A turn that another process overtook is decided again, as at its end.
      if let fault = turn.announced.fault { throw .store(fault) }
      throw .refused(error)
    }
  }

  /// The world for a turn of `caller`, whose events are made durable before they ask for a change.
  func clients(
    _ actions: any ActionClient,
    _ announced: Announced,
    of caller: String
  ) -> EffectClients {
    var clients = EffectClients(
      actions: actions,
      unseal: { [store] session, handle in
        (try? await store.secret(session: session, handle: handle)) ?? nil
      },
      announce: { session, events, secrets throws(StoreError) in
        try await self.announce(events, secrets, session, of: caller, after: announced)
      },
      goodwill: { [store] customer, since throws(StoreError) in
        try await store.goodwill(towards: customer, since: since)
      }
    )
    clients.pseudonym = { [store] value, owner in store.pseudonym(of: value, within: owner) }
    return clients
  }

  /// Makes a turn's events durable before the change that they ask for is made.
  private func announce(
    _ events: [Event],
    _ secrets: [Secret],
    _ session: Session,
    of caller: String,
    after announced: Announced
  ) async throws(StoreError) {
    let fresh = events.dropFirst(announced.count)
    // A turn that goes on with another ticket number comes by here again.
    guard !fresh.isEmpty else { return }
    do throws(StoreError) {
      try await store.append(
        EventBatch(
          session: session.id,
          caller: caller,
          expectedVersion: session.version - fresh.count,
          events: Array(fresh),
          secrets: secrets,
          nextDue: agent.nextDue(in: session),
          state: session
        )
      )
    } catch {
      announced.fault = error
      throw error
    }
    announced.note(events.count, session)
  }

  private func opening(for message: InboundMessage) async throws(StoreError) -> SessionOpening {
    var lastSurveys: [Survey: Timestamp] = [:]
    let latest = cache[message.caller]
    // Who writes need be said once only.
    if let customer = message.customer ?? latest?.customer, latest?.isOpen != true {
      lastSurveys = try await store.lastSurveys(of: customer)
    }
    return SessionOpening(
      uid: identifiers.sessionUID(),
      seed: random.seed(),
      lastSurveys: lastSurveys
    )
  }

  private func batch(for outcome: TurnOutcome, of turn: UndecidedTurn) -> EventBatch {
    let announced = turn.announced.count
    return EventBatch(
      session: outcome.session.id,
      caller: turn.message.caller,
      expectedVersion: outcome.session.version - outcome.events.count + announced,
      events: Array(outcome.events.dropFirst(announced)),
      answer: StoredAnswer(
        request: turn.message.id,
        hash: turn.hash,
        line: JSONWriter.text(of: outcome.response.json),
        at: turn.now,
        sequence: outcome.response.sequence
      ),
      secrets: outcome.secrets,
      nextDue: agent.nextDue(in: outcome.session),
      state: outcome.session
    )
  }

  private func stored<Result: Sendable>(
    _ work: () async throws(StoreError) -> Result
  ) async throws(TurnFailure) -> Result {
    do throws(StoreError) { return try await work() } catch { throw .store(error) }
  }

  // MARK: For people

  private func explain(_ outcome: TurnOutcome, _ caller: String) {
    guard let explanation = outcome.explanation else { return }
    explanations.withLock {
      if $0.count > Self.keptExplanations { $0.removeAll() }
      $0[SessionID(caller)] = explanation
    }
  }

  package func abandonActions() async { actions.stop() }

  package func explanation(for caller: String) async -> String? {
    explanations.withLock { $0[SessionID(caller)] }?.text
  }

  package func stateDescription(for caller: String) async -> [String] {
    guard let session = cache[caller] else { return ["no conversation yet"] }
    return SessionDescription.lines(of: session)
  }
}

extension Event {
  var opensTicket: Bool {
    if case .ticketOpened = fact { true } else { false }
  }
}
