import AgentCore
import AgentTestSupport
import Conversation
import Testing

@testable import AgentRuntime

@Suite("Gifts of goodwill keep to their limits") struct GoodwillTests {
  private func asks(
    _ runtime: ConversationRuntime,
    _ caller: String,
    customer: CustomerID? = "c1"
  ) async throws -> AgentResponse {
    var message = InboundMessage.text(caller, "m1", "i want a voucher")
    message.customer = customer
    return try await runtime.respond(to: message)
  }

  private static let issued = ActionResult(name: "issued")

  @Test("Of many sessions of a customer at once just two are given something")
  func atOnce() async throws {
    let folder = try RuntimeFolder()
    let client = ScriptedClient(Self.issued) { _ in await Task.yield() }
    let runtimes = [
      try await folder.runtime(agent: GenerousShop.agent, actions: client),
      try await folder.runtime(agent: GenerousShop.agent, actions: client),
    ]
    let said = try await withThrowingTaskGroup(of: String.self) { tasks in
      for number in 0..<8 {
        tasks.addTask { try await self.asks(runtimes[number % 2], "s\(number)").said }
      }
      return try await tasks.reduce(into: [String]()) { $0.append($1) }
    }
    #expect(said.count { $0.hasPrefix("Here you are.") } == 2)
    #expect(said.count { $0.hasPrefix("No more.") && $0.contains("ticket") } == 6)
    #expect(client.calls.count == 2)
    let steps = try await folder.events().compactMap { event -> GoodwillStep.Stage? in
      if case .goodwill(let step) = event.fact { step.stage } else { nil }
    }
    #expect(steps.count { $0 == .requested } == 8)
    #expect(steps.count { $0 == .granted } == 2)
    #expect(steps.count { $0 == .refused } == 6)
  }

  @Test("The limit holds for each customer, over restarts, and for its time alone")
  func window() async throws {
    let folder = try RuntimeFolder()
    for number in 0..<2 {
      let runtime = try await folder.runtime(
        agent: GenerousShop.agent,
        actions: ScriptedClient(Self.issued)
      )
      #expect(try await asks(runtime, "s\(number)").said.hasPrefix("Here you are."))
    }
    let runtime = try await folder.runtime(
      agent: GenerousShop.agent,
      actions: ScriptedClient(Self.issued)
    )
    #expect(try await asks(runtime, "s3").said.hasPrefix("No more."))
    #expect(try await asks(runtime, "s4", customer: "c2").said.hasPrefix("Here you are."))
    folder.clock.advance(by: .days(366))
    #expect(try await asks(runtime, "s5").said.hasPrefix("Here you are."))
  }

  @Test("What the back end could not give does not count")
  func failed() async throws {
    let folder = try RuntimeFolder()
    let failing = try await folder.runtime(
      agent: GenerousShop.agent,
      actions: ScriptedClient(.failed("down"))
    )
    for number in 0..<3 {
      #expect(try await asks(failing, "f\(number)").said.hasPrefix("That did not work."))
    }
    let client = ScriptedClient(Self.issued)
    let working = try await folder.runtime(agent: GenerousShop.agent, actions: client)
    #expect(try await asks(working, "s1").said.hasPrefix("Here you are."))
  }

  @Test("What is worth too much, and what nobody known asks for, is for a person to decide")
  func approval() async throws {
    let folder = try RuntimeFolder()
    let client = ScriptedClient(Self.issued)
    let lavish = try await folder.runtime(agent: GenerousShop.lavish, actions: client)
    #expect(try await asks(lavish, "s1").said.hasPrefix("A colleague decides."))
    let usual = try await folder.runtime(agent: GenerousShop.agent, actions: client)
    let response = try await asks(usual, "s2", customer: nil)
    #expect(response.said.hasPrefix("A colleague decides.") && response.ticket != nil)
    #expect(client.calls.isEmpty)
    let reasons = try await folder.events().compactMap { event -> String? in
      if case .goodwill(let step) = event.fact { step.reason } else { nil }
    }
    #expect(reasons == ["amount", "unknown_customer"])
  }
}
