import Conversation
import Dialogue
import TextAnalysis

/// A conversation driven straight through the machine, with actions answered by a closure.
struct Chat {
  typealias ActionAnswer = (result: String, values: [String: Value])

  /// What one turn came to.
  struct Turn {
    let events: [Event]
    let parts: [ReplyPart]
    let summary: TurnDraft.Summary
    let effects: Int

    /// Everything said, in plain text.
    var text: String { parts.map(\.plainText).joined(separator: "\n") }
    var types: [String] { events.map(\.fact.type) }
    var kind: AgentTurn.Kind? {
      for event in events { if case .agentTurn(let turn) = event.fact { return turn.kind } }
      return nil
    }
    var decision: IntentScore.Decision? {
      for event in events {
        if case .intentScored(let score) = event.fact { return score.decision }
      }
      return nil
    }
    var opening: TicketOpening? {
      for event in events { if case .ticketOpened(let opening) = event.fact { return opening } }
      return nil
    }
    var escalation: String? {
      for event in events {
        if case .conversationEscalated(let reason, let detail) = event.fact {
          return [reason.rawValue, detail].compactMap { $0 }.joined(separator: " ")
        }
      }
      return nil
    }
  }

  let machine: DialogueMachine
  var session: Session
  var events: [Event] = []
  var now = Timestamp(milliseconds: 1_772_442_000_000)
  var answers: [String: [ActionAnswer]] = [:]

  init(
    _ definition: DialogueDefinition = SampleAgent.definition(),
    knowledge: KnowledgeSource = SampleAgent.knowledge,
    seed: UInt64 = 1,
    lastSurveys: [Survey: Timestamp] = [:],
    translations: [DialogueMachine] = []
  ) {
    machine = DialogueMachine(
      definition: definition,
      knowledge: knowledge,
      translations: translations
    )
    session = Session(id: "s1")
    let start = SessionStart(
      caller: "s1",
      contact: 1,
      channel: "terminal",
      locale: "en",
      seed: seed,
      lastSurveys: lastSurveys
    )
    var draft = TurnDraft(session: session, context: context)
    draft.recordStart(start, uid: "u", customer: "c1")
    take(draft)
  }

  private var context: TurnContext { TurnContext(now: now, nextTicket: "T-000018") }

  /// The customer writes something.
  @discardableResult
  mutating func say(_ utterance: UnderstoodUtterance) -> Turn { run(.utterance(utterance)) }

  /// One turn, its effects included.
  @discardableResult
  mutating func run(_ input: DialogueInput) -> Turn {
    now = now + .minutes(1)
    var draft = TurnDraft(session: session, context: context)
    var effects = machine.begin(&draft, input)
    var count = 0
    while let effect = effects.first {
      count += 1
      effects = machine.resume(&draft, answer(effect))
    }
    machine.finish(&draft)
    take(draft)
    return Turn(
      events: draft.events,
      parts: draft.messages,
      summary: draft.summary,
      effects: count
    )
  }

  /// Something that happens outside of a turn: a person's reply, a solved ticket.
  mutating func happen(_ facts: Fact...) {
    for fact in facts {
      let event = Event(
        id: EventID("u.\(session.version + 1)"),
        timestamp: now,
        session: session.id,
        ticket: session.ticket?.number,
        actor: "human:ann",
        fact: fact
      )
      session.apply(event)
      events.append(event)
    }
  }

  /// A person gives the conversation back, and the agent takes it up; what it says.
  @discardableResult
  mutating func giveBack() -> Turn {
    happen(.ownerChanged(.returned))
    var draft = TurnDraft(session: session, context: context)
    machine.takeUp(&draft)
    take(draft)
    return Turn(
      events: draft.events,
      parts: draft.messages,
      summary: draft.summary,
      effects: 0
    )
  }

  private mutating func answer(_ effect: Effect) -> EffectResult {
    let name: ActionName
    switch effect {
    case .runAction(let action, _, _): name = action
    }
    var scripted = answers[name.rawValue] ?? []
    let next = scripted.isEmpty ? nil : scripted.removeFirst()
    answers[name.rawValue] = scripted
    let answer = next ?? SampleAgent.found
    return .action(name, result: answer.result, values: answer.values)
  }

  private mutating func take(_ draft: TurnDraft) {
    session = draft.session
    events += draft.events
  }
}
