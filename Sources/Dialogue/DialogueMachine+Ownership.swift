import Conversation

/// Who speaks: what the agent does while a person has the conversation, and when it is given back.
extension DialogueMachine {
  /// Hands a message to the person who has the conversation; the agent says nothing.
  func leaveToPerson(_ utterance: UnderstoodUtterance, in draft: inout TurnDraft) {
    score(.dialog, in: &draft)
    guard utterance.defect != .empty else { return }
    recordForTicket(utterance, in: &draft)
  }

  /// The ticket needs a person again, who had given the conversation back.
  func queueAgain(in draft: inout TurnDraft) {
    guard draft.session.owner == .returned else { return }
    draft.record(.ownerChanged(.queued))
  }

  /// The flow on top cannot go on by itself: a person is to do what it was for, and it is not asked again.
  func handOverFlow(in draft: inout TurnDraft) {
    guard let frame = draft.session.flows.last else { return }
    draft.record(.flowEnded(frame.intent, outcome: .handedOver))
  }

  // MARK: Given back

  /// Takes up the conversation that a person has given back: says so, and puts the question again that was open
  /// when they were called in.
  package func takeUp(_ draft: inout TurnDraft) {
    guard let event = draft.session.handedBack, draft.session.isOpen else { return }
    draft.beginUnasked(because: event, .notice)
    let machine = speaking(in: draft.session)
    machine.say(.returned, as: .note, in: &draft)
    let later = draft.session.flows
    for frame in draft.session.parked + later { draft.record(.flowResumed(frame.intent)) }
    machine.askOpenQuestion(in: &draft)
    draft.finish()
  }

  private func askOpenQuestion(in draft: inout TurnDraft) {
    while let frame = draft.session.flows.last {
      if putQuestion(of: frame, in: &draft) { return }
      // Its content has changed, or it would have to act before it could ask.
      draft.record(.flowEnded(frame.intent, outcome: .abandoned))
    }
    expect(.nothing, in: &draft)
    say(.whatElse, as: .note, in: &draft)
  }

  /// Asks what a flow waits for, without running anything; whether there was something to ask.
  private func putQuestion(of frame: FlowFrame, in draft: inout TurnDraft) -> Bool {
    guard let intent = definition.intents[frame.intent], case .flow(let flow) = intent.action,
      let state = frame.state.flatMap({ flow.state($0) }) ?? flow.states.first
    else { return false }
    if let slot = missingSlot(of: state, in: intent, draft) {
      guard askQuestion(of: slot, in: &draft) else { return false }
      expect(.slot(slot, rung: 0), in: &draft)
      return true
    }
    guard askConfirmation(in: &draft) else { return false }
    expect(.confirmation(rung: 0), in: &draft)
    return true
  }
}
