import CanonicalJSON
import Evaluation
import Knowledge
import Testing

@Suite("The evaluation of article search")
struct SearchReportTests {
  private func finding(_ relevant: [String], _ ranked: [String]) -> SearchReport.Finding {
    SearchReport.Finding(row: SearchRow(query: "q", relevant: relevant), ranked: ranked)
  }

  private func isNear(_ found: Double?, _ expected: Double) -> Bool {
    found.map { abs($0 - expected) < 1e-12 } ?? false
  }

  @Test("is computed as by hand")
  func figures() {
    let report = SearchReport(findings: [
      finding(["a"], ["a", "b"]),
      finding(["b", "c"], ["a", "x", "b", "c"]),
      finding(["d"], ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "d"]),
      finding(["e"], []),
    ])
    #expect(isNear(report.meanReciprocalRankAt10, (1 + 1.0 / 3) / 4))
    #expect(isNear(report.recall(at: 1), 0.25))
    #expect(isNear(report.recall(at: 3), (1 + 0.5) / 4))
  }

  @Test("is null without questions")
  func empty() {
    let json = JSONWriter.text(of: SearchReport(findings: []).json)
    #expect(json == #"{"mrr_at_10":null,"recall_at_1":null,"recall_at_3":null}"#)
  }

  @Test("asks every question in order")
  func asks() throws {
    let documents = """
      {"id":"hours","title":"Opening hours","text":"We are open from nine to five."}
      {"id":"refunds","title":"Refunds","text":"A refund takes five days."}
      """
    let queries = """
      {"query":"how long does a refund take","relevant":["refunds"]}
      {"query":"when are you open","relevant":["hours"]}
      """
    let report = SearchReport(
      documents: try SearchRow.documents(of: Array(documents.utf8), path: "d"),
      queries: try SearchRow.rows(of: Array(queries.utf8), path: "q")
    )
    #expect(report.findings.map { $0.ranked.first } == ["refunds", "hours"])
    #expect(report.text.hasPrefix("questions    2\nMRR at 10    100.0 %\n"))
    let first = report.predictionLines.split(separator: "\n").first.map(String.init)
    #expect(
      first?.hasPrefix(#"{"query":"how long does a refund take","ranked":["refunds""#) == true
    )
  }

  @Test(
    "refuses rows of another shape with file and line",
    arguments: [
      #"{"query":"a"}"#, #"{"query":"a","relevant":[]}"#, #"{"query":"a","relevant":["b",1]}"#,
    ]
  )
  func faults(line: String) {
    do throws(DataFault) {
      _ = try SearchRow.rows(of: Array(("\n" + line).utf8), path: "q.jsonl")
      Issue.record("accepted")
    } catch {
      #expect(
        error.description == #"q.jsonl:2: error: expected {"query": "…", "relevant": ["…"]}"#
      )
    }
  }

  @Test("refuses a document whose id stands twice")
  func repeatedID() {
    let line = #"{"id":"a","title":"","text":""}"# + "\n"
    do throws(DataFault) {
      _ = try SearchRow.documents(of: Array((line + line).utf8), path: "d.jsonl")
      Issue.record("accepted")
    } catch {
      #expect(error.line == 2)
    }
  }
}
