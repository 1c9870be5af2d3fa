import SourceDiagnostics

/// A mark, a question, also one of a form, or an assignment for a slot that the intent does not have.
struct UnknownSlotRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    inEachIntent(of: model) { intent in
      let known = intent.slots.compactMap(\.name.scalar)
      return marks(of: intent, known) + names(in: intent.states ?? [], known)
        + questions(of: intent, known)
    }
  }

  private func marks(of intent: IntentDraft, _ known: [String]) -> [Diagnostic] {
    (intent.samples + intent.notSamples).flatMap { sample in
      sample.marks.compactMap { mark in
        guard !known.contains(mark.slot) else { return nil }
        return sample.node.diagnostic(
          "unknown-slot",
          "unknown slot '\(mark.slot)' in a sample",
          of: mark.slotRange,
          hint: hint(for: mark.slot, known)
        )
      }
    }
  }

  private func names(in states: [StateDraft], _ known: [String]) -> [Diagnostic] {
    states.flatMap { state in
      var nodes = state.transitions.flatMap { $0.clear + $0.set.map(\.name) }
      if case .collect(let slot, _) = state.step { nodes.append(slot) }
      return nodes.compactMap { node -> Diagnostic? in
        guard let name = node.scalar, !known.contains(name) else { return nil }
        return node.diagnostic(
          "unknown-slot",
          "unknown slot '\(name)'",
          hint: hint(for: name, known)
        )
      }
    }
  }

  private func questions(of intent: IntentDraft, _ known: [String]) -> [Diagnostic] {
    intent.parts.compactMap(\.form).flatMap(\.fields).compactMap(\.slot).compactMap { node in
      guard let name = node.scalar, !known.contains(name) else { return nil }
      return node.diagnostic(
        "unknown-slot",
        "unknown slot '\(name)' in a form",
        hint: hint(for: name, known)
      )
    }
  }

  private func hint(for name: String, _ known: [String]) -> String {
    if known.isEmpty { return "the intent has no slots" }
    return DidYouMean.hint(for: name, among: known)
      ?? "its slots are \(known.map { "'\($0)'" }.joined(separator: ", "))"
  }
}
