import Dialogue
import SourceDiagnostics

/// A text or an argument that reads a name which may have no value when it is needed.
///
/// Of several variants one that is always complete is enough, since a variant with a gap is never said.
struct UnsetVariableRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    let hasHours = model.agent?.hours != nil
    return inEachIntent(of: model) { intent in
      let names = IntentNames(of: intent, in: model)
      guard !names.isIncomplete else { return [] }
      let judge = Judge(names: names, hasHours: hasHours, isInFlow: intent.states != nil)
      return judge.reply(of: intent) + judge.flow(of: intent, SetNames(of: intent, in: model))
    } + wording(of: model, hasHours: hasHours)
  }

  private func wording(of model: ContentModel, hasHours: Bool) -> [Diagnostic] {
    (model.agent?.allWording ?? []).flatMap { entry -> [Diagnostic] in
      guard let key = entry.key.scalar.flatMap({ Wording.Key(rawValue: $0) }) else { return [] }
      let judge = Judge(names: nil, hasHours: hasHours, isInFlow: false)
      return judge.variants(entry.texts, Self.names(setIn: key))
    }
  }

  /// What the agent's own sentences can count on.
  private static func names(setIn key: Wording.Key) -> Set<Reference> {
    switch key {
    case .stillWaiting, .handoff, .contact, .contactSaved, .contactDeclined, .contactNotUnderstood,
      .passedOn,
      .solved:
      [.special(.ticketNumber)]
    case .unsupportedLanguage: [.special(.ticketNumber), .special(.languages)]
    case .handoffClosed: [.special(.ticketNumber), .special(.hours)]
    case .searchIntro: [.special(.articleTitle)]
    case .resumed, .slotNotUnderstood, .slotMistyped, .confirmNotUnderstood, .slotInvalid, .lacking,
      .whyAsk, .whyConfirm, .resumeOffer, .listMore, .nextRequest:
      [.special(.topic)]
    case .corrected: [.special(.topic), .special(.newValue)]
    case .survey, .surveyEffort, .surveyRecommendation, .surveyNotUnderstood, .surveyComment,
      .surveyThanks, .surveyClosed:
      [.special(.lowestScore), .special(.highestScore)]
    default: []
    }
  }
}

/// Judges the texts of one intent, or of the wording.
private struct Judge {
  /// The intent's names; nil for wording.
  let names: IntentNames?
  let hasHours: Bool
  let isInFlow: Bool

  func reply(of intent: IntentDraft) -> [Diagnostic] {
    let replies =
      [intent.reply?.variants ?? []] + (intent.reply?.translations.map(\.variants) ?? [])
    let later = intent.reply?.timers.groups ?? []
    return replies.flatMap(reply) + parts(intent.reply?.parts ?? PartsDraft(), [])
      + later.flatMap { variants($0, []) }
  }

  /// What is wrong with what is shown: all of it must be complete, but for particulars under a condition that says so.
  private func parts(_ parts: PartsDraft, _ known: Set<Reference>) -> [Diagnostic] {
    parts.unconditionalGroups.flatMap { variants($0, known) }
      + parts.conditionalFields.flatMap { condition, groups in
        let shown = known.union(condition.readable?.namesSet(when: true) ?? [])
        return groups.flatMap { variants($0, shown) }
      }
  }

  private func reply(_ variants: [IntentDraft.Reply.Variant]) -> [Diagnostic] {
    let conditional = variants.filter { $0.condition != nil }.flatMap { variant in
      self.variants([variant.text], variant.condition?.readable?.namesSet(when: true) ?? [])
    }
    return conditional + self.variants(variants.filter { $0.condition == nil }.map(\.text), [])
  }

  func flow(of intent: IntentDraft, _ set: SetNames) -> [Diagnostic] {
    guard let states = intent.states else { return [] }
    let slots = intent.slots.flatMap { slot -> [Diagnostic] in
      let known = set.names(whenAsking: slot.name.scalar ?? "")
      let rungs =
        slot.notUnderstood + slot.ladderTranslations.flatMap(\.texts)
        + slot.otherLadders.flatMap(\.all)
      let ask = TextGroup(texts: slot.ask, translations: slot.askTranslations)
      let begun = known.union([.value(slot.name.scalar ?? "")])
      return [ask, slot.why].flatMap { variants($0, known) } + variants(slot.more, begun)
        + rungs.flatMap { variants([$0], known) }
    }
    let inStates = states.indices.filter { set.atEntry[$0] != nil }.flatMap { index in
      let known = set.names(in: index)
      var found = states[index].arguments.compactMap(\.use).compactMap { unset($0, known) }
      if case .confirm(let question, _, _) = states[index].step {
        let group = TextGroup(texts: question, translations: states[index].questionTranslations)
        found += variants(group, known)
      }
      for (transition, known) in set.waysOut(of: index) {
        let group = TextGroup(texts: transition.say, translations: transition.sayTranslations)
        found += variants(group, known) + parts(transition.parts, known)
        found += transition.timers.groups.flatMap { variants($0, known) }
        found += transition.set.compactMap(\.use).compactMap { unset($0, known) }
      }
      return found
    }
    return slots + inStates
  }

  /// What is wrong with texts in any of their languages.
  private func variants(_ group: TextGroup, _ known: Set<Reference>) -> [Diagnostic] {
    variants(group.texts, known) + group.translations.flatMap { variants($0.texts, known) }
  }

  /// What is wrong with a choice of texts, of which one is said.
  func variants(_ texts: [TextDraft], _ known: Set<Reference>) -> [Diagnostic] {
    let found = texts.map { text in text.uses.compactMap { unset($0, known) } }
    return found.contains(where: \.isEmpty) ? [] : found.compactMap(\.first)
  }

  private func unset(_ use: NameUse, _ known: Set<Reference>) -> Diagnostic? {
    guard !known.contains(use.reference), !isAlwaysSet(use.reference) else { return nil }
    return use.diagnostic(
      "variable-can-be-unset",
      "'\(use.reference.name)' may have no value here",
      hint: hint(for: use.reference)
    )
  }

  private func isAlwaysSet(_ reference: Reference) -> Bool {
    switch reference {
    // A name that nobody knows is said elsewhere.
    case .value(let name): names.map { !$0.contains(name) } ?? true
    case .customer: false
    case .counter(.hour), .special(.hours): hasHours
    case .counter: true
    case .special(.agentName), .special(.languages), .special(.language): true
    case .special(.topic): isInFlow
    case .special: false
    }
  }

  private func hint(for reference: Reference) -> String {
    switch reference {
    case .value(let name):
      guard let slot = names?.slots[name] else {
        return "it is a field of a result that does not come on every way here"
      }
      if !isInFlow { return "a reply asks nothing: use a flow, or a variant with an 'if'" }
      return slot.isOptional
        ? "'\(name)' is optional: test it with 'if' first"
        : "ask for '\(name)' in a state before this one"
    case .counter(.hour), .special(.hours): return "agent.yaml has no 'hours'"
    case .customer: return "test it with 'if' first, or add a variant without it"
    default: return "say it where it is known, or add a variant without it"
    }
  }
}
