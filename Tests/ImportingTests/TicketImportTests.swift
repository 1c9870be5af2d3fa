import Conversation
import Importing
import Insights
import Testing

struct TicketImportTests {
  /// Not safe, but different for different bytes.
  @Sendable private static func digest(_ bytes: [UInt8]) -> [UInt8] {
    var hash: (UInt64, UInt64) = (0xCBF2_9CE4_8422_2325, 0x9E37_79B9_7F4A_7C15)
    for byte in bytes {
      hash.0 = (hash.0 ^ UInt64(byte)) &* 0x100_0000_01B3
      hash.1 = (hash.1 &+ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
    }
    return [hash.0, hash.1].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) }
    }
  }

  private struct Outcome: Equatable {
    var records: [LogRecord] = []
    var loss = LossReport()

    /// Types with what tells them apart, the opening left out.
    var steps: [String] {
      records.filter { $0.type.hasPrefix("ticket.") && $0.type != "ticket.opened" }.map {
        "\($0.type.dropFirst(7))@\($0.timestamp.description.dropFirst(11).prefix(5))"
      }
    }
  }

  private static func run(
    _ text: String,
    _ map: ImportMap,
    _ format: ImportMap.Format = .csv,
    chunk: Int = 1 << 16
  ) throws -> Outcome {
    var tickets = TicketImport(map: map, format: format, digest: digest)
    var outcome = Outcome()
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      try tickets.take(rest.prefix(chunk)) { outcome.records.append($0) }
      rest = rest.dropFirst(chunk)
    }
    try tickets.finish { outcome.records.append($0) }
    outcome.loss = tickets.loss
    return outcome
  }

  private static var events: ImportMap {
    var map = ImportMap(rows: .event)
    map.columns = [.ticket: "id", .at: "at", .status: "status", .group: "group"]
    return map
  }

  private static var whole: ImportMap {
    var map = ImportMap(rows: .ticket)
    map.columns = [
      .ticket: "id", .opened: "opened", .firstReply: "reply", .solved: "solved",
      .reopened: "reopened",
    ]
    return map
  }

  @Test(
    "rows of where a ticket stood become what happened in between",
    arguments: [
      (["open"], []),
      (["open", "pending", "open", "solved"], ["pending@02:00", "resumed@03:00", "solved@04:00"]),
      (["open", "solved", "open"], ["solved@02:00", "reopened@03:00"]),
      (["solved", "pending"], ["solved@01:00", "reopened@02:00", "pending@02:00"]),
      (["open", "closed", "closed"], ["closed@02:00"]),
      (["pending", "waiting"], ["pending@01:00", "pending@02:00"]),
    ] as [([String], [String])]
  )
  func followsStatus(states: [String], expected: [String]) throws {
    let rows = states.enumerated().map { "7,2026-01-05T0\($0 + 1):00,\($1)," }
    let outcome = try Self.run((["id,at,status,group"] + rows).joined(separator: "\n"), Self.events)
    #expect(outcome.steps == expected)
    #expect(outcome.loss.kept == states.count)
  }

  @Test("the first group is an assignment, another one a transfer, none says nothing")
  func followsGroups() throws {
    let outcome = try Self.run(
      """
      id,at,status,group
      7,2026-01-05T01:00,open,
      7,2026-01-05T02:00,open,a
      7,2026-01-05T03:00,open,a
      7,2026-01-05T04:00,open,
      7,2026-01-05T05:00,open,b
      """,
      Self.events
    )
    #expect(outcome.steps == ["assigned@02:00", "transferred@05:00"])
  }

  @Test(
    "a ticket's row becomes its life, in the order of time",
    arguments: [
      ("01:00,02:00,03:00,", ["replied@02:00", "solved@03:00"]),
      ("01:00,04:00,03:00,", ["solved@03:00", "replied@04:00"]),
      ("01:00,,03:00,05:00", ["solved@03:00", "reopened@05:00"]),
      ("01:00,,03:00,02:00", ["solved@03:00"]),
      ("01:00,,,", []),
      ("01:00,,soon,", []),
    ] as [(String, [String])]
  )
  func readsLives(times: String, expected: [String]) throws {
    let cells = times.split(separator: ",", omittingEmptySubsequences: false).map {
      $0.contains(":") ? "2026-01-05T\($0)" : String($0)
    }
    let row = "9," + cells.joined(separator: ",")
    let outcome = try Self.run("id,opened,reply,solved,reopened\n\(row)\n", Self.whole)
    #expect(outcome.steps == expected)
    #expect(outcome.loss.kept == 1)
  }

  @Test(
    "however the bytes are cut, the events and the report are the same",
    arguments: [1, 2, 3, 7]
  )
  func ignoresChunks(size: Int) throws {
    let text =
      "\u{FEFF}id,at,status,group\r\n7,2026-01-05T01:00,open,\"a \"\"b\"\",\r\nc\"\r\n\r\n"
      + "x y,2026-01-05T01:00,open,\r\n7,2026-01-05T02:00,so\"lved,\r\n7,2026-01-05T03:00,solved,d"
    let whole = try Self.run(text, Self.events)
    #expect(try Self.run(text, Self.events, chunk: size) == whole)
    #expect(whole.loss.read == 4)
    #expect(whole.loss.losses[.strayQuote]?.lines == [6])
    #expect(whole.loss.losses[.badTicket]?.lines == [5])
    #expect(whole.steps == ["assigned@01:00", "transferred@03:00", "solved@03:00"])
  }

  @Test("two events at one instant are two, and the same rows give the same ids")
  func namesEvents() throws {
    var map = Self.events
    map.columns = [.ticket: "id", .at: "at", .activity: "what"]
    let text = "id,at,what\n7,2026-01-05,replied\n7,2026-01-05,replied\n7,2026-01-05,noted\n"
    let outcome = try Self.run(text, map)
    #expect(outcome.steps.count == 3)
    #expect(Set(outcome.records.map(\.id)).count == outcome.records.count)
    #expect(try Self.run(text, map) == outcome)
  }

  @Test("a row earlier than the one before of its ticket is lost, one of another ticket is not")
  func losesWhatIsOutOfOrder() throws {
    let outcome = try Self.run(
      "id,at,status,group\n7,2026-01-05,open,\n8,2026-01-04,open,\n7,2026-01-04,solved,\n",
      Self.events
    )
    #expect(outcome.loss.losses[.outOfOrder]?.lines == [4])
    #expect(outcome.loss.tickets == 2)
  }

  @Test("rows too long or too wide are lost, and the rest is read")
  func boundsRows() throws {
    let long = String(repeating: "x", count: 1 << 20)
    let wide = String(repeating: ",", count: 1000)
    let outcome = try Self.run(
      "id,at,status,group\n7,2026-01-05,open,\(long)x\n\(wide)\n8,2026-01-05,open,a\n",
      Self.events
    )
    #expect(outcome.loss.losses[.lineTooLong]?.lines == [2])
    #expect(outcome.loss.losses[.tooManyColumns]?.lines == [3])
    #expect(outcome.loss.kept == 1)
  }

  @Test("lines of JSON that are no objects are lost, and a dotted name finds what lies within")
  func readsJSONLines() throws {
    var map = Self.events
    map.columns = [.ticket: "id", .at: "at", .status: "fields.status"]
    let outcome = try Self.run(
      """
      {"id": 7, "at": "2026-01-05", "fields": {"status": "solved"}, "more": [1]}

      [7]
      {"id": 8, "at": "2026-01-05", "fields": {"status": ["solved"]}}
      {"id": 9,
      """,
      map,
      .jsonl
    )
    #expect(outcome.steps == ["solved@00:00"])
    #expect(outcome.loss.losses[.noJSONObject]?.lines == [3, 5])
    #expect(outcome.loss.losses[.nothingSaid]?.lines == [4])
    #expect(outcome.loss.unmapped == ["more"])
  }

  @Test("an import cannot go on without its columns, or within an open quote")
  func refusesFiles() {
    #expect(throws: ImportFault.unclosedQuote(line: 2)) {
      try Self.run("id,at,status,group\n7,\"2026\n8,2026-01-05,open,\n", Self.events)
    }
    #expect(throws: ImportFault.unknownColumns([.status], header: ["id", "at", "state", "group"])) {
      try Self.run("id,at,state,group\n", Self.events)
    }
    #expect(throws: ImportFault.badHeader("the file names no columns")) {
      try Self.run("", Self.events)
    }
  }

  @Test("customers and people are pseudonyms: the same where they are the same")
  func hidesPeople() throws {
    var map = Self.events
    map.columns = [.ticket: "id", .at: "at", .assignee: "who", .customer: "for", .status: "s"]
    let outcome = try Self.run(
      "id,at,who,for,s\n7,2026-01-05,Ada Smith,bo@x.example,open\n8,2026-01-05,Ada Smith,bo@x.example,open\n",
      map
    )
    #expect(Set(outcome.records.map(\.customer)).count == 1)
    let actors = outcome.records.compactMap(\.actor).filter { $0.hasPrefix("human") }
    #expect(actors.count == 2 && Set(actors).count == 1)
    let text = outcome.records.map { "\($0)" }.joined()
    #expect(!text.contains("Smith") && !text.contains("x.example"))
  }
}
