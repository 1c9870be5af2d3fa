import AgentCore
import BackEndActions
import CanonicalJSON
import Conversation
import Foundation
import Testing

@Suite("Programs are run")
struct CommandActionTests {
  private static let results = [
    ActionDefinition.ResultDeclaration(
      name: "found",
      fields: [
        ActionDefinition.Field(name: "status", type: .text),
        ActionDefinition.Field(name: "eta", type: .date),
        ActionDefinition.Field(name: "total", type: .money),
        ActionDefinition.Field(name: "items", type: .number),
      ]
    ),
    ActionDefinition.ResultDeclaration(name: "echo", fields: [.init(name: "text", type: .text)]),
    ActionDefinition.ResultDeclaration(name: "done"),
  ]

  private func run(
    _ words: [String],
    in directory: String = "/",
    timeout: Milliseconds = .seconds(30),
    arguments: [String: Value] = ["order": .text("A-10042")]
  ) async -> ActionResult {
    let client = BackEndActionClient(
      definitions: [
        ActionDefinition(
          name: "look-up",
          kind: .command(words: words, workingDirectory: directory),
          timeout: timeout,
          results: Self.results
        )
      ],
      in: .still
    )
    return await client.run(
      ActionCall(name: "look-up", arguments: arguments, idempotencyKey: "s1.3")
    )
  }

  /// A script is one word to `sh`: the shell is the program here.
  private func script(
    _ text: String,
    timeout: Milliseconds = .seconds(30)
  ) async -> ActionResult {
    await run(["/bin/sh", "-c", text], timeout: timeout)
  }

  @Test("reads typed fields beside the result's name, and leaves others out")
  func found() async throws {
    let answer =
      #"{"result":"found","status":"sent","eta":"2026-03-06","total":129.5,"items":3,"x":1}"#
    #expect(
      await script("cat >/dev/null; echo '\(answer)'")
        == ActionResult(
          name: "found",
          values: [
            "status": .text("sent"), "eta": .date(try #require(LocalDate("2026-03-06"))),
            "total": .money(minorUnits: 12_950, currency: "GBP"), "items": .number(3),
          ]
        )
    )
  }

  @Test("hands over the action, its arguments by name, and the key")
  func request() async throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("firstline-request-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    let result = await run(
      ["/bin/sh", "-c", #"cat > "$0"; echo '{"result":"done"}'"#, file],
      arguments: [
        "order": .text("A-1 'é\"\u{0}"), "day": .date(LocalDate(daysSinceEpoch: 0)),
        "sum": .money(minorUnits: -5, currency: "EUR"), "n": .number(2), "flag": .flag(true),
      ]
    )
    #expect(result == ActionResult(name: "done"))
    let expected =
      #"{"action":"look-up","with":{"day":"1970-01-01","flag":true,"n":2,"#
      + #""order":"A-1 'é\"\u0000","sum":"-0.05 EUR"},"key":"s1.3"}"# + "\n"
    #expect(try String(contentsOfFile: file, encoding: .utf8) == expected)
  }

  @Test("runs in the folder given, with words that no shell has read")
  func folderAndWords() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("firstline-actions-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("bin"),
      withIntermediateDirectories: true
    )
    defer { try? FileManager.default.removeItem(at: folder) }
    let program = folder.appendingPathComponent("bin/say").path
    let text = "#!/bin/sh\nprintf '{\"result\":\"echo\",\"text\":\"%s %s\"}' \"$1\" \"$(ls)\"\n"
    try Data(text.utf8).write(to: URL(fileURLWithPath: program))
    chmod(program, 0o755)
    let result = await run(["./bin/say", "$HOME; *"], in: folder.path)
    #expect(result == ActionResult(name: "echo", values: ["text": .text("$HOME; * bin")]))
  }

  @Test("gives the program no environment but PATH and LANG, and nothing that is open")
  func environment() async {
    let names = await script(
      #"printf '{"result":"echo","text":"%s"}' "$(env | cut -d= -f1 | sort | tr '\n' ' ')""#
    )
    let seen = names.values["text"].map(\.plainText)?.split(separator: " ").map { String($0) } ?? []
    // The shell itself sets PWD, OLDPWD, SHLVL and _.
    #expect(Set(seen).subtracting(["PWD", "OLDPWD", "SHLVL", "_"]) == ["PATH", "LANG"])
    let open = await script(
      #"printf '{"result":"echo","text":"%s"}' "$(ls /proc/self/fd | wc -l)""#
    )
    // Standard input, output and error, and the folder that `ls` reads.
    #expect(open.values["text"] == .text("4"))
  }

  @Test(
    "fails on an answer that is not as declared",
    arguments: [
      ("echo hello", "the program's answer is no JSON object"),
      ("echo '[1]'", "the program's answer is no JSON object"),
      ("true", "the program's answer is no JSON object"),
      (#"printf '\377\376'"#, "the program's answer is no JSON object"),
      (#"echo '{"result":"done"}{}'"#, "the program's answer is no JSON object"),
      ("echo '{}'", "the program's answer names no result"),
      (#"echo '{"result":3}'"#, "the program's answer names no result"),
      (#"echo '{"result":"failed"}'"#, "the program answered 'failed'"),
      (#"echo '{"result":"other"}'"#, "a result came that is not declared"),
      (
        #"echo '{"result":"echo"}'"#,
        "the field 'text' of 'echo' is missing or is no text"
      ),
      (
        #"echo '{"result":"echo","text":7}'"#,
        "the field 'text' of 'echo' is missing or is no text"
      ),
      (#"echo '{"result":"done"}'; exit 3"#, "the program ended with an error"),
      (#"echo '{"result":"done"}'; kill -9 $$"#, "the program ended with an error"),
    ]
  )
  func undeclared(text: String, reason: String) async {
    #expect(await script(text) == .failed(reason))
  }

  @Test(
    "fails where the program cannot be started",
    arguments: [
      ["/nowhere/program"], ["no-such-program-anywhere"], ["/etc/passwd"], [], ["a\u{0}b"],
    ]
  )
  func cannotStart(words: [String]) async {
    #expect(await run(words) == .failed("the program cannot be started"))
  }

  @Test("fails where its folder is missing")
  func noFolder() async {
    #expect(
      await run(["/bin/true"], in: "/nowhere") == .failed("the program cannot be started")
    )
  }

  @Test("kills a program that is late, with everything it started")
  func late() async throws {
    let marker = FileManager.default.temporaryDirectory
      .appendingPathComponent("firstline-late-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: marker) }
    let result = await script(
      "sh -c 'echo $$ > \(marker); exec sleep 600' & sleep 600",
      timeout: Milliseconds(count: 400)
    )
    #expect(result == .failed("the program did not answer in time"))
    let text = try String(contentsOfFile: marker, encoding: .utf8)
    let grandchild = try #require(pid_t(text.trimmingCharacters(in: .newlines)))
    while kill(grandchild, 0) == 0, !Self.isZombie(grandchild) { await Task.yield() }
  }

  @Test("kills a program that answers but does not end")
  func staysBehind() async {
    let text = #"echo '{"result":"done"}'; exec >&-; exec sleep 600"#
    #expect(
      await script(text, timeout: Milliseconds(count: 300))
        == .failed("the program did not answer in time")
    )
  }

  @Test("takes an answer of 64 KiB, and no more")
  func outputLimit() async {
    let answer = #"{"result":"done"}"#
    let blanks = 65_536 - answer.utf8.count
    #expect(
      await script("echo '\(answer)' | tr -d '\\n'; head -c \(blanks) /dev/zero | tr '\\0' ' '")
        == ActionResult(name: "done")
    )
    #expect(
      await script("head -c 1048576 /dev/zero")
        == .failed("the program wrote more than 65536 bytes")
    )
  }

  @Test("does not wait for a program that leaves its input unread")
  func unreadInput() async {
    let long = Value.text(String(repeating: "x", count: 1_000_000))
    let text = #"exec <&-; echo '{"result":"done"}'"#
    let result = await run(["/bin/sh", "-c", text], arguments: ["order": long])
    #expect(result == ActionResult(name: "done"))
    let asleep = await run(
      ["/bin/sh", "-c", "sleep 600"],
      timeout: Milliseconds(count: 200),
      arguments: ["order": long]
    )
    #expect(asleep == .failed("the program did not answer in time"))
  }

  @Test("a cancelled task kills its program")
  func cancelled() async {
    let task = Task { await script("sleep 600", timeout: .hours(1)) }
    await Task.yield()
    task.cancel()
    #expect(await task.value == .failed("the program was cancelled"))
  }

  @Test("a hundred programs run beside each other and hold nothing up")
  func manyAtOnce() async {
    let results = await withTaskGroup(of: ActionResult.self) { group in
      for _ in 0..<100 {
        group.addTask { await script(#"cat; sleep 0.2; echo '{"result":"done"}'"#) }
      }
      for _ in 0..<100 { group.addTask { await script(#"echo '{"result":"done"}'"#) } }
      return await group.reduce(into: [String: Int]()) { $0[$1.name, default: 0] += 1 }
    }
    #expect(results == ["failed": 100, "done": 100])
  }

  /// Nobody reaps orphans in some containers, so a killed one may stay a zombie.
  private static func isZombie(_ process: pid_t) -> Bool {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else {
      return true
    }
    return status.contains(") Z ")
  }
}
