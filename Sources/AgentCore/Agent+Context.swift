import Conversation
import Dialogue
import Understanding

/// How a message reads after what has been said before.
extension Agent {
  /// More words than these tell something of their own.
  private static let longestCorrection = 4

  func readInContext(
    _ text: String,
    _ interpretation: Interpretation,
    in session: Session,
    at now: Timestamp,
    masks: [String: String],
    _ language: String,
    into reading: inout AnswerReading
  ) {
    let isEnglish = language == "en"
    if isEnglish {
      reading.isConditional = DialogueActRecognizer.isConditionalYes(text)
      reading.isRestricted = DialogueActRecognizer.isRestrictedYes(text)
    }
    switch session.expectation {
    case .confirmation, .slot:
      if isEnglish {
        let question = session.lastReply.map(\.plainText).joined(separator: " ")
        reading.keeps = DialogueActRecognizer.keeps(text, after: question)
      }
      reading.corrections = corrections(in: text, language, of: session, at: now, masks)
      if DialogueActRecognizer.meansOther(text, language: language) { reading.followUp = .other }
    case .nothing, .helped:
      guard session.flows.isEmpty else { return }
      if correctsLastRequest(text, language, interpretation, session) {
        reading.followUp = .value
        return
      }
      guard isEnglish else { return }
      reading.followUp = followUp(text, interpretation, reading.isConditional, in: session, at: now)
    case .choice, .contact, .handoffConsent, .rating, .comment, .followUp, .resumption: return
    }
  }

  // MARK: Follow-ups

  private func followUp(
    _ text: String,
    _ interpretation: Interpretation,
    _ isConditional: Bool,
    in session: Session,
    at now: Timestamp
  ) -> FollowUpReading? {
    let values = interpretation.entities.map(\.range)
    guard let found = DialogueActRecognizer.followUp(in: text, values: values) else { return nil }
    switch found.subject {
    case .other: return .other
    case .place(let place): return .place(place)
    case .value(let words):
      if takesValue(of: interpretation, session) { return .value }
      return extended(by: words, isConditional, in: session, at: now)
    case .words(let words):
      if interpretation.isAnswerable(isConditional) || interpretation.isTorn { return nil }
      let extended = extended(by: words, isConditional, in: session, at: now)
      // A question of its own is not answered by saying the same again.
      return found.isQuestion && extended?.intent == session.answer?.intent ? nil : extended
    }
  }

  /// Whether something asked for before has a slot for a value of the message.
  private func takesValue(of interpretation: Interpretation, _ session: Session) -> Bool {
    let entities = Set(interpretation.entities.map(\.entity))
    return session.asked.keys.contains { intent in
      definition.dialogue.intents[intent]?.slots.contains { entities.contains($0.entity) } ?? false
    }
  }

  /// The last question with `words` added. A short text has no parts, so one look at the matcher is enough.
  private func extended(
    by words: String,
    _ isConditional: Bool,
    in session: Session,
    at now: Timestamp
  ) -> FollowUpReading? {
    guard let question = session.question, session.answer != nil else { return nil }
    let extended = interpreter.interpret("\(question) \(words)", now: now, calls: 1)
    return .extended(extended.interpretation, restricts: isConditional)
  }

  // MARK: Corrections

  /// Whether a message only puts another value in the place of the last request's: "no, I meant A-10043".
  private func correctsLastRequest(
    _ text: String,
    _ language: String,
    _ interpretation: Interpretation,
    _ session: Session
  ) -> Bool {
    guard !interpretation.entities.isEmpty, takesValue(of: interpretation, session),
      let (words, isCertain) = DialogueActRecognizer.correction(in: text, language), isCertain
    else { return false }
    return words.split(separator: " ").count <= Self.longestCorrection
  }

  /// What the text puts in the place of the values that the flow under way has so far.
  private func corrections(
    in text: String,
    _ language: String,
    of session: Session,
    at now: Timestamp,
    _ masks: [String: String]
  ) -> [SlotName: Value] {
    guard let (words, isCertain) = DialogueActRecognizer.correction(in: text, language),
      let intent = session.flows.last.flatMap({ definition.dialogue.intents[$0.intent] })
    else { return [:] }
    // Amid a question only a short text is a correction: "no, my order A-10042 is late" tells something else.
    if case .slot = session.expectation, words.split(separator: " ").count > Self.longestCorrection
    {
      return [:]
    }
    let filled = intent.slots.filter { session.slots[$0.name] != nil }
    for slot in filled where !isFreeText(slot.entity) {
      let value = interpreter.recognizer.value(
        of: words,
        as: slot.entity,
        now: now,
        zone: interpreter.zone,
        masks: masks
      )
      if let value, value != session.slots[slot.name] { return [slot.name: value] }
    }
    let texts = filled.filter { isFreeText($0.entity) }
    guard let slot = texts.first, texts.count == 1, let old = session.slots[slot.name],
      case .text(let old) = old
    else { return [:] }
    if let new = DialogueActRecognizer.replacingNumber(of: old, by: words) {
      return [slot.name: .text(new)]
    }
    let holdsNumber = words.utf8.contains { (0x30...0x39).contains($0) }
    return isCertain && holdsNumber ? [slot.name: .text(words)] : [:]
  }

  private func isFreeText(_ entity: EntityID) -> Bool {
    definition.entities.contains { $0.id == entity && $0.kind == .text }
  }
}

extension FollowUpReading {
  /// The intent that the last question with more words means.
  fileprivate var intent: IntentID? {
    guard case .extended(let reading, _) = self, case .answer(let intent) = reading.zone else {
      return nil
    }
    return intent
  }
}

extension Interpretation {
  /// Whether its words can be answered without what came before; those of a mere condition cannot.
  fileprivate func isAnswerable(_ isConditional: Bool) -> Bool {
    guard case .answer = zone else { return false }
    return !isConditional || knownWords > 4
  }

  /// Whether it stands between several intents: then it is better to ask which than to guess.
  fileprivate var isTorn: Bool {
    if case .clarify = zone { true } else { false }
  }
}
