import AgentCore
import Testing

@Suite("CSVTable reads RFC 4180")
struct CSVTableTests {
  @Test(
    "reads fields as they stand",
    arguments: [
      ("a,b\n1,2\n", [["a": "1", "b": "2"]]),
      ("\u{FEFF}a,b\r\n1,2\r\n3,4", [["a": "1", "b": "2"], ["a": "3", "b": "4"]]),
      ("a\n\"x, \"\"y\"\"\r\nz\"\n", [["a": "x, \"y\"\r\nz"]]),
      ("a,b\n,\n", [["a": "", "b": ""]]),
      ("a,b\n\n \t,\"\"\n\n", [["a": " \t", "b": ""]]),
      ("a\r\nx\ry\r\n", [["a": "x\ry"]]),
      ("é\n🙂", [["é": "🙂"]]),
      ("a,b", []),
    ]
  )
  func rows(text: String, rows: [[String: String]]) throws {
    #expect(try CSVTable.parse(text).rows == rows)
  }

  @Test("keeps the order of its columns")
  func columns() throws {
    #expect(try CSVTable.parse("b,a,c\n").columns == ["b", "a", "c"])
  }

  @Test("knows on which line each row starts")
  func lines() throws {
    #expect(try CSVTable.parse("\na,b\n1,2\n\n3,\"x\ny\"\r\n4,5").lines == [3, 5, 7])
  }

  @Test(
    "says what is wrong, and in which line",
    arguments: [
      ("", "line 1: the table has no columns"),
      ("\n\n", "line 1: the table has no columns"),
      ("a,,b\n", "line 1: column 2 has no name"),
      ("a,b,a\n", "line 1: column 'a' is there twice"),
      ("a,b\n1,2\n\n1\n", "line 4: 1 fields instead of 2"),
      ("a\n\"x\ny\"\n1,2\n", "line 4: 2 fields instead of 1"),
      ("a\n1\n\"x\ny", "line 3: a quoted field has no end"),
      ("a\n\"x\"y\n", "line 2: text after a closing quote"),
      ("a\nx\"y\n", "line 2: a quote within an unquoted field"),
    ]
  )
  func faults(text: String, words: String) {
    let fault = #expect(throws: CSVTable.Fault.self) { try CSVTable.parse(text) }
    #expect(fault?.description == words)
  }
}
