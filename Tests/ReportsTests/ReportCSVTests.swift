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
    #expect(lines.first == "part,figure,name,num,den,value,low,high,unit")
    #expect(lines.contains("support,csat,,4,7,0.571429,0.250458,0.841780,share"))
    #expect(lines.contains("support,fcr_human_one_touch,,2,4,,,,share"))
    #expect(lines.contains("success,nrr,,920,1000,0.920000,,,"))
  }

  @Test("no text of the log becomes a formula or breaks a row")
  func hostileText() throws {
    let instant = Timestamp(milliseconds: 1_717_400_000_000)
    let records = ["=1+1", "+A1", "@x", "-2+3", "a,\"b\"\nc"].enumerated().flatMap {
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
    for cell in [",'=1+1,", ",'+A1,", ",'@x,", ",'-2+3,", ",\"a,\"\"b\"\"\nc\","] {
      #expect(text.contains("intent_distribution\(cell)"))
    }
  }
}
