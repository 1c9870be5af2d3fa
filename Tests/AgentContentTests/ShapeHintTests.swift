import AgentContent
import SourceDiagnostics
import Testing

/// What to write where something has the wrong shape.
@Suite struct ShapeHintTests {
  @Test(
    "says what to write instead",
    arguments: [
      ("reply: []", "write a text, or a list of variants"),
      ("flow: {}", "such as 'start: {say: Hello., then: done}'"),
      (
        "flow: {one: {choose: open}}",
        "such as '- {if: open, then: one}', and '- {then: two}' at the end"
      ),
      (
        "flow: {one: {do: look-up-order, with: {order: [A-1]}, on: {}}}",
        "such as $order_number, 2 or a text"
      ),
      ("flow: {one: [say]}", "with 'do', 'ask', 'confirm', 'choose' or 'say'"),
    ]
  )
  func intents(part: String, hint: String) {
    let hints = Self.hints(["orders/track.yaml": "\(ContentCheck.samples)\n\(part)"])
    #expect(hints == [hint])
  }

  @Test(
    "says how entities and actions are written",
    arguments: [
      ("entities/plan.yaml", "kind: values\nvalues: {}", "such as 'plus: [premium, plus plan]'"),
      (
        "actions.yaml", "one: {command: [x], key: order, results: {}}",
        "remove it: a command is given every argument"
      ),
      (
        "actions.yaml", "one: {command: [], results: {}}",
        "such as [./bin/cancel-order, --fast]"
      ),
    ]
  )
  func others(path: String, text: String, hint: String) {
    #expect(Self.hints([path: text]) == [hint])
  }

  private static func hints(_ files: [String: String]) -> [String?] {
    ContentCheck.diagnostics(of: ContentCheck.folder(files))
      .filter { $0.code == "wrong-shape" }.map(\.hint)
  }
}
