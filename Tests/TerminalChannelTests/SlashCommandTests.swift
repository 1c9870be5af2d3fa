import Testing

@testable import TerminalChannel

@Suite("Slash commands")
struct SlashCommandTests {
  @Test(
    "are one word behind a slash; anything else is the customer's own text",
    arguments: [
      ("/help", .command(.help)),
      ("/WHY ", .command(.why)),
      ("/h", .unknown("/h", resembles: .help)),
      ("/tikcet", .unknown("/tikcet", resembles: .ticket)),
      ("/stat", .unknown("/stat", resembles: .state)),
      ("/xyzzy", .unknown("/xyzzy", resembles: nil)),
      ("/help me", nil),
      ("/var/log is full", nil),
      ("/", nil),
      ("/ help", nil),
      ("/2", nil),
      ("/é", nil),
      ("/help\nand more", nil),
      (" /help", nil),
      ("help", nil),
      ("", nil),
      ("/abcdefghijklmnopqrstuvwxyz", nil),
    ] as [(String, SlashCommand.Reading?)]
  )
  func reading(_ line: String, _ expected: SlashCommand.Reading?) {
    #expect(SlashCommand.reading(line) == expected)
  }
}
