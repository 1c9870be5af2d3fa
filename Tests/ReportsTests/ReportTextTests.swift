import CanonicalJSON
import Conversation
import Foundation
import Insights
import Testing

@testable import Reports

@Suite("The text report")
struct ReportTextTests {
  @Test("shows the worked example")
  func workedExample() throws {
    let text = ReportText.render(try WorkedExample.report(WorkedExample.records()))
    let golden = String(decoding: try WorkedExample.bytes("report.txt"), as: UTF8.self)
    #expect(text == golden)
  }

  @Test("says 'no data' for an empty log and 'not configured' without subscriptions")
  func emptyLog() throws {
    let text = ReportText.render(try WorkedExample.report([]))
    #expect(text.contains("Containment                      no data\n"))
    #expect(text.contains("Customers and revenue  not configured\n"))
    #expect(!text.contains("0.0 %"))
  }

  @Test("lets nothing of the log move the terminal's cursor")
  func hostileText() throws {
    let evil = "\u{1B}[2J\r\n\u{7}\u{202E}\u{9B}x"
    let instant = Timestamp(milliseconds: 1_717_400_000_000)
    func event(_ type: String, _ sequence: Int, _ data: JSONObject) -> LogRecord {
      LogRecord(
        sequence: sequence,
        timestamp: instant,
        type: type,
        conversation: SessionID(evil),
        customer: CustomerID(evil),
        ticket: TicketNumber(evil),
        data: data
      )
    }
    let report = try WorkedExample.report([
      event("session.started", 1, [:]),
      event(
        "intent.scored",
        2,
        ["intent": .string(evil), "decision": "escalate", "confidence": 1, "threshold": 0.5]
      ),
      event("article.shown", 3, ["article": .string(evil)]),
      event("conversation.escalated", 4, ["reason": .string(evil)]),
      event(evil, 5, [:]), event("subscription.started", 6, ["mrr": 1]),
      event("product.used", 7, ["feature": .string(evil)]),
    ])
    let explanations = try ["requests", "escalation_rate"].map {
      ReportText.explanation(of: try #require(ReportCatalogue.entry($0, of: report)), in: report)
    }
    for text in [ReportText.render(report), ReportText.receipts(of: report)] + explanations {
      let controls = text.unicodeScalars.filter {
        $0 != "\n" && ($0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0 == "\u{202E}")
      }
      #expect(controls.isEmpty)
    }
    #expect(explanations[1].contains(#"\u{1B}[2J\u{D}\u{A}\u{7}\u{202E}\u{9B}x"#))
  }

  @Test(
    "below five shows counts, from five a percentage marked 'few', from thirty plain",
    arguments: [
      (0, "no data", "", ""), (4, "1 of 4", "", ""), (5, "20.0 %", "1 of 5", "few"),
      (29, "3.4 %", "1 of 29", "few"), (30, "3.3 %", "1 of 30", ""),
    ]
  )
  func samples(count: Int, value: String, counts: String, mark: String) {
    let share = Share(of: count > 0 ? ["c1"] : [], among: count)
    let row = FigureValue.share(share).rows("Rate").first
    #expect(row?.value == value)
    #expect(row?.counts == counts)
    #expect(row?.mark == mark)
  }

  @Test("knows figures by their keys and by what people call them, and by no wrong name")
  func names() throws {
    let report = try WorkedExample.report([])
    #expect(ReportCatalogue.entry("fcr", of: report)?.key == "fcr_overall")
    #expect(ReportCatalogue.entry("csat", of: report)?.key == "csat")
    #expect(ReportCatalogue.entry("csatt", of: report) == nil)
    for (name, _) in ReportCatalogue.shortNames {
      #expect(ReportCatalogue.entry(name, of: report) != nil, "\(name)")
    }
  }

  @Test("has a definition of every figure, and of no other")
  func definitions() throws {
    let report = try WorkedExample.report([])
    for entry in ReportCatalogue.entries(of: report) {
      let definition = try #require(FigureDefinition.of(entry.key), "\(entry.key)")
      // What they count has changed once: who had dealt with the customer is what was so when they were asked.
      let isSecond = ["csat_bot_only", "csat_with_human"].contains(entry.key)
      #expect(definition.name == "\(entry.key)@\(isSecond ? 2 : 1)")
    }
    #expect(FigureDefinition.of("luck") == nil)
  }
}
