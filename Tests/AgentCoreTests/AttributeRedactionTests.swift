import AgentTestSupport
import Conversation
import Testing

@testable import AgentCore

@Suite("Personal data in what a frontend knows of a customer")
struct AttributeRedactionTests {
  @Test(
    "is taken out, whatever its type, and where only the name tells it",
    arguments: [
      ("note", Value.text("card 4111 1111 1111 1111"), "card ‹card:1111›"),
      ("card", .number(4_111_111_111_111_111), "‹card:1111›"),
      ("password", .text("hunter22"), "‹password›"),
      ("account_password", .text("hunter22"), "‹password›"),
      ("pin", .number(4912), "‹password›"),
      ("email", .text("ada@example.com"), "‹email:h1›"),
      ("phone", .number(447_911_123_987), "‹phone:h1›"),
      ("tax_id", .number(86_095_742_719), "‹national_id›"),
      ("phone", .text("07911 123987"), "‹phone:h1›"),
    ]
  )
  func personal(name: String, value: Value, written: String) {
    #expect(TinyShop.agent.redacted([name: value]) == [name: .text(written)])
  }

  @Test(
    "leaves what is none as it is",
    arguments: [
      ("plan", Value.text("plus")), ("name", .text("Ada")), ("zip_code", .number(90210)),
      ("postcode", .text("EC1A 1BB")), ("country_code", .text("GB")), ("orders", .number(12)),
      ("balance", .number(12.5)), ("customer_number", .number(10_042_137)),
      ("member", .flag(true)), ("discount_code", .text("SPRING24")),
      ("password_changed", .text("2026-03-02")), ("has_pin", .flag(true)),
    ]
  )
  func harmless(name: String, value: Value) {
    #expect(TinyShop.agent.redacted([name: value]) == [name: value])
  }
}
