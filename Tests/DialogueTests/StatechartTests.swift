import Conversation
import Dialogue
import Testing

/// Statecharts and what is proven of them.
@Suite("Statecharts")
struct StatechartTests {
  @Test("hold every state of a conversation that the content can come to")
  func states() {
    let chart = ConversationChart(of: SampleAgent.definition(), hasArticles: true)
    // Nothing is followed up in the sample agent.
    #expect(chart.states == ConversationState.allCases.filter { $0 != .followingUp })
    let small = DialogueDefinition(
      agentName: "Small",
      intents: [IntentBehavior(id: "a/b", title: "A")],
      escalation: EscalationPolicy(contact: .none),
      survey: SurveyPolicy(surveys: [])
    )
    #expect(
      ConversationChart(of: small, hasArticles: false).states
        == [.open, .offeringPerson, .withPerson, .closed]
    )
  }

  @Test("allow what happens and nothing else")
  func allows() {
    let chart = ConversationChart(of: SampleAgent.definition(), hasArticles: true)
    #expect(chart.allows(.open, .collecting))
    #expect(chart.allows(.withPerson, .collecting))
    #expect(!chart.allows(.closed, .collecting))
    #expect(!chart.allows(.closed, .clarifying))
    #expect(chart.allows(.closed, .surveying))
  }

  @Test("of the sample agent are sound")
  func sound() {
    let proof = StatechartProof(of: SampleAgent.definition(), hasArticles: true)
    #expect(proof.failures.isEmpty)
    #expect(proof.flows == 4)
  }

  @Test("find states that nothing leads to, that nothing leads out of, and that go round")
  func unsound() {
    let proof = StatechartProof(
      of: SampleAgent.definition(more: SampleAgent.endless),
      hasArticles: true
    )
    let loops = proof.failures.filter { $0.intent == "loop/states" }.map(\.message)
    #expect(loops.contains("'a' is come back to without asking anything"))
    #expect(loops.contains("no way leads out of 'b {b}'"))
    let lost = DialogueDefinition(
      agentName: "Lost",
      intents: [
        IntentBehavior(
          id: "lost/state",
          title: "Lost",
          action: .flow(
            Flow(states: [
              FlowState(name: "a", step: .say(Transition(target: .done))),
              FlowState(name: "b", step: .say(Transition(target: .done))),
            ])
          )
        )
      ]
    )
    let failures = StatechartProof(of: lost, hasArticles: false).failures
    #expect(failures.map(\.message) == ["no way leads to 'b'"])
  }

  @Test("A round on which a cleared slot is asked for again is none")
  func asksOnRound() {
    let chart = FlowChart(
      of: SampleAgent.intents.first { $0.id == "orders/track" } ?? SampleAgent.intents[0],
      wording: Wording()
    )
    let statechart = chart?.statechart
    #expect(statechart?.spinning == [])
    #expect(statechart?.endless == [])
    #expect(
      chart?.parts == ["look-up", "order_number not_understood 1", "order_number not_understood 2"]
    )
  }
}
