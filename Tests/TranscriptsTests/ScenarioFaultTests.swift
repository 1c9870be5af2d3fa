import SourceDiagnostics
import Testing

@testable import Transcripts

@Suite struct ScenarioFaultTests {
  @Test(
    "a fault is shown with its place, its line and how to mend it",
    arguments: [
      (
        "usr: hello",
        """
        s.txt:1:1: error: a line begins with 'user:', 'agent:', 'agent~', '@', '#' or two blanks [unknown-line]
          1 | usr: hello
            | ^~~~~~~~~~

        """
      ),
      (
        "@clok 2026-03-02T09:00:00Z\nuser: hello",
        """
        s.txt:1:1: error: unknown directive '@clok' [unknown-directive]
          1 | @clok 2026-03-02T09:00:00Z
            | ^~~~~
          hint: did you mean '@clock'?

        """
      ),
      (
        "@clock yesterday\nuser: hello",
        """
        s.txt:1:8: error: '@clock' needs an instant [bad-value]
          1 | @clock yesterday
            |        ^~~~~~~~~
          hint: write it like 2026-03-02T09:00:00Z

        """
      ),
      (
        "@action x {\"a\":} -> found\nuser: hello",
        """
        s.txt:1:16: error: bad JSON: unexpected character [bad-json]
          1 | @action x {"a":} -> found
            |                ^

        """
      ),
      (
        "user: hello\n  decision: escalat",
        """
        s.txt:2:13: error: unknown decision 'escalat' [bad-value]
          2 |   decision: escalat
            |             ^~~~~~~
          hint: did you mean 'escalate'?

        """
      ),
      (
        "user: hello\n  event: none tiket.opened",
        """
        s.txt:2:15: error: unknown type of event 'tiket.opened' [unknown-event]
          2 |   event: none tiket.opened
            |               ^~~~~~~~~~~~
          hint: did you mean 'ticket.opened'?

        """
      ),
      (
        "# nothing but a comment\n",
        """
        s.txt:1:1: error: the scenario has no turn [no-turn]
          1 | # nothing but a comment
            | ^
          hint: write 'user: where is my order'

        """
      ),
    ]
  )
  func excerpts(text: String, expected: String) {
    #expect(faults(text) == expected)
  }

  @Test(
    "every kind of fault has its place, words and code",
    arguments: [
      ("", "1:1: error: the scenario has no turn [no-turn]"),
      ("agent: hello", "1:1: error: 'agent:' needs a turn above it [no-turn]"),
      ("  intent: x", "1:3: error: an assertion needs a turn above it [no-turn]"),
      ("user:hello", "1:6: error: a blank must follow 'user:' [missing-blank]"),
      ("user: a\nagent~x", "2:7: error: a blank must follow 'agent~' [missing-blank]"),
      ("user: a\n  |x", "2:4: error: a blank must follow '|' [missing-blank]"),
      ("user: a\n intent: x", "2:1: error: lines below a turn begin with two blanks [bad-indent]"),
      ("user: a\n\tintent: x", "2:1: error: lines below a turn begin with two blanks [bad-indent]"),
      (
        "user: a\n   intent: x",
        "2:3: error: lines below a turn begin with two blanks [bad-indent]"
      ),
      (
        "user: a\n\n  | b",
        "3:3: error: '|' continues a 'user:' or 'agent' line right above it [bad-continuation]"
      ),
      (
        "@advance 2h\n  | b",
        "2:3: error: '|' continues a 'user:' or 'agent' line right above it [bad-continuation]"
      ),
      (
        "user: a\n@seed 1",
        "2:1: error: '@seed' must stand before the first turn [late-directive]"
      ),
      (
        "@seed 1\n@seed 1\nuser: a",
        "2:1: error: '@seed' stands here a second time [repeated-directive]"
      ),
      ("@seed -1\nuser: a", "1:7: error: '@seed' needs a whole number from 0 [bad-value]"),
      ("@seed 1 2\nuser: a", "1:9: error: unexpected text '2' [unexpected-text]"),
      ("@session \nuser: a", "1:10: error: '@session' needs a name of 1 to 200 bytes [bad-value]"),
      (
        "@customer u-1 plan\nuser: a",
        "1:15: error: expected an attribute such as plan=plus [bad-value]"
      ),
      (
        "@customer u-1 plan=\nuser: a",
        "1:15: error: the attribute 'plan' has no value [bad-value]"
      ),
      (
        "@customer u-1 plan=\"a\nuser: a",
        "1:22: error: bad JSON: a string has no end [bad-json]"
      ),
      ("@action x\nuser: a", "1:10: error: expected '->' and a result [bad-value]"),
      ("@action x ->\nuser: a", "1:13: error: the result's name is missing [bad-value]"),
      (
        "@action x -> found y\nuser: a",
        "1:20: error: expected a JSON object, such as {\"order\":\"A-10042\"} [bad-json]"
      ),
      (
        "@action x {\"a\":1,\"a\":2} -> y\nuser: a",
        "1:21: error: bad JSON: a member is repeated [bad-json]"
      ),
      (
        "@advance soon",
        "1:10: error: '@advance' needs a length of time up to ten years [bad-value]"
      ),
      ("@advance 2y", "1:10: error: '@advance' needs a length of time up to ten years [bad-value]"),
      (
        "@advance 9999999999999999999s",
        "1:10: error: '@advance' needs a length of time up to ten years [bad-value]"
      ),
      ("@reply thanks", "1:8: error: '@reply' needs a text in quotes [bad-value]"),
      (
        "@surveyed ces 2026-02-01T00:00:00Z\n@surveyed ces 2026-02-02T00:00:00Z",
        "2:1: error: '@surveyed' names ces a second time [repeated-directive]"
      ),
      ("@surveyed effort", "1:11: error: '@surveyed' needs an instant [bad-value]"),
      ("@rate", "1:6: error: '@rate' needs a whole number [bad-value]"),
      ("@rate good", "1:7: error: '@rate' needs a whole number [bad-value]"),
      ("@rate 4 good", "1:9: error: a comment stands in quotes [bad-value]"),
      ("@form", "1:6: error: '@form' needs answers [bad-value]"),
      ("@choice", "1:8: error: '@choice' needs the choice's id [bad-value]"),
      ("user: a\n  intnt: x", "2:3: error: unknown assertion 'intnt' [unknown-assertion]"),
      ("user: a\n  intent x", "2:3: error: ':' must follow 'intent' [unknown-assertion]"),
      ("user: a\n  intent:", "2:3: error: 'intent' needs a value [bad-value]"),
      ("user: a\n  intent: x y", "2:13: error: unexpected text 'y' [unexpected-text]"),
      (
        "user: a\n  confidence = 1",
        "2:14: error: a confidence is compared with a number from 0 to 1 [bad-value]"
      ),
      (
        "user: a\n  confidence > 7",
        "2:14: error: a confidence is compared with a number from 0 to 1 [bad-value]"
      ),
      ("user: a\n  slot: plan", "2:9: error: expected a slot with its value [bad-value]"),
      ("user: a\n  slot: plan =", "2:9: error: expected a slot with its value [bad-value]"),
      ("user: a\n  owner: bot", "2:10: error: unknown owner 'bot' [bad-value]"),
      ("user: a\n  ticket: new", "2:11: error: a ticket is 'none' or 'opened' [bad-value]"),
      ("user: a\n  ticket: opened prio=1", "2:18: error: unknown field 'prio' [bad-value]"),
      (
        "user: a\n  event: csat.asked scale",
        "2:21: error: expected '=' and a value behind 'scale' [bad-value]"
      ),
    ]
  )
  func headings(text: String, expected: String) {
    let heading = faults(text).split(separator: "\n").first.map(String.init)
    #expect(heading == "s.txt:\(expected)")
  }

  @Test("all faults are reported at once, in the order of the file")
  func manyFaults() {
    let file = ScenarioFile(path: "s.txt", text: "@seed x\nuser: a\n  intnt: x\nagentx\n")
    guard case .faulty(let report) = ScenarioParser.parse(file) else {
      Issue.record("the file was read")
      return
    }
    #expect(report.diagnostics.map(\.location.line) == [1, 3, 4])
  }

  @Test("bytes that are no UTF-8 are a fault")
  func encoding() {
    let file = ScenarioFile(path: "s.txt", bytes: [0x75, 0xFF])
    guard case .faulty(let report) = ScenarioParser.parse(file) else {
      Issue.record("the file was read")
      return
    }
    #expect(report.diagnostics.map(\.message) == ["the file is not UTF-8"])
  }

  private func faults(_ text: String) -> String {
    guard case .faulty(let report) = ScenarioParser.parse(ScenarioFile(path: "s.txt", text: text))
    else { return "" }
    return DiagnosticFormatter().text(of: report)
  }
}
