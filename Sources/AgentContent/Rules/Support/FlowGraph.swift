/// Where the states of a flow lead, by their places in the flow.
struct FlowGraph {
  /// A way from a state to another.
  struct Edge {
    let from: Int
    let to: Int
    let transition: TransitionDraft
  }

  let states: [StateDraft]
  private(set) var edges: [Edge] = []
  /// The states that a way leads out of, and those whose way is unknown.
  private(set) var exits: Set<Int> = []

  init(_ states: [StateDraft]) {
    self.states = states
    var indices: [String: Int] = [:]
    for (index, state) in states.enumerated() { indices[state.name.scalar ?? ""] = index }
    for (index, state) in states.enumerated() {
      if case .unreadable = state.step { exits.insert(index) }
      for transition in state.transitions {
        if let name = transition.stateName?.scalar, let target = indices[name] {
          edges.append(Edge(from: index, to: target, transition: transition))
        } else {
          // A state that does not exist is said elsewhere.
          exits.insert(index)
        }
      }
    }
  }

  /// The states that the first one leads to.
  var reachable: Set<Int> { states.isEmpty ? [] : closure(of: [0]) { ($0.from, $0.to) } }

  /// The states from which the flow can end.
  var leadingOut: Set<Int> { closure(of: exits) { ($0.to, $0.from) } }

  private func closure(of start: Set<Int>, _ ends: (Edge) -> (Int, Int)) -> Set<Int> {
    var next: [Int: [Int]] = [:]
    for edge in edges { next[ends(edge).0, default: []].append(ends(edge).1) }
    var found = start
    var open = start.sorted()
    while let state = open.popLast() {
      for target in next[state] ?? [] where found.insert(target).inserted { open.append(target) }
    }
    return found
  }

  /// Whether `edges` lead from `start` to `goal` without passing the states of `avoided`.
  static func leads(
    from start: Int,
    to goal: Int,
    along edges: [Edge],
    avoiding avoided: Set<Int> = []
  ) -> Bool {
    guard !avoided.contains(start) else { return false }
    var next: [Int: [Int]] = [:]
    for edge in edges { next[edge.from, default: []].append(edge.to) }
    var found: Set<Int> = [start]
    var open = [start]
    while let state = open.popLast() {
      if state == goal { return true }
      for target in next[state] ?? []
      where !avoided.contains(target) && found.insert(target).inserted {
        open.append(target)
      }
    }
    return false
  }
}
