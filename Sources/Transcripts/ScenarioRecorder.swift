import CanonicalJSON
import Conversation
import TextAnalysis

/// Writes a recorded session as a scenario that expects what happened.
///
/// What the customer wrote stands in it as it was kept: redacted. Ticket numbers and masked addresses, which are
/// others in every run, become wild cards.
package struct ScenarioRecorder {
  private var header: Scenario.Header
  private var steps: [Scenario.Step] = []
  private var session: Session
  private var clock: Timestamp
  /// The message being answered.
  private var turn: RecordedTurn?
  /// A person who has the conversation, where what follows tells whether they replied or only took it.
  private var claim: Event?
  private var requested: [(name: ActionName, arguments: [String: Value])] = []

  /// The text of a scenario that replays what `events` tell of, oldest first.
  /// - Parameters:
  ///   - events: One session as stored, or several contacts of the same caller one after the other.
  ///   - name: The session's name in the scenario; nil for the name it was recorded under.
  package static func scenario(of events: [Event], name: String? = nil) -> String {
    ScenarioWriter.text(of: recording(of: events, name: name))
  }

  /// The scenario itself.
  package static func recording(of events: [Event], name: String? = nil) -> Scenario {
    let name = name ?? events.first?.session.rawValue ?? "session"
    var recorder = ScenarioRecorder(events, name: name)
    for event in events { recorder.read(event) }
    recorder.settleClaim(before: nil)
    recorder.finishTurn()
    recorder.declareUnanswered()
    return Scenario(path: name, header: recorder.header, steps: recorder.steps)
  }

  private init(_ events: [Event], name: String) {
    header = Scenario.Header(session: name)
    session = Session(id: events.first?.session ?? SessionID(name))
    clock = events.first?.timestamp ?? header.clock
    header.clock = clock
  }

  private mutating func read(_ event: Event) {
    if case .sessionStarted = event.fact, event.session != session.id {
      finishTurn()
      session = Session(id: event.session)
    }
    settleClaim(before: event)
    if case .userTurn(let message) = event.fact {
      finishTurn()
      startTurn(message, event)
    } else if let message = turn?.message, event.cause == message {
      turn?.events.append(event)
    } else {
      readOutsideTurn(event)
    }
    readAction(event)
    session.apply(event)
  }

  // MARK: Messages

  private mutating func startTurn(_ message: UserTurn, _ event: Event) {
    advance(to: event.timestamp)
    turn = RecordedTurn(message: event.id, text: message.text.text, before: session)
  }

  private mutating func finishTurn() {
    guard let turn else { return }
    steps.append(turn.step(after: session))
    self.turn = nil
  }

  // MARK: Everything else

  private mutating func readOutsideTurn(_ event: Event) {
    switch event.fact {
    case .sessionStarted(let start) where steps.isEmpty:
      header.seed = start.seed
      header.channel = start.channel.isEmpty ? header.channel : start.channel
      header.locale = start.locale
      header.lastSurveys = start.lastSurveys
      header.customer = event.customer
    case .customerIdentified(_, let customer, let attributes):
      header.customer = customer
      header.attributes.merge(attributes) { _, new in new }
    case .survey(_, .answered(let score, let comment)):
      add(.rating(score, comment: comment?.text), event)
    case .survey(_, .late(let score, let comment)):
      add(.rating(score, comment: comment?.text), event)
    case .sessionClosed(.user, _): add(.end, event)
    case .agentTurn(let said) where !steps.isEmpty && turn == nil:
      // Before these words stand those that tell of the solved ticket, which are in no event.
      if steps.last?.kind != .giveBack(solves: true) { expect(said.parts.map(\.plainText)) }
    case .ticketReplied(let reply) where reply.isPublic:
      add(.personReply(reply.text.text), event)
      expect([reply.text.text])
    case .ownerChanged(let owner) where event.person != nil: readOwner(owner, event)
    case .ticketSolved: add(.solve, event)
    case .ticketReopened where event.actor != "customer": add(.reopen, event)
    case .resolutionAssumed, .survey(_, .expired), .sessionClosed(.timeout, _), .timerFired:
      addPassage(event)
    default: break
    }
  }

  /// The first reply takes the conversation over by itself, as reopening does; solving may give it back.
  private mutating func readOwner(_ owner: Owner, _ event: Event) {
    let last = clock == event.timestamp ? steps.last?.kind : nil
    switch owner {
    case .person: if last != .reopen { claim = event }
    case .returned where last == .solve: steps[steps.count - 1].kind = .giveBack(solves: true)
    case .returned: add(.giveBack(solves: false), event)
    case .agent, .queued: break
    }
  }

  private mutating func settleClaim(before next: Event?) {
    guard let event = claim else { return }
    claim = nil
    if case .ticketReplied(let reply) = next?.fact, reply.isPublic, next?.actor == event.actor {
      return
    }
    add(.claim, event)
  }

  private mutating func add(_ kind: Scenario.Step.Kind, _ event: Event) {
    finishTurn()
    advance(to: event.timestamp)
    steps.append(Scenario.Step(lines: 1...1, kind: kind))
  }

  /// What time alone brought about.
  private mutating func addPassage(_ event: Event) {
    finishTurn()
    advance(to: event.timestamp)
    guard let last = steps.indices.last, case .advance = steps[last].kind else { return }
    steps[last].assertions.append(
      Scenario.Assertion(line: 1, kind: .event(event.fact.type, []))
    )
  }

  private mutating func advance(to instant: Timestamp) {
    guard instant > clock else { return }
    steps.append(Scenario.Step(lines: 1...1, kind: .advance(instant - clock)))
    clock = instant
  }

  private mutating func expect(_ parts: [String]) {
    let wild = session.variablePieces
    for part in parts {
      let (text, isPattern) = ScenarioText.expectation(of: part, wild: wild)
      steps[steps.count - 1].replies.append(
        Scenario.ExpectedReply(lines: 1...1, text: text, isPattern: isPattern)
      )
    }
  }

  // MARK: Back ends

  private mutating func readAction(_ event: Event) {
    switch event.fact {
    case .actionRequested(let name, let arguments, _): requested.append((name, arguments))
    case .actionCompleted(let name, let result, let values):
      guard let place = requested.firstIndex(where: { $0.name == name }) else { return }
      declare(name, requested.remove(at: place).arguments, result, values)
    default: break
    }
  }

  /// A call that never came back is a call that failed.
  private mutating func declareUnanswered() {
    for call in requested { declare(call.name, call.arguments, "failed", [:]) }
  }

  private mutating func declare(
    _ name: ActionName,
    _ arguments: [String: Value],
    _ result: String,
    _ values: [String: Value]
  ) {
    let action = Scenario.DeclaredAction(
      line: 1,
      name: name,
      arguments: arguments.declared,
      result: result,
      values: result == "failed" ? [:] : values.declared
    )
    let earlier = header.actions.last { $0.name == name && $0.arguments == action.arguments }
    if earlier != action { header.actions.append(action) }
  }
}

extension Session {
  /// What its replies may hold that is another text in every run.
  var variablePieces: [String] {
    (ticket.map { [$0.number.rawValue] } ?? []) + masks.values.sorted()
  }
}

extension [String: Value] {
  /// The values as an `@action` writes them.
  fileprivate var declared: JSONObject {
    JSONObject(sorted { $0.key < $1.key }.map { ($0.key, Self.declared($0.value)) })
  }

  private static func declared(_ value: Value) -> JSONValue {
    switch value {
    case .number(let number): .number(number)
    case .flag(let flag): .bool(flag)
    default: .string(ValueText.canonical(value))
    }
  }
}
