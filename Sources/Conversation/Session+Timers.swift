/// How timers, and what they made the agent say, change a session.
extension Session {
  mutating func applyTime(_ event: Event) {
    switch event.fact {
    case .timerSet(let timer):
      timers.removeAll { $0.name == timer.name }
      timers.append(timer, within: Self.keptTimers)
    case .timerFired(let name): fire(name)
    case .timerCancelled(let name, _): timers.removeAll { $0.name == name }
    case .agentTurn(let turn):
      guard let unasked = turn.unasked else { return }
      let notice = SpokenNotice(
        event: event.id,
        at: event.timestamp,
        parts: turn.parts,
        isPrompt: unasked == .prompt
      )
      unheard.append(notice, within: Self.keptNotices)
    case .turnDelivered(let turn): unheard.removeAll { $0.event == turn }
    case .userTurn, .sessionClosed:
      // Whoever writes is there, and whoever has left is not asked.
      timers.removeAll { $0.kind == .silence }
      unheard.removeAll(where: \.isPrompt)
    default: break
    }
  }

  /// A timer with more to say waits for its next time; the others are gone.
  private mutating func fire(_ name: String) {
    guard let index = timers.firstIndex(where: { $0.name == name }) else { return }
    guard let every = timers[index].every, timers[index].texts.count > 1 else {
      timers.remove(at: index)
      return
    }
    timers[index].texts.removeFirst()
    timers[index].at = timers[index].at + every
  }
}

extension Fact {
  /// Whether it only asks whether the customer is still there: that is no activity.
  var isPrompt: Bool {
    if case .agentTurn(let turn) = self { turn.unasked == .prompt } else { false }
  }
}

extension Event {
  /// The name of the person who did it; nil where it was none.
  package var person: String? {
    actor.hasPrefix("human:") ? String(actor.dropFirst("human:".count)) : nil
  }
}
