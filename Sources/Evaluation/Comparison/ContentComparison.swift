import Conversation
import Understanding

/// Which texts two contents understand differently.
package struct ContentComparison: Sendable, Hashable {
  /// One side of the comparison, judged by its own samples.
  package struct Side: Sendable, Hashable {
    /// How many samples it has.
    package let samples: Int
    /// How many intents they express.
    package let intents: Int
    /// The share of its samples whose best intent is right.
    package let accuracy: Proportion
    /// What comes of its samples.
    package let outcomes: OutcomeCounts

    init(_ predictions: [Prediction]) {
      samples = predictions.count
      intents = Set(predictions.map(\.expected)).count
      accuracy = Proportion(
        predictions.count { $0.intent == $0.expected },
        of: predictions.count
      )
      outcomes = OutcomeCounts(predictions)
    }
  }

  /// The content that is compared with.
  package let base: Side
  /// The content that is compared.
  package let new: Side
  /// The samples of both, by intent, then by text.
  package let samples: [AnswerChange]
  /// The messages of the log, in its order; nil where there is none.
  package let messages: [AnswerChange]?

  /// The texts with a change of that kind: those written most often first, then by text.
  package static func changes(_ kind: AnswerChange.Kind, in list: [AnswerChange]) -> [AnswerChange]
  {
    list.filter { $0.kind == kind }
      .sorted { $0.count == $1.count ? $0.text < $1.text : $0.count > $1.count }
  }

  /// Whether more samples became wrong than right.
  package var isWorse: Bool {
    samples.count { $0.kind == .newlyWrong } > samples.count { $0.kind == .newlyRight }
  }
}

extension ContentComparison {
  /// Judges the samples of both contents, each by what it was not taught, and the messages of a log.
  ///
  /// A sample is held out where it stands, in the same part of both contents, so that what changes comes
  /// from the contents and not from the luck of the draw; a content that lacks it judges it as it is.
  /// - Parameters:
  ///   - messages: what customers wrote; nil where there is no log.
  ///   - progress: told the share done, 0…1, now and then.
  package init(
    base: ComparedContent,
    new: ComparedContent,
    messages: [LoggedMessage]? = nil,
    progress: (Double) -> Void = { _ in }
  ) {
    let plan = new.evaluation.plan(base.rows + new.rows, base.notSamples + new.notSamples)
    let old = JudgedContent(base, plan: plan) { progress($0 / 2) }
    let young = JudgedContent(new, plan: plan) { progress(0.5 + $0 / 2) }
    self.base = Side(old.predictions)
    self.new = Side(young.predictions)
    samples = Self.samples(old, young)
    self.messages = messages?.map { message in
      let row = LabelledRow(text: message.text, intent: message.intent ?? LabelledRow.outOfScope)
      return Self.change(row, isLabelled: message.intent != nil, .logged, message.count, old, young)
    }
  }

  private static func samples(_ old: JudgedContent, _ young: JudgedContent) -> [AnswerChange] {
    let present = young.predictions.map { prediction in
      let row = LabelledRow(text: prediction.text, intent: prediction.expected)
      let origin: AnswerChange.Origin =
        switch old.intents(of: prediction.text) {
        case nil: .added
        case .some(let intents): intents.contains(row.intent) ? .kept : .moved
        }
      return change(row, isLabelled: true, origin, 1, old, young)
    }
    let gone = old.predictions.filter { young.intents(of: $0.text) == nil }.map { prediction in
      let row = LabelledRow(text: prediction.text, intent: prediction.expected)
      let isKnown = young.judge.matcher.intents.contains(row.intent)
      return change(row, isLabelled: isKnown, .removed, 1, old, young)
    }
    return (present + gone).sorted {
      ($0.expected?.rawValue ?? "", $0.text) < ($1.expected?.rawValue ?? "", $1.text)
    }
  }

  private static func change(
    _ row: LabelledRow,
    isLabelled: Bool,
    _ origin: AnswerChange.Origin,
    _ count: Int,
    _ old: JudgedContent,
    _ young: JudgedContent
  ) -> AnswerChange {
    let isSample = origin != .logged
    return AnswerChange(
      text: row.text,
      expected: isLabelled ? row.intent : nil,
      origin: origin,
      count: count,
      before: .init(old.prediction(row, heldOut: isSample), isLabelled: isLabelled),
      after: .init(young.prediction(row, heldOut: isSample), isLabelled: isLabelled)
    )
  }
}

/// A content with what it makes of its own samples, each held out.
private struct JudgedContent {
  let content: ComparedContent
  let judge: Judge
  let predictions: [Prediction]
  private let known: [String: [Prediction]]

  init(_ content: ComparedContent, plan: FoldPlan, progress: (Double) -> Void) {
    self.content = content
    judge = content.evaluation.judge(content.rows, notSamples: content.notSamples)
    progress(1 / Double(plan.folds + 1))
    predictions =
      content.evaluation.heldOut(content.rows, content.notSamples, by: plan) {
        progress((1 + $0 * Double(plan.folds)) / Double(plan.folds + 1))
      }
      .rows
    known = Dictionary(grouping: predictions) { FoldPlan.key(of: $0.text) }
  }

  /// The intents that have a sample with the same words; nil where none has.
  func intents(of text: String) -> [IntentID]? {
    known[FoldPlan.key(of: text)]?.map(\.expected)
  }

  /// What the content makes of a row: by what else it teaches where the row is one of its samples and that
  /// is asked for, else by all it teaches.
  func prediction(_ row: LabelledRow, heldOut: Bool) -> Prediction {
    if heldOut, let own = known[FoldPlan.key(of: row.text)]?.first {
      return own.meaning(row.intent)
    }
    return judge.prediction(row)
  }
}
