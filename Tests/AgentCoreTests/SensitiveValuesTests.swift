import AgentTestSupport
import Conversation
import Dialogue
import Testing

@testable import AgentCore

@Suite("Values that the content marks as sensitive")
struct SensitiveValuesTests {
  @Test("are all sealed, however many a message holds")
  func many() async throws {
    var talk = AgentTalk(Self.discreetShop)
    let outcome = try await talk.say(String(repeating: "A-10042 ", count: 300))
    #expect(!talk.log.contains("A-10042"))
    #expect(outcome.secrets.contains { $0.value.contains("10042") })
  }

  @Test(
    "are not written down either where an answer cannot be read as one",
    arguments: [
      ("its 4482-x1 i think", "its ‹withheld› i think", "4482"),
      ("A-٤٤٨٢, or 31.13.", "‹withheld› or ‹withheld›", "٤٤٨٢"),
      ("(A-7731)", "‹withheld›", "7731"),
    ]
  )
  func unreadable(answer: String, written: String, secret: String) async throws {
    var talk = AgentTalk(Self.discreetShop)
    try await talk.say("where is my order")
    try await talk.say(answer)
    #expect(!talk.log.contains(secret))
    #expect(talk.log.contains(written))
    #expect(talk.session?.flows.count == 1, "it is asked for again")
  }

  @Test("are looked for where one is asked for, and nowhere else")
  func unasked() async throws {
    var talk = AgentTalk(Self.discreetShop)
    try await talk.say("my tent is 4482-x1 wide")
    #expect(talk.log.contains("4482-x1"))
  }

  /// A shop of which every slot is sensitive.
  private static let discreetShop: Agent = {
    var definition = TinyShop.definition
    for (id, intent) in definition.dialogue.intents {
      for place in intent.slots.indices {
        definition.dialogue.intents[id]?.slots[place].isSensitive = true
      }
    }
    return InlineAgent.agent(definition)
  }()
}
