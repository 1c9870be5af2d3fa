import Conversation
import TextAnalysis
import Ticketing
import Testing

/// Events and tickets for the suites of this module.
enum Sample {
  static let opening = TicketOpening(
    priority: "high",
    queue: "orders",
    subject: "Track an order",
    issue: "orders/track",
    words: ["where is it"],
    slots: [:],
    articles: []
  )

  static func event(
    _ number: Int,
    _ fact: Fact,
    ticket: TicketNumber? = "T-000018",
    session: SessionID = "s1"
  ) -> Event {
    Event(
      id: EventID("u.\(number)"),
      timestamp: Timestamp(milliseconds: number * 1000),
      session: session,
      customer: "c1",
      ticket: ticket,
      actor: "human:ann",
      fact: fact
    )
  }

  static func reply(_ text: String, isPublic: Bool = true) -> Fact {
    .ticketReplied(TicketReply(text: RedactedText(alreadyRedacted: text), isPublic: isPublic))
  }

  /// An event that this version does not write, without fields.
  static func other(_ type: String) -> Fact { .other(type: type, data: Fact.ticketSolved.data) }

  static func ticket(_ facts: Fact...) -> Ticket? {
    let events =
      [event(1, .ticketOpened(opening))]
      + facts.enumerated().map { event($0 + 2, $1) }
    return Ticket.fold(events).first
  }
}

@Suite("Tickets")
struct TicketTests {
  @Test("A ticket is the fold of its events")
  func folds() throws {
    let address = SealedValue(handle: "h1", kind: "email", masked: "a…@x.org")
    let events = [
      Sample.event(1, .conversationEscalated(.rule, detail: "late")),
      Sample.event(2, .ticketOpened(Sample.opening)),
      Sample.event(3, .ticketContactSet(.sealed(address))),
      Sample.event(4, .ticketAppended(text: RedactedText(alreadyRedacted: "hello?"))),
      Sample.event(5, Sample.reply("for us", isPublic: false)),
      Sample.event(6, Sample.reply("on its way")),
      Sample.event(7, .ticketSolved),
    ]
    let ticket = try #require(Ticket.fold(events).first)
    #expect(ticket.number == "T-000018")
    #expect(ticket.session == "s1")
    #expect(ticket.customer == "c1")
    #expect(ticket.openedAt == Timestamp(milliseconds: 2000))
    #expect(ticket.reason == .rule)
    #expect(ticket.contact == address)
    #expect(ticket.status == .solved)
    #expect(
      ticket.history.map(\.text) == ["hello?", "(note) for us", "on its way", "solved"]
    )
    #expect(ticket.unsent == ["u.6": "on its way"])
  }

  @Test(
    "Status follows the last event",
    arguments: [
      (Fact.ticketSolved, Ticket.Status.solved),
      (Sample.other("ticket.pending"), .pending),
      (Sample.other("ticket.resumed"), .open),
      (Sample.other("ticket.merged"), .merged),
      (.ticketReopened(by: "agent"), .open),
    ]
  )
  func followsStatus(fact: Fact, status: Ticket.Status) {
    #expect(Sample.ticket(fact)?.status == status)
  }

  @Test("What was delivered is unsent no longer, and a reopened ticket counts it")
  func delivers() {
    let ticket = Sample.ticket(
      Sample.reply("a"),
      .ticketDelivered(reply: "u.2"),
      .ticketSolved,
      .ticketReopened(by: "customer")
    )
    #expect(ticket?.unsent.isEmpty == true)
    #expect(ticket?.reopenings == 1)
    #expect(ticket?.history.last?.text == "reopened by customer")
  }

  @Test("Tickets stand in the order in which they were opened, each once")
  func keepsOrder() {
    let events = [
      Sample.event(1, .ticketOpened(Sample.opening), ticket: "T-000026"),
      Sample.event(2, .ticketOpened(Sample.opening), ticket: "T-000018", session: "s2"),
      Sample.event(1, .ticketOpened(Sample.opening), ticket: "T-000026"),
      Sample.event(3, .ticketSolved, ticket: "T-000034"),
      Sample.event(4, .ticketSolved, ticket: nil),
    ]
    #expect(Ticket.fold(events).map(\.number) == ["T-000026", "T-000018"])
  }
}
