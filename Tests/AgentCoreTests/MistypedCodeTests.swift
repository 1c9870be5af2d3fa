import AgentCore
import AgentTestSupport
import Conversation
import Dialogue
import Testing
import Understanding

/// Codes with a check digit, as answers.
@Suite("Mistyped codes")
struct MistypedCodeTests {
  @Test("A code whose check digit does not fit is asked for again, in words of its own")
  func asksAgain() async throws {
    var definition = TinyShop.definition
    let pattern = try EntityPattern(parsing: "T-######", check: .luhn)
    definition.entities = definition.entities.map { entity in
      guard case .pattern = entity.kind else { return entity }
      return EntityDefinition(id: entity.id, kind: .pattern(pattern))
    }
    var talk = AgentTalk(InlineAgent.agent(definition))
    try await talk.say("where is my order")
    try await talk.say("T-000019")
    #expect(talk.log.contains("its last digit does not fit"))
    #expect(talk.session?.slots.isEmpty == true)
    try await talk.say("T-000018")
    #expect(talk.session?.slots.values.contains(.text("T-000018")) == true)
  }
}
