import Conversation
import Testing

@testable import Understanding

@Suite("What a message asks for")
struct RequestReaderTests {
  @Test(
    "what is wanted is served in order, and what is rejected is not",
    arguments: RequestSuite.cases
  )
  func reads(line: RequestSuite.Case) throws {
    let reader = try #require(RequestSuite.readers[line.trade])
    let (reading, asked) = reader.read(line.text)
    #expect(reading.served == line.wanted)
    #expect(reading.rejected == line.rejected)
    #expect((1...4).contains(asked))
  }

  @Test(
    "the table is long, over four trades, and the whole text alone reads less than half of it right"
  )
  func isWorthIt() {
    let cases = RequestSuite.cases
    #expect(cases.count >= 220)
    for trade in RequestSuite.trades { #expect(cases.count { $0.trade == trade } >= 40) }
    let naive = cases.count { line in
      guard let result = RequestSuite.readers[line.trade]?.matcher.match(line.text),
        case .answer(let intent) = result.zone
      else { return false }
      return line.wanted == [intent]
    }
    #expect(naive < cases.count / 2, "\(naive) of \(cases.count)")
  }

  @Test(
    "in German what is wanted is served in order, and what is rejected is not",
    arguments: RequestSuite.germanCases
  )
  func readsGerman(line: RequestSuite.Case) {
    let (reading, asked) = RequestSuite.german.read(line.text)
    #expect(reading.served == line.wanted)
    #expect(reading.rejected == line.rejected)
    #expect((1...4).contains(asked))
  }

  @Test("in more than forty lines of the German table the whole text alone is read wrong")
  func isWorthItInGerman() {
    let wrong = RequestSuite.germanCases.count { line in
      let result = RequestSuite.german.matcher.match(line.text, isEncodable: false)
      guard case .answer(let intent) = result.zone else { return true }
      return line.wanted != [intent]
    }
    #expect(wrong >= 40, "\(wrong) of \(RequestSuite.germanCases.count)")
  }

  @Test("samples are read as what they are, and cost one look each", arguments: RequestSuite.trades)
  func readsSamples(trade: String) throws {
    let reader = try #require(RequestSuite.readers[trade])
    for text in ["cancel my order", "where is it", "i want a refund", "hello", "", "?"] {
      #expect(reader.read(text).asked == 1)
    }
  }

  @Test(
    "with one look at the matcher nothing is parted, and nothing refused that the whole does not say"
  )
  func keepsToItsCalls() {
    for line in RequestSuite.cases {
      guard let (reading, asked) = RequestSuite.readers[line.trade]?.read(line.text, calls: 1)
      else {
        continue
      }
      #expect(asked == 1)
      #expect(reading.further.isEmpty)
    }
  }

  @Test("the parts of a message stand in it, one behind the other")
  func hasSpans() {
    for line in RequestSuite.cases where line.wanted.count > 1 {
      guard let reading = RequestSuite.readers[line.trade]?.read(line.text).reading else {
        continue
      }
      let spans = ([reading] + reading.further).compactMap(\.span)
      #expect(spans.count == line.wanted.count)
      #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
      #expect(spans.allSatisfy { $0.upperBound <= line.text.utf8.count })
    }
  }

  @Test(
    "what is denied is neither started nor offered, though it is not clear what is meant",
    arguments: [
      ("not a refund, something with the kettle", "refund"),
      ("I never asked to cancel my order, it was my brother", "cancel-order"),
      ("I didn't want to cancel my order, the cat walked over it", "cancel-order"),
    ] as [(String, IntentID)]
  )
  func sparesDenied(text: String, denied: IntentID) throws {
    let suite = try #require(RequestSuite.readers["shop"])
    #expect(suite.matcher.match(text).candidates.first?.intent == denied)
    let reading = suite.read(text).reading
    #expect(reading.rejected == [denied])
    switch reading.zone {
    case .answer(let intent): #expect(intent != denied)
    case .clarify(let intents): #expect(!intents.contains(denied))
    case .search, .fallback: break
    }
  }

  @Test(
    "each request keeps the value that stands in its own part",
    arguments: [
      (
        "where is my order A-10042? where is my order A-10043?",
        ["track-order", "track-order"], [["A-10042"], ["A-10043"]]
      ),
      (
        "track my parcel A-10040, then cancel my order A-10050",
        ["track-order", "cancel-order"], [["A-10040"], ["A-10050"]]
      ),
      (
        "where is my order A-10042? sorry, where is my order A-10043?", ["track-order"],
        [["A-10043"]]
      ),
      (
        "where is my order A-10042? where is my order A-10042?", ["track-order"],
        [["A-10042", "A-10042"]]
      ),
    ] as [(String, [IntentID], [[String]])]
  )
  func keepsValues(text: String, wanted: [IntentID], values: [[String]]) throws {
    let suite = try #require(RequestSuite.readers["shop"])
    let reading = suite.read(text).reading
    #expect(reading.served == wanted)
    let found = ([reading] + reading.further).map { $0.entities.map(\.value) }
    #expect(found == values.map { $0.map(Value.text) })
  }

  @Test("a request about \"it\" is one of its own, and about what was named before")
  func pointsBack() throws {
    let suite = try #require(RequestSuite.readers["shop"])
    let reading = suite.read("where is my order A-10042 and how do I cancel it").reading
    #expect(reading.served == ["track-order", "cancel-order"])
    #expect(reading.further.first?.entities.map(\.value) == [.text("A-10042")])
  }

  @Test(
    "what \"it\" stands for takes its place, where it is a thing that was named",
    arguments: [
      ("is the tent in stock and how do I wash it", "how do I wash the tent"),
      ("is my tent still dry and can I wash it now", "can I wash my tent now"),
      ("do you have tents and how do I wash them", nil),
      ("is the tent dry and how do I do it", nil), ("is the tent dry and do you like that", nil),
    ] as [(String, String?)]
  )
  func resolves(text: String, expected: String?) throws {
    let words = UtteranceWords(text)
    let joint = try #require((0..<words.count).first { words[$0] == "and" })
    let read = Backreference.resolved(
      Array((joint + 1)..<words.count),
      after: Array(0..<joint),
      words
    )
    let text = read?.map { words.byteRange($0..<$0 + 1) }
      .map { String(decoding: words.bytes[$0], as: UTF8.self) }.joined(separator: " ")
    #expect(text == expected)
  }

  @Test(
    "neither a story nor a courtesy hides the request beside it",
    arguments: [
      """
      Hello there, I hope you are all well. My sister told me about you last summer when we were by the sea. \
      We had a lovely time. Where is my order? Best wishes from all of us here.
      """,
      "My neighbour told me to write to you about this. Where is my order?",
      "Where is my order? Many thanks for your patience with all my questions lately.",
    ]
  )
  func readsLongMessages(story: String) throws {
    let reader = try #require(RequestSuite.readers["shop"])
    #expect(reader.read(story).reading.served == ["track-order"])
  }

  @Test("a refusal that samples teach is a request")
  func mindsSamples() throws {
    let samples =
      ["cancel it", "stop the order", "please don't send my order", "cancel my order now"]
      .map { LabelledText(text: $0, intent: "cancel") }
      + ["send my order", "where is my order", "when do you send it", "track my order"]
      .map { LabelledText(text: $0, intent: "track") }
    let taught = TaughtRefusals(samples)
    let words = UtteranceWords("don't send my order")
    let rejection = try #require(NegationScope.rejections(in: words).first)
    #expect(taught.degree(of: rejection, in: words, for: "cancel") == .full)
    #expect(taught.degree(of: rejection, in: words, for: "track") == .none)
    let other = UtteranceWords("don't send the boots")
    let second = try #require(NegationScope.rejections(in: other).first)
    #expect(taught.degree(of: second, in: other, for: "cancel") == .deed)
    #expect(taught.teachRefusing([second], in: other, by: "cancel"))
    #expect(!taught.teachRefusing([second], in: other, by: "track"))
  }
}
