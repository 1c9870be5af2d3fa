import Conversation
import Testing

@testable import Insights

@Suite("The reader of event logs")
struct EventLogReaderTests {
  private static let event = #"{"ts":"2024-06-03T09:00:00Z","type":"user.turn","conv":"c1"}"#

  @Test("accepts a byte order mark, CRLF, blank lines and a missing last line end")
  func tolerance() throws {
    let text = "\u{FEFF}\(Self.event)\r\n\r\n  \t\n\(Self.event)\n\n\(Self.event)"
    let records = try EventLogReader.records(from: Array(text.utf8))
    #expect(records.count == 3)
    #expect(records.allSatisfy { $0.conversation == "c1" })
  }

  @Test("an empty file holds no events", arguments: ["", "\n\n", "\u{FEFF}"])
  func empty(text: String) throws {
    #expect(try EventLogReader.records(from: Array(text.utf8)).isEmpty)
  }

  @Test(
    "names the line that is no event",
    arguments: [
      ("{}", "line 3: 'type' is missing"),
      (#"{"type":"user.turn"}"#, "line 3: 'ts' is missing or no instant"),
      (#"{"type":"user.turn","ts":"noon"}"#, "line 3: 'ts' is missing or no instant"),
      ("[]", "line 3: an event is a JSON object"),
      (#"{"type":"#, "line 3: the text ends too early"),
      (#"{"type":"a","type":"b"}"#, "line 3: a member is repeated"),
    ]
  )
  func faults(line: String, message: String) throws {
    let text = "\(Self.event)\n\n\(line)\n\(Self.event)\n"
    let error = #expect(throws: EventLogError.self) {
      try EventLogReader.records(from: Array(text.utf8))
    }
    #expect(error?.description == message)
  }

  @Test("invalid UTF-8 is no event")
  func invalidText() {
    let bytes = Array(#"{"ts":"2024-06-03","type":""#.utf8) + [0xFF] + Array(#""}"#.utf8)
    let error = #expect(throws: EventLogError.self) { try EventLogReader.records(from: bytes) }
    #expect(error?.description == "line 1: invalid UTF-8")
  }

  @Test("counts the lines of a piece from where it stands in its log")
  func laterPiece() {
    let error = #expect(throws: EventLogError.self) {
      try EventLogReader.records(from: Array("\n{}".utf8), firstLine: 41)
    }
    #expect(error?.line == 42)
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    #expect(throws: Never.self) { try EventLogReader.records(from: mark) }
    #expect(throws: EventLogError.self, "a mark begins a log, not a later piece") {
      try EventLogReader.records(from: mark, firstLine: 2)
    }
  }
}
