import SourceDiagnostics

/// A ladder of answers to "not understood" that is empty or tries the customer's patience.
struct LadderRule: ContentRule {
  private static let maximumRungs = 3

  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    inEachIntent(of: model) { intent in
      intent.slots.flatMap(tooLong)
        + intent.slots.compactMap { slot in
          guard let ladder = slot.ladder else { return nil }
          if ladder.elements?.isEmpty ?? false {
            return ladder.diagnostic(
              "empty-ladder",
              "'not_understood' of '\(slot.name.scalar ?? "")' says nothing",
              hint: "leave the key out for the agent's own wording"
            )
          }
          return nil
        }
    }
  }

  private func tooLong(_ slot: IntentDraft.Slot) -> [Diagnostic] {
    let others = [("invalid", slot.invalid), ("lacking", slot.lacking)]
    let own = (
      "not_understood", TextGroup(texts: slot.notUnderstood, translations: slot.ladderTranslations)
    )
    let ladders = ([own] + others).flatMap { name, group in
      ([group.texts] + group.translations.map(\.texts)).map { (name, $0) }
    }
    return ladders.compactMap { name, ladder in
      guard ladder.count > Self.maximumRungs else { return nil }
      return ladder[Self.maximumRungs].node.diagnostic(
        "ladder-too-long",
        "'\(name)' has \(ladder.count) rungs",
        hint: "after \(Self.maximumRungs) tries a person helps better"
      )
    }
  }
}
