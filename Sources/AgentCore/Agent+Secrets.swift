import Conversation
import Dialogue
import TextAnalysis
import Understanding

/// Values of slots that the content marks as sensitive: sealed before anything is written down.
extension Agent {
  /// The sensitive values in `raw`, with their normal forms. Where the session asks for one, the whole answer is taken
  /// for it unless a part of it can be read as one.
  func secrets(in raw: String, of session: Session) -> [(range: Range<Int>, value: String)] {
    guard !sensitiveEntities.isEmpty else { return [] }
    let now = session.startedAt
    let found = sensitiveMatches(in: raw, now: now).map { match in
      (range: match.range, value: match.value.secret ?? raw.bytes(match.range))
    }
    guard found.isEmpty, let entity = sensitiveEntityAsked(in: session),
      let value = interpreter.recognizer.value(
        of: raw,
        as: entity,
        now: now,
        zone: interpreter.zone
      )
    else { return found }
    let isAct = DialogueActRecognizer.recognise(raw, in: machine.language(of: session)).isPure
    return isAct ? [] : [(0..<raw.utf8.count, value.secret ?? raw)]
  }

  /// However many values a text holds, none that is sensitive is passed over. Which of two entities a value belongs to
  /// is told by all of them together; they are asked only where there is something that may be sensitive.
  private func sensitiveMatches(in raw: String, now: Timestamp) -> [EntityMatch] {
    guard !sensitive.matches(in: raw, now: now, zone: interpreter.zone, limit: 1).isEmpty else {
      return []
    }
    return interpreter.recognizer
      .matches(in: raw, now: now, zone: interpreter.zone, limit: .max)
      .filter { sensitiveEntities.contains($0.entity) }
  }

  /// The entity of the sensitive slot that was asked for last; nil where none was.
  func sensitiveEntityAsked(in session: Session) -> EntityID? {
    guard case .slot(let name, _) = session.expectation,
      let intent = session.flows.last.flatMap({ definition.dialogue.intents[$0.intent] }),
      let slot = intent.slot(name), slot.isSensitive
    else { return nil }
    return slot.entity
  }

  /// What was sealed of a message as values of the sensitive entities.
  func secretValues(of redaction: Redaction, in raw: String, _ session: Session) -> [EntityMatch] {
    guard !sensitiveEntities.isEmpty else { return [] }
    return redaction.spans.compactMap { span in
      guard span.kind == .secret, let sealed = SealedValue(span),
        let entity = secretEntity(of: span, in: raw, session)
      else { return nil }
      return EntityMatch(
        entity: entity,
        range: span.redactedRange,
        value: .sealed(sealed),
        rule: "sensitive"
      )
    }
  }

  /// The entity whose value a span holds; of a placeholder in a replayed text, the one that was asked for.
  private func secretEntity(of span: RedactedSpan, in raw: String, _ session: Session) -> EntityID?
  {
    let asked = sensitiveEntityAsked(in: session)
    guard span.value != nil else { return asked ?? sensitiveEntities.min() }
    let words = raw.bytes(span.rawRange)
    let now = session.startedAt
    let match = interpreter.recognizer.matches(in: words, now: now, zone: interpreter.zone).first {
      sensitiveEntities.contains($0.entity)
    }
    return match?.entity ?? asked
  }
}

extension Value {
  /// The form in which the vault keeps it; nil where only the words themselves will do.
  fileprivate var secret: String? {
    switch self {
    case .text(let text): text
    case .date(let day): day.description
    default: nil
    }
  }
}

extension String {
  /// The text at a range of UTF-8 bytes.
  fileprivate func bytes(_ range: Range<Int>) -> String {
    String(decoding: Array(utf8)[range.clamped(to: 0..<utf8.count)], as: UTF8.self)
  }
}
