import AgentCore
import Conversation
import TextAnalysis

/// One recorded message with the events that it caused.
struct RecordedTurn {
  /// The event of the message itself.
  let message: EventID
  /// The text as it was kept.
  let text: String
  /// The state before it.
  let before: Session
  var events: [Event] = []

  /// The step that expects what happened.
  func step(after session: Session) -> Scenario.Step {
    let wild = session.variablePieces
    let replies = (said?.parts ?? []).map { part in
      let (text, isPattern) = ScenarioText.expectation(of: part.plainText, wild: wild)
      return Scenario.ExpectedReply(lines: 1...1, text: text, isPattern: isPattern)
    }
    return Scenario.Step(
      lines: 1...1,
      kind: filledForm.map { .form($0) } ?? pickedChoice.map { .choice($0) } ?? .message(text),
      replies: replies,
      assertions: assertions.map { Scenario.Assertion(line: 1, kind: $0) }
    )
  }

  private var facts: [Fact] { events.map(\.fact) }

  private var score: IntentScore? {
    facts.lazy.compactMap { if case .intentScored(let score) = $0 { score } else { nil } }.last
  }

  private var said: AgentTurn? {
    facts.lazy.compactMap { if case .agentTurn(let turn) = $0 { turn } else { nil } }.last
  }

  /// The answers of a form, where the message is nothing but a line for each, as the log keeps them. They were not read
  /// as text.
  private var filledForm: [Scenario.Field]? {
    guard case .slot = before.expectation, score?.threshold == 0 else { return nil }
    let fields = text.split(separator: "\n").map { line -> Scenario.Field? in
      guard let colon = line.firstIndex(of: ":"), line[colon...].hasPrefix(": ") else { return nil }
      return Scenario.Field(
        name: String(line[..<colon]),
        value: String(line[colon...].dropFirst(2))
      )
    }
    let filled = fields.compactMap { $0 }
    return filled.isEmpty || filled.count < fields.count ? nil : filled
  }

  /// The id of the choice the customer picked. A picked choice was not read as text: nothing was asked back.
  private var pickedChoice: String? {
    guard case .choice = before.expectation, score?.threshold == 0 else { return nil }
    return before.lastReply.flatMap(\.offered).first { ValueText.isSame($0.text, text) }?.id
  }

  // MARK: Assertions

  private var assertions: [Scenario.Assertion.Kind] {
    var assertions: [Scenario.Assertion.Kind] = []
    if let intent { assertions.append(.intent(intent)) }
    if let decision { assertions.append(.decision(decision)) }
    assertions += slots
    for case .articleShown(let article, _, _) in facts { assertions.append(.article(article)) }
    for case .ticketOpened(let opening) in facts {
      assertions.append(.ticket([Scenario.Field(name: "priority", value: opening.priority)]))
    }
    return assertions
  }

  /// The intent that was served. Where none was, the best of the intents says nothing worth keeping.
  private var intent: IntentID? {
    guard let score, !score.viaSearch else { return nil }
    return score.decision == .answer || score.decision == .smalltalk ? score.intent : nil
  }

  /// The slots as the turn left them, in the order in which they were last touched.
  private var slots: [Scenario.Assertion.Kind] {
    var values: [(name: SlotName, value: String?)] = []
    for fact in facts {
      switch fact {
      case .slotSet(let name, let value, _):
        values.removeAll { $0.name == name }
        values.append((name, ValueText.canonical(value)))
      case .slotCleared(let name):
        values.removeAll { $0.name == name }
        values.append((name, nil))
      default: break
      }
    }
    return values.compactMap { slot in
      slot.value.map { isOneLine($0) } ?? true ? .slot(slot.name, slot.value) : nil
    }
  }

  /// Whether a value can stand behind `slot: name =`.
  private func isOneLine(_ value: String) -> Bool {
    guard let first = value.unicodeScalars.first, let last = value.unicodeScalars.last else {
      return false
    }
    return first != " " && last != " " && !value.unicodeScalars.contains { $0.isLineEnd }
  }

  /// The decision as the caller saw it, where the events leave no doubt; the log keeps the score's own.
  private var decision: AgentResponse.DecisionKind? {
    if facts.contains(where: { if case .ticketOpened = $0 { true } else { false } }) {
      return .escalate
    }
    let isResumed = facts.contains { if case .flowResumed = $0 { true } else { false } }
    guard let score, let said, !isResumed else { return nil }
    switch (score.decision, said.kind) {
    case (.answer, .answer):
      let showsArticle = facts.contains { if case .articleShown = $0 { true } else { false } }
      return score.viaSearch ? .search : showsArticle ? nil : .answer
    case (.answer, .collect): return .collect
    case (.answer, .confirm): return .confirm
    case (.clarify, .clarify): return .clarify
    case (.fallback, .fallback): return .fallback
    case (.smalltalk, .smalltalk): return .smalltalk
    case (.feedback, .survey): return .survey
    default: return nil
    }
  }
}
