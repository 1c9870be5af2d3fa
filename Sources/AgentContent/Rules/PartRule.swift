import Conversation
import SourceDiagnostics

/// A part that has too much in it, or stands where it can do nothing.
struct PartRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    inEachIntent(of: model) { intent in
      intent.parts.flatMap { Self.size(of: $0) + Self.repeatedSlots(in: $0) }
        + Self.formWithoutFlow(in: intent)
        + (intent.states ?? []).flatMap(\.transitions).compactMap(Self.choicesTooEarly)
    }
  }

  private static func size(of parts: PartsDraft) -> [Diagnostic] {
    let lists = [
      parts.card.map { ($0.node, "card", $0.fields.count, ReplyPart.Card.mostFields) },
      parts.form.map { ($0.node, "form", $0.fields.count, ReplyPart.Form.mostFields) },
    ]
    return lists.compactMap { $0 }.compactMap { node, what, count, most in
      guard count > most else { return nil }
      return node.diagnostic(
        "too-many-fields",
        "the \(what) has \(count) fields; at most \(most) are shown",
        hint: "keep those that matter"
      )
    }
  }

  private static func repeatedSlots(in parts: PartsDraft) -> [Diagnostic] {
    var seen: Set<String> = []
    return (parts.form?.fields ?? []).compactMap { field in
      guard let slot = field.slot, let name = slot.scalar, !seen.insert(name).inserted else {
        return nil
      }
      return slot.diagnostic(
        "repeated-field",
        "the form asks for '\(name)' twice",
        hint: "remove one of them"
      )
    }
  }

  private static func formWithoutFlow(in intent: IntentDraft) -> [Diagnostic] {
    guard let form = intent.reply?.parts.form else { return [] }
    return [
      form.node.diagnostic(
        "form-without-flow",
        "a reply asks nothing, so nobody takes the form's answers",
        hint: "put the form into a flow, before the state that reads its slots"
      )
    ]
  }

  private static func choicesTooEarly(_ transition: TransitionDraft) -> Diagnostic? {
    guard let choice = transition.choices.first else { return nil }
    if case .named(let target) = transition.target, target.scalar == "done" { return nil }
    return choice.diagnostic(
      "choices-without-end",
      "choices are offered only where the flow is done",
      hint: "write 'then: done' beside them"
    )
  }
}
