import Conversation
import Dialogue
import TextAnalysis
import Understanding

/// What a message is understood to mean, and how it reads as an answer.
extension Agent {
  /// How much of a long message is understood, in bytes: a few thousand words. All of it is redacted and kept.
  private static let understoodBytes = 16_384

  /// `raw` as it is understood after what was said in `session`.
  package func understand(
    _ raw: String,
    _ redaction: Redaction,
    in session: Session,
    at now: Timestamp
  ) -> UnderstoodUtterance {
    let text = redaction.text.text.beginning(of: Self.understoodBytes)
    let sealed = redaction.spans.compactMap { SealedValue($0) }
    var masks = session.masks
    for value in sealed { masks[value.handle] = value.masked }
    let spoken = machine.language(of: session)
    var (interpretation, isPure) = interpreter.interpret(
      text,
      now: now,
      masks: masks,
      language: spoken
    )
    let signals = MoodReader.signals(in: text, language: language(of: interpretation, spoken))
    if signals.contains(where: { $0.kind == .swearing || $0.kind == .insult }) {
      let language = language(of: interpretation, spoken)
      let calm = MoodReader.withoutSwearing(text, language: language)
      let meant = DialogueActRecognizer.recognise(calm, in: language)
      interpretation.acts.formUnion(meant.acts)
      isPure = isPure || meant.isPure
    }
    let secrets = secretValues(of: redaction, in: raw, session)
      .filter { $0.range.upperBound <= text.utf8.count }
    interpretation.entities = (interpretation.entities + secrets)
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    let language = language(of: interpretation, spoken)
    var reading = reading(of: text, interpretation, in: session, at: now, masks: masks, language)
    reading.isPureAct = isPure && secrets.isEmpty
    readInContext(
      text,
      interpretation,
      in: session,
      at: now,
      masks: masks,
      language,
      into: &reading
    )
    reading.listEdit = DialogueActRecognizer.listEdit(in: text, language: language)
    reading.isReturn = DialogueActRecognizer.isReturn(text)
    reading.isFarewell = DialogueActRecognizer.isFarewell(text, in: language)
    reading.address = sealed.first { $0.kind == "email" || $0.kind == "phone" }
    readRest(of: text, interpretation, into: &reading, at: now, language)
    let isEmpty = text.allSatisfy(\.isWhitespace)
    let isTooLong = raw.utf8.count > definition.limits.message
    var utterance = UnderstoodUtterance(
      text: redaction.text,
      redactions: redaction.spans.map(\.kind.rawValue),
      sealed: sealed.unique(by: \.handle),
      interpretation: interpretation,
      reading: reading,
      defect: isEmpty ? .empty : isTooLong ? .tooLong : nil
    )
    utterance.signals = signals
    utterance.requestedLanguage = DialogueActRecognizer.requestedLanguage(in: text)
    return utterance
  }

  private func language(of interpretation: Interpretation, _ spoken: String) -> String {
    interpretation.language ?? LanguageTag.language(of: spoken)
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
      let entity = slotEntity(slot, in: session)
      let secret = interpretation.entities.first { $0.rule == "sensitive" }
      // A secret is a value of its own slot, and of no other.
      let value =
        secret.map { $0.entity == entity ? $0.value : nil }
        ?? slotValue(slot, of: text, in: session, at: now, masks: masks)
      // "Two adults and two kids" is no number, though both are two.
      let isNumber = if case .number = value { true } else { false }
      let isOne = interpretation.entities.count { $0.entity == entity } < 2
      let isMistyped =
        value == nil && interpreter.recognizer.nearMisses(in: text).contains { $0.entity == entity }
      let isFreeText = definition.entities.contains { $0.id == entity && $0.kind == .text }
      // "Hmm" is no text to be written down.
      let isNone = isNumber && !isOne || isFreeText && DialogueActRecognizer.isHesitation(text)
      return AnswerReading(
        slotValue: isNone ? nil : value,
        isMistyped: isMistyped,
        isFreeText: isFreeText
      )
    case .choice(let intents):
      // People count from 1.
      let count = intents.count + 2
      let place = DialogueActRecognizer.ordinal(in: text, count: count, in: language).map { $0 - 1 }
      let spoken = dialogue(in: session)
      let titles = intents.map { spoken.intents[$0]?.title ?? "" }
      return AnswerReading(choice: place ?? DialogueActRecognizer.place(of: text, among: titles))
    case .rating:
      let scale = survey(of: session).scale
      return AnswerReading(
        rating: DialogueActRecognizer.rating(in: text, scale: scale, in: language)
      )
    case .nothing where session.mayReviseRating:
      return AnswerReading(rating: bareScore(text, in: session))
    case .comment:
      let isQuestion = text.last { !$0.isWhitespace } == "?"
      return AnswerReading(rating: bareScore(text, in: session), asks: isQuestion)
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
  init?(_ span: RedactedSpan) {
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

extension String {
  /// The first `count` bytes, without the word that they end in.
  fileprivate func beginning(of count: Int) -> String {
    guard utf8.count > count else { return self }
    var end = utf8.index(startIndex, offsetBy: count)
    while end.samePosition(in: unicodeScalars) == nil { end = utf8.index(before: end) }
    let beginning = self[..<end]
    return String(beginning.lastIndex(where: \.isWhitespace).map { beginning[..<$0] } ?? beginning)
  }
}
