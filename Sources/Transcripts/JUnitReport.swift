import SourceDiagnostics

/// Writes a replay's results as JUnit XML, as build servers read it.
package enum JUnitReport {
  /// The longest account of one scenario, in Unicode scalars.
  static let maximumAccount = 8000
  private static let maximumMessage = 200

  /// The XML of `report`. Only characters that XML 1.0 allows are written.
  package static func xml(of report: ScenarioReport) -> String {
    var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"]
    let counts =
      "tests=\"\(report.results.count)\" failures=\"\(report.failed)\" skipped=\"\(report.skipped)\""
    lines.append("<testsuites name=\"firstline replay\" \(counts)>")
    lines.append("  <testsuite name=\"transcripts\" \(counts)>")
    for result in report.results { lines += testCase(result) }
    lines += ["  </testsuite>", "</testsuites>"]
    return lines.map { $0 + "\n" }.joined()
  }

  private static func testCase(_ result: ScenarioResult) -> [String] {
    let path = escaped(result.path)
    let name = escaped(ScenarioFile(path: result.path, text: "").name)
    let start = "    <testcase classname=\"transcripts\" name=\"\(name)\" file=\"\(path)\""
    if result.isSkipped { return ["\(start)>", "      <skipped/>", "    </testcase>"] }
    guard result.isFailed else { return ["\(start)/>"] }
    let message = escaped(bounded(firstLine(of: result), maximumMessage))
    let account = escaped(
      bounded(ScenarioReport.text(of: result), maximumAccount),
      keepsLines: true
    )
    return [
      "\(start)>", "      <failure message=\"\(message)\">\(account)</failure>", "    </testcase>",
    ]
  }

  private static func firstLine(of result: ScenarioResult) -> String {
    if let fault = result.diagnostics.first { return fault.message }
    guard let failure = result.failures.first else { return "" }
    return "line \(failure.line): expected \(failure.expected)"
  }

  private static func bounded(_ text: String, _ limit: Int) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > limit else { return text }
    return String(String.UnicodeScalarView(scalars.prefix(limit))) + "…"
  }

  /// `text` for an attribute, or for an element's content, which may have lines.
  static func escaped(_ text: String, keepsLines: Bool = false) -> String {
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;".unicodeScalars
      case "<": output += "&lt;".unicodeScalars
      case ">": output += "&gt;".unicodeScalars
      case "\"": output += "&quot;".unicodeScalars
      case "\n" where !keepsLines: output += "&#10;".unicodeScalars
      case "\t": output += "&#9;".unicodeScalars
      case "\n": output.append(scalar)
      default: output.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return String(output)
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
      && !(0x7F...0x9F).contains(scalar.value)
  }
}
