import Dialogue
import SourceDiagnostics

/// A reminder whose time cannot be told: it names two, or something that is no day.
struct ReminderTimeRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    inEachIntent(of: model) { intent in
      let names = IntentNames(of: intent, in: model)
      return intent.timers.compactMap(\.reminder).compactMap { fault(of: $0, names) }
    }
  }

  private func fault(of reminder: TimersDraft.Reminder, _ names: IntentNames) -> Diagnostic? {
    guard let at = reminder.at else { return nil }
    if let after = reminder.after {
      return after.node.diagnostic(
        "two-times",
        "'after' and 'at' both say when the reminder comes",
        hint: "keep one of them"
      )
    }
    guard case .value? = at.operand?.reference else {
      return at.node.diagnostic(
        "wrong-shape",
        "'\(at.node.scalar ?? "")' names no slot and no field of a result",
        hint: "write it like $day, or write 'after' with a length of time"
      )
    }
    guard let type = at.operand?.reference.flatMap(names.type), type != .date, type != .moment
    else { return nil }
    return at.node.diagnostic(
      "wrong-type",
      "a reminder cannot come at \(type.phrase)",
      hint: "'at' names a day, with a time or without"
    )
  }
}
