import Conversation

/// The statechart of one flow, drawn out as far as it matters for proofs: with the slots it asks for, the rungs of their
/// ladders, and which slots have a value, so that a round is one only where nothing is asked on it.
package struct FlowChart: Sendable {
  /// More slots than these are not told apart: each doubles the chart.
  private static let maximumSlots = 10

  private let intent: IntentBehavior
  private let flow: Flow
  private let wording: Wording
  /// The slots that are asked for, in order; at most `maximumSlots` of them.
  private let slots: [SlotDefinition]

  /// The chart of an intent's flow; nil where it has none.
  package init?(of intent: IntentBehavior, wording: Wording) {
    guard case .flow(let flow) = intent.action, !flow.states.isEmpty else { return nil }
    self.intent = intent
    self.flow = flow
    self.wording = wording
    let read = Set(flow.states.flatMap(\.namesRead))
    slots = Array(
      intent.slots.filter { !$0.isOptional && read.contains($0.name.rawValue) }
        .prefix(Self.maximumSlots)
    )
  }

  /// Every state that the flow can come to, whatever the customer's first message gave, and every way between them.
  package var statechart: Statechart {
    var chart = Statechart(name: intent.id.rawValue, states: [], ways: [])
    var seen: Set<Place> = []
    // Whatever the first message gave has a value at the start.
    var open = (0..<(1 << slots.count)).map { Place(state: 0, stand: .state, filled: $0) }
    chart.ways = open.map { Statechart.Way(from: nil, to: name(of: $0)) }
    while let place = open.popLast() {
      guard seen.insert(place).inserted else { continue }
      chart.states.append(Statechart.State(name(of: place), waits: waits(in: place)))
      for step in steps(from: place) {
        chart.ways.append(
          Statechart.Way(
            from: name(of: place),
            to: step.next.map(name),
            trigger: step.trigger
          )
        )
        if let next = step.next { open.append(next) }
      }
    }
    return chart
  }

  /// What every chart of the flow must hold: its states, and the rungs of its slots' ladders.
  package var parts: [String] {
    flow.states.map(\.name.rawValue) + rungs.map(\.name)
  }

  /// The rungs of the ladders of every slot that the flow asks for.
  package var rungs: [LadderRung] {
    slots.flatMap { slot in
      ladders(of: slot).flatMap { ladder in
        (0..<ladder.rungs).map { LadderRung(slot.name, ladder.why, $0) }
      }
    }
  }

  /// The part that a state of the chart belongs to.
  package static func part(of state: String) -> String {
    String(state.prefix { $0 != "{" }.dropLast())
  }

  // MARK: Places

  /// A place in the flow with what is known then.
  private struct Place: Hashable {
    enum Stand: Hashable {
      /// In a state of the flow.
      case state
      /// At the question for a slot.
      case asking(Int)
      /// On a rung of one of the slot's ladders.
      case rung(Int, SlotRejection, Int)
    }

    var state: Int
    var stand: Stand
    /// The slots that have a value, a bit each.
    var filled: Int
  }

  private typealias Step = (trigger: String, next: Place?)

  private func name(of place: Place) -> String {
    let state = flow.states[place.state].name.rawValue
    let known = slots.indices.filter { place.filled & (1 << $0) != 0 }.map(slots.name)
    let suffix = "{\(([state] + known).joined(separator: " "))}"
    switch place.stand {
    case .state: return "\(state) \(suffix)"
    case .asking(let slot): return "ask \(slots[slot].name) \(suffix)"
    case .rung(let slot, let why, let rung):
      return "\(LadderRung(slots[slot].name, why, rung).name) \(suffix)"
    }
  }

  /// Whether the customer is asked something there.
  private func waits(in place: Place) -> Bool {
    guard place.stand == .state else { return true }
    if missing(in: place) != nil { return false }
    if case .confirm = flow.states[place.state].step { return true }
    return false
  }

  /// The first slot that the state reads and that has no value.
  private func missing(in place: Place) -> Int? {
    flow.states[place.state].namesRead.lazy.compactMap { name in
      slots.firstIndex { $0.name.rawValue == name && place.filled & (1 << index(of: $0)) == 0 }
    }.first
  }

  private func index(of slot: SlotDefinition) -> Int {
    slots.firstIndex { $0.name == slot.name } ?? 0
  }

  // MARK: Steps

  private func steps(from place: Place) -> [Step] {
    switch place.stand {
    case .asking(let slot): answers(slot, place) + [("cancelled", nil)]
    case .rung(let slot, let why, let rung): answers(slot, place, why, rung) + [("cancelled", nil)]
    case .state:
      if let slot = missing(in: place) {
        [("needs \(slots[slot].name)", at(place, .asking(slot)))]
      } else {
        flow.states[place.state].ways.map {
          (trigger: $0.label, next: follow($0.transition, place))
        }
      }
    }
  }

  private func at(_ place: Place, _ stand: Place.Stand) -> Place {
    Place(state: place.state, stand: stand, filled: place.filled)
  }

  /// What may be answered to the question for a slot: a value, or the next rung of one of its ladders.
  private func answers(
    _ slot: Int,
    _ place: Place,
    _ why: SlotRejection? = nil,
    _ rung: Int = -1
  ) -> [Step] {
    var given = at(place, .state)
    given.filled |= 1 << slot
    var steps: [Step] = [("given", given)]
    for ladder in ladders(of: slots[slot]) {
      // Another ladder begins at its first rung; each is climbed by itself.
      let next = ladder.why == why ? rung + 1 : 0
      let isOver = next >= ladder.rungs
      steps.append(
        (
          trigger: isOver ? "\(ladder.why.rawValue): a ticket" : ladder.why.rawValue,
          next: isOver ? nil : at(place, .rung(slot, ladder.why, next))
        )
      )
    }
    return steps
  }

  /// Where a transition leads: nil for the flow's end.
  private func follow(_ transition: Transition, _ place: Place) -> Place? {
    guard case .state(let name) = transition.target,
      let state = flow.states.firstIndex(where: { $0.name == name })
    else { return nil }
    var next = Place(state: state, stand: .state, filled: place.filled)
    for assignment in transition.set {
      if let slot = slots.firstIndex(where: { $0.name == assignment.slot }) {
        next.filled |= 1 << slot
      }
    }
    for cleared in transition.clear {
      if let slot = slots.firstIndex(where: { $0.name == cleared }) { next.filled &= ~(1 << slot) }
    }
    return next
  }

  // MARK: Ladders

  private struct Ladder {
    var why: SlotRejection
    var rungs: Int
  }

  /// The slot's ladders, with the number of rungs that the dialog takes.
  private func ladders(of slot: SlotDefinition) -> [Ladder] {
    LadderRung.rungs(of: slot, wording).map { Ladder(why: $0.why, rungs: $0.count) }
  }
}

extension [SlotDefinition] {
  /// The name of the slot at a place.
  fileprivate func name(_ place: Int) -> String { self[place].name.rawValue }
}
