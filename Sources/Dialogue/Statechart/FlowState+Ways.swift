import Conversation

extension FlowState {
  /// A way out of the state.
  package struct Way: Sendable {
    /// What leads along it: the action's result, `yes`, `no`, the branch.
    package let label: String
    /// What is said and done on it, and where it leads.
    package let transition: Transition
  }

  /// Every way out, in the order written.
  package var ways: [Way] {
    switch step {
    case .action(_, _, let results):
      results.map { Way(label: $0.result, transition: $0.transition) }
    case .collect(let slot, let next): [Way(label: "given \(slot)", transition: next)]
    case .confirm(_, let yes, let no):
      [Way(label: "yes", transition: yes), Way(label: "no", transition: no)]
    case .choose(let branches):
      branches.enumerated().map { place, branch in
        Way(
          label: branch.condition == nil ? "otherwise" : "branch \(place + 1)",
          transition: branch.transition
        )
      }
    case .say(let next): [Way(label: "", transition: next)]
    }
  }
}
