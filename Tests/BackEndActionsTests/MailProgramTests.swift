import BackEndActions
import Conversation
import Foundation
import Testing

/// Letters, and the program that takes them.
@Suite struct MailProgramTests {
  /// A program that keeps its arguments and its input in a folder of its own.
  private static func sent(_ letter: Letter) async throws -> (failure: String?, text: String) {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let keep = "for word in \"$@\"; do echo \"[$word]\"; done > taken; cat >> taken"
    let program = MailProgram(words: ["/bin/sh", "-c", keep, "sendmail"], directory: folder.path)
    let failure = await program.send(letter, within: .seconds(30))
    let taken = try? String(contentsOf: folder.appending(path: "taken"), encoding: .utf8)
    return (failure, taken ?? "")
  }

  @Test("recipients are arguments behind the options, the message is the input")
  func message() async throws {
    let letter = Letter(
      to: ["ana@larkmoor.example", "-f@larkmoor.example"],
      subject: "Alert fcr-low: fcr < 60 %",
      body: "FCR is 52.3 % – low.\n.\nBye\n"
    )
    let (failure, text) = try await Self.sent(letter)
    #expect(failure == nil)
    #expect(
      text == """
        [-i]
        [--]
        [ana@larkmoor.example]
        [-f@larkmoor.example]
        To: ana@larkmoor.example, -f@larkmoor.example
        Subject: Alert fcr-low: fcr < 60 %
        Auto-Submitted: auto-generated
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        FCR is 52.3 % – low.
        .
        Bye

        """
    )
  }

  @Test(
    "nothing in a subject begins a header of its own",
    arguments: [
      "a\nBcc: eve@evil.example", "a\r\nBcc: eve@evil.example", "a\r\n\r\nbody", "a\u{0}b",
      "a\u{85}Bcc: x", "a\u{2028}Bcc: x", "a\u{1B}[2J", "é",
    ]
  )
  func injection(text: String) async throws {
    let body = "b\u{1B}[2J\r\n"
    let message = try await Self.sent(Letter(to: [], subject: text, body: body)).text
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.dropFirst(2).prefix(7).map { $0.prefix { $0 != ":" } } == [
        "To", "Subject", "Auto-Submitted", "MIME-Version", "Content-Type",
        "Content-Transfer-Encoding", "",
      ]
    )
    #expect(message.unicodeScalars.allSatisfy { $0 == "\n" || (" "..."~").contains($0) })
    #expect(lines.suffix(2) == ["b?[2J?", ""])
  }

  @Test(
    "a program that fails or is not there has not taken the letter",
    arguments: [
      (["/bin/sh", "-c", "exit 75"], "the program ended with an error"),
      (["/nowhere/sendmail"], "the program cannot be started"),
      (["/bin/false"], "the program ended with an error"),
    ]
  )
  func failures(words: [String], reason: String) async {
    let program = MailProgram(words: words, directory: "/")
    let letter = Letter(to: ["a@b.example"], subject: "s", body: "b")
    #expect(await program.send(letter, within: .seconds(30)) == reason)
  }
}
