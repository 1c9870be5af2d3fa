/// A statechart as data: states, and the ways between them.
package struct Statechart: Sendable, Hashable {
  /// One state.
  package struct State: Sendable, Hashable {
    /// Unique within the chart.
    package var name: String
    /// Whether it waits for the customer; the chart leaves all others by itself.
    package var waits: Bool

    /// A state; it waits unless said otherwise.
    package init(_ name: String, waits: Bool = true) {
      self.name = name
      self.waits = waits
    }
  }

  /// A way from a state to another one.
  package struct Way: Sendable, Hashable {
    /// Where it begins; nil for the chart's start.
    package var from: String?
    /// Where it leads; nil for the chart's end.
    package var to: String?
    /// What leads along it.
    package var trigger: String

    /// A way.
    package init(from: String?, to: String?, trigger: String = "") {
      self.from = from
      self.to = to
      self.trigger = trigger
    }
  }

  /// What the chart is of.
  package var name: String
  /// In the order in which they are drawn.
  package var states: [State]
  /// In the order in which they are drawn; those without a beginning come first.
  package var ways: [Way]

  /// A chart of states and ways.
  package init(name: String, states: [State], ways: [Way]) {
    self.name = name
    self.states = states
    self.ways = ways
  }
}

extension Statechart {
  /// The states that no way from the start leads to, in the chart's order.
  package var unreachable: [String] {
    let found = closure(of: ways.filter { $0.from == nil }.compactMap(\.to)) { ($0.from, $0.to) }
    return states.map(\.name).filter { !found.contains($0) }
  }

  /// The states from which no way leads to the end, in the chart's order.
  package var endless: [String] {
    let found = closure(of: ways.filter { $0.to == nil }.compactMap(\.from)) { ($0.to, $0.from) }
    return states.map(\.name).filter { !found.contains($0) }
  }

  /// The states that the chart would leave and come back to by itself, without anybody being asked anything.
  package var spinning: [String] {
    let restless = Set(states.filter { !$0.waits }.map(\.name))
    let quiet = ways.filter { way in
      [way.from, way.to].allSatisfy { $0.map(restless.contains) ?? false }
    }
    // What can be taken away, state by state, because nothing leads into it is on no round.
    var entries: [String: Int] = [:]
    for way in quiet { entries[way.to ?? "", default: 0] += 1 }
    var open = states.map(\.name).filter { restless.contains($0) && entries[$0] == nil }
    var left = restless
    while let state = open.popLast() {
      left.remove(state)
      for way in quiet where way.from == state {
        guard let to = way.to, let count = entries[to] else { continue }
        entries[to] = count - 1
        if count == 1 { open.append(to) }
      }
    }
    return states.map(\.name).filter(left.contains)
  }

  private func closure(
    of start: [String],
    _ ends: (Way) -> (String?, String?)
  ) -> Set<String> {
    var next: [String: [String]] = [:]
    for way in ways {
      if case (let from?, let to?) = ends(way) { next[from, default: []].append(to) }
    }
    var found = Set(start)
    var open = start
    while let state = open.popLast() {
      for target in next[state] ?? [] where found.insert(target).inserted { open.append(target) }
    }
    return found
  }
}
