import Conversation
import Insights
import Reviewing

/// A log of made-up customers with known rates: eight weeks, some twenty customers a day, eight things they ask about.
struct PlantedWorld {
  static let topics = [
    "anchor", "bottle", "candle", "drum", "engine", "funnel", "guitar", "hammer",
  ]
  static let days = 56

  /// A small generator, so that a failing seed can be run again.
  struct Dice {
    var state: UInt64

    mutating func share() -> Double {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
      return Double((mixed ^ mixed >> 31) >> 11) / Double(1 << 53)
    }

    /// How often of `trials` something of chance `chance` happens.
    mutating func count(of trials: Int, chance: Double) -> Int {
      (0..<trials).count { _ in share() < chance }
    }
  }

  private var dice: Dice
  private(set) var writer = LogOfQuestions()

  /// A world in which of a hundred possible customers a day about `traffic(day)` write.
  /// - Parameter weight: How often, against the other topics, a day's customers ask about the first one.
  init(
    seed: Int,
    traffic: (Int) -> Double = { _ in 0.2 },
    weight: (Int) -> Double = { _ in 1 }
  ) {
    dice = Dice(state: UInt64(seed))
    for day in 0..<Self.days {
      for customer in 0..<dice.count(of: 100, chance: traffic(day)) {
        let name = "\(day)-\(customer)"
        let at = Double(day) + dice.share()
        let topic = topic(weight: weight(day))
        writer.ask(Self.topics[topic], in: "s\(name)", by: "u\(name)", day: at)
      }
    }
  }

  private mutating func topic(weight: Double) -> Int {
    let place = dice.share() * (Double(Self.topics.count - 1) + weight)
    return place < weight ? 0 : min(Int(place - weight) + 1, Self.topics.count - 1)
  }

  /// The last week against the one before, or two periods of `length` days that end with the log.
  func report(length: Int = 7, fixed day: Double? = nil) -> IssueReport {
    var writer = writer
    let topic = Self.topics[0]
    if let day, let question = writer.log.questions.first(where: { $0.text == topic }) {
      writer.note(.fixed(LogOfQuestions.day(day)), on: question.place, by: "ana", day: day)
      writer.note(.owner("ana"), on: question.place, by: "bo", day: day)
    }
    let log = writer.log
    let end = LogOfQuestions.day(Double(Self.days))
    return IssueReport(
      log,
      clusters: QuestionCluster.clusters(of: log.questions, by: Self.vectors(of: log.questions)),
      settings: IssueSettings(
        period: LogOfQuestions.day(Double(Self.days - length))..<end,
        asOf: end
      )
    )
  }

  /// Each topic in a direction of its own.
  private static func vectors(of questions: [Question]) -> QuestionVectors {
    let rows = questions.map { question in topics.map { $0 == question.text ? Float(1) : 0 } }
    return QuestionVectors(rows: rows, likeness: 0.5)
  }
}

extension IssueReport {
  /// The issue whose rate a world changes.
  var planted: Issue? { issues.first { $0.cluster.label == PlantedWorld.topics[0] } }

  /// The issues that are said to have risen or fallen.
  var alarms: [Issue] { issues.filter { $0.growth.verdict != .unclear } }
}
