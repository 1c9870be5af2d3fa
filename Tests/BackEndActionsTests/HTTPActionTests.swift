import AgentCore
import BackEndActions
import Conversation
import Foundation
import Testing

@Suite("Back ends are asked over HTTP")
struct HTTPActionTests {
  private static let results = [
    ActionDefinition.ResultDeclaration(
      name: "found",
      fields: [
        .init(name: "status", type: .text), .init(name: "eta", type: .date),
        .init(name: "gift", type: .flag), .init(name: "from", type: .time),
      ]
    ),
    ActionDefinition.ResultDeclaration(name: "missing"),
    ActionDefinition.ResultDeclaration(name: "late", fields: [.init(name: "why", type: .text)]),
  ]
  private static let arguments: [String: Value] = ["order": .text("A-10042")]

  private func run(
    _ port: UInt16,
    path: String = "/orders/{order}",
    method: HTTPEndpoint.Method = .get,
    headers: [HTTPEndpoint.Header] = [],
    statuses: [HTTPEndpoint.Status] = [],
    retries: Int = 0,
    timeout: Milliseconds = .seconds(30),
    arguments: [String: Value] = arguments,
    in world: TestSurroundings = TestSurroundings()
  ) async throws -> ActionResult {
    var definition = ActionDefinition(
      name: "ask",
      kind: .http(
        HTTPEndpoint(
          url: try EndpointURL(parsing: "http://127.0.0.1:\(port)\(path)"),
          method: method,
          headers: headers,
          statuses: statuses
        )
      ),
      timeout: timeout,
      results: Self.results
    )
    definition.retries = retries
    let client = BackEndActionClient(definitions: [definition], in: world.surroundings)
    return await client.run(
      ActionCall(name: "ask", arguments: arguments, idempotencyKey: "s1.3")
    )
  }

  @Test("an object names the result and holds its typed fields")
  func found() async throws {
    let body = """
      {"result":"found","status":"sent","eta":"2026-03-06","gift":true,"from":"09:30","x":[1]}
      """
    let server = try LoopbackServer(LoopbackServer.http(200, body))
    #expect(
      try await run(server.port)
        == ActionResult(
          name: "found",
          values: [
            "status": .text("sent"), "eta": .date(try #require(LocalDate("2026-03-06"))),
            "gift": .flag(true), "from": .time(try #require(ClockTime("09:30"))),
          ]
        )
    )
    let head = try #require(server.requests.first)
    #expect(head.hasPrefix("GET /orders/A-10042 HTTP/1.1\r\n"))
    #expect(head.contains("\r\nIdempotency-Key: s1.3\r\n"))
    #expect(!head.lowercased().contains("content-length"))
  }

  @Test("arguments that do not stand in the address are the query of a GET")
  func query() async throws {
    let server = try LoopbackServer(LoopbackServer.http(200, #"{"result":"missing"}"#))
    let arguments: [String: Value] = [
      "order": .text("A 1/../é?#%&"), "b": .text("x&y=z"), "a": .number(2), "c": .flag(false),
    ]
    #expect(
      try await run(server.port, path: "/o/{order}/x?v=1", arguments: arguments)
        == ActionResult(name: "missing")
    )
    #expect(
      server.requests.first?.hasPrefix(
        "GET /o/A%201%2F..%2F%C3%A9%3F%23%25%26/x?v=1&a=2&b=x%26y%3Dz&c=false HTTP/1.1\r\n"
      ) == true
    )
  }

  @Test(
    "and one JSON object otherwise",
    arguments: [HTTPEndpoint.Method.post, .put, .patch, .delete]
  )
  func body(method: HTTPEndpoint.Method) async throws {
    let server = try LoopbackServer(LoopbackServer.http(200, #"{"result":"missing"}"#))
    let arguments: [String: Value] = [
      "order": .text("A-1"), "note": .text("a \"quote\", a \\, a tab\t\nand é"),
      "day": .date(LocalDate(daysSinceEpoch: 0)),
    ]
    #expect(
      try await run(server.port, method: method, arguments: arguments)
        == ActionResult(name: "missing")
    )
    let request = try #require(server.requests.first)
    #expect(request.hasPrefix("\(method.rawValue) /orders/A-1 HTTP/1.1\r\n"))
    #expect(request.contains("\r\nContent-Type: application/json\r\n"))
    #expect(
      request.hasSuffix(
        "\r\n\r\n" + #"{"day":"1970-01-01","note":"a \"quote\", a \\, a tab\t\nand é"}"#
      )
    )
  }

  @Test("headers may hold what an environment variable holds; without it nothing is asked")
  func headers() async throws {
    let server = try LoopbackServer(LoopbackServer.http(200, #"{"result":"missing"}"#))
    let headers = [
      HTTPEndpoint.Header(name: "X-Shop", value: .text("a \"b\"")),
      HTTPEndpoint.Header(name: "Authorization", value: .environment("TOKEN", prefix: "Bearer ")),
    ]
    let world = TestSurroundings(variables: ["TOKEN": "s3cret"])
    #expect(
      try await run(server.port, headers: headers, in: world) == ActionResult(name: "missing")
    )
    let request = try #require(server.requests.first)
    #expect(request.contains("\r\nX-Shop: a \"b\"\r\n"))
    #expect(request.contains("\r\nAuthorization: Bearer s3cret\r\n"))
    #expect(
      try await run(server.port, headers: headers)
        == .failed("the environment variable TOKEN is not set")
    )
    let broken = TestSurroundings(variables: ["TOKEN": "a\r\nX-Evil: 1"])
    #expect(
      try await run(server.port, headers: headers, in: broken)
        == .failed("the environment variable TOKEN cannot stand in a header")
    )
    #expect(server.requests.count == 1)
  }

  @Test(
    "a status code may stand for a result, whose fields the object then holds",
    arguments: [
      (404, "gone, sorry", ActionResult(name: "missing")),
      (404, "", ActionResult(name: "missing")),
      (409, #"{"why":"sent"}"#, ActionResult(name: "late", values: ["why": .text("sent")])),
      (409, "sent", .failed("the field 'why' of 'late' is missing or is no text")),
      (503, "", ActionResult(name: "missing")),
    ]
  )
  func statuses(status: Int, body: String, result: ActionResult) async throws {
    let server = try LoopbackServer(LoopbackServer.http(status, body))
    let statuses = [(404, "missing"), (409, "late"), (503, "missing")]
      .map { HTTPEndpoint.Status(code: $0, result: $1) }
    #expect(try await run(server.port, statuses: statuses, retries: 2) == result)
    #expect(server.requests.count == 1)
  }

  @Test(
    "what is not as declared has failed, and is not asked for again",
    arguments: [
      (200, "hello", "the back end's answer is no JSON object"),
      (200, "", "the back end's answer is no JSON object"),
      (200, "[1]", "the back end's answer is no JSON object"),
      (200, "{}", "the back end's answer names no result"),
      (200, #"{"result":"failed"}"#, "the back end answered 'failed'"),
      (200, #"{"result":"other"}"#, "a result came that is not declared"),
      (
        200, #"{"result":"late","why":7}"#,
        "the field 'why' of 'late' is missing or is no text"
      ),
      (404, "no", "the back end answered with status 404"),
      (401, #"{"result":"missing"}"#, "the back end answered with status 401"),
      (302, #"{"result":"missing"}"#, "the back end answered with a redirect"),
    ]
  )
  func undeclared(status: Int, body: String, reason: String) async throws {
    let headers = status == 302 ? ["Location: http://127.0.0.1:1/elsewhere"] : []
    let server = try LoopbackServer(LoopbackServer.http(status, body, headers))
    #expect(try await run(server.port, retries: 2) == .failed(reason))
    #expect(server.requests.count == 1)
  }

  @Test(
    "a back end that cannot answer is asked again with the same key",
    arguments: [500, 502, 503, 429]
  )
  func askedAgain(status: Int) async throws {
    let server = try LoopbackServer(
      LoopbackServer.http(status, "oh"),
      .close,
      LoopbackServer.http(200, #"{"result":"missing"}"#)
    )
    #expect(
      try await run(server.port, method: .post, retries: 2) == ActionResult(name: "missing")
    )
    let keys = server.requests.map { $0.contains("\r\nIdempotency-Key: s1.3\r\n") }
    #expect(keys == [true, true, true])
  }

  @Test("says why there was no answer")
  func noAnswer() async throws {
    let closing = try LoopbackServer(.close)
    #expect(
      try await run(closing.port) == .failed("the back end closed the connection")
    )
    let garbled = try LoopbackServer(.bytes(Array("hello\r\n\r\n".utf8)))
    #expect(try await run(garbled.port) == .failed("the back end's answer is no HTTP"))
    #expect(
      try await run(LoopbackServer.deadPort()) == .failed("the back end refused the connection")
    )
    let silent = try LoopbackServer(.silence)
    #expect(
      try await run(silent.port, timeout: Milliseconds(count: 300))
        == .failed("the back end did not answer in time")
    )
    let overloaded = try LoopbackServer(LoopbackServer.http(500, ""))
    #expect(try await run(overloaded.port) == .failed("the back end answered with status 500"))
  }

  @Test("takes an answer of 64 KiB and no more, whether it says how much comes or not")
  func size() async throws {
    let answer = #"{"result":"missing"}"#
    let full = answer + String(repeating: " ", count: 65_536 - answer.utf8.count)
    let fitting = try LoopbackServer(LoopbackServer.http(200, full))
    #expect(try await run(fitting.port) == ActionResult(name: "missing"))
    let reason = ActionResult.failed("the back end answered with more than 65536 bytes")
    let announced = try LoopbackServer(LoopbackServer.http(200, full + " "))
    #expect(try await run(announced.port, retries: 1) == reason)
    let long = "HTTP/1.1 200 X\r\n\r\n" + full + String(repeating: " ", count: 1_000_000)
    let unannounced = try LoopbackServer(.bytes(Array(long.utf8)))
    #expect(try await run(unannounced.port, retries: 1) == reason)
    #expect(announced.requests.count + unannounced.requests.count == 2)
  }

  @Test(
    "asks nothing where an argument cannot be sent",
    arguments: [
      ([:], "the argument 'order' is missing"),
      (["order": .text("..")], "an argument cannot stand in the address"),
      (["order": .text(".")], "an argument cannot stand in the address"),
      (["order": .text("")], "an argument cannot stand in the address"),
      (["order": .list([])], "the argument 'order' cannot stand in an address"),
    ] as [([String: Value], String)]
  )
  func refused(arguments: [String: Value], reason: String) async throws {
    let server = try LoopbackServer(LoopbackServer.http(200, #"{"result":"missing"}"#))
    #expect(try await run(server.port, arguments: arguments) == .failed(reason))
    #expect(server.requests.isEmpty)
  }

  @Test("asks nothing where the body would be too large")
  func tooLong() async throws {
    let server = try LoopbackServer(LoopbackServer.http(200, #"{"result":"missing"}"#))
    let arguments: [String: Value] = [
      "order": .text("A-1"), "note": .text(String(repeating: "\"", count: 24_000)),
    ]
    #expect(
      try await run(server.port, method: .post, arguments: arguments)
        == ActionResult(name: "missing")
    )
    let longer: [String: Value] = [
      "order": .text("A-1"), "note": .text(String(repeating: "x", count: 50_000)),
    ]
    #expect(
      try await run(server.port, method: .post, arguments: longer)
        == .failed("the request would be larger than 49152 bytes")
    )
    #expect(server.requests.count == 1)
  }

  @Test("a cancelled call ends at once")
  func cancelled() async throws {
    let server = try LoopbackServer(.silence)
    let task = Task { try await run(server.port, retries: 5, timeout: .hours(1)) }
    while server.requests.isEmpty { await Task.yield() }
    task.cancel()
    #expect(try await task.value == .failed("the call was cancelled"))
    #expect(server.requests.count == 1)
  }
}
