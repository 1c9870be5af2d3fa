import Conversation
import TextAnalysis

/// How upset the customer is, and what follows from it.
extension DialogueMachine {
  /// How many of the customer's latest texts a repeated one is looked for in.
  private static let rememberedTexts = 5

  /// Scores the mood that a message shows; where it shows none, an earlier one fades.
  func recordMood(of utterance: UnderstoodUtterance, in draft: inout TurnDraft) {
    let signals = utterance.signals + signalsInContext(utterance, draft)
    let before = draft.session.mood
    guard utterance.defect == nil, !signals.isEmpty || before > 0 else { return }
    var score = MoodScore(turn: draft.session.turn, after: before, signals: signals)
    // So small a rest means nothing, and need not be carried along.
    if score.score < 0.1 { score.score = 0 }
    draft.record(.moodScored(score))
  }

  /// The signs that only the conversation shows: the same again, a person, an answer that was no good.
  private func signalsInContext(
    _ utterance: UnderstoodUtterance,
    _ draft: TurnDraft
  ) -> [MoodSignal] {
    var signals: [MoodSignal] = []
    let earlier = draft.before.words.suffix(Self.rememberedTexts)
    let isLong = utterance.interpretation.knownWords >= 3 && utterance.interpretation.acts.isEmpty
    if isLong, earlier.contains(utterance.text.text) {
      signals.append(MoodSignal(kind: .repetition, evidence: utterance.text.text.evidence))
    }
    let acts = utterance.interpretation.acts
    if acts.contains(.requestPerson) {
      signals.append(MoodSignal(kind: .personRequest, evidence: utterance.text.text.evidence))
    }
    if draft.before.expectation == .helped, acts.contains(.deny) {
      signals.append(MoodSignal(kind: .rejection))
    }
    return signals
  }

  /// Whether the customer counts as upset.
  func isUpset(_ session: Session) -> Bool { session.recentMood >= definition.mood.upset }

  /// A ticket of an upset customer is more urgent.
  func priority(of rule: EscalationRule?, _ session: Session) -> TicketPriority {
    let priority = rule?.priority ?? .normal
    return isUpset(session) ? max(priority, definition.mood.priority) : priority
  }

  /// Tells an upset customer, once a session, that a person can be had.
  func offerPersonIfUpset(in draft: inout TurnDraft) {
    guard isUpset(draft.session), !isWaitingForPerson(draft.session),
      draft.uses(of: Wording.Key.offerPerson.rawValue) == 0
    else { return }
    sayVariant(
      definition.wording[.offerPerson],
      named: Wording.Key.offerPerson.rawValue,
      as: .answer,
      isCounted: true,
      in: &draft
    )
  }

  /// Recommends what the intent has to recommend; never to an upset customer, nor while a person is waited for.
  func recommend(after intent: IntentBehavior, in draft: inout TurnDraft) {
    guard !intent.offer.isEmpty, !isUpset(draft.session), draft.session.ticket == nil,
      draft.session.flows.isEmpty, draft.session.noted.isEmpty,
      draft.session.rejections == 0, draft.session.asked[intent.id, default: 0] < 2
    else { return }
    say(intent.offer, of: intent, named: "offer \(intent.id)", as: .answer, &draft)
  }

  // MARK: Abuse

  /// Answers abuse that asks for nothing: with calm at first, then with the offer of a person. Nil where the message
  /// says something else as well.
  func answerAbuse(_ utterance: UnderstoodUtterance, in draft: inout TurnDraft) -> [Effect]? {
    guard isMereAbuse(utterance, draft.session) else { return nil }
    score(.dialog, in: &draft)
    let isFirst = draft.session.repairs[.abuse, default: 0] == 0
    draft.record(.repaired(.abuse))
    if isWaitingForPerson(draft.session) {
      appendToTicket(in: &draft)
    } else if isFirst {
      say(.abuse, as: .note, in: &draft)
      askAgain(in: &draft)
    } else {
      say(.abuseOffer, as: .offerPerson, in: &draft)
      draft.summary.kind = .escalate
      expect(.handoffConsent(.rule, detail: "abuse"), in: &draft)
    }
    return []
  }
}

extension DialogueMachine {
  /// Whether it insults and says nothing else. Amid a form a few rude words are no complaint to be taken down.
  private func isMereAbuse(_ utterance: UnderstoodUtterance, _ session: Session) -> Bool {
    let interpretation = utterance.interpretation
    let isAbusive = utterance.signals.contains { $0.kind == .insult || $0.kind == .swearing }
    guard isAbusive, utterance.reading.slotValue == nil, interpretation.entities.isEmpty,
      interpretation.acts.isSubset(of: [.deny]), session.expectation != .comment
    else { return false }
    if session.expectation.isOfFlow, interpretation.knownWords <= 3, !interpretation.isExact {
      return true
    }
    return interpretation.acts.isEmpty && !utterance.hasQuestion
  }
}

extension UnderstoodUtterance {
  /// Whether enough of it is known for a question of its own.
  fileprivate var hasQuestion: Bool {
    switch interpretation.zone {
    case .answer, .clarify: true
    case .search: interpretation.knownWords >= 4
    case .fallback: false
    }
  }
}

extension String {
  /// As much of a text as shows what was meant.
  fileprivate var evidence: String { String(prefix(80)) }
}
