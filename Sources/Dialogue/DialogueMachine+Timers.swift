import Conversation
import FoundationEssentials

/// What is said later on: reminders, follow-ups, and the question whether the customer is still there.
extension DialogueMachine {
  /// At what minute of its day a reminder comes that names only the day.
  private static let reminderMinute = 9 * 60
  /// The most that may be said into one silence.
  private static let maximumRungs = 3

  // MARK: Setting

  /// Sets what an intent's content wants said later on, with its texts as they read now.
  /// - Parameter place: Where in the intent they stand: the state's name, or nothing for its reply.
  func set(
    _ settings: TimerSettings,
    of intent: IntentBehavior,
    at place: String = "",
    in draft: inout TurnDraft
  ) {
    let name = [intent.id.rawValue, place].filter { !$0.isEmpty }.joined(separator: " ")
    if let reminder = settings.reminder {
      remind(reminder, named: "reminder \(name)", of: intent, in: &draft)
    }
    if let followUp = settings.followUp {
      ask(followUp, named: "follow_up \(name)", of: intent, in: &draft)
    }
  }

  private func remind(
    _ reminder: ReminderDefinition,
    named name: String,
    of intent: IntentBehavior,
    in draft: inout TurnDraft
  ) {
    guard let at = instant(of: reminder.time, for: intent.id, in: draft), at > draft.context.now,
      let text = text(of: reminder.say, named: name, for: intent.id, in: draft)
    else { return }
    draft.record(.timerSet(SessionTimer(name: name, kind: .reminder, at: at, texts: [text])))
  }

  private func ask(
    _ followUp: FollowUpDefinition,
    named name: String,
    of intent: IntentBehavior,
    in draft: inout TurnDraft
  ) {
    func text(_ variants: [Template]) -> String? {
      self.text(of: variants, named: name, for: intent.id, in: draft)
    }
    guard let ask = text(followUp.ask) else { return }
    let next: String? =
      switch followUp.next {
      case .escalate: "escalate"
      case .intent(let intent): intent.rawValue
      case nil: nil
      }
    var question = FollowUpQuestion(
      intent: intent.id,
      yes: text(followUp.yes),
      no: text(followUp.no),
      next: next
    )
    question.slots = knownSlots(of: next.flatMap { definition.intents[IntentID($0)] }, in: draft)
    let timer = SessionTimer(
      name: name,
      kind: .followUp,
      at: draft.context.now + followUp.after,
      texts: [ask],
      question: question
    )
    draft.record(.timerSet(timer))
  }

  /// What the session knows for an intent, but for what lies in its vault.
  private func knownSlots(
    of intent: IntentBehavior?,
    in draft: TurnDraft
  ) -> [SlotName: Value] {
    var known: [SlotName: Value] = [:]
    for slot in intent?.slots ?? [] {
      guard let value = draft.session.slots[slot.name], !value.isSealed else { continue }
      known[slot.name] = value
    }
    return known
  }

  private func instant(
    of time: ReminderTime,
    for intent: IntentID,
    in draft: TurnDraft
  ) -> Timestamp? {
    switch time {
    case .after(let duration): return draft.context.now + duration
    case .at(let name):
      let zone = definition.hours?.zone ?? TimeZone(secondsFromGMT: 0) ?? .current
      switch names(in: draft, for: intent).value(of: .value(name)) {
      case .date(let day): return LocalTime.instant(of: day, minute: Self.reminderMinute, in: zone)
      case .moment(let moment):
        return LocalTime.instant(of: moment.day, minute: moment.time.minuteOfDay, in: zone)
      default: return nil
      }
    }
  }

  /// The variant whose turn it is, with its names filled in; nil where none is complete.
  private func text(
    of variants: [Template],
    named name: String,
    for intent: IntentID?,
    in draft: TurnDraft
  ) -> String? {
    let resolver = names(in: draft, for: intent)
    let texts = variants.compactMap { $0.text(resolver.value(of:)) }
    guard !texts.isEmpty else { return nil }
    return texts[Rotation.start(seed: draft.session.start.seed, name: name, count: texts.count)]
  }

  /// The customer has come back about an intent: it need not be followed up any more.
  func cancelFollowUps(of intent: IntentID, in draft: inout TurnDraft) {
    for timer in draft.session.timers where timer.question?.intent == intent {
      draft.record(.timerCancelled(timer.name, reason: "came_back"))
    }
  }

  // MARK: Following up

  /// The utterance as the answer to a question of a follow-up; nil where it is about something else.
  func answerFollowUp(
    _ question: FollowUpQuestion,
    _ utterance: UnderstoodUtterance,
    in draft: inout TurnDraft
  ) -> [Effect]? {
    let acts = utterance.interpretation.acts
    let verdict = verdict(utterance, on: question.intent)
    let isThanks = utterance.reading.isPureAct && acts.contains(.thank) && !acts.contains(.deny)
    if isThanks || (verdict == true && wish(beside: utterance, than: question.intent) == nil) {
      score(.feedback, in: &draft)
      draft.summary.intent = question.intent
      draft.record(.resolutionConfirmed, by: "customer")
      expect(.nothing, in: &draft)
      if let yes = question.yes {
        draft.say(.text(yes), as: .note)
      } else {
        say(.gladItHelped, as: .note, in: &draft)
      }
      askForRating(in: &draft)
      return []
    }
    if verdict == false, !acts.contains(.requestPerson) {
      return answerNo(to: question, in: &draft)
    }
    if leavesQuestionOpen(utterance) { return nil }
    expect(.nothing, in: &draft)
    return nil
  }

  private func answerNo(to question: FollowUpQuestion, in draft: inout TurnDraft) -> [Effect] {
    score(.feedback, in: &draft)
    draft.summary.intent = question.intent
    draft.record(.resolutionRejected, by: "customer")
    expect(.nothing, in: &draft)
    if let no = question.no { draft.say(.text(no), as: .note) }
    guard let next = question.next else {
      if draft.isSilent { return askAnew(in: &draft) }
      return []
    }
    guard next != "escalate", let intent = definition.intents[IntentID(next)] else {
      escalate(.answerRejected, detail: "follow-up \(question.intent)", in: &draft)
      return []
    }
    draft.summary.intent = intent.id
    for slot in intent.slots {
      guard let value = question.slots[slot.name] else { continue }
      draft.record(.slotSet(slot.name, value, source: .carried))
    }
    return perform(intent, isUnderWay: false, in: &draft)
  }

  // MARK: Silence

  /// Lets the agent ask whether the customer is still there, who owes an answer.
  func setSilence(in draft: inout TurnDraft) {
    let session = draft.session
    guard let interval = definition.windows.silence, draft.utterance != nil, session.isOpen,
      session.owner != .person,
      SessionWindows.immediateChannels.contains(session.start.channel),
      let texts = silenceTexts(in: draft), !texts.isEmpty
    else { return }
    draft.record(
      .timerSet(
        SessionTimer(
          name: SessionTimer.Kind.silence.rawValue,
          kind: .silence,
          at: draft.context.now + interval,
          texts: texts,
          every: interval
        )
      )
    )
  }

  /// What is said into a silence, rung by rung; nil where no answer is awaited.
  private func silenceTexts(in draft: TurnDraft) -> [String]? {
    let intent = draft.session.flows.last.flatMap { definition.intents[$0.intent] }
    guard let question = openQuestion(of: intent, in: draft) else { return nil }
    func line(_ rung: Template, alone: Bool) -> String? {
      text(of: [rung], named: "silence", for: intent?.id, in: draft).map {
        alone || question.isEmpty ? $0 : "\($0) \(question)"
      }
    }
    if case .slot(let name, _) = draft.session.expectation, let slot = intent?.slot(name),
      !slot.silence.isEmpty
    {
      return slot.silence.prefix(Self.maximumRungs).compactMap { line($0, alone: $0.isQuestion) }
    }
    let name = Wording.Key.silence.rawValue
    let variants = definition.wording[.silence]
    guard !variants.isEmpty else { return [] }
    let start = Rotation.start(seed: draft.session.start.seed, name: name, count: variants.count)
    return [line(variants[start], alone: false)].compactMap { $0 }
  }

  /// The words of the question that is open; empty where they are not known, nil where none is.
  private func openQuestion(of intent: IntentBehavior?, in draft: TurnDraft) -> String? {
    switch draft.session.expectation {
    case .slot(let name, _):
      let ask = intent?.slot(name)?.ask ?? []
      return text(of: ask, named: "silence", for: intent?.id, in: draft) ?? ""
    case .confirmation:
      guard let (intent, state) = currentState(of: draft.session),
        case .confirm(let question, _, _) = state.step
      else { return "" }
      return text(of: question, named: "silence", for: intent.id, in: draft) ?? ""
    case .contact:
      return text(of: definition.wording[.contact], named: "silence", for: nil, in: draft)
    case .choice, .handoffConsent, .resumption:
      let texts = draft.session.lastReply.compactMap { part -> String? in
        if case .text(let text) = part { text } else { nil }
      }
      return texts.last ?? ""
    case .nothing, .helped, .rating, .comment, .followUp: return nil
    }
  }
}
