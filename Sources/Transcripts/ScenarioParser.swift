import Conversation
import SourceDiagnostics

/// Reads scenarios, line by line and strictly: a line that is not understood is a fault, never passed over.
package struct ScenarioParser {
  private let file: ScenarioFile
  private let lines: [String]
  private var header: Scenario.Header
  private var steps: [Scenario.Step] = []
  private var diagnostics: [Diagnostic] = []
  private var seenDirectives: Set<String> = []
  /// What a continuation line continues.
  private var open = OpenText.none

  private enum OpenText {
    case none
    case step
    case reply
  }

  /// What a file holds.
  package enum Outcome: Sendable {
    case scenario(Scenario)
    /// Every fault in it.
    case faulty(DiagnosticReport)
  }

  /// Reads `file`.
  package static func parse(_ file: ScenarioFile) -> Outcome {
    var parser = ScenarioParser(file)
    parser.read()
    guard parser.diagnostics.isEmpty else { return .faulty(DiagnosticReport(parser.diagnostics)) }
    return .scenario(
      Scenario(path: file.path, header: parser.header, steps: parser.steps)
    )
  }

  private init(_ file: ScenarioFile) {
    self.file = file
    lines = ScenarioLines(file.text ?? "").lines
    header = Scenario.Header(session: file.name)
  }

  private mutating func read() {
    guard file.text != nil else {
      report(LineFault(code: "encoding", message: "the file is not UTF-8", position: 0), line: 1)
      return
    }
    for (index, line) in lines.enumerated() {
      do throws(LineFault) { try read(line, number: index + 1) } catch {
        report(error, line: index + 1)
      }
    }
    guard steps.isEmpty, diagnostics.isEmpty else { return }
    report(
      LineFault(
        code: "no-turn",
        message: "the scenario has no turn",
        position: 0,
        hint: "write 'user: where is my order'"
      ),
      line: max(1, lines.count)
    )
  }

  private mutating func report(_ fault: LineFault, line: Int) {
    diagnostics.append(
      Diagnostic(
        code: fault.code,
        message: fault.message,
        location: SourceLocation(
          path: file.path,
          line: line,
          column: fault.position + 1,
          length: fault.length
        ),
        sourceLine: lines.indices.contains(line - 1) ? lines[line - 1] : nil,
        hint: fault.hint
      )
    )
  }

  // MARK: Lines

  private mutating func read(_ line: String, number: Int) throws(LineFault) {
    var cursor = LineCursor(line)
    cursor.skipBlanks()
    if cursor.isAtEnd || cursor.take("#") {
      open = .none
      return
    }
    cursor = LineCursor(line)
    if cursor.take("  ") { return try readBelow(&cursor, number) }
    guard line.unicodeScalars.first != " ", line.unicodeScalars.first != "\t" else {
      throw LineFault(
        code: "bad-indent",
        message: "lines below a turn begin with two blanks",
        position: 0
      )
    }
    open = .none
    switch line.unicodeScalars.first {
    case "@": try readDirective(&cursor, number)
    case "u" where cursor.take("user:"):
      add(.message(try text(&cursor, behind: "user:")), number)
      open = .step
    case "a" where cursor.take("agent:"): try readReply(&cursor, number, isPattern: false)
    case "a" where cursor.take("agent~"): try readReply(&cursor, number, isPattern: true)
    default:
      throw LineFault(
        code: "unknown-line",
        message: "a line begins with 'user:', 'agent:', 'agent~', '@', '#' or two blanks",
        position: 0,
        length: max(1, line.unicodeScalars.count)
      )
    }
  }

  /// The text behind a marker: nothing, or one blank and the text just as it stands.
  private func text(
    _ cursor: inout LineCursor,
    behind marker: String
  ) throws(LineFault) -> String {
    guard cursor.isAtEnd || cursor.take(" ") else {
      throw LineFault(
        code: "missing-blank",
        message: "a blank must follow '\(marker)'",
        position: cursor.position
      )
    }
    return cursor.rest
  }

  private mutating func readReply(
    _ cursor: inout LineCursor,
    _ number: Int,
    isPattern: Bool
  ) throws(LineFault) {
    let marker = isPattern ? "agent~" : "agent:"
    let text = try text(&cursor, behind: marker)
    guard !steps.isEmpty else { throw noTurn(marker) }
    steps[steps.count - 1].replies.append(
      Scenario.ExpectedReply(lines: number...number, text: text, isPattern: isPattern)
    )
    open = .reply
  }

  private func noTurn(_ what: String) -> LineFault {
    LineFault(
      code: "no-turn",
      message: "'\(what)' needs a turn above it",
      position: 0,
      length: what.unicodeScalars.count
    )
  }

  private mutating func add(_ kind: Scenario.Step.Kind, _ number: Int) {
    steps.append(Scenario.Step(lines: number...number, kind: kind))
  }

  // MARK: Below a turn

  private mutating func readBelow(
    _ cursor: inout LineCursor,
    _ number: Int
  ) throws(LineFault) {
    if cursor.take("|") {
      try readContinuation(&cursor, number)
      return
    }
    open = .none
    guard cursor.scalars.count > 2, cursor.scalars[2] != " ", cursor.scalars[2] != "\t" else {
      throw LineFault(
        code: "bad-indent",
        message: "lines below a turn begin with two blanks",
        position: 2
      )
    }
    guard !steps.isEmpty else {
      throw LineFault(
        code: "no-turn",
        message: "an assertion needs a turn above it",
        position: 2,
        length: cursor.scalars.count - 2
      )
    }
    let kind = try AssertionParser.kind(&cursor)
    steps[steps.count - 1].assertions.append(Scenario.Assertion(line: number, kind: kind))
  }

  private mutating func readContinuation(
    _ cursor: inout LineCursor,
    _ number: Int
  ) throws(LineFault) {
    let text = try text(&cursor, behind: "|")
    switch open {
    case .step:
      let last = steps.count - 1
      guard case .message(let start) = steps[last].kind else { return }
      steps[last].kind = .message("\(start)\n\(text)")
      steps[last].lines = steps[last].lines.lowerBound...number
    case .reply:
      let last = steps.count - 1
      let reply = steps[last].replies.count - 1
      steps[last].replies[reply].text += "\n\(text)"
      steps[last].replies[reply].lines = steps[last].replies[reply].lines.lowerBound...number
    case .none:
      throw LineFault(
        code: "bad-continuation",
        message: "'|' continues a 'user:' or 'agent' line right above it",
        position: 2
      )
    }
  }

  // MARK: Directives

  private mutating func readDirective(
    _ cursor: inout LineCursor,
    _ number: Int
  ) throws(LineFault) {
    let name = cursor.word()
    cursor.skipBlanks()
    if let directive = HeaderDirective(rawValue: name) {
      try requireHeader(directive)
      try directive.read(&cursor, line: number, into: &header)
    } else {
      add(try StepDirective.kind(named: name, &cursor), number)
    }
    try cursor.expectEnd()
  }

  private mutating func requireHeader(_ directive: HeaderDirective) throws(LineFault) {
    let name = directive.rawValue
    guard steps.isEmpty else {
      throw LineFault(
        code: "late-directive",
        message: "'\(name)' must stand before the first turn",
        position: 0,
        length: name.unicodeScalars.count
      )
    }
    guard directive.mayRepeat || seenDirectives.insert(name).inserted else {
      throw LineFault(
        code: "repeated-directive",
        message: "'\(name)' stands here a second time",
        position: 0,
        length: name.unicodeScalars.count
      )
    }
  }
}
