import AgentCore
import BackEndActions
import Conversation
import Dialogue
import Ticketing

/// A turn with all that comes from outside the dialog: what was understood, and what look-ups answered.
struct RehearsedTurn: Sendable {
  let before: Session
  let context: TurnContext
  let utterance: UnderstoodUtterance
  var results: [EffectResult] = []

  /// The decision, as `Agent.turn` takes it.
  func decide(by machine: DialogueMachine) -> TurnDraft {
    var draft = TurnDraft(opening: before, context: context)
    var effects = machine.begin(&draft, .utterance(utterance))
    var rest = results[...]
    while !effects.isEmpty, let result = rest.popFirst() {
      effects = machine.resume(&draft, result)
    }
    machine.finish(&draft)
    return draft
  }
}

/// Holds conversations once, to learn what their turns need.
struct Rehearsal {
  private static let start = Timestamp(milliseconds: 1_772_442_000_000)
  private let agent: Agent
  private let actions: BackEndActionClient

  init(agent: Agent) {
    self.agent = agent
    // Nothing here waits or draws: a back end answers at once, or not at all.
    let surroundings = ActionSurroundings(
      now: { Self.start },
      sleep: { _ in },
      random: { 0 }
    )
    actions = BackEndActionClient(definitions: agent.definition.actions, in: surroundings)
  }

  func turns(of conversations: [[String]]) async -> [RehearsedTurn] {
    var turns: [RehearsedTurn] = []
    for (place, texts) in conversations.enumerated() {
      var session = Session(id: SessionID("c\(place)"))
      for (number, text) in texts.enumerated() where session.closedBy == nil {
        let (turn, after) = await turn(saying: text, at: number, of: place, in: session)
        turns.append(turn)
        session = after
      }
    }
    return turns
  }

  private func turn(
    saying text: String,
    at number: Int,
    of conversation: Int,
    in session: Session
  ) async -> (RehearsedTurn, Session) {
    let context = TurnContext(
      now: Self.start + .minutes(number),
      nextTicket: TicketNumbering.number(ordinal: conversation + 1),
      configuration: agent.configuration
    )
    let state = TurnDraft(opening: session, context: context).session
    var turn = RehearsedTurn(
      before: session,
      context: context,
      utterance: UnderstoodUtterance(agent, text, state, context)
    )
    var draft = TurnDraft(opening: session, context: context)
    var effects = agent.machine.begin(&draft, .utterance(turn.utterance))
    while case .runAction(let name, let arguments, let key)? = effects.first {
      let call = ActionCall(name: name, arguments: arguments, idempotencyKey: key)
      let answer = await actions.run(call)
      let result = EffectResult.action(name, result: answer.name, values: answer.values)
      turn.results.append(result)
      effects = agent.machine.resume(&draft, result)
    }
    agent.machine.finish(&draft)
    return (turn, draft.session)
  }
}

extension UnderstoodUtterance {
  /// What `text` means in `session`.
  fileprivate init(_ agent: Agent, _ text: String, _ session: Session, _ context: TurnContext) {
    let redaction = agent.redaction(of: text, in: session)
    self = agent.understand(text, redaction, in: session, at: context.now)
  }
}

extension TurnDraft {
  /// The draft before anything is decided; a session that has no event yet begins with it.
  fileprivate init(opening session: Session, context: TurnContext) {
    self.init(session: session, context: context)
    guard session.version == 0 else { return }
    let caller = session.id.rawValue
    let start = SessionStart(caller: caller, contact: 1, channel: "pipe", locale: "en", seed: 7)
    recordStart(start, uid: caller, customer: nil)
  }
}
