import Conversation
import Insights
import Reviewing
import Testing

@Suite("Clusters of questions")
struct QuestionClusterTests {
  private static let kayaks = [
    "do you sell kayaks", "kayaks for two?", "i want a kayak", "are kayaks in the shop",
  ]
  private static let knives = [
    "can i sharpen a knife here", "knife sharpening", "sharpen my knife",
  ]

  private static func writer(_ texts: [String]) -> LogOfQuestions {
    var writer = LogOfQuestions()
    for (place, text) in texts.enumerated() {
      writer.ask(text, in: "s\(place)", by: "u\(place)", day: Double(place))
    }
    return writer
  }

  @Test("Questions of the same words go together, and others apart, in the order of the log")
  func groups() {
    let mixed = [
      Self.kayaks[0], Self.knives[0], Self.kayaks[1], Self.knives[1], Self.kayaks[3],
      Self.knives[2],
    ]
    let clusters = Self.writer(mixed).clusters
    #expect(
      clusters.map { $0.questions.map(\.text) } == [
        [Self.kayaks[0], Self.kayaks[1], Self.kayaks[3]], Self.knives,
      ]
    )
  }

  @Test("A cluster is labelled by the words that tell it from the others")
  func labels() {
    let clusters = Self.writer(Self.knives + ["kayaks", "do you sell kayaks"]).clusters
    #expect(clusters.map(\.label) == ["knife sharpen sharpening", "kayaks sell"])
  }

  @Test("A cluster of nothing but common words is labelled by its first question")
  func wordless() {
    #expect(Self.writer(["can you do it for me"]).clusters.map(\.label) == ["can you do it for me"])
  }

  @Test("A longer log keeps the names of its clusters and what was in them")
  func stable() {
    let texts = Self.kayaks + Self.knives + ["tents for ten", "ten tents"]
    let all = Self.writer(texts).clusters
    for count in 1..<texts.count {
      for cluster in Self.writer(Array(texts.prefix(count))).clusters {
        let later = all.first { $0.id == cluster.id }
        #expect(later?.questions.prefix(cluster.questions.count) == cluster.questions[...])
      }
    }
  }

  @Test("The examples are the questions nearest the centre, each text once")
  func examples() {
    let texts = ["knife", "knife sharpening shop", "Knife", "knife sharpening", "knife sharpening"]
    let clusters = Self.writer(texts).clusters
    #expect(clusters.count == 1)
    #expect(clusters.first?.examples(2) == ["knife sharpening", "knife sharpening shop"])
    #expect(clusters.first?.nearest.count == 3)
  }

  @Test("Of two clusters equally near, the older takes a question")
  func ties() {
    let vectors = QuestionVectors(
      rows: [[1, 0], [0, 1], [0.707_106_77, 0.707_106_77]],
      likeness: 0.7
    )
    #expect(LeaderClustering.groups(of: vectors, keys: ["a", "b", "c"]) == [0, 1, 0])
  }

  @Test("Texts without words are together only with themselves")
  func empty() {
    let vectors = QuestionVectors(of: ["?", "!!", "?"], encoder: nil)
    #expect(LeaderClustering.groups(of: vectors, keys: ["?", "!!", "?"]) == [0, 1, 0])
    #expect(LeaderClustering.groups(of: QuestionVectors(rows: [], likeness: 1), keys: []) == [])
  }
}
