import Dialogue

/// Which names surely have a value when a state of a flow is entered.
///
/// A plain forward analysis: what is set on every way to a state is set in it.
struct SetNames {
  private let intent: IntentDraft
  private let model: ContentModel
  private let states: [StateDraft]
  /// By state; nil where no way leads.
  private(set) var atEntry: [Set<Reference>?]

  init(of intent: IntentDraft, in model: ContentModel) {
    self.intent = intent
    self.model = model
    states = intent.states ?? []
    atEntry = Array(repeating: nil, count: states.count)
    guard !states.isEmpty else { return }
    atEntry[0] = []
    var open = [0]
    while let index = open.popLast() {
      for (transition, names) in waysOut(of: index) {
        guard let target = self.index(of: transition.stateName?.scalar) else { continue }
        let after = self.names(after: transition, with: names)
        let merged = atEntry[target].map { $0.intersection(after) } ?? after
        guard merged != atEntry[target] else { continue }
        atEntry[target] = merged
        open.append(target)
      }
    }
  }

  private func index(of name: String?) -> Int? {
    name.flatMap { name in states.firstIndex { $0.name.scalar == name } }
  }

  /// The names set in a state once its slots are asked for.
  func names(in index: Int) -> Set<Reference> {
    let asked = states[index].slotsAsked(in: intent).map { Reference.value($0) }
    return (atEntry[index] ?? []).union(asked)
  }

  /// The ways out of a state with the names set on each.
  func waysOut(of index: Int) -> [(transition: TransitionDraft, names: Set<Reference>)] {
    let names = names(in: index)
    switch states[index].step {
    case .action(let action):
      let draft = model.action(action.name.scalar ?? "")
      return action.results.map { result in
        let fields = draft?.result(result.name.scalar ?? "")?.fields ?? []
        let values = fields.compactMap(\.name.scalar).map { Reference.value($0) }
        return (result.transition, names.union(values))
      }
    case .choose(let branches):
      var names = names
      return branches.map { branch in
        let condition = branch.condition?.readable
        defer { names.formUnion(condition?.namesSet(when: false) ?? []) }
        return (branch.transition, names.union(condition?.namesSet(when: true) ?? []))
      }
    case .collect, .confirm, .say, .unreadable:
      return states[index].transitions.map { ($0, names) }
    }
  }

  private func names(
    after transition: TransitionDraft,
    with names: Set<Reference>
  ) -> Set<Reference> {
    var names = names
    for assignment in transition.set {
      guard let slot = assignment.name.scalar, let operand = assignment.operand else { continue }
      if operand.reference.map(names.contains) ?? (operand != .none) { names.insert(.value(slot)) }
    }
    for slot in transition.clear.compactMap(\.scalar) { names.remove(.value(slot)) }
    return names
  }

  /// The names set wherever the slot may be asked for.
  func names(whenAsking slot: String) -> Set<Reference> {
    var result: Set<Reference>?
    for (index, state) in states.enumerated() {
      guard let entry = atEntry[index], state.slotsAsked(in: intent).contains(slot) else {
        continue
      }
      result = result.map { $0.intersection(entry) } ?? entry
    }
    return result ?? []
  }
}
