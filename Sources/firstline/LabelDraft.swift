import AgentContent
import Foundation
import Reports
import Reviewing

/// What a label writes: content, and a scenario that says what it is to bring about.
struct LabelDraft {
  /// Why nothing can be drafted; a sentence without its end.
  struct Fault: Error {
    let reason: String
  }

  /// Samples of one cluster are at most so many: the nearest to its centre stand for all.
  private static let mostSamples = 5

  let label: ReviewLabel
  let entry: ReviewQueue.Entry
  let content: String
  let scenarios: String
  /// What is to be answered, as the option says it; nil takes what people answered.
  let reply: String?
  let title: String?
  /// The day of an article, `2026-03-02`.
  let today: String

  /// The question that the scenario asks.
  var question: String { samples.first ?? "" }

  /// Where the scenario goes.
  var scenarioPath: String { "\(scenarios)/review/\(entry.cluster.id).txt" }

  /// The content's files; none for a label that writes no content.
  func change() throws(Fault) -> ContentChange {
    guard !samples.isEmpty else {
      throw Fault(reason: "every question of the group holds masked values, braces or controls")
    }
    var change = ContentChange()
    switch label.kind {
    case .sample: try addSamples(to: &change)
    case .intent:
      change.create(
        try path(ContentOutline.intentPath),
        ContentOutline.intent(title: shownTitle, samples: samples, reply: try answer())
      )
    case .article:
      change.create(
        try path(ContentOutline.articlePath),
        ContentOutline.article(
          title: shownTitle,
          updated: today,
          heading: question,
          text: try answer()
        )
      )
    case .ignored: break
    }
    return change
  }

  /// The scenario, with lines that say what is to come. What no sample decides may be another with the encoder than
  /// without it, and is expected of the agent as it reads now.
  func scenario(_ assertions: [String], readsMeaning: Bool) -> String {
    let isDecidedBySamples = label.kind == .sample || label.kind == .intent
    let header = isDecidedBySamples ? [] : ["@encoder \(readsMeaning ? "on" : "off")"]
    let lines = ["# \(shownTitle): \(label)."] + header + ["user: \(question)"] + assertions
    return lines.joined(separator: "\n") + "\n"
  }

  /// What the scenario expects at least. What the agent is to do beyond it, where the label leaves that open, is said by
  /// `leavesDecisionOpen`.
  func assertions() throws(Fault) -> [String] {
    let target = label.target ?? ""
    return switch label.kind {
    case .sample: ["  intent: \(target)"]
    case .intent: ["  intent: \(target)", "agent: \(try answer())"]
    case .article: ["  article: \(target)"]
    case .ignored: []
    }
  }

  /// Whether the scenario is also to hold what the agent decides: an intent's flow may ask, answer or hand over, and
  /// what is ignored stays as it is.
  var leavesDecisionOpen: Bool { label.kind == .sample || label.kind == .ignored }

  private func addSamples(to change: inout ContentChange) throws(Fault) {
    let path = try path(ContentOutline.intentPath)
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Fault(reason: "there is no intent '\(label.target ?? "")'")
    }
    let before = [UInt8](data)
    guard let after = SampleInsertion.bytes(before, adding: samples) else {
      throw Fault(reason: "\(path) has no list 'samples:' with one sample a line")
    }
    change.replace(path, before, with: after)
  }

  private func path(_ within: (String) -> String?) throws(Fault) -> String {
    guard let path = within(label.target ?? "") else {
      throw Fault(reason: "'\(label.target ?? "")' is no name: write it like orders/track-order")
    }
    return "\(content)/\(path)"
  }

  /// The questions nearest the centre that can be written down as they are: without masks and control characters, and
  /// without braces, which mark values in samples.
  private var samples: [String] {
    Array(entry.cluster.examples(.max).filter(Self.isPlain).prefix(Self.mostSamples))
  }

  private func answer() throws(Fault) -> String {
    guard let answer = reply ?? entry.answers.first(where: Self.isPlain) else {
      throw Fault(reason: "nobody answered yet in words without masks: say it with --reply")
    }
    return answer
  }

  private var shownTitle: String {
    title ?? entry.cluster.label.prefix(1).uppercased() + entry.cluster.label.dropFirst()
  }

  private static func isPlain(_ text: String) -> Bool {
    !text.contains { "‹›{}".contains($0) } && VisibleText.escaped(text) == text
  }
}
