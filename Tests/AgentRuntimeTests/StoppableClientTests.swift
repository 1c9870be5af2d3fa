import AgentCore
import Conversation
import Testing

@testable import AgentRuntime

@Suite("Actions when the process must end")
struct StoppableClientTests {
  /// Answers only when it is cancelled.
  private struct Sleeper: ActionClient {
    let started: AsyncStream<Void>.Continuation

    func run(_ call: ActionCall) async -> ActionResult {
      started.yield()
      try? await Task.sleep(for: .seconds(3600))
      return Task.isCancelled ? .failed("cancelled") : ActionResult(name: "found")
    }
  }

  @Test("what runs is cut short and counts as failed; nothing more is run")
  func stops() async {
    let (starts, started) = AsyncStream.makeStream(of: Void.self)
    let client = StoppableClient(Sleeper(started: started))
    let call = ActionCall(name: "look-up", arguments: [:], idempotencyKey: "k")
    async let running = client.run(call)
    var iterator = starts.makeAsyncIterator()
    await iterator.next()
    client.stop()
    #expect(await running.name == "failed")
    #expect(await client.run(call) == .failed("shutting down"))
  }
}
