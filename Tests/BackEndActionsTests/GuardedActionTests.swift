import AgentCore
import Conversation
import Synchronization
import Testing

@testable import BackEndActions

@Suite("Back ends are asked with care")
struct GuardedActionTests {
  private static let done = Attempt.answered(ActionResult(name: "done"))
  private static let down = Attempt.unreached("down")
  private static let call = ActionCall(name: "act", arguments: [:], idempotencyKey: "k1")

  private static func definition(
    retries: Int = 0,
    breaker: BreakerPolicy? = nil,
    atOnce: Int = 16
  ) -> ActionDefinition {
    var definition = ActionDefinition(
      name: "act",
      kind: .command(words: [], workingDirectory: ""),
      timeout: .seconds(2),
      results: []
    )
    definition.retries = retries
    definition.breaker = breaker
    definition.atOnce = atOnce
    return definition
  }

  /// What the back end answers, one attempt after the other, and what it was asked.
  private final class Script: Sendable {
    let asked = Mutex<[(key: String, limit: Int)]>([])
    private let outcomes: Mutex<[Attempt]>

    init(_ outcomes: [Attempt]) { self.outcomes = Mutex(outcomes) }

    func attempt(_ call: ActionCall, _ limit: Milliseconds) -> Attempt {
      asked.withLock { $0.append((call.idempotencyKey, limit.count)) }
      return outcomes.withLock { $0.isEmpty ? GuardedActionTests.down : $0.removeFirst() }
    }
  }

  @Test("an attempt that went unanswered is made again, with the same key and after a pause")
  func retries() async {
    let script = Script([Self.down, Self.down, Self.done])
    let world = TestSurroundings()
    let action = GuardedAction(Self.definition(retries: 3), in: world.surroundings) {
      script.attempt($0, $1)
    }
    #expect(await action.run(Self.call) == ActionResult(name: "done"))
    #expect(script.asked.withLock { $0.map(\.key) } == ["k1", "k1", "k1"])
    #expect(world.pauses == [50, 100])
  }

  @Test("an answer is never asked for again, and neither is anything without retries")
  func noRetries() async {
    let wrong = Script([.answered(.failed("no JSON"))])
    let action = GuardedAction(Self.definition(retries: 5), in: .still) { wrong.attempt($0, $1) }
    #expect(await action.run(Self.call) == .failed("no JSON"))
    #expect(wrong.asked.withLock { $0.count } == 1)
    let slow = Script([Self.down, Self.done])
    let once = GuardedAction(Self.definition(), in: .still) { slow.attempt($0, $1) }
    #expect(await once.run(Self.call) == .failed("down"))
    #expect(slow.asked.withLock { $0.count } == 1)
  }

  @Test("all attempts together take no longer than so many time limits")
  func totalLimit() async {
    let world = TestSurroundings(random: 0.999)
    let limits = Mutex<[Int]>([])
    let action = GuardedAction(Self.definition(retries: 5), in: world.surroundings) { _, limit in
      limits.withLock { $0.append(limit.count) }
      world.advance(by: limit)
      return Self.down
    }
    let start = world.now
    #expect(await action.run(Self.call) == .failed("down"))
    #expect(world.now.milliseconds - start.milliseconds <= 12_000)
    #expect(limits.withLock { $0 }.allSatisfy { $0 <= 2000 })
    // The pause before the sixth would have gone beyond the end.
    #expect(limits.withLock { $0.count } == 5)
  }

  @Test("the last attempt has what is left of the time")
  func lastAttempt() async {
    let world = TestSurroundings(random: 0.999)
    let limits = Mutex<[Int]>([])
    let action = GuardedAction(Self.definition(retries: 1), in: world.surroundings) { _, limit in
      limits.withLock { $0.append(limit.count) }
      world.advance(by: limit)
      return Self.down
    }
    _ = await action.run(Self.call)
    #expect(limits.withLock { $0 } == [2000, 1901])
  }

  @Test("a back end that is down is left alone, and tried by one call when the pause is over")
  func breaker() async {
    let script = Script([Self.down, Self.down])
    let world = TestSurroundings()
    let action = GuardedAction(
      Self.definition(breaker: BreakerPolicy(failures: 2, pause: .seconds(30))),
      in: world.surroundings
    ) { script.attempt($0, $1) }
    for _ in 0..<2 { #expect(await action.run(Self.call) == .failed("down")) }
    for _ in 0..<5 { #expect(await action.run(Self.call) == .failed("circuit open")) }
    #expect(script.asked.withLock { $0.count } == 2)
    world.advance(by: .seconds(30))
    #expect(await action.run(Self.call) == .failed("down"))
    #expect(await action.run(Self.call) == .failed("circuit open"))
    #expect(script.asked.withLock { $0.count } == 3)
  }

  @Test("no more calls run at once than may, and all of them are answered")
  func bound() async {
    let running = Mutex((now: 0, most: 0))
    let waits = ActionSurroundings(
      now: { Timestamp(milliseconds: 0) },
      sleep: { _ in try? await Task.sleep(for: .seconds(3600)) },
      random: { 0 }
    )
    let action = GuardedAction(Self.definition(atOnce: 3), in: waits) { _, _ in
      running.withLock {
        $0.now += 1
        $0.most = max($0.most, $0.now)
      }
      for _ in 0..<20 { await Task.yield() }
      running.withLock { $0.now -= 1 }
      return Self.done
    }
    let names = await withTaskGroup(of: String.self) { group in
      for _ in 0..<100 { group.addTask { await action.run(Self.call).name } }
      return await group.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    }
    #expect(names == ["done": 100])
    #expect(running.withLock { $0.most } <= 3)
    #expect(running.withLock { $0.now } == 0)
  }

  @Test("who has waited in line for too long is told that it is busy, and who is cancelled leaves")
  func busy() async {
    let (stream, release) = AsyncStream<Void>.makeStream()
    let begun = AsyncStream<Void>.makeStream()
    let blocked: ActionSurroundings = .still
    let action = GuardedAction(Self.definition(atOnce: 1), in: blocked) { _, _ in
      begun.continuation.yield()
      for await _ in stream { break }
      return Self.done
    }
    let first = Task { await action.run(Self.call) }
    for await _ in begun.stream { break }
    // Its pauses are over at once, so the second one does not wait for long.
    #expect(await action.run(Self.call) == .failed("busy"))
    release.finish()
    #expect(await first.value == ActionResult(name: "done"))
    #expect(await action.run(Self.call) == ActionResult(name: "done"))
  }

  @Test("a call with little time left after its wait does not count against the back end")
  func shortened() async {
    let world = TestSurroundings()
    let script = Script([])
    let begun = AsyncStream<Void>.makeStream()
    let (stream, release) = AsyncStream<Void>.makeStream()
    let waits = ActionSurroundings(
      now: { world.now },
      sleep: { _ in try? await Task.sleep(for: .seconds(3600)) },
      random: { 0 }
    )
    let action = GuardedAction(
      Self.definition(breaker: BreakerPolicy(failures: 1, pause: .hours(1)), atOnce: 1),
      in: waits
    ) { call, limit in
      guard call.idempotencyKey == "first" else { return script.attempt(call, limit) }
      begun.continuation.yield()
      for await _ in stream { break }
      return Self.done
    }
    let holder = ActionCall(name: "act", arguments: [:], idempotencyKey: "first")
    let first = Task { await action.run(holder) }
    for await _ in begun.stream { break }
    let second = Task { await action.run(Self.call) }
    // The first one has asked for the time five times, and the second one twice before it stands in line.
    while world.readings < 7 { await Task.yield() }
    world.advance(by: Milliseconds(count: 1900))
    release.finish()
    #expect(await first.value == ActionResult(name: "done"))
    #expect(await second.value == .failed("down"))
    #expect(script.asked.withLock { $0.map(\.limit) } == [100])
    #expect(await action.run(Self.call) == .failed("down"))
    #expect(await action.run(Self.call) == .failed("circuit open"))
  }

  @Test("a cancelled call leaves the line, and what it took is free again")
  func cancelled() async {
    let waits = ActionSurroundings(
      now: { Timestamp(milliseconds: 0) },
      sleep: { _ in try? await Task.sleep(for: .seconds(3600)) },
      random: { 0 }
    )
    let begun = AsyncStream<Void>.makeStream()
    let (stream, release) = AsyncStream<Void>.makeStream()
    let action = GuardedAction(Self.definition(atOnce: 1), in: waits) { _, _ in
      begun.continuation.yield()
      for await _ in stream { break }
      return Self.done
    }
    let first = Task { await action.run(Self.call) }
    for await _ in begun.stream { break }
    let second = Task { await action.run(Self.call) }
    second.cancel()
    #expect(await second.value == .failed("the call was cancelled"))
    release.finish()
    #expect(await first.value == ActionResult(name: "done"))
    #expect(await action.run(Self.call) == ActionResult(name: "done"))
  }
}
