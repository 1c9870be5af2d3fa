import Conversation
import Dialogue
import TextAnalysis
import Understanding

extension Agent {
  /// How often effects may lead to further effects within one turn: eight actions of flows, and a dozen that undo.
  private static let maximumRounds = 20
  /// How much of a longer text is kept, in scalars: one character alone may be longer than any limit.
  private static let keptTextScalars = 1000
  /// How far behind the cut it is looked for personal data that the cut would go through, in scalars.
  private static let sightBehindCut = 300

  /// A clock set back by less is how clocks are kept in step, and nobody need read of it.
  private static let notedClockStep = Milliseconds.seconds(-1)

  /// Decides one message: the pure step, with effects run through `clients` in between.
  ///
  /// - Parameters:
  ///   - message: What came.
  ///   - session: The caller's latest session; nil before the first.
  ///   - opening: What a new session begins with, where one is needed.
  ///   - context: The clock, read once, and the next ticket's number.
  ///   - clients: The world.
  /// - Throws: `ServiceError.invalidRequest` where the message makes no sense in the session's state, and
  ///   `storeUnavailable` where a change could not be announced. Nothing has happened then.
  package func turn(
    _ message: InboundMessage,
    in session: Session?,
    opening: SessionOpening,
    context: TurnContext,
    clients: EffectClients
  ) async throws(ServiceError) -> TurnOutcome {
    if let response = try responseWithoutTurn(to: message, in: session, at: context.now) {
      return response
    }
    var draft = TurnDraft(session: state(for: message, after: session), context: context)
    if draft.session.version == 0 {
      start(&draft, message, after: session, opening)
    } else if context.clockStep <= Self.notedClockStep {
      draft.record(.clockStepped(by: context.clockStep), by: "system")
    }
    identify(known(message, by: session), in: &draft)
    failInterruptedAction(in: &draft)
    var (input, redaction) = try input(of: message, in: draft.session, at: context.now)
    input.name(redaction, for: draft.session, by: clients)
    let effects = machine.begin(&draft, input)
    try await run(effects, &draft, redaction, clients)
    machine.finish(&draft)
    return outcome(of: draft, message, redaction)
  }

  // MARK: Which session

  /// The instant of a turn while the machine's clock shows `clock`: where `message` goes on with `session`, never before
  /// its last event.
  package func instant(
    of message: InboundMessage,
    in session: Session?,
    by clock: Timestamp
  ) -> Timestamp {
    guard let session, continues(session, message) else { return clock }
    return session.instant(by: clock)
  }

  /// Whether `message` continues `session`, or begins the caller's next contact.
  func continues(_ session: Session?, _ message: InboundMessage) -> Bool {
    guard let session else { return false }
    if session.isOpen { return true }
    switch message.body {
    case .rate, .end: return true
    case .text(let text):
      // A bare number after "how would you rate this?" is the rating, also when the session has ended.
      return lateRating(text, in: session) != nil || isLateComment(text, in: session)
    case .choice, .form: return false
    }
  }

  private func state(for message: InboundMessage, after session: Session?) -> Session {
    if let session, continues(session, message) { return session }
    let contact = (session?.start.contact ?? 0) + 1
    return Session(id: SessionNaming.id(caller: message.caller, contact: contact))
  }

  private func start(
    _ draft: inout TurnDraft,
    _ message: InboundMessage,
    after session: Session?,
    _ opening: SessionOpening
  ) {
    let start = SessionStart(
      caller: message.caller,
      contact: (session?.start.contact ?? 0) + 1,
      channel: message.channel,
      locale: locale(of: message, after: session),
      seed: opening.seed,
      sequenceBase: session.map { $0.start.sequenceBase + $0.version } ?? 0,
      lastSurveys: opening.lastSurveys
    )
    let customer = known(message, by: session).customer
    draft.recordStart(start, uid: opening.uid, customer: customer)
    guard let session else { return }
    var isText = false
    if case .text = message.body { isText = true }
    machine.takeOver(from: session, resumes: isText, in: &draft)
  }

  /// A caller whose language has shown itself begins the next contact in it, unless the frontend says otherwise now.
  private func locale(of message: InboundMessage, after session: Session?) -> String {
    guard let session, session.start.locale == message.locale else { return message.locale }
    return session.language ?? message.locale
  }

  /// A frontend that has said once who writes need not say it again for the next contact.
  private func known(_ message: InboundMessage, by session: Session?) -> InboundMessage {
    guard message.customer == nil, let session, !continues(session, message) else { return message }
    var known = message
    known.customer = session.customer
    known.attributes = session.attributes
    return known
  }

  /// An action that a crash cut off counts as failed: it may have been done, so it is never done again.
  func failInterruptedAction(in draft: inout TurnDraft) {
    guard let action = draft.session.pendingAction else { return }
    machine.speaking(in: draft.session)
      .complete(action, result: "failed", values: [:], in: &draft)
  }

  /// Notes who the customer is, where that is new.
  private func identify(_ message: InboundMessage, in draft: inout TurnDraft) {
    guard let customer = message.customer else { return }
    let attributes = redacted(message.attributes)
    let isKnown = draft.session.customer == customer
    let isSame = draft.session.attributes(after: attributes) == draft.session.attributes
    guard !isKnown || !isSame else { return }
    let before = isKnown ? nil : draft.session.customer
    draft.record(
      .customerIdentified(from: before, to: customer, attributes: attributes),
      by: "system"
    )
  }

  // MARK: Input

  private func input(
    of message: InboundMessage,
    in session: Session,
    at now: Timestamp
  ) throws(ServiceError) -> (DialogueInput, Redaction?) {
    switch message.body {
    case .text(let text):
      let redaction = self.redaction(of: bounded(text, in: session), in: session)
      if let rating = lateRating(text, in: session) {
        let words = interpreter.interpret(redaction.text.text, now: now).interpretation.knownWords
        return (.rating(rating, comment: words == 0 ? nil : redaction.text), redaction)
      }
      return (.utterance(understand(text, redaction, in: session, at: now)), redaction)
    case .form(let answers):
      return try input(of: answers, in: session, at: now)
    case .choice(let id):
      return (.utterance(try utterance(choosing: id, in: session)), nil)
    case .rate(let score, let comment):
      try check(score, in: session)
      let redaction = comment.map { self.redaction(of: bounded($0, in: session), in: session) }
      return (.rating(score, comment: redaction?.text), redaction)
    case .end:
      return (.end, nil)
    }
  }

  /// The part of `text` that is looked at. It is cut before personal data that the cut would go through: half
  /// a card number is recognised by nobody, and would be written down.
  func bounded(_ text: String, in session: Session) -> String {
    guard text.utf8.count > definition.limits.message else { return text }
    let scalars = text.unicodeScalars
    let cut = Substring(scalars.prefix(Self.keptTextScalars)).utf8.count
    let seen = String(Substring(scalars.prefix(Self.keptTextScalars + Self.sightBehindCut)))
    let divided = redaction(of: seen, in: session).spans.first {
      $0.rawRange.lowerBound < cut && cut < $0.rawRange.upperBound
    }
    return String(decoding: seen.utf8.prefix(divided?.rawRange.lowerBound ?? cut), as: UTF8.self)
  }

  private func utterance(
    choosing id: String,
    in session: Session
  ) throws(ServiceError) -> UnderstoodUtterance {
    let offered = session.lastReply.flatMap(\.offered)
    guard case .choice = session.expectation, let place = offered.firstIndex(where: { $0.id == id })
    else { throw .invalidRequest("no choice of that id is on offer") }
    return UnderstoodUtterance(
      text: RedactedText(alreadyRedacted: offered[place].text),
      interpretation: .nothing,
      reading: AnswerReading(choice: place)
    )
  }

  // MARK: Effects

  /// Runs effects, and those that follow from their results, until none is left.
  func run(
    _ first: [Effect],
    _ draft: inout TurnDraft,
    _ redaction: Redaction?,
    _ clients: EffectClients
  ) async throws(ServiceError) {
    var effects = first
    var rounds = 0
    while let effect = effects.first {
      rounds += 1
      guard rounds <= Self.maximumRounds else {
        // The customer is not to stay without an answer for a fault of ours.
        machine.failTurn(&draft, "endless-turn")
        return
      }
      let result = await run(effect, &draft, redaction, clients)
      effects = machine.resume(&draft, try result.get())
    }
  }

  private func run(
    _ effect: Effect,
    _ draft: inout TurnDraft,
    _ redaction: Redaction?,
    _ clients: EffectClients
  ) async -> Result<EffectResult, ServiceError> {
    switch effect {
    case .runAction(let name, let arguments, let key):
      let isUndo = draft.session.pendingCall?.isUndo == true
      let action = definition.actions.first { $0.name == name }
      do throws(StoreError) {
        if let action, !isUndo,
          let decided = try await goodwill(
            action,
            arguments,
            key: key,
            in: &draft,
            redaction,
            clients
          )
        {
          return .success(.action(name, result: decided.name, values: [:]))
        }
        if isUndo || action?.changes == true {
          try await clients.announce(draft.session, draft.events, secrets(of: redaction))
        }
      } catch {
        return .failure(.storeUnavailable(error.words))
      }
      var values: [String: Value] = [:]
      for (name, value) in arguments {
        values[name] = await opened(value, draft.session.id, redaction, clients)
      }
      let result = await clients.actions.run(
        ActionCall(name: name, arguments: values, idempotencyKey: key)
      )
      if !isUndo { noteGoodwill(action, result, arguments, key: key, in: &draft) }
      return .success(.action(name, result: result.name, values: result.values))
    }
  }

  /// A back end is given the value itself, not its handle.
  private func opened(
    _ value: Value,
    _ session: SessionID,
    _ redaction: Redaction?,
    _ clients: EffectClients
  ) async -> Value {
    guard case .sealed(let sealed) = value else { return value }
    if let fresh = redaction?.spans.first(where: { $0.handle == sealed.handle })?.value {
      return .text(fresh)
    }
    return await clients.unseal(session, sealed.handle).map { .text($0) } ?? value
  }
}
