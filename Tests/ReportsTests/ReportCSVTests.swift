import CanonicalJSON
import Conversation
import Insights
import Testing

@testable import Reports

@Suite("The CSV report")
struct ReportCSVTests {
  @Test("has one row a figure, and no percentage below five")
  func rows() throws {
    let text = ReportCSV.render(try WorkedExample.report(WorkedExample.records()))
    let lines = text.split(separator: "\n")
    #expect(lines.first == "part,figure,name,num,den,value,low,high,unit,version,left_out")
    #expect(
      lines.contains(
        "support,csat,,4,7,0.571429,0.250458,0.841780,share,1,4 no_valid_answer; 4 not_asked"
      )
    )
    #expect(
      lines.contains(
        "support,fcr_human_one_touch,,2,4,,,,share,1,"
          + "7 not_escalated; 2 repeat_contact; 1 no_message; 1 nothing_asked"
      )
    )
    #expect(lines.contains("success,nrr,,920,1000,0.920000,,,,1,"))
  }

  @Test("no text of the log becomes a formula or breaks a row")
  func hostileText() throws {
    let instant = Timestamp(milliseconds: 1_717_400_000_000)
    let records = Self.hostile.map(\.text).enumerated().flatMap {
      index,
      intent in
      [
        LogRecord(
          sequence: 2 * index,
          timestamp: instant,
          type: "session.started",
          conversation: SessionID("c\(index)")
        ),
        LogRecord(
          sequence: 2 * index + 1,
          timestamp: instant,
          type: "intent.scored",
          conversation: SessionID("c\(index)"),
          data: [
            "intent": .string(intent), "decision": "answer", "confidence": 1, "threshold": 0.5,
          ]
        ),
      ]
    }
    let text = ReportCSV.render(try WorkedExample.report(records))
    for (_, cell) in Self.hostile {
      #expect(text.contains("intent_distribution,\(cell),"), "\(cell)")
    }
    #expect(
      !text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" && $0 != "\r" }
    )
  }

  /// Names as a log may hold them, and their cells.
  private static let hostile: [(text: String, cell: String)] = [
    ("=1+1", "'=1+1"), ("+A1", "'+A1"), ("@x", "'@x"), ("-2+3", "'-2+3"),
    ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"), ("\t=1", "'\t=1"),
    ("\r=1", "\"'\r=1\""), ("\n=1", "\"'\n=1\""), ("＝1+1", "'＝1+1"), ("＠x", "'＠x"),
    ("a,\"b\"\nc", "\"a,\"\"b\"\"\nc\""), ("=a,\"b", "\"'=a,\"\"b\""),
    ("\u{1B}[31mred", "\\u{1B}[31mred"),
    ("a\u{9B}b\u{202E}c\u{2028}d", "a\\u{9B}b\\u{202E}c\\u{2028}d"),
    ("\u{0}=1", "\\u{0}=1"), ("-12.5", "-12.5"),
  ]
}
