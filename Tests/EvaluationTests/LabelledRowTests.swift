import Conversation
import Evaluation
import Testing

@Suite("Labelled rows")
struct LabelledRowTests {
  private func rows(_ text: String) throws(DataFault) -> [LabelledRow] {
    try LabelledRow.rows(of: Array(text.utf8), path: "data/test.jsonl")
  }

  @Test("are read from JSON Lines, blank lines and further members aside")
  func reads() throws {
    let text = """
      {"text": "où est\\tmon colis", "intent": "track", "n": 1}

      {"intent":"oos","text":""}\r
      """
    let rows = try rows(text)
    #expect(rows.map(\.text) == ["où est\tmon colis", ""])
    #expect(rows.map(\.intent) == ["track", "oos"])
    #expect(rows.map(\.isInScope) == [true, false])
  }

  @Test(
    "are refused with file, line and reason",
    arguments: [
      ("{\"text\":\"a\",\"intent\":\"b\"}\n\nx", "3: error: unexpected character at byte 0"),
      ("{\"text\":\"a\"}", #"1: error: expected {"text": "…", "intent": "…"}"#),
      ("{\"text\":\"a\",\"intent\":\"\"}", #"1: error: expected {"text": "…", "intent": "…"}"#),
      ("{\"text\":1,\"intent\":\"b\"}", #"1: error: expected {"text": "…", "intent": "…"}"#),
      ("[]", #"1: error: expected {"text": "…", "intent": "…"}"#),
      ("{\"text\":\"a", "1: error: a string has no end at byte 10"),
    ]
  )
  func faults(text: String, message: String) {
    do throws(DataFault) {
      _ = try rows(text)
      Issue.record("accepted")
    } catch {
      #expect(error.description == "data/test.jsonl:" + message)
    }
  }

  @Test("are refused where they are no UTF-8")
  func invalidBytes() {
    let bytes: [UInt8] = Array("{\"text\":\"".utf8) + [0xFF] + Array("\",\"intent\":\"a\"}".utf8)
    #expect(throws: DataFault.self) { try LabelledRow.rows(of: bytes, path: "x") }
  }
}
