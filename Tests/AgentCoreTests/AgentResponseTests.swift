import AgentCore
import CanonicalJSON
import Conversation
import Testing

@Suite("The reply of the pipe protocol") struct AgentResponseTests {
  private static let full = AgentResponse(
    inReplyTo: "m1",
    caller: "s1",
    sequence: 4,
    at: Timestamp(milliseconds: 1_772_442_000_000),
    messages: [
      .text("Hello."),
      .choices([.init(id: "1", text: "Track an order"), .init(id: "2", text: "A person")]),
      .article(
        .init(
          article: "orders/delivery-times",
          title: "Delivery times",
          heading: "Standard",
          passage: "Three days.",
          updated: LocalDate("2026-01-15")
        )
      ),
    ],
    decision: .init(
      kind: .answer,
      intent: "orders/track-order",
      confidence: 0.93,
      alternatives: [.init(intent: "orders/cancel-order", confidence: 0.03)]
    ),
    state: "collecting order_number",
    owner: .agent,
    ticket: nil
  )

  @Test("A reply has every field, in order, also where there is nothing")
  func fields() {
    let expected =
      #"{"v":1,"type":"reply","in_reply_to":"m1","session":"s1","seq":4,"#
      + #""at":"2026-03-02T09:00:00.000Z","messages":[{"type":"text","text":"Hello."},"#
      + #"{"type":"choices","choices":[{"id":"1","text":"Track an order"},"#
      + #"{"id":"2","text":"A person"}]},{"type":"article","id":"orders/delivery-times","#
      + #""title":"Delivery times","heading":"Standard","passage":"Three days.","#
      + #""updated":"2026-01-15"}],"decision":{"kind":"answer","intent":"orders/track-order","#
      + #""confidence":0.93,"alternatives":[{"intent":"orders/cancel-order","#
      + #""confidence":0.03}]},"state":"collecting order_number","owner":"agent","ticket":null}"#
    #expect(JSONWriter.text(of: Self.full.json) == expected)
    let empty = AgentResponse(
      inReplyTo: "m2",
      caller: "s1",
      sequence: 5,
      at: Self.full.at,
      messages: [],
      decision: .init(kind: .none),
      state: "closed",
      owner: .person,
      ticket: "T-000018"
    )
    let expectedEmpty =
      #"{"v":1,"type":"reply","in_reply_to":"m2","session":"s1","seq":5,"#
      + #""at":"2026-03-02T09:00:00.000Z","messages":[],"decision":{"kind":"none","#
      + #""intent":null,"confidence":null,"alternatives":[]},"state":"closed","#
      + #""owner":"person","ticket":"T-000018"}"#
    #expect(JSONWriter.text(of: empty.json) == expectedEmpty)
  }

  @Test("A line that nobody asked for is an event without in_reply_to")
  func unasked() {
    var event = Self.full
    event.inReplyTo = nil
    #expect(event.json["type"] == "event")
    #expect(event.json["in_reply_to"] == nil)
  }

  @Test(
    "What is written reads back as the same, byte for byte",
    arguments: [nil, 0, 1, 0.1, 0.9399999999999999, 1e-12, 0.30000000000000004]
  )
  func roundTrip(confidence: Double?) throws {
    var response = Self.full
    response.decision.confidence = confidence
    let line = JSONWriter.text(of: response.json)
    let read = try #require(AgentResponse(json: try JSONReader.value(of: line)))
    #expect(read == response)
    #expect(JSONWriter.text(of: read.json) == line)
  }

  @Test("Every kind of decision and every owner reads back")
  func kinds() throws {
    let kinds: [AgentResponse.DecisionKind] = [
      .answer, .clarify, .search, .fallback, .escalate, .collect, .confirm, .smalltalk, .survey,
      .close, .none,
    ]
    for kind in kinds {
      for owner in [Owner.agent, .queued, .person] {
        var response = Self.full
        response.decision.kind = kind
        response.owner = owner
        #expect(AgentResponse(json: .object(response.json)) == response)
      }
    }
  }

  @Test("The open survey stands behind all else, with its scale", arguments: Survey.allCases)
  func survey(_ survey: Survey) throws {
    for awaitsComment in [false, true] {
      var response = Self.full
      response.survey = .init(survey, awaitsComment: awaitsComment)
      #expect(AgentResponse(json: .object(response.json)) == response)
    }
    var response = Self.full
    response.survey = .init(.nps)
    #expect(
      JSONWriter.text(of: response.json).hasSuffix(
        #","ticket":null,"survey":{"kind":"nps","lowest":0,"highest":10,"awaits":"score"}}"#
      )
    )
  }

  @Test(
    "What is no reply is not read",
    arguments: ["{}", "[]", "null", #"{"session":"s1","seq":1}"#]
  )
  func noReply(text: String) throws {
    #expect(AgentResponse(json: try JSONReader.value(of: text)) == nil)
  }
}
