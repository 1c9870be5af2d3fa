import Dialogue

extension StateDraft {
  /// The slots that are asked for, if they are not set, before the state goes on: as the dialog does it.
  func slotsAsked(in intent: IntentDraft) -> [String] {
    namesRead.filter { intent.slot($0).map { !$0.isOptional } ?? false }
  }

  private var namesRead: [String] {
    switch step {
    case .action(let action):
      action.arguments.compactMap(\.operand?.valueName)
        + action.results.flatMap(\.transition.namesRead)
    case .collect(let slot, _): [slot.scalar ?? ""]
    case .confirm(let texts, _, _): texts.flatMap(\.valueNames)
    case .choose(let branches): branches.flatMap { $0.condition?.readable?.valueNames ?? [] }
    case .say(let transition): transition.namesRead
    case .unreadable: []
    }
  }
}

extension TransitionDraft {
  fileprivate var namesRead: [String] {
    say.flatMap(\.valueNames) + parts.namesRead + set.compactMap(\.operand?.valueName)
      + [timers.reminder?.at?.operand?.valueName].compactMap { $0 }
      + timers.groups.flatMap(\.texts).flatMap(\.valueNames)
  }
}

extension PartsDraft {
  /// The names that must have values before it can be shown, in the content's first language.
  fileprivate var namesRead: [String] {
    let always = (card?.fields ?? []).filter { $0.condition == nil }
    let ofCard =
      [card?.title, card?.text].compactMap { $0 } + always.flatMap { [$0.label, $0.value] }
    let others = links.flatMap { [$0.url, $0.text] } + [form?.title].compactMap { $0 }
    return (ofCard + others).flatMap(\.texts).flatMap(\.valueNames)
  }
}

extension TextDraft {
  fileprivate var valueNames: [String] {
    references.compactMap { if case .value(let name) = $0 { name } else { nil } }
  }
}
