import AgentTestSupport
import Conversation
import Dialogue
import Testing

@testable import AgentCore

@Suite("Values that the content marks as sensitive")
struct SensitiveValuesTests {
  @Test("are all sealed, however many a message holds")
  func many() async throws {
    var definition = TinyShop.definition
    for (id, intent) in definition.dialogue.intents {
      for place in intent.slots.indices {
        definition.dialogue.intents[id]?.slots[place].isSensitive = true
      }
    }
    var talk = AgentTalk(InlineAgent.agent(definition))
    let outcome = try await talk.say(String(repeating: "A-10042 ", count: 300))
    #expect(!talk.log.contains("A-10042"))
    #expect(outcome.secrets.contains { $0.value.contains("10042") })
  }
}
