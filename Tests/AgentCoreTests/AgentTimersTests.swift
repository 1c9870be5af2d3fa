import AgentCore
import AgentTestSupport
import Conversation
import Dialogue
import Testing

@Suite("What the agent does by itself")
struct AgentTimersTests {
  private static let agent = shop(silence: .minutes(5))

  private static func shop(silence: Milliseconds?) -> Agent {
    var definition = TinyShop.definition
    definition.dialogue.windows.silence = silence
    return InlineAgent.agent(definition)
  }

  private static func talk() -> AgentTalk { AgentTalk(agent) }

  /// What falls due in a talk's session by now.
  private func due(_ talk: AgentTalk) -> [Event] {
    talk.session.map { talk.agent.due(in: $0, at: talk.now) } ?? []
  }

  private func event(
    _ fact: Fact,
    in session: Session,
    at: Timestamp,
    by actor: String = "human:kim"
  )
    -> Event
  {
    Event(
      id: EventID("\(session.uid).\(session.version + 1)"),
      timestamp: at,
      session: session.id,
      ticket: session.ticket?.number,
      actor: actor,
      fact: fact
    )
  }

  // MARK: Silence

  @Test("A silence is broken at its instant, and moves the end of the session no further")
  func breaksSilence() async throws {
    var talk = Self.talk()
    _ = try await talk.say("where is my order")
    let began = talk.now
    talk.wait(.minutes(6))
    let events = due(talk)
    #expect(events.types == ["timer.fired", "agent.turn"])
    #expect(events.allSatisfy { $0.timestamp == began + .minutes(5) })
    #expect(events[1].cause == events[0].id)
    talk.wait(.minutes(25))
    #expect(due(talk).types == ["timer.fired", "session.closed"])
    #expect(due(talk).last?.timestamp == began + .minutes(30))
  }

  @Test("What should have been said long ago, or to nobody any more, is not said")
  func isNotLate() async throws {
    var talk = Self.talk()
    _ = try await talk.say("where is my order")
    talk.wait(.minutes(10))
    #expect(due(talk).types == ["timer.fired"])
  }

  // MARK: The next contact

  private func reminder(at: Timestamp, _ name: String = "r") -> Fact {
    .timerSet(SessionTimer(name: name, kind: .reminder, at: at, texts: ["\(name) is due."]))
  }

  /// A session that silence has ended, with timers at the given days.
  private func ended(_ days: [Int]) async throws -> AgentTalk {
    var talk = Self.talk()
    _ = try await talk.say("where is my order")
    guard var session = talk.session else { return talk }
    for day in days {
      let fact = reminder(at: talk.now + .days(day), "r\(day)")
      session.apply(event(fact, in: session, at: talk.now, by: "bot"))
    }
    talk.wait(.minutes(31))
    for event in talk.agent.due(in: session, at: talk.now) { session.apply(event) }
    talk.session = session
    return talk
  }

  @Test("A reminder of a session that has ended begins the caller's next contact")
  func beginsContact() async throws {
    var talk = try await ended([2, 3])
    let session = try #require(talk.session)
    let opening = SessionOpening(uid: "v", seed: 3)
    #expect(talk.agent.contact(dueAfter: session, at: talk.now, opening: opening) == nil)
    talk.wait(.days(2))
    #expect(talk.agent.nextDue(in: session).map { $0 <= talk.now } == true)
    let next = try #require(talk.agent.contact(dueAfter: session, at: talk.now, opening: opening))
    #expect(next.session.id == "s1#2")
    #expect(next.session.start.isOutbound)
    #expect(
      next.events.types == [
        "session.started", "timer.set", "timer.set", "timer.fired", "agent.turn",
      ]
    )
    #expect(next.session.unheard.map(\.parts) == [[.text("r2 is due.")]])
    #expect(next.session.timers.map(\.name) == ["r3"])
    #expect(Session.fold(next.events, id: "s1#2") == next.session)
    let moved = talk.agent.movedTimers(of: session, at: talk.now)
    #expect(moved.types == ["timer.cancelled", "timer.cancelled"])
  }

  @Test("A contact that the customer begins takes the timers over")
  func takesTimersOver() async throws {
    var talk = try await ended([2])
    let outcome = try await talk.say("hello")
    #expect(outcome.session.timers.filter { $0.kind == .reminder }.map(\.name) == ["r2"])
    #expect(!outcome.session.start.isOutbound)
    _ = try await talk.say("no")
    talk.wait(.days(2))
    let events = due(talk)
    #expect(events.types == ["session.closed"])
    for event in events { talk.session?.apply(event) }
    let second = try #require(talk.session)
    let opening = SessionOpening(uid: "v", seed: 3)
    let third = try #require(talk.agent.contact(dueAfter: second, at: talk.now, opening: opening))
    #expect(third.session.id == "s1#3")
    #expect(third.session.unheard.map(\.parts) == [[.text("r2 is due.")]])
  }

  // MARK: Resuming

  @Test("A form that silence broke off is offered again within a day, with its values")
  func offers() async throws {
    var talk = try await ended([])
    talk.wait(.hours(2))
    let offer = try await talk.say("hello")
    #expect(
      offer.said == "Hello yourself. Shall we go on with this: Track an order?"
    )
    #expect(offer.session.stateName == "resuming")
    let yes = try await talk.say("yes")
    #expect(yes.said == "Which order is it? It starts with A, like A-10042.")
    #expect(yes.events.types.contains("flow.resumed"))
  }

  @Test("A clear wish, a later day, or an end by the customer is asked nothing", arguments: 0..<3)
  func offersNothing(place: Int) async throws {
    var talk: AgentTalk
    switch place {
    case 0: talk = try await ended([])
    case 1:
      talk = try await ended([])
      talk.wait(.hours(24))
    default:
      talk = Self.talk()
      _ = try await talk.say("where is my order")
      _ = try await talk.send(.end)
    }
    let outcome = try await talk.say(place == 0 ? "how long does delivery take" : "hello")
    #expect(!outcome.said.contains("Shall we go on"))
    #expect(outcome.session.parked.isEmpty)
  }

  // MARK: Random order

  @Test("While a person has the conversation the agent never speaks", arguments: 0..<60)
  func onlyOwnerSpeaks(seed: Int) async throws {
    var random = Xorshift(seed: seed)
    var talk = Self.talk()
    let texts = [
      "where is my order", "A-10042", "hello", "I want to talk to a person", "yes", "no",
      "how long does delivery take", "thanks", "never mind", "qwx zzt", "",
    ]
    for _ in 0..<40 {
      guard let before = talk.session else {
        _ = try await talk.say(texts[random.below(texts.count)])
        continue
      }
      let owner = before.owner
      var new: [Event] = []
      switch random.below(6) {
      case 0:
        talk.wait(.minutes([1, 6, 20, 31, 1500][random.below(5)]))
        new = talk.agent.due(in: before, at: talk.now)
        take(new, into: &talk)
      case 1 where before.ticket != nil:
        let next = [Owner.person, .person, .returned, .queued][random.below(4)]
        take([event(.ownerChanged(next), in: before, at: talk.now)], into: &talk)
        continue
      case 2:
        let at = talk.now + .minutes(random.below(60))
        take([event(reminder(at: at), in: before, at: talk.now, by: "bot")], into: &talk)
        continue
      default:
        let text = texts[random.below(texts.count)]
        let outcome = try await talk.say(text)
        new = outcome.events
        if outcome.session.id == before.id, owner == .person {
          #expect(outcome.response.messages.isEmpty, "seed \(seed): \(text)")
        }
      }
      guard owner == .person, talk.session?.id == before.id else { continue }
      #expect(!new.types.contains("agent.turn"), "seed \(seed): \(new.types)")
      #expect(!new.types.contains("session.closed"), "seed \(seed)")
    }
  }

  private func take(_ events: [Event], into talk: inout AgentTalk) {
    for event in events { talk.session?.apply(event) }
  }
}

/// A small generator whose numbers are the same everywhere.
private struct Xorshift {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9e37_79b9_7f4a_7c15 | 1 }

  mutating func below(_ count: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(count))
  }
}
