import CanonicalJSON
import Conversation
import Insights
import Reviewing
import Testing

@Suite("The review queue")
struct ReviewQueueTests {
  private static let always = LogOfQuestions.day(-1)..<LogOfQuestions.day(10_000)

  private static func queue(
    _ writer: LogOfQuestions,
    _ period: Range<Timestamp> = always
  ) -> ReviewQueue {
    ReviewQueue(writer.log, clusters: writer.clusters, period: period, minutes: 10)
  }

  /// Two customers ask for kayaks, one of them twice; three for knives.
  private static let shop: LogOfQuestions = {
    var writer = LogOfQuestions()
    writer.ask("do you sell kayaks", in: "s1", by: "u1", day: 0)
    writer.ask("kayaks", in: "s2", by: "u1", day: 1)
    writer.ask("sell kayaks?", in: "s3", by: "u2", day: 2)
    for customer in 1...3 {
      writer.ask("sharpen knife", in: "k\(customer)", by: "u\(customer)", day: 3)
    }
    return writer
  }()

  @Test("A cluster is worth its customers times the minutes that one of them costs")
  func value() {
    let queue = Self.queue(Self.shop)
    #expect(queue.entries.map(\.cluster.label) == ["knife sharpen", "kayaks sell"])
    #expect(queue.entries.map(\.customers) == [3, 2])
    #expect(queue.entries.map(\.value) == [30, 20])
    #expect(queue.entries.map(\.measured) == [0, 0])
  }

  @Test("Minutes that were recorded replace the assumption")
  func recorded() {
    var writer = Self.shop
    writer.ask("kayaks", in: "s4", by: "u4", day: 4)
    writer.add("ticket.opened", "s4", day: 4, ticket: "T-1")
    writer.add(
      "ticket.replied",
      "s4",
      day: 4,
      ticket: "T-1",
      actor: "human:ana",
      ["text": "No.", "work_s": 1200]
    )
    let queue = Self.queue(writer)
    #expect(queue.entries.map(\.value) == [60, 30])
    #expect(queue.entries.map(\.measured) == [1, 0])
    #expect(queue.entries[0].answers == ["No."])
  }

  @Test("A period counts its own questions and changes no name")
  func period() {
    let entries = Self.queue(Self.shop, LogOfQuestions.day(1)..<LogOfQuestions.day(3)).entries
    #expect(entries.map(\.questions.count) == [2])
    #expect(entries[0].cluster.id == Self.shop.clusters[0].id)
  }

  @Test("A labelled cluster leaves the queue until somebody asks again")
  func labelled() {
    var writer = Self.shop
    let place = writer.clusters[0].founder
    writer.note(.label(ReviewLabel(.intent, target: "shop/kayaks")), on: place, by: "", day: 4)
    #expect(Self.queue(writer).open.map(\.cluster.label) == ["knife sharpen"])
    writer.ask("kayaks", in: "s9", by: "u9", day: 5)
    #expect(Self.queue(writer).open.count == 2)
  }

  @Test("What was ignored stays out of the queue")
  func ignored() {
    var writer = Self.shop
    writer.note(.label(ReviewLabel(.ignored)), on: writer.clusters[0].founder, by: "ana", day: 4)
    writer.ask("kayaks", in: "s9", by: "u9", day: 5)
    #expect(Self.queue(writer).open.map(\.cluster.label) == ["knife sharpen"])
    #expect(Self.queue(writer).entries.count == 2)
  }

  @Test("Answers are listed once each, the most frequent first, then the newest")
  func answers() {
    var writer = LogOfQuestions()
    for (place, text) in ["No.", "Yes.", "Maybe.", "Yes."].enumerated() {
      writer.ask("kayaks", in: "s\(place)", day: 0)
      writer.add("ticket.opened", "s\(place)", day: 0, ticket: "T-\(place)")
      writer.add(
        "ticket.replied",
        "s\(place)",
        day: 0,
        ticket: "T-\(place)",
        actor: "human:ana",
        ["text": .string(text)]
      )
    }
    #expect(Self.queue(writer).entries.map(\.answers) == [["Yes.", "Maybe.", "No."]])
  }
}
