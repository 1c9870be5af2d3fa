import AgentCore
import BackEndActions
import Conversation
import Testing

@Suite("Tables are looked up")
struct TableLookupTests {
  private static let results = [
    ActionDefinition.ResultDeclaration(
      name: "found",
      fields: [
        ActionDefinition.Field(name: "status", type: .text),
        ActionDefinition.Field(name: "eta", type: .date),
        ActionDefinition.Field(name: "total", type: .money),
        ActionDefinition.Field(name: "items", type: .number),
      ]
    ),
    ActionDefinition.ResultDeclaration(name: "missing"),
  ]

  private static let csv = """
    order,status,eta,total,items
    A-10042,on its way,2026-03-06,129.00,2
    A-10043,delayed,2026-03-09,15.5 EUR,1
    a-10042,twice,2026-03-07,1,1
    7,packed,2026-03-06,-3,0.5
    bad-date,packed,6 March,1,1
    bad-sum,packed,2026-03-06,1.234,1
    bad-number,packed,2026-03-06,1,nan
    no-number,packed,2026-03-06,1,
    """

  private func look(
    up value: Value?,
    results: [ActionDefinition.ResultDeclaration] = Self.results
  ) async throws -> ActionResult {
    let rows = try CSVTable.parse(Self.csv).rows
    let client = BackEndActionClient(
      definitions: [
        ActionDefinition(
          name: "look-up-order",
          kind: .table(rows: rows, key: "order"),
          results: results
        )
      ],
      in: .still
    )
    return await client.run(
      ActionCall(
        name: "look-up-order",
        arguments: value.map { ["order": $0] } ?? [:],
        idempotencyKey: "k"
      )
    )
  }

  @Test(
    "finds a row whatever the case of the key",
    arguments: ["A-10042", "a-10042", " A-10042 "]
  )
  func found(key: String) async throws {
    let result = try await look(up: .text(key))
    #expect(
      result
        == ActionResult(
          name: "found",
          values: [
            "status": .text("on its way"), "eta": .date(try #require(LocalDate("2026-03-06"))),
            "total": .money(minorUnits: 12_900, currency: "GBP"), "items": .number(2),
          ]
        )
    )
  }

  @Test("reads sums with a currency, and below zero")
  func sums() async throws {
    #expect(
      try await look(up: .text("A-10043")).values["total"]
        == .money(minorUnits: 1550, currency: "EUR")
    )
    #expect(
      try await look(up: .number(7)).values["total"] == .money(minorUnits: -300, currency: "GBP")
    )
  }

  @Test("says that a row is missing")
  func missing() async throws {
    #expect(try await look(up: .text("A-99999")) == ActionResult(name: "missing"))
  }

  @Test(
    "fails on a cell of another type",
    arguments: [
      ("bad-date", "the field 'eta' of 'found' is missing or is no date"),
      ("bad-sum", "the field 'total' of 'found' is missing or is no money"),
      ("bad-number", "the field 'items' of 'found' is missing or is no number"),
      ("no-number", "the field 'items' of 'found' is missing or is no number"),
    ]
  )
  func illTyped(key: String, reason: String) async throws {
    #expect(try await look(up: .text(key)) == .failed(reason))
  }

  @Test("fails without its key, and on what it cannot compare")
  func noKey() async throws {
    #expect(try await look(up: nil) == .failed("the argument 'order' is missing"))
    let sealed = Value.sealed(SealedValue(handle: "h1", kind: "email", masked: "a…"))
    #expect(try await look(up: sealed) == .failed("the argument 'order' cannot be looked up"))
  }

  @Test("fails where a result is not declared")
  func undeclared() async throws {
    #expect(
      try await look(up: .text("A-99999"), results: [])
        == .failed("a result came that is not declared")
    )
  }

  @Test("fails for an action that is not declared")
  func unknown() async {
    let client = BackEndActionClient(definitions: [], in: .still)
    let call = ActionCall(name: "x", arguments: [:], idempotencyKey: "k")
    #expect(await client.run(call) == .failed("no action of this name is declared"))
  }
}
