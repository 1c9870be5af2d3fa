import AgentCore
import Foundation
import TerminalChannel
import Testing

@Suite("A chat without a terminal")
struct PlainChatTests {
  /// What comes out on standard output and standard error for what goes in.
  private func chat(
    _ input: [UInt8],
    _ service: EchoService = EchoService()
  ) async -> (output: String, errors: String, exitCode: Int32) {
    let (inward, outward, errors) = (Pipe(), Pipe(), Pipe())
    let writing = inward.fileHandleForWriting
    Thread.detachNewThread {
      try? writing.write(contentsOf: Data(input))
      try? writing.close()
    }
    async let shown = Self.text(of: outward)
    async let complaints = Self.text(of: errors)
    let exitCode = await ChatSession.run(
      with: service,
      input: inward.fileHandleForReading.fileDescriptor,
      output: outward.fileHandleForWriting.fileDescriptor,
      errorOutput: errors.fileHandleForWriting.fileDescriptor,
      ChatSettings(caller: "c1") { $0 }
    )
    try? outward.fileHandleForWriting.close()
    try? errors.fileHandleForWriting.close()
    return (await shown, await complaints, exitCode)
  }

  /// Blocking calls would take one of the few threads on which all tasks run.
  private static func text(of pipe: Pipe) async -> String {
    let reading = pipe.fileHandleForReading
    return await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        let data = (try? reading.readToEnd()) ?? Data()
        continuation.resume(returning: String(decoding: data, as: UTF8.self))
      }
    }
  }

  @Test(
    "is plain lines in, plain replies out",
    arguments: [
      ("hello\nyou\n", "Echo: hello\nEcho: you\n"),
      ("hello\r\nyou", "Echo: hello\nEcho: you\n"),
      ("\u{FEFF}hello\n", "Echo: hello\n"),
      ("\n \t\nhello\n\n", "Echo: hello\n"),
      ("", ""),
      ("a\tb\n", "Echo: a\tb\n"),
      ("\u{1B}[31mred\u{7}\u{0}\u{9B}2J!\n", "Echo: red!\n"),
      ("choices\n", "Echo: choices\n  1. Track\n it\n"),
      ("nothing\nx\n", "Echo: x\n"),
      (
        "/state\n/foo\n",
        "state open\nowner agent\nThere is no command /foo; /help lists them all.\n"
      ),
      ("x\n/quit\ny\n", "Echo: x\n"),
    ]
  )
  func plain(_ input: String, _ output: String) async {
    let result = await chat(Array(input.utf8))
    #expect(result.output == output)
    #expect(result.errors.isEmpty)
    #expect(result.exitCode == 0)
  }

  @Test("repairs bad UTF-8")
  func badEncoding() async {
    let service = EchoService()
    let result = await chat([0x61, 0xFF, 0xC3, 0x0A], service)
    #expect(result.output == "Echo: a\u{FFFD}\u{FFFD}\n")
  }

  @Test(
    "keeps of a line as much as is longer than any message, and answers the next one",
    arguments: [(131_072, 131_072), (131_073, 131_072), (10_000_000, 131_072)]
  )
  func longLine(length: Int, kept: Int) async {
    let line = String(repeating: "x", count: length)
    let result = await chat(Array("\(line)\nshort\n".utf8))
    #expect(result.output.utf8.count == kept + 7 + 12)
    #expect(result.output.hasSuffix("Echo: short\n"))
  }

  @Test("ends the conversation quietly with the input")
  func end() async {
    let service = EchoService()
    _ = await chat(Array("hello\n".utf8), service)
    #expect(service.bodies == [.text("hello"), .end])
  }

  @Test(
    "says on standard error what failed, and in the exit code",
    arguments: [
      ("store\nhello\n", "firstline: Your message could not be kept: the disk is full\n", 69),
      ("fault\nhello\n", "firstline: Something went wrong here: a fault\n", 70),
    ] as [(String, String, Int32)]
  )
  func errors(_ input: String, _ complaint: String, _ exitCode: Int32) async {
    let result = await chat(Array(input.utf8))
    #expect(result.output == "Echo: hello\n")
    #expect(result.errors == complaint)
    #expect(result.exitCode == exitCode)
  }

  @Test("exits 74 when nobody reads the output any more")
  func closedReader() async {
    let (inward, outward) = (Pipe(), Pipe())
    try? outward.fileHandleForReading.close()
    try? inward.fileHandleForWriting.write(contentsOf: Data("a\nb\n".utf8))
    let exitCode = await ChatSession.run(
      with: EchoService(),
      input: inward.fileHandleForReading.fileDescriptor,
      output: outward.fileHandleForWriting.fileDescriptor,
      errorOutput: STDERR_FILENO,
      ChatSettings(caller: "c1") { $0 }
    )
    #expect(exitCode == 74)
  }
}
