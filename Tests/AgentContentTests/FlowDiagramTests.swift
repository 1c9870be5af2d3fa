import AgentContent
import AgentCore
import Testing

/// Flows as state machines.
@Suite struct FlowDiagramTests {
  private static func diagram(_ form: GraphForm) -> String {
    let folder = ContentCheck.folder([
      "orders/track-it.yaml": """
      \(ContentCheck.samples)
      slots:
        order_number: {entity: order-number, ask: Which order?}
      flow:
        look-up:
          do: look-up-order
          with: {order: $order_number}
          on: {found: tell, missing: {clear: order_number, then: look-up}, failed: {escalate: down}}
        tell: {choose: [{if: asked >= 2, then: sure}, {then: done}]}
        sure: {confirm: Sure?, yes: done, no: cancel}
      """
    ])
    guard case .loaded(let agent, _) = ContentLoader.load(folder) else { return "faulty" }
    return FlowDiagram.text(of: agent.dialogue, form)
  }

  @Test("draws Mermaid")
  func drawsMermaid() {
    let diagram = Self.diagram(.mermaid)
    #expect(
      diagram.hasPrefix(
        """
        stateDiagram-v2
          state "conversation" as conversation {
            [*] --> conversation__open
            conversation__agent_speaks --> conversation__open: answered, stopped or left

        """
      )
    )
    #expect(
      diagram.hasSuffix(
        """
          state "orders/track-it" as orders_track_it {
            [*] --> orders_track_it__look_up
            orders_track_it__look_up --> orders_track_it__tell: found
            orders_track_it__look_up --> orders_track_it__look_up: missing
            orders_track_it__look_up --> [*]: failed escalate down
            orders_track_it__tell --> orders_track_it__sure: branch 1
            orders_track_it__tell --> [*]: otherwise
            orders_track_it__sure --> [*]: yes
            orders_track_it__sure --> [*]: no cancel
          }

        """
      )
    )
  }

  @Test("draws Graphviz")
  func drawsDot() {
    let text = Self.diagram(.dot)
    #expect(
      text.hasPrefix(
        "digraph flows {\n  \"conversation start\" -> \"conversation open\" [label=\"\"];\n"
      )
    )
    #expect(
      text.contains(
        "\n  \"orders/track-it start\" -> \"orders/track-it look-up\" [label=\"\"];\n"
      )
    )
    #expect(
      text.hasSuffix(
        "\"orders/track-it sure\" -> \"orders/track-it end\" [label=\"no cancel\"];\n}\n"
      )
    )
  }
}
