import Conversation
import TextAnalysis

/// Logs of any events in any order, as no conversation writes them: folding must bear them all.
struct RandomLog {
  private var random: SplitMix

  init(seed: Int) { random = SplitMix(state: UInt64(seed)) }

  /// `count` events of one session, from the samples of every fact.
  mutating func samples(_ count: Int) -> [Event] {
    Self.events((0..<count).map { _ in Samples.facts[random.below(Samples.facts.count)] }, &random)
  }

  /// `count` events that name ever new things, with texts up to the longest message.
  mutating func growth(_ count: Int) -> [Event] {
    Self.events((0..<count).map { fact(number: $0) }, &random)
  }

  private static func events(_ facts: [Fact], _ random: inout SplitMix) -> [Event] {
    facts.enumerated().map { index, fact in
      Event(
        id: EventID("u.x.\(index + 1)"),
        timestamp: Timestamp(milliseconds: 1_772_442_000_000 + index * 997),
        session: "s1",
        customer: random.below(4) == 0 ? "u1" : nil,
        ticket: fact.type.hasPrefix("ticket.") ? TicketNumber("T-\(index)") : nil,
        actor: ["customer", "bot", "human:ana"][random.below(3)],
        fact: fact
      )
    }
  }

  private mutating func text() -> String {
    let length = random.below(40) == 0 ? 65_536 : random.below(300)
    return String(repeating: random.below(9) == 0 ? "é" : "a", count: length)
  }

  private mutating func value(_ number: Int) -> Value {
    switch random.below(4) {
    case 0: .text(String(text().prefix(2000)))
    case 1: .list([.text("a\(number)"), .sealed(sealed(number))])
    case 2: .sealed(sealed(number))
    default: .number(Double(number))
    }
  }

  private func sealed(_ number: Int) -> SealedValue {
    SealedValue(handle: "h\(number)", kind: "email", masked: "a…@example\(number).com")
  }

  private mutating func fact(number: Int) -> Fact {
    let name = "name/of-\(number)"
    switch random.below(14) {
    case 0, 1:
      return .userTurn(
        UserTurn(
          turn: number,
          text: RedactedText(alreadyRedacted: text()),
          redactions: [],
          sealed: [sealed(number), sealed(number + 1)]
        )
      )
    case 2, 3: return .intentScored(score(number, IntentID(name)))
    case 4: return .slotSet(SlotName("slot_\(number)"), value(number), source: .answer)
    case 5: return .slotSet(SlotName("slot_\(random.below(9))"), value(number), source: .answer)
    case 6: return .flowStarted(IntentID(name))
    case 7:
      return .actionCompleted("look-up", result: "found", values: ["v\(number)": value(number)])
    case 8: return .articleShown(ArticleID(name), rank: 1, score: 1)
    case 9:
      return .agentTurn(
        AgentTurn(turn: number, kind: .note, parts: Samples.parts, wordings: [name, "w/\(number)"])
      )
    case 10: return .ticketOpened(Samples.opening)
    case 11:
      let text = RedactedText(alreadyRedacted: String(text().prefix(1000)))
      return .ticketReplied(TicketReply(text: text, isPublic: true))
    case 12: return .customerIdentified(from: nil, to: "u1", attributes: [name: .text(text())])
    default:
      var request = NotedRequest(
        turn: number,
        part: 2,
        intent: IntentID(name),
        confidence: 0.9,
        threshold: 0.3
      )
      request.values = ["s": value(number)]
      return .requestNoted(request)
    }
  }

  private mutating func score(_ number: Int, _ intent: IntentID) -> IntentScore {
    var score = IntentScore(
      turn: number,
      intent: intent,
      confidence: 0.9,
      runnerUp: nil,
      margin: 0.5,
      threshold: 0.3,
      isNovel: false,
      decision: [.answer, .dialog, .escalate, .fallback, .clarify][random.below(5)]
    )
    if random.below(2) == 0 { score.context = CarriedContext(.question, intent: intent) }
    return score
  }
}
