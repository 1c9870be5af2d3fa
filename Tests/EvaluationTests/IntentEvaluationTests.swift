import CanonicalJSON
import Conversation
import Evaluation
import Synchronization
import Testing
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
    #expect(report.confusions == nil)
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
    #expect(fitted.predictions.map(\.result.novelty) == plain.predictions.map(\.result.novelty))
    let known = Self.evaluation().run(train: Self.train, test: Self.test, validate: Self.train)
    #expect(known.calibration == plain.calibration)
  }

  @Test("writes one object with the agreed keys")
  func json() {
    let report = Self.evaluation().run(train: Self.train, test: Self.test)
    #expect(
      report.json.members.map(\.name) == [
        "accuracy", "macro_f1", "ece", "auroc_oos", "train_cpu_seconds", "examples", "intents",
        "thresholds",
      ]
    )
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

  @Test("shows the figures to people")
  func text() {
    let text = Self.evaluation().run(train: Self.train, test: Self.test).text
    #expect(text.hasPrefix("examples            60 of 3 intents\naccuracy            "))
    #expect(text.hasSuffix("training            0.50 CPU seconds\n"))
    #expect(text.contains("AUROC out of scope  100.0 %\n"))
  }

  @Test("judges each row of the content once by what the others teach")
  func crossValidation() {
    let rows =
      Self.train.map { LabelledText(text: $0.text, intent: $0.intent) }
      + [LabelledText(text: "track or cancel, I do not mind", intent: "refund")]
    let report = Self.evaluation().crossValidate(rows)
    #expect(report.predictions.count == rows.count)
    #expect(Set(report.predictions.map(\.text)) == Set(rows.map(\.text)))
    #expect(report.predictions.allSatisfy { !$0.result.isExact })
    #expect(report.examples == 61)
    #expect(report.confusions?.map(\.intent) == ["refund"])
    #expect(report.confusions?.first?.total == 21)
    #expect(report.confusions?.first?.right == 20)
    #expect(report.confusions?.first?.mistakes.map(\.count) == [1])
    #expect(report.json["confusions"]?.array?.count == 1)
    #expect(report.text.contains("  refund: 20 of 21 right; "))
  }

  @Test("gives the same whatever the order of the rows")
  func order() {
    let rows = Self.train.map { LabelledText(text: $0.text, intent: $0.intent) }
    let forth = Self.evaluation().crossValidate(rows)
    #expect(Self.evaluation().crossValidate(rows.reversed()) == forth)
  }
}

/// How often a clock was looked at.
private final class Ticks: Sendable {
  let count = Atomic<Int>(0)
}
