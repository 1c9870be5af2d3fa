import Synchronization
import Testing

@testable import AgentRuntime

@Suite("Work of one name waits its turn") struct SerialQueuesTests {
  private final class Notes: Sendable {
    private let lines = Mutex<[String]>([])
    var all: [String] { lines.withLock { $0 } }
    func add(_ line: String) { lines.withLock { $0.append(line) } }
  }

  @Test("Work of one name runs in the order of the calls and never overlaps")
  func firstInFirstOut() async {
    let queues = SerialQueues()
    let notes = Notes()
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<50 {
        group.addTask {
          await queues.run("s1") {
            notes.add("begin \(number)")
            for _ in 0..<(number % 7) { await Task.yield() }
            notes.add("end \(number)")
          }
        }
      }
    }
    let lines = notes.all
    for pair in stride(from: 0, to: lines.count, by: 2) {
      #expect(lines[pair].replacing("begin", with: "end") == lines[pair + 1])
    }
    #expect(lines.count == 100)
  }

  @Test(
    "A name does not wait for another name's work, alike as they may look",
    arguments: [("slow", "quick"), ("\u{E9}", "e\u{301}")]
  )
  func namesAreIndependent(slow: String, quick: String) async {
    let queues = SerialQueues()
    let gate = AsyncStream<Void>.makeStream()
    let blocked = Task {
      await queues.run(slow) { for await _ in gate.stream {} }
    }
    let answer = await queues.run(quick) { 42 }
    #expect(answer == 42)
    gate.continuation.finish()
    await blocked.value
  }

  @Test("Nothing is left behind when the work is done")
  func leavesNothingBehind() async {
    let queues = SerialQueues()
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<200 {
        group.addTask { await queues.run("s\(number % 20)") { await Task.yield() } }
      }
    }
    #expect(queues.count == 0)
  }

  @Test("Work is finished although its caller was cancelled")
  func survivesCancellation() async {
    let queues = SerialQueues()
    let gate = AsyncStream<Void>.makeStream()
    let task = Task {
      await queues.run("s1") { () -> Bool in
        for await _ in gate.stream {}
        return !Task.isCancelled
      }
    }
    task.cancel()
    gate.continuation.finish()
    #expect(await task.value)
  }
}
