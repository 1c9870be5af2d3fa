import AgentCore
import Conversation
import Synchronization

/// Lines that nobody asked for, on their way to the channel.
///
/// Nothing is under way twice, so there is no more of it than notices that wait in the sessions of the notice board: at
/// most `Session.keptNotices` of each sort in one.
final class Outbox: Sendable {
  private struct State {
    var continuation: AsyncStream<UnaskedResponse>.Continuation?
    /// Which stream the continuation is of, counted from 1.
    var generation = 0
    /// What is under way, with the session it tells of.
    var inFlight: [EventID: SessionID] = [:]
  }

  private let state = Mutex(State())

  /// The stream the channel reads; a second one takes the place of the first.
  func stream(onEnd: @escaping @Sendable () -> Void) -> AsyncStream<UnaskedResponse> {
    let (stream, continuation) = AsyncStream.makeStream(of: UnaskedResponse.self)
    let (earlier, generation) = state.withLock { state in
      let earlier = state.continuation
      state.continuation = continuation
      state.generation += 1
      state.inFlight = [:]
      return (earlier, state.generation)
    }
    // Outside the lock: ending a stream calls its `onTermination`, which takes it too.
    earlier?.finish()
    continuation.onTermination = { [weak self] _ in
      onEnd()
      self?.forget(generation)
    }
    return stream
  }

  /// What a stream that ended still held reaches nobody: it is no longer under way.
  private func forget(_ generation: Int) {
    state.withLock { state in
      guard state.generation == generation else { return }
      state.continuation = nil
      state.inFlight = [:]
    }
  }

  /// Whether somebody reads the lines.
  var isRead: Bool { state.withLock { $0.continuation != nil } }

  /// What is under way already.
  var inFlight: Set<EventID> { state.withLock { Set($0.inFlight.keys) } }

  /// The session that a line on its way tells of; nil where it is none of ours, or has arrived.
  func session(of response: UnaskedResponse) -> SessionID? {
    let inFlight = state.withLock { $0.inFlight }
    return response.events.lazy.compactMap { inFlight[$0] }.first
  }

  /// Sends a line about a session; false where nobody listens.
  func send(_ response: UnaskedResponse, of session: SessionID) -> Bool {
    let continuation = state.withLock { state in
      if state.continuation != nil {
        for event in response.events { state.inFlight[event] = session }
      }
      return state.continuation
    }
    guard let continuation else { return false }
    continuation.yield(response)
    return true
  }

  /// Notes that a line has arrived.
  func settle(_ response: UnaskedResponse) {
    state.withLock { for event in response.events { $0.inFlight[event] = nil } }
  }
}
