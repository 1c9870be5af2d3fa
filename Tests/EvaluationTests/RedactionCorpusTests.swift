import Evaluation
import Foundation
import Testing

@Suite("Redaction of the corpus")
struct RedactionCorpusTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures/redaction")

  private func report(on half: String) throws -> RedactionReport {
    let folder = Self.folder.appendingPathComponent(half)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return RedactionReport(
      try names.map { name in
        let data = try Data(contentsOf: folder.appendingPathComponent(name))
        return try RedactionFile(reading: [UInt8](data), path: "\(half)/\(name)")
      }
    )
  }

  private func show(_ half: String, _ figures: RedactionReport.Figures) {
    let (recall, precision, untouched) = (figures.recall, figures.precision, figures.untouched)
    print(
      "\(half) \(figures.name): recall \(recall.count)/\(recall.total), precision",
      "\(precision.count)/\(precision.total), untouched \(untouched.count)/\(untouched.total)"
    )
  }

  @Test("finds nearly all in the half that scanners are written by, and nearly nothing else")
  func develop() throws {
    let report = try report(on: "develop")
    for figures in report.byClass + [report.total] {
      show("develop", figures)
      let name = "\(figures.name)"
      #expect(try #require(figures.recall.share) >= 0.97, Comment(rawValue: name))
      #expect(try #require(figures.precision.share) >= 0.97, Comment(rawValue: name))
    }
    #expect(report.byLanguage.count == 10)
    #expect(try #require(report.total.untouched.share) >= 0.98)
  }

  /// No floor: who mends what this half shows has spent it. It is measured and printed.
  @Test("is measured on the half that nobody looks at")
  func heldOut() throws {
    let report = try report(on: "held-out")
    for figures in report.byClass + [report.total] { show("held-out", figures) }
    #expect(report.byLanguage.count == 10)
    #expect(report.judgements.count > 500)
  }
}
