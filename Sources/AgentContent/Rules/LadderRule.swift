import SourceDiagnostics

/// A ladder of answers to "not understood", or to silence, that is empty or tries the customer's patience.
struct LadderRule: ContentRule {
  private static let maximumRungs = 3

  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    inEachIntent(of: model) { intent in
      intent.slots.flatMap(tooLong)
        + intent.slots.flatMap { slot in
          [("not_understood", slot.ladder), ("silence", slot.silenceNode)].compactMap {
            Self.empty($0.0, $0.1, of: slot)
          }
        }
    }
  }

  private static func empty(
    _ key: String,
    _ ladder: ContentNode?,
    of slot: IntentDraft.Slot
  ) -> Diagnostic? {
    guard let ladder, ladder.elements?.isEmpty ?? false else { return nil }
    return ladder.diagnostic(
      "empty-ladder",
      "'\(key)' of '\(slot.name.scalar ?? "")' says nothing",
      hint: "leave the key out for the agent's own wording"
    )
  }

  private func tooLong(_ slot: IntentDraft.Slot) -> [Diagnostic] {
    let patience = "after \(Self.maximumRungs) tries a person helps better"
    let quiet = "whoever is silent after \(Self.maximumRungs) of them has left"
    return tooLong(
      [slot.notUnderstood] + slot.ladderTranslations.map(\.texts),
      "not_understood",
      patience
    )
      + tooLong([slot.silence.texts] + slot.silence.translations.map(\.texts), "silence", quiet)
  }

  private func tooLong(_ ladders: [[TextDraft]], _ key: String, _ hint: String) -> [Diagnostic] {
    ladders.compactMap { ladder in
      guard ladder.count > Self.maximumRungs else { return nil }
      return ladder[Self.maximumRungs].node.diagnostic(
        "ladder-too-long",
        "'\(key)' has \(ladder.count) rungs",
        hint: hint
      )
    }
  }
}
