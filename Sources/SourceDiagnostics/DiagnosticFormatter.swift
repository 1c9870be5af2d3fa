/// Writes diagnostics for people.
///
///     intents/orders/track-order.yaml:14:29: error: unknown slot 'ordr_number' in a sample [unknown-slot]
///       14 |   - where is my refund for {ordr_number: A-10042}
///          |                             ^~~~~~~~~~~
///       hint: did you mean 'order_number'?
package struct DiagnosticFormatter: Sendable {
  /// Whether severities and carets are coloured: for terminals only.
  package var usesColour: Bool

  /// A formatter for files and pipes; for terminals with `usesColour`.
  package init(usesColour: Bool = false) { self.usesColour = usesColour }

  /// The text of one diagnostic, with a line feed at the end of each line.
  package func text(of diagnostic: Diagnostic) -> String {
    var text = heading(of: diagnostic) + "\n"
    if let line = diagnostic.sourceLine { text += excerpt(line, at: diagnostic.location) }
    if let hint = diagnostic.hint { text += "  hint: \(VisibleText.escaped(hint))\n" }
    for note in diagnostic.notes {
      let place = VisibleText.escaped(note.location.description)
      text += "  note: \(place): \(VisibleText.escaped(note.message))\n"
    }
    return text
  }

  /// The text of every diagnostic of `report`, in its order.
  package func text(of report: DiagnosticReport) -> String {
    report.diagnostics.map { text(of: $0) }.joined()
  }

  private func heading(of diagnostic: Diagnostic) -> String {
    let place = VisibleText.escaped(diagnostic.location.description)
    let severity = coloured(
      "\(diagnostic.severity.rawValue):",
      diagnostic.severity == .error ? .red : .yellow
    )
    let message = VisibleText.escaped(diagnostic.message)
    return "\(coloured("\(place):", .bold)) \(severity) \(message) [\(diagnostic.code)]"
  }

  private func excerpt(_ line: String, at location: SourceLocation) -> String {
    let shown = VisibleText.excerpt(of: line, column: location.column, length: location.length)
    let number = String(location.line)
    let margin = String(repeating: " ", count: number.count)
    let mark = "^" + String(repeating: "~", count: max(0, shown.width - 1))
    let indent = String(repeating: " ", count: shown.indent)
    return "  \(number) | \(shown.text)\n  \(margin) | \(indent)\(coloured(mark, .green))\n"
  }

  private enum Colour: String {
    case bold = "1"
    case red = "1;31"
    case green = "1;32"
    case yellow = "1;33"
  }

  private func coloured(_ text: String, _ colour: Colour) -> String {
    usesColour ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
  }
}
