import AgentCore
import Conversation
import Storage

/// What happens without a message: time passes, people reply on tickets.
extension ConversationRuntime {
  /// How often the store is looked at for what other processes wrote.
  private static let pollInterval = Duration.milliseconds(250)
  /// How many sessions are brought up to date at start before the first message is taken.
  private static let sweepLimit = 100_000

  /// Appends what fell due in every session at or before `now`.
  func appendDue(at now: Timestamp) async throws(StoreError) {
    for id in try await store.sessionsDue(at: now).prefix(Self.sweepLimit) {
      let session = Session.fold(try await store.events(of: id), id: id)
      let due = agent.timetable.due(in: session, at: now, configuration: agent.configuration)
      do throws(StoreError) {
        _ = try await append(due, to: session, of: session.start.caller)
      } catch .conflict {
        // Another process brought the session up to date.
        continue
      }
    }
  }

  package func unaskedResponses() -> AsyncStream<UnaskedResponse> {
    let poll = Task { await self.poll() }
    return outbox.stream { poll.cancel() }
  }

  private func poll() async {
    var seen = try? await store.dataVersion()
    while !Task.isCancelled {
      try? await Task.sleep(for: Self.pollInterval)
      let version = try? await store.dataVersion()
      if version != seen {
        seen = version
        await deliverNotices()
      }
      await closeSilentSessions()
    }
  }

  /// Sends what people did on tickets of callers this process serves.
  private func deliverNotices() async {
    for (caller, _) in cache.all {
      await queues.run(caller) { await self.deliverNotices(to: caller) }
    }
  }

  private func deliverNotices(to caller: String) async {
    cache.forget(caller)
    guard let session = try? await current(caller, at: clock.now) else { return }
    let notices = Notices(undelivered: session, agent: agent, except: outbox.inFlight)
    guard !notices.events.isEmpty else { return }
    var response = agent.response(
      to: nil,
      of: session,
      caller: caller,
      at: clock.now,
      messages: notices.messages,
      decision: AgentResponse.Decision(kind: .none)
    )
    // The deliveries follow as events of their own, so the line's place is after them.
    response.sequence += notices.events.count
    _ = outbox.send(UnaskedResponse(response: response, events: notices.events))
  }

  package func delivered(_ response: UnaskedResponse) async {
    let caller = response.response.caller
    await queues.run(caller) { await self.recordDelivery(of: response, to: caller) }
    outbox.settle(response)
  }

  private func recordDelivery(of response: UnaskedResponse, to caller: String) async {
    guard let session = try? await current(caller, at: clock.now) else { return }
    let notices = Notices(undelivered: session, agent: agent)
      .limited(to: Set(response.events))
    guard !notices.events.isEmpty else { return }
    let events = notices.deliveries(
      in: session, at: clock.now, configuration: agent.configuration)
    do throws(StoreError) {
      cache.keep(try await append(events, to: session, of: caller), of: caller)
    } catch {
      cache.forget(caller)
    }
  }

  /// Ends the sessions in memory whose time has come.
  private func closeSilentSessions() async {
    let now = clock.now
    for (caller, session) in cache.all {
      guard let due = agent.timetable.nextDue(in: session), due <= now else { continue }
      await queues.run(caller) { _ = try? await self.current(caller, at: now) }
    }
  }
}

extension Notices {
  /// The notices among `events`.
  func limited(to events: Set<EventID>) -> Notices {
    var limited = self
    limited.keep { events.contains($0) }
    return limited
  }
}
