import AgentCore
import Conversation
import Logging
import Storage

/// What happens without a message: time passes, people reply on tickets.
extension ConversationRuntime {
  /// How often the store is looked at for what other processes wrote.
  private static let pollInterval = Duration.milliseconds(250)
  /// How often what is kept no longer is taken out.
  private static let expiryInterval = Milliseconds.hours(1)
  /// How many sessions are brought up to date at once, so that they share syncs.
  private static let sweepWidth = 64
  /// How often a delivery is recorded again because another process was faster.
  private static let deliveryAttempts = 8

  // MARK: Time

  /// Appends what fell due in every session at or before `now`.
  func appendDue(at now: Timestamp) async throws(StoreError) {
    var rest = try await store.sessionsDue(at: now)[...]
    while !rest.isEmpty {
      let group = rest.prefix(Self.sweepWidth)
      rest = rest.dropFirst(group.count)
      if let fault = await sweep(group, at: now) { throw fault }
    }
  }

  private func sweep(_ ids: ArraySlice<SessionID>, at now: Timestamp) async -> StoreError? {
    await withTaskGroup(of: StoreError?.self) { tasks in
      for id in ids { tasks.addTask { await self.bringUpToDate(id, at: now) } }
      var fault: StoreError?
      for await outcome in tasks { fault = fault ?? outcome }
      return fault
    }
  }

  private func bringUpToDate(_ id: SessionID, at now: Timestamp) async -> StoreError? {
    do throws(StoreError) {
      let caller = try await session(id).start.caller
      return await queues.run(caller) { await self.appendDue(in: id, of: caller, at: now) }
    } catch {
      return error
    }
  }

  private func appendDue(
    in id: SessionID,
    of caller: String,
    at now: Timestamp
  ) async -> StoreError? {
    do throws(StoreError) {
      let session = try await session(id)
      let isServed = cache[caller] != nil || noticed.caller(of: id) != nil
      let after =
        try await store.latestSession(of: caller) == id
        ? try await latestAfterDue(session, of: caller, at: now)
        : try await earlierAfterDue(session, of: caller, at: now)
      if cache[caller]?.id == id { cache.keep(after, of: caller) }
      undoLater(in: after, of: caller, at: now)
      if isServed {
        noticed.note(after, of: caller)
        if outbox.isRead, !after.unheard.isEmpty { await deliverNews(to: caller) }
      }
      return nil
    } catch .conflict {
      // Another process brings the session up to date.
      cache.forget(caller)
      return nil
    } catch {
      return error
    }
  }

  /// Also where nothing fell due: then the store's note of when something does was out of date.
  private func latestAfterDue(
    _ session: Session,
    of caller: String,
    at now: Timestamp
  ) async throws(StoreError) -> Session {
    let after = try await upToDate(session, of: caller, at: now)
    return after == session ? try await append([], to: session, of: caller) : after
  }

  /// What an earlier contact was to say, a later one has taken over.
  private func earlierAfterDue(
    _ session: Session,
    of caller: String,
    at now: Timestamp
  ) async throws(StoreError) -> Session {
    var after = session
    var due = agent.due(in: session, at: now)
    for event in due { after.apply(event) }
    due += agent.movedTimers(of: after, at: now)
    return try await append(due, to: session, of: caller)
  }

  // MARK: Lines that nobody asked for

  package func unaskedResponses() -> AsyncStream<UnaskedResponse> {
    let poll = Task { await self.poll() }
    return outbox.stream { poll.cancel() }
  }

  private func poll() async {
    var version: Int?
    var expired = clock.now
    while !Task.isCancelled {
      // Looked at before the log is read, so that a commit in between is seen the next time.
      if let found = try? await store.dataVersion(), found != version {
        await deliverNotices()
        version = found
      }
      try? await appendDue(at: clock.now)
      if Milliseconds(count: clock.now.milliseconds - expired.milliseconds) >= Self.expiryInterval {
        expired = clock.now
        await expire(at: expired)
      }
      try? await Task.sleep(for: Self.pollInterval)
    }
  }

  /// Takes out what is kept no longer.
  private func expire(at now: Timestamp) async {
    do throws(StoreError) {
      let expiry = try await store.expire(by: agent.definition.retention, at: now)
      if expiry != Expiry() {
        logger.info("expired: \(expiry.contents) contents, \(expiry.customers) customers")
      }
    } catch {
      logger.error("what is too old could not be taken out: \(error.words)")
    }
  }

  /// Sends what other processes wrote for callers this process serves.
  private func deliverNotices() async {
    // Read before the events, so that the next look begins behind everything seen now, of whatever type.
    guard let end = try? await store.lastSequence(),
      let events = try? await store.events(since: noticed.sequence, types: Notices.eventTypes)
    else { return }
    var seen: Set<SessionID> = []
    for event in events.map(\.event) {
      guard let caller = noticed.caller(of: event.session), seen.insert(SessionID(caller)).inserted
      else { continue }
      await queues.run(caller) {
        await self.readAgain(caller)
        await self.deliverNews(to: caller)
      }
    }
    noticed.sequence = max(end, events.last?.sequence ?? 0)
  }

  /// What this process holds of a caller's latest session may be older than what another one wrote.
  private func readAgain(_ caller: String) async {
    guard cache[caller] != nil, let id = try? await store.latestSession(of: caller),
      let session = try? await session(id)
    else { return }
    cache.keep(session, of: caller)
  }

  private func deliverNews(to caller: String) async {
    let now = clock.now
    guard let latest = try? await current(caller, at: now),
      let news = try? await news(for: caller, latest, live: now)
    else { return }
    for item in news where !item.notices.events.isEmpty {
      guard let known = try? await lastLine(of: caller, latest) else { return }
      send(item.notices, of: item.session, to: caller, latest, above: known, at: now)
    }
  }

  private func send(
    _ notices: Notices,
    of session: Session,
    to caller: String,
    _ latest: Session,
    above known: Int,
    at now: Timestamp
  ) {
    // The line tells of one session, but where the caller stands is what their latest contact says.
    var response = agent.response(
      to: nil,
      of: latest,
      caller: caller,
      at: now,
      messages: notices.messages,
      decision: AgentResponse.Decision(kind: .none)
    )
    response.ticket = session.ticket?.number
    // The deliveries follow as events of their own, so the line's place is after them.
    response.sequence = lines.next(
      for: caller,
      atLeast: response.sequence + (latest.id == session.id ? notices.events.count : 0),
      above: known
    )
    _ = outbox.send(UnaskedResponse(response: response, events: notices.events), of: session.id)
  }

  package func delivered(_ response: UnaskedResponse) async {
    // A stream that has ended meanwhile has forgotten which session it was; the latest is the likeliest.
    let id = outbox.session(of: response)
    let caller = response.response.caller
    let isRecorded = await queues.run(caller) {
      await self.recordDelivery(of: response, in: id, to: caller)
    }
    // What could not be recorded stays under way, so that at least this process does not say it twice.
    if isRecorded { outbox.settle(response) }
  }

  private func recordDelivery(
    of response: UnaskedResponse,
    in known: SessionID?,
    to caller: String
  ) async -> Bool {
    for _ in 0..<Self.deliveryAttempts {
      do throws(StoreError) {
        let latest = known == nil ? try await store.latestSession(of: caller) : nil
        guard let id = known ?? latest else { return true }
        let session = try await session(id)
        var notices = Notices(undelivered: session, agent: agent, live: clock.now)
        notices.keep { response.events.contains($0) }
        let events = notices.deliveries(
          in: session,
          at: clock.now,
          configuration: agent.configuration
        )
        guard !events.isEmpty else { return true }
        let after = try await append(events, to: session, of: caller)
        if cache[caller]?.id == id { cache.keep(after, of: caller) }
        noticed.note(after, of: caller)
        return true
      } catch .conflict {
        continue
      } catch {
        return false
      }
    }
    return false
  }
}
