import Conversation
import Testing
import TextAnalysis

@testable import Evaluation

@Suite("The neighbours of a text")
struct SampleNeighboursTests {
  private let samples = [
    LabelledRow(text: "where is my refund", intent: "refund"),
    LabelledRow(text: "give my money back", intent: "refund"),
    LabelledRow(text: "where is my parcel", intent: "track"),
    LabelledRow(text: "track my parcel", intent: "track"),
    LabelledRow(text: "hello", intent: "greeting"),
  ]

  private var neighbours: SampleNeighbours { SampleNeighbours(samples) }

  @Test("are the texts that share most, and what is rare counts more")
  func nearest() {
    let near = neighbours.neighbourhood(
      of: "track the parcel",
      own: "track",
      other: "refund",
      count: 2
    )
    #expect(near.own?.text == "track my parcel")
    #expect(near.intents.first == "track")
    #expect((near.own?.similarity ?? 0) > 0.5)
    #expect((near.other?.similarity ?? 0) < 0.1)
  }

  @Test("pass over the text itself, but not its twin in another intent")
  func twins() {
    let own = neighbours.neighbourhood(
      of: "Where is my PARCEL?",
      own: "track",
      other: "refund",
      count: 5
    )
    #expect(own.own?.text == "track my parcel")
    let moved = neighbours.neighbourhood(
      of: "where is my parcel",
      own: "refund",
      other: "track",
      count: 1
    )
    #expect(moved.other?.text == "where is my parcel")
    #expect(moved.isTwin)
    #expect((moved.other?.similarity ?? 0) > 0.9999)
    #expect(moved.intents == ["track"])
  }

  @Test("are none where nothing is shared")
  func strangers() {
    let near = neighbours.neighbourhood(of: "xyzzy", own: "track", other: "refund", count: 5)
    #expect(near.own == nil && near.other == nil && near.intents.isEmpty)
    let empty = neighbours.neighbourhood(of: "", own: "track", other: "refund", count: 5)
    #expect(empty.own == nil && empty.intents.isEmpty)
  }

  @Test("are as near as their shared features weigh, by hand")
  func similarity() throws {
    // Two samples, "a b" and "a c"; the text "a b" of another intent. Features of "a b": wa, wb, pa b.
    // wa stands in both: ln(3/3) + 1 = 1; wb, wc and the pairs in one: ln(3/2) + 1 = 1.405465.
    let rows = [LabelledRow(text: "a b", intent: "x"), LabelledRow(text: "a c", intent: "y")]
    let near = SampleNeighbours(rows)
      .neighbourhood(of: "a b", own: "z", other: "y", count: 2)
    // Shared with "a c": wa² = 1; each length² = 1 + 2 · 1.975332 = 4.950664; 1 / 4.950664.
    #expect(abs(try #require(near.other?.similarity) - 0.201993) < 1e-6)
  }

  @Test("are told by meaning as well as by words where there is an encoder")
  func meaning() throws {
    let rows = [
      LabelledRow(text: "cheers", intent: "thanks"), LabelledRow(text: "bye", intent: "goodbye"),
    ]
    let near = SampleNeighbours(rows, encoder: PoliteEncoder())
      .neighbourhood(of: "cheerio", own: "thanks", other: "goodbye", count: 2)
    // No word is shared with "bye", so that its likeness is (0 + 0.8) / 2; "cheers" means something else.
    #expect(near.intents.first == "goodbye")
    #expect(abs(try #require(near.other?.similarity) - 0.4) < 1e-6)
    #expect((near.own?.similarity ?? 0) < 0.4)
  }
}

/// Knows two directions: thanking and parting.
private struct PoliteEncoder: SentenceEncoder {
  let identifier = "polite"
  let dimension = 2
  let words: [String] = []

  func embedding(of text: String) -> [Float] {
    switch text {
    case "cheers": [1, 0]
    case "bye": [0, 1]
    default: [-0.6, 0.8]
    }
  }
}
