import AgentCore
import CanonicalJSON
import Conversation
import Storage
import Testing

@testable import AgentRuntime

@Suite("Pseudonyms of what is taken out of messages") struct PseudonymTests {
  private let folder: RuntimeFolder

  init() throws { folder = try RuntimeFolder() }

  @Test(
    "The same value has the same pseudonym in all conversations of a customer, however it is written"
  )
  func sameCustomer() async throws {
    try await say("card 4111 1111 1111 1111, Ada@example.com", caller: "s1", customer: "ada")
    try await say("4111-1111-1111-1111 or ada@example.com", caller: "s2", customer: "ada")
    try await say("and with 5555 5555 5555 4444?", caller: "s2", customer: "ada")
    let turns = try await turns()
    #expect(turns[0].pseudonyms == turns[1].pseudonyms)
    #expect(turns[0].pseudonyms.compactMap(\.self).count == 2)
    #expect(Set((turns[0].pseudonyms + turns[2].pseudonyms).compactMap(\.self)).count == 3)
  }

  @Test("The same value of two customers, or of a caller of the same name, cannot be linked")
  func otherCustomer() async throws {
    let text = "my card is 4111 1111 1111 1111"
    try await say(text, caller: "s1", customer: "ada")
    try await say(text, caller: "s2", customer: "bob")
    try await say(text, caller: "ada", customer: nil)
    try await say(text, caller: "bo", customer: nil)
    #expect(Set(try await turns().flatMap(\.pseudonyms)).count == 4)
  }

  @Test("Another key gives other pseudonyms")
  func otherKey() async throws {
    let other = try RuntimeFolder()
    let text = "my card is 4111 1111 1111 1111"
    try await say(text, caller: "s1", customer: "ada")
    _ = try await other.runtime().respond(to: .text("s1", "m1", text))
    let there = try await Self.turns(in: other)
    #expect(try await turns()[0].pseudonyms != there[0].pseudonyms)
  }

  @Test("A password has no pseudonym, and a message without personal data says nothing of any")
  func none() async throws {
    try await say("my password is hunter22", caller: "s1", customer: "ada")
    try await say("where is my order", caller: "s1", customer: "ada")
    let turns = try await turns()
    #expect(turns.map(\.redactions) == [["password"], []])
    #expect(turns.allSatisfy { Fact.userTurn($0).data["pseudonyms"] == nil })
  }

  @Test("Before a customer is known the caller's values are found equal")
  func unknownCustomer() async throws {
    try await say("my card is 4111 1111 1111 1111", caller: "s1", customer: nil)
    try await say("the card 4111111111111111 again", caller: "s1", customer: nil)
    let pseudonyms = try await turns().flatMap(\.pseudonyms).compactMap(\.self)
    #expect(pseudonyms.count == 2)
    #expect(Set(pseudonyms).count == 1)
    #expect(pseudonyms.allSatisfy { $0.utf8.count == 8 })
  }

  private func say(_ text: String, caller: String, customer: String?) async throws {
    let count = try await folder.events().count
    var message = InboundMessage.text(caller, "m\(count)", text)
    message.customer = customer.map { CustomerID($0) }
    _ = try await folder.runtime().respond(to: message)
  }

  private func turns() async throws -> [UserTurn] { try await Self.turns(in: folder) }

  private static func turns(in folder: RuntimeFolder) async throws -> [UserTurn] {
    try await folder.events().compactMap { event in
      if case .userTurn(let turn) = event.fact { turn } else { nil }
    }
  }
}
