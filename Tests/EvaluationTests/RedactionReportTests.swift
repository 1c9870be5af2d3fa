import CanonicalJSON
import Evaluation
import TextAnalysis
import Testing

@Suite("The measure of redaction")
struct RedactionReportTests {
  private func report(
    _ texts: [String: String],
    _ redactor: Redactor = Redactor()
  ) throws
    -> RedactionReport
  {
    let files = try texts.keys.sorted().map { name in
      try RedactionFile(reading: Array((texts[name] ?? "").utf8), path: name + ".txt")
    }
    return RedactionReport(files, redactor: redactor)
  }

  @Test("counts by class, by language and over all")
  func counts() throws {
    let report = try report([
      "en": """
      card {{card: 4111 1111 1111 1111}}
      mail {{email: ada@example.com}} or {{email: nobody at example}}
      where is my order
      write to eve@example.com
      """,
      "de": "ruf {{phone: +49 30 901820}} an",
    ])
    #expect(report.total.recall == Proportion(3, of: 4))
    #expect(report.total.precision == Proportion(3, of: 4))
    #expect(report.total.untouched == Proportion(1, of: 2))
    #expect(report.byLanguage.map(\.name) == ["de", "en"])
    #expect(report.byLanguage.map(\.recall) == [Proportion(1, of: 1), Proportion(2, of: 3)])
    let email = try #require(report.byClass.first { $0.name == "email" })
    #expect(email.recall == Proportion(1, of: 2))
    #expect(email.precision == Proportion(1, of: 2))
    #expect(report.misses.map { $0.judgement.line.excerpt($0.mark.range) } == ["nobody at example"])
    #expect(report.wrong.map { $0.judgement.line.number } == [4])
  }

  @Test(
    "takes a mark for found when all of it is covered by its class",
    arguments: [
      // Separators at the ends need not be covered, nor a card's last four digits.
      ("{{phone: (+44 20 7946 0958).}}", "found"),
      ("{{card: 4111 1111 1111 1111}}", "found"),
      ("{{email: x ada@example.com}}", "missed"),
      // Another class is shown apart.
      ("{{phone: 4111 1111 1111 1111}}", "other_class"),
      // One mark may be covered piece by piece.
      ("{{email: ada@example.com4111111111111111}}", "other_class"),
      ("my password is {{password: hunter2}}", "found"),
      ("the word is {{password: hunter2}}", "missed"),
    ]
  )
  func fates(line: String, fate: String) throws {
    let judgement = try #require(try report(["en": line]).judgements.first)
    #expect(judgement.fates.map(\.rawValue) == [fate])
  }

  @Test("counts another class as taken out, and says so apart")
  func otherClass() throws {
    let total = try report(["en": "{{phone: 4111 1111 1111 1111}}"]).total
    #expect(total.recall == Proportion(1, of: 1))
    #expect(total.otherClass == Proportion(1, of: 1))
    #expect(total.precision == Proportion(1, of: 1))
  }

  @Test("counts what overlaps no mark as wrong")
  func wrong() throws {
    let report = try report(["en": "mail {{email: ada@example.com}} not eve@example.com"])
    #expect(report.total.precision == Proportion(1, of: 2))
    #expect(report.total.untouched == Proportion(0, of: 0))
  }

  @Test("is written with every fault in the order of the files")
  func json() throws {
    let report = try report(["en": "{{email: nobody}}\neve@example.com"])
    let json = report.json
    #expect(json["lines"]?.integer == 2)
    #expect(json["all"]?["recall"]?["den"]?.integer == 1)
    #expect(json["per_class"]?.array?.count == 6)
    #expect(json["per_language"]?.array?.count == 1)
    #expect(
      JSONWriter.text(of: json["missed"] ?? .null)
        == #"[{"file":"en.txt","line":1,"class":"email","value":"nobody"}]"#
    )
    #expect(json["wrong"]?.array?.first?["value"]?.string == "eve@example.com")
  }
}
