import CanonicalJSON
import Conversation
import Evaluation
import Synchronization
import Testing
import TextAnalysis
import Understanding

@Suite("The evaluation of intents")
struct IntentEvaluationTests {
  /// A clock that takes half a second between two looks.
  private static func evaluation() -> IntentEvaluation {
    let ticks = Ticks()
    return IntentEvaluation { Double(ticks.count.add(1, ordering: .relaxed).newValue) / 2 }
  }

  private static let train = ["track", "cancel", "refund"].flatMap { intent in
    (0..<20).map { number in
      LabelledRow(text: "please \(intent) my order number \(number)", intent: IntentID(intent))
    }
  }

  private static let test = [
    LabelledRow(text: "track order", intent: "track"),
    LabelledRow(text: "refund order", intent: "refund"),
    LabelledRow(text: "cancel it, I meant refund", intent: "cancel"),
    LabelledRow(text: "Please track my order number 3", intent: "track"),
    LabelledRow(text: "xyzzy plugh", intent: "oos"),
  ]

  @Test("judges every row of the test in its order")
  func run() {
    let report = Self.evaluation().run(train: Self.train, test: Self.test)
    #expect(report.predictions.map(\.text) == Self.test.map(\.text))
    #expect(report.predictions.map(\.expected) == Self.test.map(\.intent))
    #expect(report.examples == 60)
    #expect(report.intents == 3)
    #expect(report.trainCPUSeconds == 0.5)
    #expect(report.aurocOutOfScope == 1)
    #expect(report.predictions.last?.decision == "fallback")
    #expect(report.predictions.last?.intent != nil)
    #expect(report.exclusions == nil)
  }

  @Test("counts only texts in scope, and has no AUROC without others")
  func inScope() {
    let judged = Self.test.filter(\.isInScope)
    let all = Self.evaluation().run(train: Self.train, test: Self.test)
    let known = Self.evaluation().run(train: Self.train, test: judged)
    #expect(all.accuracy == known.accuracy)
    #expect(all.macroF1 == known.macroF1)
    #expect(all.calibrationError == known.calibrationError)
    #expect(known.aurocOutOfScope == nil)
  }

  @Test("leaves out-of-scope rows out of training where asked to")
  func ignoresOutOfScope() {
    let strange = (0..<120).map { LabelledRow(text: "tell joke \($0)", intent: "oos") }
    let taught = Self.evaluation().run(train: Self.train + strange, test: Self.test)
    let untaught = Self.evaluation()
      .run(train: Self.train + strange, test: Self.test, validate: strange, ignoreOOS: true)
    #expect(taught.examples == 180)
    #expect(taught.intents == 3)
    #expect(untaught.examples == 60)
    let plain = Self.evaluation().run(train: Self.train, test: Self.test)
    #expect(untaught.predictions == plain.predictions)
  }

  @Test("fits thresholds to validation rows but learns no intent from them")
  func validation() {
    let rows = (0..<100).map { LabelledRow(text: "order \($0) cancel joke", intent: "oos") }
    let fitted = Self.evaluation().run(train: Self.train, test: Self.test, validate: rows)
    let plain = Self.evaluation().run(train: Self.train, test: Self.test)
    #expect(fitted.calibration != plain.calibration)
    #expect(fitted.predictions.map(\.novelty) == plain.predictions.map(\.novelty))
    let known = Self.evaluation().run(train: Self.train, test: Self.test, validate: Self.train)
    #expect(known.calibration == plain.calibration)
  }

  @Test("writes one object with the agreed keys")
  func json() {
    let report = Self.evaluation().run(train: Self.train, test: Self.test)
    #expect(
      report.json.members.map(\.name) == [
        "accuracy", "macro_f1", "ece", "auroc_oos", "train_cpu_seconds", "examples", "intents",
        "thresholds", "words_thresholds",
        "accuracy_share", "outcomes", "answer_precision", "out_of_scope",
        "not_samples", "reliability", "risk_coverage", "per_intent", "confusions",
        "confusion_pairs",
      ]
    )
    #expect(report.json["not_samples"] == .null)
    #expect(report.json["accuracy"]?.number == 1)
    #expect(report.json["thresholds"]?.object?.isEmpty == false)
    #expect(report.json["train_cpu_seconds"] == .number(0.5))
  }

  @Test("writes a line for each prediction")
  func predictionLines() throws {
    let report = Self.evaluation().run(train: Self.train, test: Self.test)
    let lines = report.predictionLines.split(separator: "\n")
    #expect(lines.count == Self.test.count)
    let first = try JSONReader.value(of: String(lines[3]))
    #expect(
      first.object?.members.map(\.name) == [
        "text", "expected", "intent", "confidence", "novelty", "decision", "alternatives",
      ]
    )
    #expect(first["intent"]?.string == "track")
    #expect(first["confidence"]?.number == 1)
    #expect(first["decision"]?.string == "answer")
    #expect(first["alternatives"]?.array?.first?["intent"]?.string != nil)
  }

  @Test("judges each row of the content once by what the others teach")
  func crossValidation() {
    let rows =
      Self.train + [LabelledRow(text: "track or cancel, I do not mind", intent: "refund")]
    let report = Self.evaluation().crossValidate(rows)
    #expect(report.predictions.count == rows.count)
    #expect(Set(report.predictions.map(\.text)) == Set(rows.map(\.text)))
    #expect(report.predictions.allSatisfy { $0.confidence < 1 })
    #expect(report.examples == 61)
    #expect(report.confusions.map(\.intent) == ["refund"])
    #expect(report.confusions.first?.total == 21)
    #expect(report.confusions.first?.right == 20)
    #expect(report.confusions.first?.mistakes.map(\.count) == [1])
    #expect(report.json["confusions"]?.array?.count == 1)
    #expect(report.pairs.map(\.first) == ["refund"])
    #expect(
      report.pairs.first?.mistakes.map(\.prediction.text) == ["track or cancel, I do not mind"]
    )
  }

  @Test("judges no row by its twin")
  func twins() {
    let twins =
      Self.train
      + Self.train.map { row in
        LabelledRow(text: row.text.uppercased() + "!", intent: row.intent)
      }
    let report = Self.evaluation().crossValidate(twins)
    #expect(report.predictions.count == 120)
    #expect(report.predictions.allSatisfy { $0.confidence < 1 })
  }

  @Test(
    "judges texts that must not match an intent by what was not taught of them",
    arguments: [
      ("please track my order", .answeredWithExcluded),
      ("please refund my order", .answeredWithAnother), ("xyzzy plugh", .refused),
    ] as [(String, ExclusionReport.Fate)]
  )
  func notSamples(text: String, fate: ExclusionReport.Fate) throws {
    // Taught, the first text would not be answered with what it excludes.
    let texts = [LabelledRow(text: text, intent: "track")]
    let report = Self.evaluation().crossValidate(Self.train, notSamples: texts)
    let exclusions = try #require(report.exclusions)
    #expect(exclusions.findings.map(\.fate) == [fate])
    #expect(exclusions.faults.count == (fate == .answeredWithExcluded ? 1 : 0))
  }

  @Test("reads texts as the agent does, and tells which an article answers")
  func reading() throws {
    let order = EntityDefinition(id: "order", kind: .pattern(try EntityPattern(parsing: "A-#")))
    let evaluation = IntentEvaluation(
      reading: ContentReading(
        recognizer: EntityRecognizer(definitions: [order]),
        hasArticle: { text, language in text.hasPrefix("track parcels") && language == "en" }
      )
    ) { 0 }
    let test = [
      LabelledRow(text: "refund A-1", intent: "refund"),
      LabelledRow(text: "track parcels cancel letters refund stamps", intent: "track"),
    ]
    let train = Self.train + [LabelledRow(text: "refund ‹order›", intent: "refund")]
    let report = evaluation.run(train: train, test: test)
    #expect(report.predictions.map(\.text) == test.map(\.text))
    #expect(report.predictions.first?.confidence == 1)
    let isSearched = report.predictions.last.map { $0.zone == .search }
    #expect(report.predictions.last?.hasArticle == isSearched)
  }

  @Test("judges whole messages: what is rejected in them is not what they ask for")
  func wholeMessages() throws {
    let rows = [
      LabelledRow(
        text: "I don't want to cancel my order, please refund my order",
        intent: "refund"
      ),
      LabelledRow(text: "do not cancel my order", intent: "oos"),
    ]
    let report = Self.evaluation().run(train: Self.train, test: rows)
    #expect(report.predictions.first?.intent == "refund")
    #expect(report.predictions.first?.decision == "answer")
    // Nothing is left to ask for, yet the best known intent is named.
    #expect(report.predictions.last?.decision == "fallback")
    #expect(report.predictions.last?.intent == "cancel")
  }

  @Test("reads rows in the language that they are in")
  func language() {
    let encoder = CountingEncoder()
    let evaluation = IntentEvaluation(
      reading: ContentReading(languages: ["en", "de"]),
      encoder: encoder
    ) { 0 }
    let train = Self.train.map { LabelledRow(text: $0.text, intent: $0.intent, language: "de") }
    _ = evaluation.run(train: train, test: [])
    #expect(encoder.count == 0)
    _ = evaluation.run(train: Self.train, test: [])
    #expect(encoder.count > 0)
  }

  @Test("gives the same whatever the order of the rows")
  func order() {
    let forth = Self.evaluation().crossValidate(Self.train, notSamples: Self.test)
    let back = Self.evaluation().crossValidate(
      Self.train.reversed(),
      notSamples: Self.test.reversed()
    )
    #expect(back == forth)
  }

  @Test("tells how far it is, without stepping back")
  func progress() {
    var shares: [Double] = []
    _ = Self.evaluation().crossValidate(Self.train) { shares.append($0) }
    #expect(shares == shares.sorted())
    #expect(shares.last == 1)
  }
}

/// An encoder that finds everything alike, and counts what it is asked.
private final class CountingEncoder: SentenceEncoder {
  let identifier = "counting"
  let dimension = 2
  let words: [String] = []
  private let asked = Atomic(0)

  var count: Int { asked.load(ordering: .relaxed) }

  func embedding(of text: String) -> [Float] {
    asked.add(1, ordering: .relaxed)
    return [1, Float(text.utf8.count % 7)]
  }
}

/// How often a clock was looked at.
private final class Ticks: Sendable {
  let count = Atomic<Int>(0)
}
