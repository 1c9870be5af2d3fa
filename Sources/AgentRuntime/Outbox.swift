import AgentCore
import Conversation
import Synchronization

/// Lines that nobody asked for, on their way to the channel.
final class Outbox: Sendable {
  private struct State {
    var continuation: AsyncStream<UnaskedResponse>.Continuation?
    var inFlight: Set<EventID> = []
  }

  private let state = Mutex(State())

  /// The stream the channel reads; a second one takes the place of the first.
  func stream(onEnd: @escaping @Sendable () -> Void) -> AsyncStream<UnaskedResponse> {
    let (stream, continuation) = AsyncStream.makeStream(of: UnaskedResponse.self)
    continuation.onTermination = { _ in onEnd() }
    state.withLock {
      $0.continuation?.finish()
      $0.continuation = continuation
    }
    return stream
  }

  /// What is under way already.
  var inFlight: Set<EventID> { state.withLock { $0.inFlight } }

  /// Sends a line; false where nobody listens.
  func send(_ response: UnaskedResponse) -> Bool {
    state.withLock { state in
      guard let continuation = state.continuation else { return false }
      state.inFlight.formUnion(response.events)
      continuation.yield(response)
      return true
    }
  }

  /// Notes that a line has arrived.
  func settle(_ response: UnaskedResponse) {
    state.withLock { $0.inFlight.subtract(response.events) }
  }

  /// Ends the stream.
  func finish() {
    state.withLock {
      $0.continuation?.finish()
      $0.continuation = nil
    }
  }
}
