import AgentCore
import Synchronization

/// Runs actions until the process is told to end: what runs then is cut short and counts as failed. A turn runs one action
/// at a time, so no more run than turns are under way.
final class StoppableClient: ActionClient {
  private struct State {
    var isStopped = false
    var next = 0
    var running: [Int: Task<ActionResult, Never>] = [:]
  }

  private let client: any ActionClient
  private let state = Mutex(State())

  init(_ client: any ActionClient) { self.client = client }

  func run(_ call: ActionCall) async -> ActionResult {
    let started = state.withLock { state -> (Int, Task<ActionResult, Never>)? in
      guard !state.isStopped else { return nil }
      state.next += 1
      let task = Task { [client] in await client.run(call) }
      state.running[state.next] = task
      return (state.next, task)
    }
    guard let (number, task) = started else { return .failed("shutting down") }
    let result = await task.value
    state.withLock { $0.running[number] = nil }
    return result
  }

  /// Cuts short what runs, and runs nothing more.
  func stop() {
    let running = state.withLock { state in
      state.isStopped = true
      return state.running.values.map { $0 }
    }
    for task in running { task.cancel() }
  }
}
