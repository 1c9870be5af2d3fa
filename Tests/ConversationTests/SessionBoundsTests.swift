import CanonicalJSON
import TextAnalysis
import Testing

@testable import Conversation

@Suite("What a session keeps of a conversation without end")
struct SessionBoundsTests {
  /// The most that the state of such a log may come to, as JSON: far above what any conversation has, far below
  /// what its events have.
  private static let largestState = 4_000_000

  private func session(_ facts: [Fact]) -> Session {
    var session = Session(id: "s1")
    for fact in facts {
      session.apply(
        Event(
          id: EventID("u.\(session.version + 1)"),
          timestamp: Timestamp(milliseconds: session.version),
          session: "s1",
          ticket: fact.type.hasPrefix("ticket.") ? "T-1" : nil,
          actor: "bot",
          fact: fact
        )
      )
    }
    return session
  }

  private static func said(_ text: String, _ handles: [String] = []) -> Fact {
    .userTurn(
      UserTurn(
        turn: 1,
        text: RedactedText(alreadyRedacted: text),
        redactions: [],
        sealed: handles.map { SealedValue(handle: $0, kind: "iban", masked: "…\($0)") }
      )
    )
  }

  private static func score(_ decision: IntentScore.Decision, follows: Bool = false) -> Fact {
    var score = IntentScore(
      turn: 1,
      intent: "a/b",
      confidence: 0.9,
      runnerUp: nil,
      margin: 0,
      threshold: 0.3,
      isNovel: false,
      decision: decision
    )
    if follows { score.context = CarriedContext(.question) }
    return .intentScored(score)
  }

  @Test("The state stays small whatever thousands of events say", arguments: 0..<4)
  func staysSmall(seed: Int) {
    var log = RandomLog(seed: seed)
    let events = log.growth(8000)
    let early = Session.fold(events.prefix(4000), id: "s1")
    let late = Session.fold(events, id: "s1")
    let sizes = [early, late].map { JSONWriter.text(of: $0.snapshot).utf8.count }
    #expect(sizes[1] < Self.largestState, "seed \(seed)")
    // Once every part is full, nothing grows any more but the numbers.
    #expect(Double(sizes[1]) < 1.5 * Double(sizes[0]), "seed \(seed): \(sizes)")
  }

  @Test("No part of the state has more members than its bound", arguments: 0..<4)
  func countsMembers(seed: Int) {
    var log = RandomLog(seed: seed)
    var session = Session(id: "s1")
    for event in log.growth(6000) {
      session.apply(event)
      #expect(session.words.count <= Session.keptWords)
      #expect(session.noted.count <= Session.keptRequests)
      #expect(session.flows.count <= Session.keptFlows)
      #expect(session.slots.count <= Session.keptSlots)
      #expect(session.earlierValues.count <= Session.keptSlots)
      #expect(session.asked.count <= Session.keptNames)
      #expect(session.wordingUses.count <= Session.keptNames)
      #expect(session.shownArticles.count <= Session.keptArticles)
      #expect(session.attributes.count <= Session.keptAttributes)
      #expect(session.ticket?.undelivered.count ?? 0 <= Session.keptNotices)
      #expect(session.question?.unicodeScalars.count ?? 0 <= Session.keptQuestion)
    }
    #expect(session.wordingUses.count == Session.keptNames)
    #expect(session.slots.count == Session.keptSlots)
  }

  @Test("Of a long text its first 2,000 scalars are kept, never half a scalar")
  func cutsWords() {
    let long = String(repeating: "é", count: 1999) + "🙂🙂"
    let session = session([Self.said(long), Self.score(.answer)])
    #expect(session.words == [String(repeating: "é", count: 1999) + "🙂"])
    #expect(session.question == String(repeating: "é", count: 1000))
    #expect(self.session([Self.said("short")]).words == ["short"])
    // A letter with marks without end is one character, and no way around the bound.
    let marks = "e" + String(repeating: "\u{301}", count: 60_000)
    #expect(self.session([Self.said(marks)]).words[0].unicodeScalars.count == 2000)
  }

  @Test("A question that is added to for ever keeps its beginning and what was said last")
  func boundsQuestion() {
    var facts = [Self.said("how long does delivery take"), Self.score(.answer)]
    for number in 0..<500 {
      facts += [Self.said("and to place \(number)?"), Self.score(.dialog, follows: true)]
    }
    let question = session(facts).question ?? ""
    #expect(question.unicodeScalars.count <= Session.keptQuestion)
    #expect(question.hasPrefix("how long does delivery take and to place 0? "))
    #expect(question.hasSuffix(" and to place 499?"))
    let long = [Self.said(String(repeating: "x", count: 5000)), Self.score(.dialog, follows: true)]
    #expect(session(facts + long).question == String(repeating: "x", count: 1000))
  }

  @Test("Masked forms of the latest handles stay, and all whose values may still be shown")
  func keepsMasks() {
    let value = { (handle: String) in
      Value.sealed(SealedValue(handle: handle, kind: "iban", masked: "…\(handle)"))
    }
    var facts: [Fact] = [
      Self.said("a", (1...9).map { "h\($0)" }),
      .slotSet("iban", value("h2"), source: .answer),
      .slotSet("both", .list([value("h3"), .number(1)]), source: .answer),
      .flowStarted("a/b"),
      .actionCompleted("look-up", result: "found", values: ["account": value("h4")]),
    ]
    var noted = NotedRequest(turn: 1, part: 2, intent: "a/b", confidence: 1, threshold: 0)
    noted.values = ["iban": value("h5")]
    facts.append(.requestNoted(noted))
    facts.append(
      .userTurn(
        UserTurn(
          turn: 2,
          text: RedactedText(alreadyRedacted: "b"),
          redactions: [],
          sealed: [SealedValue(handle: "h6", kind: "email", masked: "…h6")]
        )
      )
    )
    let later = (10...2000).map { Self.said("c", ["h\($0)"]) }
    let session = session(facts + later)
    #expect(session.handles == 2000)
    #expect(session.address?.handle == "h6")
    for handle in ["h2", "h3", "h4", "h5", "h6", "h1999", "h2000"] {
      #expect(session.masks[handle] == "…\(handle)", "of \(handle)")
    }
    #expect(session.masks["h1"] == nil)
    #expect(session.masks.count <= Session.keptMasks + 5)
  }

  @Test("Where there is no room for another name, the one counted least goes")
  func countsNames() {
    var counts: [String: Int] = [:]
    for name in ["a", "a", "c", "b", "b"] { counts.count(name, within: 3) }
    counts.count("d", within: 3)
    #expect(counts == ["a": 2, "b": 2, "d": 1])
    counts.count("a", within: 3)
    #expect(counts == ["a": 3, "b": 2, "d": 1])
  }

  @Test("Names beyond the room are left out, the known ones still change")
  func takesNames() {
    var values = ["m": 1, "z": 1]
    values.take(["c": 2, "b": 2, "z": 2], within: 3)
    #expect(values == ["m": 1, "z": 2, "b": 2])
    values.take(["y": 3], within: 9)
    #expect(values == ["m": 1, "z": 2, "b": 2, "y": 3])
  }

  @Test("Of a value so much text is kept, of a list the elements that find room")
  func cutsValues() {
    #expect(Value.text("abc").cut(to: 3) == .text("abc"))
    #expect(Value.text("abcd").cut(to: 3) == .text("abc"))
    #expect(
      Value.list([.text("ab"), .text("cd"), .flag(true)]).cut(to: 4)
        == .list([.text("ab"), .text("")])
    )
    #expect(Value.list([.flag(true)]).cut(to: 0) == .list([]))
    #expect(Value.number(1).cut(to: 0) == .number(1))
  }

  @Test("A long text is set as a slot's value, and is none that is named again")
  func remembersShortValues() {
    let long = Value.text(String(repeating: "x", count: 600))
    let session = session([
      .slotSet("s", long, source: .answer), .slotSet("t", .text("A-1"), source: .answer),
    ])
    #expect(session.slots["s"] == long)
    #expect(session.earlierValues == ["t": [.text("A-1")]])
  }
}
