import CanonicalJSON
import SourceDiagnostics
import Testing

/// The diagnostics of one run.
@Suite struct DiagnosticReportTests {
  private static func diagnostic(
    _ path: String,
    _ line: Int,
    _ column: Int,
    _ severity: Diagnostic.Severity = .error,
    code: String = "c"
  ) -> Diagnostic {
    Diagnostic(
      severity,
      code: code,
      message: "m",
      location: SourceLocation(path: path, line: line, column: column)
    )
  }

  @Test("sorts by path in bytes, line and column, and says everything once")
  func sorts() {
    let report = DiagnosticReport([
      Self.diagnostic("b", 1, 1), Self.diagnostic("a", 10, 1), Self.diagnostic("a", 2, 7),
      Self.diagnostic("a", 2, 3, .warning), Self.diagnostic("B", 9, 9), Self.diagnostic("a", 2, 7),
      Self.diagnostic("a", 2, 7, code: "b"),
    ])
    let places = report.diagnostics.map { "\($0.location) \($0.code)" }
    #expect(places == ["B:9:9 c", "a:2:3 c", "a:2:7 b", "a:2:7 c", "a:10:1 c", "b:1:1 c"])
    #expect(report.errorCount == 5)
    #expect(report.warningCount == 1)
  }

  @Test(
    "counts in words",
    arguments: [
      (0, 0, "0 errors, 0 warnings"), (1, 1, "1 error, 1 warning"), (2, 0, "2 errors, 0 warnings"),
    ]
  )
  func counts(errors: Int, warnings: Int, text: String) {
    let diagnostics =
      (0..<errors).map { Self.diagnostic("a", $0 + 1, 1) }
      + (0..<warnings).map { Self.diagnostic("b", $0 + 1, 1, .warning) }
    #expect(DiagnosticReport(diagnostics).summary == text)
  }

  @Test("is an object in JSON")
  func writesJSON() {
    var diagnostic = Self.diagnostic("a", 2, 3)
    diagnostic.hint = "h"
    diagnostic.notes = [.init(location: SourceLocation(path: "b"), message: "n")]
    #expect(
      JSONWriter.text(of: DiagnosticReport([diagnostic]).json) == #"""
        {"errors":1,"warnings":0,"diagnostics":[{"severity":"error","code":"c","message":"m",\#
        "path":"a","line":2,"column":3,"length":1,"hint":"h",\#
        "notes":[{"message":"n","path":"b","line":1,"column":1}]}]}
        """#
    )
  }
}
