import AgentCore
import CanonicalJSON
import Conversation
import PipeChannel
import Testing

@Suite("The pipe server")
struct PipeServerTests {
  private static let reply = """
    "at":"2026-03-02T09:00:00.000Z","messages":[{"type":"text","text":"Hello."}],\
    "decision":{"kind":"answer","intent":"orders/track-order","confidence":1,"alternatives":[]},\
    "state":"open","owner":"agent","ticket":null}
    """

  @Test("answers a message with one line that has every field")
  func reply() async {
    let input = #"{"id":"m1","session":"s1","text":"hi"}"# + "\n"
    let (lines, exitCode) = await PipeRun.lines(for: Array(input.utf8))
    #expect(
      lines == [#"{"v":1,"type":"reply","in_reply_to":"m1","session":"s1","seq":1,"# + Self.reply]
    )
    #expect(exitCode == 0)
  }

  @Test("answers hello and health without a session")
  func inquiries() async {
    let input = """
      {"type":"hello","id":"a"}
      {"type":"health","id":"b","session":"s1"}
      """
    let (lines, _) = await PipeRun.lines(for: Array(input.utf8))
    let rest = """
      "seq":null,"at":"2026-03-02T09:00:00.000Z","messages":[],"decision":null,"state":null,\
      "owner":null,"ticket":null,
      """
    #expect(
      lines.sorted() == [
        #"{"v":1,"type":"health","in_reply_to":"b","session":"s1",\#(rest)"status":"ok"}"#,
        #"{"v":1,"type":"hello","in_reply_to":"a","session":null,\#(rest)"name":"Larkmoor help","#
          + #""version":"0.1.0","languages":["en","fr"],"capabilities":["choice","rate"]}"#,
      ]
    )
  }

  @Test("hands every kind of request to the service with all its fields")
  func messages() async {
    let input = """
      {"type":"message","id":"1","session":"s","text":"","customer":"u1","channel":"web","locale":"fr",\
      "attributes":{"plan":"plus","age":41,"vip":true,"note":null}}
      {"type":"choice","id":"2","session":"s","choice":"3"}
      {"type":"rate","id":"3","session":"s","score":5,"comment":"good","channel":null}
      {"type":"end","id":"4","session":"s","text":7}
      """
    let service = ScriptedService()
    _ = await PipeRun.lines(for: Array(input.utf8), service)
    func message(_ id: RequestID, _ body: InboundMessage.Body) -> InboundMessage {
      InboundMessage(caller: "s", id: id, channel: "pipe", body: body)
    }
    #expect(
      service.messages == [
        InboundMessage(
          caller: "s",
          id: "1",
          customer: "u1",
          attributes: ["plan": .text("plus"), "age": .number(41), "vip": .flag(true)],
          channel: "web",
          locale: "fr",
          body: .text("")
        ),
        message("2", .choice("3")),
        message("3", .rate(score: 5, comment: "good")),
        message("4", .end),
      ]
    )
  }

  @Test("answers ten thousand requests, each session in its order, whatever the service's delays")
  func order() async {
    let service = ScriptedService { message in
      let delay = message.id.rawValue.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) % 97 }
      if delay < 10 {
        try? await Task.sleep(for: .microseconds(delay * 100))
      } else if delay < 50 {
        await Task.yield()
      }
      return .success([.text(message.id.rawValue)])
    }
    let input = (0..<10_000).map { #"{"id":"\#($0)","session":"s\#($0 % 37)","text":"x"}"# + "\n" }
    let (lines, exitCode) = await PipeRun.lines(for: Array(input.joined().utf8), service)
    #expect(exitCode == 0)
    #expect(lines.count == 10_000)
    var last: [String: Int] = [:]
    for line in lines {
      guard let object = try? JSONReader.value(of: line), let session = object["session"]?.string,
        let id = object["in_reply_to"]?.string.flatMap({ Int($0) })
      else {
        Issue.record("not a reply: \(line)")
        return
      }
      #expect(last[session, default: -1] < id, "session \(session)")
      last[session] = id
    }
    var lastAsked: [String: Int] = [:]
    for message in service.messages {
      let id = Int(message.id.rawValue) ?? -1
      #expect(lastAsked[message.caller, default: -1] < id)
      lastAsked[message.caller] = id
    }
  }

  @Test("takes lines as long as said, and of a longer one only that it was too long")
  func longestLine() async {
    var limits = PipeServer.Limits()
    limits.longestLine = 70_000
    let start = #"{"id":"1","session":"s","text":""#
    let line = start + String(repeating: "x", count: 70_000 - start.utf8.count - 2) + #""}"#
    let input = "\(line)\n\(line)x\n" + #"{"id":"2","session":"s","text":"y"}"# + "\n"
    let service = ScriptedService()
    let (lines, exitCode) = await PipeRun.lines(for: Array(input.utf8), service, limits: limits)
    #expect(service.messages.map(\.id) == ["1", "2"])
    let message = #""code":"too-large","message":"the line is longer than 70000 bytes"}"#
    let refusal = #"{"v":1,"type":"error","in_reply_to":null,"line":2,"# + message
    #expect(lines.filter { $0.contains(#""type":"error""#) } == [refusal])
    #expect(lines.count == 3)
    #expect(exitCode == 0)
  }

  @Test("reads on only when there is room for another request")
  func backPressure() async {
    let gate = AsyncStream.makeStream(of: Void.self)
    let service = ScriptedService { message in
      if message.id == "0" { for await _ in gate.stream { break } }
      return .success([])
    }
    var limits = PipeServer.Limits()
    limits.requestsInFlight = 3
    let run = PipeRun(service, limits: limits)
    let input = (0..<20).map { #"{"id":"\#($0)","session":"s","text":"x"}"# + "\n" }.joined()
    run.send(Array(input.utf8), thenClose: true)
    let finished = Task { await run.finish() }
    while service.messages.isEmpty { await Task.yield() }
    for _ in 0..<1000 { await Task.yield() }
    #expect(service.messages.count == 1)
    gate.continuation.yield()
    let (lines, exitCode) = await finished.value
    #expect(lines.count == 20)
    #expect(exitCode == 0)
  }

  @Test("says in the protocol's codes why the service refused")
  func serviceErrors() async {
    let errors: [String: ServiceError] = [
      "a": .conflict, "b": .storeUnavailable("the store is locked"), "c": .shuttingDown,
      "d": .internal("a fault of ours"), "e": .invalidRequest("'score' must be 1 to 5"),
    ]
    let service = ScriptedService { .failure(errors[$0.id.rawValue] ?? .conflict) }
    let input = ["a", "b", "c", "d", "e"].map { #"{"id":"\#($0)","session":"s","text":""}"# }
    let (lines, _) = await PipeRun.lines(for: Array(input.joined(separator: "\n").utf8), service)
    let expected = [
      #""a","session":"s","line":1,"code":"conflict","#
        + #""message":"the same id came before with other content"}"#,
      #""b","session":"s","line":2,"code":"store-unavailable","message":"the store is locked"}"#,
      #""c","session":"s","line":3,"code":"shutting-down","message":"no more messages are taken"}"#,
      #""d","session":"s","line":4,"code":"internal","message":"a fault of ours"}"#,
      #""e","session":"s","line":5,"code":"invalid-request","message":"'score' must be 1 to 5"}"#,
    ]
    #expect(lines == expected.map { #"{"v":1,"type":"error","in_reply_to":"# + $0 })
  }

  @Test("writes lines that nobody asked for as they come, and reports each as delivered")
  func unasked() async throws {
    let service = ScriptedService()
    let run = PipeRun(service)
    let serving = Task { await run.server.run() }
    let response = UnaskedResponse(
      response: ScriptedService.response(to: nil, of: "s1", 7, [.text("Hello.")]),
      events: ["e1"]
    )
    service.send(response)
    #expect(await run.nextLine() == #"{"v":1,"type":"event","session":"s1","seq":7,"# + Self.reply)
    while service.deliveries.isEmpty { await Task.yield() }
    #expect(service.deliveries == [response])
    run.send([], thenClose: true)
    #expect(await serving.value == 0)
  }
}
