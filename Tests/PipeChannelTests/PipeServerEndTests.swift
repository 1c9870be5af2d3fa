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
}
