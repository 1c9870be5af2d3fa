/// The types of events that a scenario may name; a mistyped `event: none …` must not pass for ever.
enum EventTypes {
  /// In the order of the vocabulary.
  static let all = [
    "session.started", "session.closed", "session.marked", "customer.identified",
    "language.switched", "request.accepted", "user.turn", "intent.scored", "request.noted",
    "request.dropped", "agent.turn", "state.entered", "mood.scored", "repair.applied", "slot.set",
    "slot.proposed", "slot.check_started", "slot.cleared", "flow.started", "flow.left",
    "flow.moved", "flow.parked", "timer.set", "timer.fired", "timer.cancelled", "turn.delivered",
    "flow.suspended", "flow.resumed",
    "flow.ended", "action.requested", "action.completed", "undo.noted", "choices.offered",
    "label.proposed", "article.shown", "article.voted", "resolution.confirmed",
    "resolution.assumed",
    "resolution.rejected", "resolution.withdrawn", "conversation.escalated", "owner.changed",
    "ticket.opened", "ticket.contact_set", "ticket.appended", "ticket.replied",
    "ticket.delivered", "ticket.solved", "ticket.reopened", "csat.asked", "csat.answered",
    "csat.expired", "csat.withdrawn", "csat.late", "csat.skipped", "ces.asked", "ces.answered",
    "ces.expired", "ces.withdrawn", "ces.late", "ces.skipped", "nps.asked", "nps.answered",
    "nps.expired", "nps.withdrawn", "nps.late", "nps.skipped", "goodwill.requested",
    "goodwill.granted", "goodwill.refused", "goodwill.failed", "goodwill.approval_requested",
    "customer.erased",
  ]
}
