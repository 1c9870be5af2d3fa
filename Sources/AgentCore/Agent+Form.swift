import Conversation
import Dialogue
import TextAnalysis

/// The answers to a form, which come all at once.
extension Agent {
  /// The answers as the dialog takes them: each read as the answer to its slot's own question, in the order of the
  /// slots, and written down as one text with a line for each.
  /// - Throws: `ServiceError.invalidRequest` where no flow asks for values, or it has no such slots.
  func input(
    of answers: [InboundMessage.FormAnswer],
    in session: Session,
    at now: Timestamp
  ) throws(ServiceError) -> (DialogueInput, Redaction?) {
    let top = session.flows.last?.intent
    guard case .slot = session.expectation, let intent = top.flatMap({ dialogueIntents[$0] }) else {
      throw .invalidRequest("no form is open")
    }
    guard answers.allSatisfy({ intent.slot(SlotName($0.slot)) != nil }) else {
      throw .invalidRequest("the form has no field of that name")
    }
    var lines: [String] = []
    var spans: [RedactedSpan] = []
    var read: [FormAnswer] = []
    var supposed = session
    for slot in intent.slots {
      let given = answers.first { $0.slot == slot.name.rawValue }?.text ?? ""
      guard given.contains(where: { !$0.isWhitespace }) else { continue }
      supposed.expectation = .slot(slot.name, rung: 0)
      let raw = given.split(whereSeparator: \.isNewline).joined(separator: " ")
      let utterance = self.utterance(answering: raw, in: supposed, at: now)
      supposed.handles = utterance.redaction.nextHandle - 1
      lines.append("\(slot.name): \(utterance.redaction.text.text)")
      spans += utterance.redaction.spans
      read.append(FormAnswer(slot, utterance.understood))
    }
    let redaction = Redaction(
      text: RedactedText(alreadyRedacted: lines.joined(separator: "\n")),
      spans: spans,
      nextHandle: supposed.handles + 1
    )
    return (.form(utterance(of: redaction), read), redaction)
  }

  private var dialogueIntents: [IntentID: IntentBehavior] { definition.dialogue.intents }

  private func utterance(
    answering raw: String,
    in session: Session,
    at now: Timestamp
  ) -> (redaction: Redaction, understood: UnderstoodUtterance) {
    let redaction = self.redaction(of: bounded(raw, in: session), in: session)
    return (redaction, understand(raw, redaction, in: session, at: now))
  }

  /// The message as a whole, which means nothing but its answers.
  private func utterance(of redaction: Redaction) -> UnderstoodUtterance {
    UnderstoodUtterance(
      text: redaction.text,
      redactions: redaction.spans.map(\.kind.rawValue),
      sealed: redaction.spans.compactMap { SealedValue($0) }.unique(by: \.handle),
      interpretation: .nothing
    )
  }
}

extension FormAnswer {
  /// What was understood as the answer to a slot's question. A text that is too long is none.
  fileprivate init(_ slot: SlotDefinition, _ utterance: UnderstoodUtterance) {
    let interpretation = utterance.interpretation
    let listed = interpretation.entities.filter { $0.entity == slot.entity }.map(\.value)
    // "I don't know" is no value, though free text could hold it.
    let isLack = utterance.reading.isPureAct && interpretation.acts.contains(.lack)
    let value: Value? =
      slot.isList
      ? (listed.isEmpty ? nil : .list(listed)) : (isLack ? nil : utterance.reading.slotValue)
    self.init(
      slot: slot.name,
      value: utterance.defect == nil ? value : nil,
      isMistyped: utterance.reading.isMistyped
    )
  }
}
