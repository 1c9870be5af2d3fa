import AgentCore
import Conversation
import PipeChannel
import Testing

@Suite("The end of the pipe server")
struct PipeServerEndTests {
  @Test("exits 74 when nobody reads the output any more")
  func closedReader() async {
    let run = PipeRun(ScriptedService())
    run.closeReplies()
    run.send(Array((#"{"id":"1","session":"s","text":"x"}"# + "\n").utf8))
    #expect(await run.server.run() == 74)
  }

  @Test("notices a closed reader while no request comes")
  func closedReaderWhileIdle() async {
    let run = PipeRun(ScriptedService())
    let serving = Task { await run.server.run() }
    await Task.yield()
    run.closeReplies()
    run.send(Array("\n".utf8))
    #expect(await serving.value == 74)
  }

  @Test("finishes what was accepted when told to stop, and takes nothing more")
  func stop() async {
    let gate = AsyncStream.makeStream(of: Void.self)
    let service = ScriptedService { _ in
      for await _ in gate.stream { break }
      return .success([])
    }
    let run = PipeRun(service)
    run.send(Array((#"{"id":"1","session":"s","text":"x"}"# + "\n").utf8))
    let finished = Task { await run.finish() }
    while service.messages.isEmpty { await Task.yield() }
    run.server.stop()
    run.send(Array((#"{"id":"2","session":"t","text":"x"}"# + "\n").utf8))
    for _ in 0..<1000 { await Task.yield() }
    gate.continuation.yield()
    let (lines, exitCode) = await finished.value
    #expect(lines.count == 1)
    #expect(service.messages.count == 1)
    #expect(exitCode == 0)
  }

  @Test("gives up what is not answered in time, in words, one line a request")
  func grace() async {
    let service = ScriptedService { message in
      if message.caller == "slow" { try? await Task.sleep(for: .seconds(3)) }
      return .success([])
    }
    var limits = PipeServer.Limits()
    limits.grace = .milliseconds(200)
    let input = """
      {"id":"1","session":"slow","text":"x"}
      {"id":"2","session":"slow","text":"y"}
      """
    let (lines, exitCode) = await PipeRun.lines(for: Array(input.utf8), service, limits: limits)
    let message = #""code":"shutting-down","message":"no more messages are taken"}"#
    #expect(
      lines == [
        #"{"v":1,"type":"error","in_reply_to":"1","session":"slow","line":1,"# + message,
        #"{"v":1,"type":"error","in_reply_to":"2","session":"slow","line":2,"# + message,
      ]
    )
    #expect(exitCode == 0)
  }

  @Test("sees the end of the input while nobody takes the replies that fill all the room")
  func stalledReaderOfALongInput() async {
    var limits = Self.shortLimits
    limits.requestsInFlight = 20
    let run = PipeRun(ScriptedService(Self.longAnswer), limits: limits)
    run.send(Self.requests(200), thenClose: true)
    #expect(await run.server.run() == 74)
  }

  @Test("cuts actions short once nothing was answered for a while, though something was before")
  func slowActionAfterAnAnswer() async {
    let gate = AsyncStream.makeStream(of: Void.self)
    let service = ScriptedService { message in
      if message.caller == "slow" { for await _ in gate.stream {} }
      return .success([])
    } abandoning: {
      gate.continuation.finish()
    }
    var limits = PipeServer.Limits()
    (limits.patience, limits.grace) = (.milliseconds(200), .seconds(300))
    let input = """
      {"id":"1","session":"quick","text":"x"}
      {"id":"2","session":"slow","text":"y"}
      """
    let start = ContinuousClock.now
    let (lines, exitCode) = await PipeRun.lines(for: Array(input.utf8), service, limits: limits)
    #expect(lines.count == 2)
    #expect(exitCode == 0)
    #expect(start.duration(to: .now) < limits.grace)
  }

  private static var shortLimits: PipeServer.Limits {
    var limits = PipeServer.Limits()
    (limits.patience, limits.grace) = (.milliseconds(200), .milliseconds(500))
    return limits
  }

  private static let longAnswer: ScriptedService.Answer = { _ in
    .success([.text(String(repeating: "x", count: 4000))])
  }

  private static func requests(_ count: Int) -> [UInt8] {
    let lines = (0..<count).map { "{\"id\":\"\($0)\",\"session\":\"s\",\"text\":\"x\"}\n" }
    return Array(lines.joined().utf8)
  }
}
