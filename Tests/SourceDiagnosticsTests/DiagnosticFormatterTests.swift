import SourceDiagnostics
import Testing

/// What people see of a diagnostic.
@Suite struct DiagnosticFormatterTests {
  private static let diagnostic = Diagnostic(
    code: "unknown-entity",
    message: "unknown entity 'ordr_number' in sample",
    location: SourceLocation(
      path: "intents/billing/refund-status.yaml",
      line: 14,
      column: 29,
      length: 11
    ),
    sourceLine: "  - where is my refund for {ordr_number}",
    hint: "did you mean 'order_number'?",
    notes: [
      .init(
        location: SourceLocation(path: "entities/order-number.yaml"),
        message: "'order_number' is declared here"
      )
    ]
  )

  @Test("shows the line with a caret, the hint and the notes")
  func showsEverything() {
    let text = DiagnosticFormatter().text(of: Self.diagnostic)
    #expect(
      text == """
        intents/billing/refund-status.yaml:14:29: error: unknown entity 'ordr_number' in sample [unknown-entity]
          14 |   - where is my refund for {ordr_number}
             |                             ^~~~~~~~~~~
          hint: did you mean 'order_number'?
          note: entities/order-number.yaml:1:1: 'order_number' is declared here

        """
    )
  }

  @Test("colours the place, the severity and the caret")
  func colours() {
    var warning = Self.diagnostic
    warning.severity = .warning
    warning.notes = []
    let text = DiagnosticFormatter(usesColour: true).text(of: warning)
    #expect(text.contains("\u{1B}[1mintents/billing/refund-status.yaml:14:29:\u{1B}[0m"))
    #expect(text.contains("\u{1B}[1;33mwarning:\u{1B}[0m"))
    #expect(text.contains("\u{1B}[1;32m^~~~~~~~~~~\u{1B}[0m"))
  }

  @Test(
    "keeps the caret under its letter",
    arguments: [
      ("\tkey: valeu", 7, 5, "         ^~~~~"),
      ("名前: x", 5, 1, "      ^"),
      ("e\u{301}t\u{301}: x", 7, 1, "    ^"),
      ("key: x", 7, 1, "      ^"),
      ("a\u{1B}[31mb: x", 7, 1, "           ^"),
      ("", 1, 1, "^"),
    ]
  )
  func alignsTheCaret(line: String, column: Int, length: Int, mark: String) {
    let diagnostic = Diagnostic(
      code: "c",
      message: "m",
      location: SourceLocation(path: "p", line: 1, column: column, length: length),
      sourceLine: line
    )
    let lines = DiagnosticFormatter().text(of: diagnostic).split(separator: "\n")
    #expect(lines.last.map { String($0.dropFirst("    | ".count)) } == mark)
  }

  @Test("lets nothing of a file drive the terminal")
  func escapes() {
    let diagnostic = Diagnostic(
      code: "c",
      message: "a \u{1B}[2J b",
      location: SourceLocation(path: "x\n\u{7}.yaml"),
      sourceLine: "\u{1B}]0;title\u{7} \u{202E}abc",
      hint: "\u{9B}1m"
    )
    let text = DiagnosticFormatter().text(of: diagnostic)
    #expect(
      text == """
        x\\u{A}\\u{7}.yaml:1:1: error: a \\u{1B}[2J b [c]
          1 | \\u{1B}]0;title\\u{7} \\u{202E}abc
            | ^~~~~~
          hint: \\u{9B}1m

        """
    )
  }

  @Test("shows only the part of a long line around the fault")
  func cutsLongLines() {
    let line = String(repeating: "x", count: 5000) + "FAULT" + String(repeating: "y", count: 5000)
    let diagnostic = Diagnostic(
      code: "c",
      message: "m",
      location: SourceLocation(path: "p", column: 5001, length: 5),
      sourceLine: line
    )
    let lines = DiagnosticFormatter().text(of: diagnostic).split(separator: "\n")
    #expect(lines[1].count < 260)
    #expect(lines[1].hasPrefix("  1 | …xxx"))
    #expect(lines[1].hasSuffix("yyy…"))
    let caret = lines[2].firstIndex(of: "^").map {
      lines[2].distance(from: lines[2].startIndex, to: $0)
    }
    let fault = lines[1].firstIndex(of: "F").map {
      lines[1].distance(from: lines[1].startIndex, to: $0)
    }
    #expect(caret == fault)
  }
}
