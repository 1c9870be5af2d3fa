import Conversation
import Dialogue
import TextAnalysis
import Understanding

/// What a message is understood to mean, and how it reads as an answer.
extension Agent {
  func understand(
    _ raw: String,
    _ redaction: Redaction,
    in session: Session,
    at now: Timestamp
  ) -> UnderstoodUtterance {
    let text = redaction.text.text
    let sealed = redaction.spans.compactMap { SealedValue($0) }
    var masks = session.masks
    for value in sealed { masks[value.handle] = value.masked }
    let spoken = machine.language(of: session)
    let (interpretation, isPure) = interpreter.interpret(
      text,
      now: now,
      masks: masks,
      language: spoken
    )
    let language = interpretation.language ?? LanguageTag.language(of: spoken)
    var reading = reading(of: text, interpretation, in: session, at: now, masks: masks, language)
    reading.isPureAct = isPure
    if language == "en" {
      readInContext(text, interpretation, in: session, at: now, into: &reading)
    }
    reading.isReturn = DialogueActRecognizer.isReturn(text)
    reading.isFarewell = DialogueActRecognizer.isFarewell(text, in: language)
    reading.address = sealed.first { $0.kind == "email" || $0.kind == "phone" }
    readRest(of: text, interpretation, into: &reading, at: now, language)
    let isEmpty = text.allSatisfy(\.isWhitespace)
    let isTooLong = raw.utf8.count > Self.maximumTextBytes
    return UnderstoodUtterance(
      text: redaction.text,
      redactions: redaction.spans.map(\.kind.rawValue),
      sealed: sealed.unique(by: \.handle),
      interpretation: interpretation,
      reading: reading,
      defect: isEmpty ? .empty : isTooLong ? .tooLong : nil
    )
  }

  /// Reads the words beside an answer by themselves: in "they are too small" the value must not count as a topic.
  private func readRest(
    of text: String,
    _ interpretation: Interpretation,
    into reading: inout AnswerReading,
    at now: Timestamp,
    _ language: String
  ) {
    let isAnswer = !interpretation.acts.isEmpty || !interpretation.entities.isEmpty
    guard isAnswer, !reading.isPureAct else { return }
    var bytes = Array(text.utf8)
    for range in interpretation.entities.map(\.range) {
      for offset in range.clamped(to: bytes.indices) { bytes[offset] = 0x20 }
    }
    let words = String(decoding: bytes, as: UTF8.self)
    guard let rest = DialogueActRecognizer.rest(of: words, in: language) else { return }
    reading.rest = interpreter.interpret(rest.text, now: now, language: language).interpretation
    reading.asks = rest.isQuestion
  }

  /// How the text reads as an answer to what the session awaits.
  private func reading(
    of text: String,
    _ interpretation: Interpretation,
    in session: Session,
    at now: Timestamp,
    masks: [String: String],
    _ language: String
  ) -> AnswerReading {
    switch session.expectation {
    case .slot(let slot, _):
      let value = slotValue(slot, of: text, in: session, at: now, masks: masks)
      // "Two adults and two kids" is no number, though both are two.
      let isNumber = if case .number = value { true } else { false }
      let entity = slotEntity(slot, in: session)
      let isOne = interpretation.entities.count { $0.entity == entity } < 2
      let isMistyped =
        value == nil && interpreter.recognizer.nearMisses(in: text).contains { $0.entity == entity }
      return AnswerReading(
        slotValue: isNumber && !isOne ? nil : value,
        isMistyped: isMistyped,
        isFreeText: definition.entities.contains { $0.id == entity && $0.kind == .text }
      )
    case .choice(let intents):
      // People count from 1.
      let count = intents.count + 2
      let place = DialogueActRecognizer.ordinal(in: text, count: count, in: language).map { $0 - 1 }
      let spoken = dialogue(in: session)
      let titles = intents.map { spoken.intents[$0]?.title ?? "" }
      return AnswerReading(choice: place ?? DialogueActRecognizer.place(of: text, among: titles))
    case .rating:
      return AnswerReading(
        rating: DialogueActRecognizer.rating(in: text, scale: 1...5, in: language)
      )
    case .nothing, .confirmation, .helped, .contact, .handoffConsent, .followUp, .resumption:
      return AnswerReading()
    }
  }

  private func slotEntity(_ slot: SlotName, in session: Session) -> EntityID? {
    let intent = session.flows.last.flatMap { definition.dialogue.intents[$0.intent] }
    return intent?.slot(slot)?.entity
  }

  private func slotValue(
    _ slot: SlotName,
    of text: String,
    in session: Session,
    at now: Timestamp,
    masks: [String: String]
  ) -> Value? {
    guard let entity = slotEntity(slot, in: session) else { return nil }
    let recognizer = interpreter.recognizer
    return recognizer.value(of: text, as: entity, now: now, zone: interpreter.zone, masks: masks)
  }
}

extension SealedValue {
  /// What a span leaves in the session: only spans with a handle do.
  fileprivate init?(_ span: RedactedSpan) {
    guard let handle = span.handle else { return nil }
    self.init(handle: handle, kind: span.kind.rawValue, masked: span.masked)
  }
}

extension Array {
  /// The elements whose key has not stood before them.
  func unique(by key: (Element) -> String) -> [Element] {
    var seen: Set<String> = []
    return filter { seen.insert(key($0)).inserted }
  }
}
