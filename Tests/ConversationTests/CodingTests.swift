import CanonicalJSON
import Conversation
import TextAnalysis
import Testing

@Suite("The log's form of facts and values")
struct CodingTests {
  @Test("Every value comes back from its JSON", arguments: Samples.values)
  func values(value: Value) throws {
    let read = try JSONReader.value(of: JSONWriter.text(of: value.json))
    #expect(Value(json: read) == value)
  }

  @Test(
    "What stands for no value is none",
    arguments: [.null, [:], ["date": "2026-02-30"], ["minor_units": 1], ["handle": "h1"]]
      as [JSONValue]
  )
  func noValues(json: JSONValue) {
    #expect(Value(json: json) == nil)
  }

  @Test("Every expectation comes back from its fields", arguments: Samples.expectations)
  func expectations(expectation: Conversation.Expectation) {
    #expect(Conversation.Expectation(data: expectation.data) == expectation)
    #expect(expectation.data["state"]?.string == expectation.stateName)
  }

  @Test(
    "Odd fields of an expectation never make a place that does not exist",
    arguments: [
      (#"{"expects":"slot"}"#, .nothing), (#"{"expects":"dance"}"#, .nothing), ("{}", .nothing),
      (#"{"expects":"slot","slot":"s","rung":-3}"#, .slot("s", rung: 0)),
      (#"{"expects":"slot","slot":"s","rung":1e300}"#, .slot("s", rung: 0)),
      (#"{"expects":"handoff_consent","reason":"odd"}"#, .handoffConsent(.rule, detail: nil)),
    ] as [(String, Conversation.Expectation)]
  )
  func oddExpectations(text: String, expectation: Conversation.Expectation) throws {
    let data = try #require(try JSONReader.value(of: text).object)
    #expect(Conversation.Expectation(data: data) == expectation)
  }

  @Test("Every part of a reply comes back from its JSON", arguments: Samples.parts)
  func parts(part: ReplyPart) {
    #expect(ReplyPart(json: part.json) == part)
    #expect(!part.plainText.isEmpty)
  }

  @Test("A new part has the members that the pipe protocol names")
  func shapes() {
    let texts = Samples.parts.suffix(3).map { JSONWriter.text(of: $0.json) }
    #expect(
      texts == [
        #"{"type":"card","title":"Bare","text":"","fields":[],"link":null,"choices":[]}"#,
        #"{"type":"card","title":"Plus","text":"For two.","fields":[{"label":"Price","value":"£5"},"#
          + #"{"label":"Notice period","value":"none"}],"link":{"url":"tel:+44","text":"Call"},"#
          + #""choices":[{"id":"1","text":"One"}]}"#,
        #"{"type":"form","title":"Return","fields":[{"name":"order","label":"Order","kind":"text","#
          + #""required":true},{"name":"why","label":"Why","kind":"choice","required":false,"#
          + #""options":["a","b"]}]}"#,
      ]
    )
  }

  @Test(
    "A wording comes back from its text, with the variant where the log has one",
    arguments: [
      ("ask a/b c#2", "ask a/b c", 2), ("ask a/b c", "ask a/b c", nil), ("a#", "a#", nil),
      ("a#b", "a#b", nil), ("a#b#0", "a#b", 0),
      ("a#99999999999999999999", "a#99999999999999999999", nil),
    ]
  )
  func wordings(text: String, name: String, variant: Int?) {
    let wording = SpokenWording(text)
    #expect(wording.name == name)
    #expect(wording.variant == variant)
    #expect(wording.text == text)
  }

  @Test("Every part in plain text, a passage with its source")
  func quotes() {
    #expect(
      Samples.parts.map(\.plainText) == [
        "Hello.", "  1. One\n  2. Two", "P\n(T › H, updated 15 January 2026)", "P\n(T)",
        "P\n(T › H, Stand 15. Januar 2026)", "The shop: https://shop.example/", "Bare",
        """
        Plus
        For two.
          Price:          £5
          Notice period:  none
        Call: tel:+44
          1. One
        """,
        "Return\n  - Order *\n  - Why (a, b)",
      ]
    )
  }

  @Test("Every fact comes back from its type and fields", arguments: Samples.facts)
  func facts(fact: Fact) throws {
    let written = JSONWriter.text(of: fact.data)
    let data = try #require(try JSONReader.value(of: written).object)
    #expect(Fact(type: fact.type, data: data) == fact)
  }

  @Test("The samples hold every type of the log, and no two facts look alike")
  func coversTypes() {
    #expect(Set(Samples.facts.map(\.type)).count == 72)
    let lines = Samples.facts.map { $0.type + JSONWriter.text(of: $0.data) }
    #expect(Set(lines).count == Set(Samples.facts).count)
  }

  @Test("Every event comes back from its line, with and without the optional fields")
  func events() throws {
    for (index, fact) in Samples.facts.enumerated() {
      let isFull = index % 2 == 0
      let event = Event(
        id: EventID("u.\(index)"),
        timestamp: Timestamp(milliseconds: 1_772_442_000_000 + index),
        session: "s1#2",
        customer: isFull ? "c" : nil,
        ticket: isFull ? "T-000018" : nil,
        actor: "human:ann",
        cause: isFull ? "u.0" : nil,
        configuration: isFull ? "abc" : nil,
        fact: fact
      )
      let line = JSONWriter.text(of: event.record(sequence: index).json)
      let record = try LogRecord(json: try JSONReader.value(of: line))
      #expect(Event(record) == event)
      #expect(record.sequence == index)
      #expect(JSONWriter.text(of: record.json) == line)
    }
  }

  @Test("Reading is total: fields of the wrong form never fail, and fold")
  func readsOddFields() throws {
    let odd: [JSONValue] = [
      .null, true, -1, .integer(.max), .integer(.min), 1e300, .number(2.5), "", "x", [],
      [1, .null],
      [:], ["handle": "h9223372036854775807", "kind": "email", "masked": "m"],
    ]
    var session = Session(id: "s1")
    for fact in Samples.facts {
      for name in fact.data.members.map(\.name) {
        for value in odd {
          var data = fact.data
          data[name] = value
          let read = Fact(type: fact.type, data: data)
          #expect(Fact(type: read.type, data: read.data).type == fact.type)
          session.apply(
            Event(
              id: "u.1",
              timestamp: .init(milliseconds: 0),
              session: "s1",
              actor: "x",
              fact: read
            )
          )
        }
        var data = fact.data
        data[name] = nil
        _ = Fact(type: fact.type, data: data)
      }
    }
    #expect(session.handles < .max)
    #expect(session.turn < .max)
  }

  @Test("A comment that is null is none")
  func readsNullComment() {
    let asked = Fact.survey(.nps, .asked(.person("kim")))
    #expect(asked.type == "nps.asked")
    #expect(asked.data == ["scale": 10, "attribution": "person", "person": "kim"])
    #expect(Fact.survey(.csat, .asked(nil)).data == ["scale": 5])
    // A question on another scale stays as it was written.
    let other = Fact(type: "csat.asked", data: ["scale": 3])
    #expect(other == .other(type: "csat.asked", data: ["scale": 3]))
    #expect(Fact(type: "csat.asked", data: ["scale": 5]) == .survey(.csat, .asked(nil)))
    #expect(Fact(type: "nps.asked", data: [:]) == .survey(.nps, .asked(nil)))
    #expect(Fact(type: "ces.forgotten", data: [:]) == .other(type: "ces.forgotten", data: [:]))
    let fact = Fact(type: "csat.answered", data: ["score": 3, "comment": .null])
    #expect(fact == .survey(.csat, .answered(score: 3, comment: nil)))
  }

  @Test("A type that nobody knows is kept as it is")
  func keepsUnknown() {
    let fact = Fact(type: "qa.scored", data: ["x": 1])
    #expect(fact == .other(type: "qa.scored", data: ["x": 1]))
    #expect(fact.type == "qa.scored")
    #expect(fact.data == ["x": 1])
  }

  @Test(
    "A line that is no event is refused",
    arguments: [
      ("[]", "an event is a JSON object"), ("{}", "'type' is missing"),
      ("{\"type\":\"\"}", "'type' is missing"), ("{\"type\":7}", "'type' is missing"),
      ("{\"type\":\"x\"}", "'ts' is missing or no instant"),
      ("{\"type\":\"x\",\"ts\":\"noon\"}", "'ts' is missing or no instant"),
    ]
  )
  func refusesLines(line: String, reason: String) throws {
    let json = try JSONReader.value(of: line)
    let error = #expect(throws: LogRecordError.self) { try LogRecord(json: json) }
    #expect(error?.description == reason)
  }

  @Test("An actor inside the fields counts, and an event without a session is none")
  func readsEnvelope() throws {
    let text =
      #"{"ts":"2026-03-02T09:00:00Z","type":"x","conv":"s","data":{"actor":"bot"},"odd":1}"#
    let record = try LogRecord(json: try JSONReader.value(of: text))
    #expect(record.actor == "bot")
    #expect(Event(record)?.id == "s@0")
    var homeless = record
    homeless.conversation = nil
    #expect(Event(homeless) == nil)
  }

  @Test(
    "Values read in plain words",
    arguments: zip(
      Samples.values,
      [
        "é \u{2028} x", "", "3", "-2.5", "yes", "no", "4 October 2024", "16:30",
        "4 October 2024, 00:05", "−£49.99", "90 minutes",
        "a…@example.com", "a, , 1",
      ]
    )
  )
  func plainTexts(value: Value, text: String) {
    #expect(value.plainText == text)
  }
}
