import Conversation
import TextAnalysis
import Ticketing
import Testing

@Suite("The desk")
struct TicketDeskTests {
  private let text = RedactedText(alreadyRedacted: "It is on its way.")

  @Test(
    "The first public reply takes the conversation over, a note never does",
    arguments: [
      (true, Owner.queued, ["owner.changed", "ticket.replied"]),
      (true, .agent, ["owner.changed", "ticket.replied"]), (true, .person, ["ticket.replied"]),
      (false, .queued, ["ticket.replied"]),
    ]
  )
  func replies(isPublic: Bool, owner: Owner, types: [String]) throws {
    let ticket = try #require(Sample.ticket())
    let facts = try TicketDesk.reply(
      text,
      isPublic: isPublic,
      workSeconds: 30,
      to: ticket,
      owner: owner
    )
    #expect(facts.map(\.type) == types)
    #expect(
      facts.last == .ticketReplied(TicketReply(text: text, isPublic: isPublic, workSeconds: 30))
    )
  }

  @Test("What cannot be done is refused in words")
  func refuses() throws {
    let open = try #require(Sample.ticket())
    let solved = try #require(Sample.ticket(.ticketSolved))
    let merged = try #require(Sample.ticket(Sample.other("ticket.merged")))
    let session = Session(id: "s1")
    let refusals: [(String, () throws -> [Fact])] = [
      (
        "the reply is empty",
        { try TicketDesk.reply(RedactedText(alreadyRedacted: ""), to: open, owner: .queued) }
      ),
      (
        "ticket T-000018 is solved: reopen it before replying",
        { try TicketDesk.reply(text, to: solved, owner: .queued) }
      ),
      (
        "ticket T-000018 is merged: reopen it before replying",
        { try TicketDesk.reply(text, to: merged, owner: .queued) }
      ),
      (
        "ticket T-000018 is solved: nothing is left to do",
        { try TicketDesk.solve(solved, session: session, survey: .ask(.csat, .person("ann"))) }
      ),
      ("ticket T-000018 is not solved", { try TicketDesk.reopen(open, session: session) }),
      ("ticket T-000018 is not solved", { try TicketDesk.reopen(merged, session: session) }),
    ]
    for (words, attempt) in refusals {
      let refusal = #expect(throws: TicketDesk.Refusal.self) { try attempt() }
      #expect(refusal?.description == words)
    }
  }

  @Test("Solving gives the conversation back, ends it, and asks how it went, or says why not")
  func solves() throws {
    let ticket = try #require(Sample.ticket())
    var session = Session(id: "s1")
    let start = SessionStart(caller: "s1", contact: 1, channel: "web", locale: "en", seed: 1)
    session.apply(Sample.event(1, .sessionStarted(start), ticket: nil))
    let asking = SurveyDecision.ask(.csat, .person("ann"))
    let open = try TicketDesk.solve(ticket, session: session, survey: asking)
    #expect(
      open == [
        .ticketSolved, .ownerChanged(.agent), .sessionClosed(by: .agent, reason: "ticket solved"),
        .survey(.csat, .asked(.person("ann"))),
      ]
    )
    #expect(
      try TicketDesk.solve(ticket, session: session, survey: .none).map(\.type)
        == ["ticket.solved", "owner.changed", "session.closed"]
    )
    session.apply(Sample.event(2, .survey(.csat, .asked(nil)), ticket: nil))
    session.apply(Sample.event(3, .sessionClosed(by: .user, reason: nil), ticket: nil))
    #expect(
      try TicketDesk.solve(ticket, session: session, survey: .skip(.csat, .alreadyAsked))
        .map(\.type) == ["ticket.solved", "owner.changed", "csat.skipped"]
    )
  }

  @Test("Claiming takes the conversation over, from a colleague only when that is said")
  func claims() throws {
    let ticket = try #require(Sample.ticket())
    var session = Session(id: "s1")
    #expect(try TicketDesk.claim(ticket, session: session, by: "kim") == [.ownerChanged(.person)])
    session.apply(Sample.event(1, .ownerChanged(.person)))
    #expect(try TicketDesk.claim(ticket, session: session, by: "ann") == [])
    let refusal = #expect(throws: TicketDesk.Refusal.self) {
      try TicketDesk.claim(ticket, session: session, by: "kim")
    }
    #expect(
      refusal?.description == "ticket T-000018 is with ann: say --take to take it over"
    )
    #expect(
      try TicketDesk.claim(ticket, session: session, by: "kim", takes: true)
        == [.ownerChanged(.person)]
    )
    let solved = try #require(Sample.ticket(.ticketSolved))
    #expect(throws: TicketDesk.Refusal.self) {
      try TicketDesk.claim(solved, session: session, by: "kim", takes: true)
    }
  }

  @Test("Giving back leaves the ticket open, or solves it, and never ends the conversation")
  func givesBack() throws {
    let ticket = try #require(Sample.ticket())
    var session = Session(id: "s1")
    let refusal = #expect(throws: TicketDesk.Refusal.self) {
      try TicketDesk.giveBack(ticket, session: session, by: "ann")
    }
    #expect(refusal?.description == "the conversation of ticket T-000018 is with the agent")
    session.apply(Sample.event(1, .ownerChanged(.person)))
    #expect(
      try TicketDesk.giveBack(ticket, session: session, by: "ann") == [.ownerChanged(.returned)]
    )
    #expect(
      try TicketDesk.giveBack(ticket, session: session, by: "ann", solves: true)
        == [.ticketSolved, .ownerChanged(.returned)]
    )
    let other = #expect(throws: TicketDesk.Refusal.self) {
      try TicketDesk.giveBack(ticket, session: session, by: "kim")
    }
    #expect(
      other?.description == "ticket T-000018 is with ann: claim it with --take first"
    )
  }

  @Test("A reopened ticket stays with the person")
  func reopens() throws {
    let solved = try #require(Sample.ticket(.ticketSolved))
    #expect(
      try TicketDesk.reopen(solved, session: Session(id: "s1"))
        == [.ticketReopened(by: "agent"), .ownerChanged(.person)]
    )
  }

  @Test("A survey that nobody has answered is withdrawn when the ticket is reopened")
  func withdraws() throws {
    let solved = try #require(Sample.ticket(.ticketSolved))
    var session = Session(id: "s1")
    session.apply(Sample.event(1, .survey(.ces, .asked(.person("ann"))), ticket: nil))
    #expect(
      try TicketDesk.reopen(solved, session: session) == [
        .ticketReopened(by: "agent"), .survey(.ces, .withdrawn), .ownerChanged(.person),
      ]
    )
    session.apply(Sample.event(2, .survey(.ces, .answered(score: 3, comment: nil)), ticket: nil))
    #expect(
      try TicketDesk.reopen(solved, session: session).map(\.type)
        == ["ticket.reopened", "owner.changed"]
    )
  }
}
