import SourceDiagnostics

/// A round of states in which nobody is asked anything: it would go on until the agent gives up.
///
/// A confirmation asks. A slot asks too, but only if it was cleared on the round and is read again before the round
/// closes.
struct EndlessCycleRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    inEachIntent(of: model) { intent in
      let states = intent.states ?? []
      let graph = FlowGraph(states)
      let quiet = quietEdges(of: graph, intent)
      return graph.reachable.sorted().compactMap { index in
        guard let round = shortestRound(from: index, along: quiet), round.min() == index else {
          return nil
        }
        let names = (round + [index]).map { "'\(states[$0].name.scalar ?? "")'" }
        return states[index].name.diagnostic(
          "endless-cycle",
          "the states \(names.joined(separator: " → ")) go round without asking anything",
          hint: "ask or confirm something on the way, or clear a slot that is then asked for again"
        )
      }
    }
  }

  /// The ways that may be taken without a question between them.
  private func quietEdges(of graph: FlowGraph, _ intent: IntentDraft) -> [FlowGraph.Edge] {
    let silent = graph.edges.filter { edge in
      if case .confirm = graph.states[edge.from].step { return false }
      return true
    }
    let assigned = Set(silent.flatMap { $0.transition.set.compactMap(\.name.scalar) })
    return silent.filter { edge in
      !edge.transition.clear.compactMap(\.scalar).contains { slot in
        guard let draft = intent.slot(slot), !draft.isOptional, !assigned.contains(slot) else {
          return false
        }
        let asking = Set(
          graph.states.indices.filter { graph.states[$0].slotsAsked(in: intent).contains(slot) }
        )
        return !FlowGraph.leads(from: edge.to, to: edge.from, along: silent, avoiding: asking)
      }
    }
  }

  /// The states of the shortest round through `start`, from it on; nil where there is none.
  private func shortestRound(from start: Int, along edges: [FlowGraph.Edge]) -> [Int]? {
    var paths: [[Int]] = [[start]]
    var seen: Set<Int> = []
    while !paths.isEmpty {
      var longer: [[Int]] = []
      for path in paths {
        for edge in edges where edge.from == path[path.count - 1] {
          if edge.to == start { return path }
          if seen.insert(edge.to).inserted { longer.append(path + [edge.to]) }
        }
      }
      paths = longer
    }
    return nil
  }
}
