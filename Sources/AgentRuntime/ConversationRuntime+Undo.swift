import AgentCore
import Conversation
import Dialogue
import Logging
import Storage
import Synchronization
import Ticketing

/// Undoing what conversations have left behind that ended without a message: by silence, or in a crash.
extension ConversationRuntime {
  /// Sees to what `session` owes, beside whatever else is done: a back end that is slow or down holds up nobody but the
  /// caller whose change it undoes.
  func undoLater(in session: Session, of caller: String, at now: Timestamp) {
    guard let due = agent.timetable.undoDue(in: session), due <= now,
      undoing.withLock({ $0.insert(session.id).inserted })
    else { return }
    Task {
      await queues.run(caller) { await self.undo(in: session.id, of: caller) }
      undoing.withLock { _ = $0.remove(session.id) }
    }
  }

  private func undo(in id: SessionID, of caller: String) async {
    do throws(StoreError) {
      let session = try await session(id)
      let now = session.instant(by: clock.now)
      guard let due = agent.timetable.undoDue(in: session), due <= now else { return }
      let after = try await settle(session, of: caller, at: now)
      if cache[caller]?.id == id { cache.keep(after, of: caller) }
      noticed.note(after, of: caller)
    } catch {
      // Another process was faster, or the store is away: what is still owed then is due again.
      cache.forget(caller)
      tickets.skip(to: (try? await store.lastTicketOrdinal()) ?? 0)
      if error != .conflict { logger.warning("a change could not be undone yet: \(error.words)") }
    }
  }

  private func settle(
    _ session: Session,
    of caller: String,
    at now: Timestamp
  ) async throws(StoreError) -> Session {
    let ordinal = tickets.borrow()
    var isUsed = false
    defer { if !isUsed { tickets.giveBack(ordinal) } }
    let announced = Announced()
    let context = TurnContext(
      now: now,
      nextTicket: TicketNumbering.number(ordinal: ordinal),
      configuration: agent.configuration
    )
    let settled: (session: Session, events: [Event])
    do throws(ServiceError) {
      settled = try await agent.settleUndos(
        in: session,
        context: context,
        clients: clients(actions, announced, of: caller)
      )
    } catch {
      throw announced.fault ?? .unavailable("\(error)")
    }
    try await store.append(
      EventBatch(
        session: session.id,
        caller: caller,
        expectedVersion: session.version + announced.count,
        events: Array(settled.events.dropFirst(announced.count)),
        nextDue: agent.timetable.nextDue(in: settled.session)
      )
    )
    isUsed = settled.events.contains(where: \.opensTicket)
    return settled.session
  }
}
