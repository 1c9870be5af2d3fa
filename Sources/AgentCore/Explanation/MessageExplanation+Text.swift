import Conversation
import TextAnalysis
import Understanding

extension MessageExplanation {
  /// The explanation for people: one fact a line, details of it indented.
  package var lines: [String] {
    readingLines + Self.requestLines(of: interpretation, in: text) + intentLines
      + [zoneLine, noveltyLine] + groundsLines + whyNotLines
  }

  // MARK: What was read

  private var readingLines: [String] {
    var lines = ["text: \(text.prefix(200))"]
    let corrections = interpretation.corrections.map { "\($0.written) → \($0.read)" }
    if !corrections.isEmpty { lines.append("spelling: \(corrections.joined(separator: ", "))") }
    for entity in interpretation.entities {
      lines.append("entity: \(entity.entity) = \(entity.value.plainText) (\(entity.rule))")
    }
    let acts = interpretation.acts.map(\.rawValue).sorted()
    if !acts.isEmpty { lines.append("acts: \(acts.joined(separator: ", "))") }
    if let language = interpretation.language { lines.append("language: \(language)") }
    return lines
  }

  private var intentLines: [String] {
    interpretation.candidates.prefix(3).map {
      "intent: \($0.intent) \(Self.percent($0.confidence))"
    }
  }

  // MARK: What it allows

  private var zoneLine: String {
    let answer = "answers from \(Self.percent(limits.answer)) on"
    let rival = "where no other has \(Self.percent(limits.rival))"
    let words =
      switch interpretation.zone {
      case .answer: interpretation.isExact ? "answer, it is a sample" : "answer"
      case .clarify: "ask which is meant"
      case .search: "nothing fits, search the articles"
      case .fallback: "too few known words"
      }
    return
      "zone: \(words); \(answer), \(rival), asks back from \(Self.percent(interpretation.threshold))"
  }

  private var noveltyLine: String {
    let verdict = interpretation.isNovel ? "unlike anything known" : "like what is known"
    let limit = limits.noveltyLimit
    let above = limit.isFinite ? ", novel above \(Self.decimal(limit))" : ""
    return "novelty: \(Self.decimal(interpretation.novelty))\(above): \(verdict)"
  }

  // MARK: Why

  private var groundsLines: [String] {
    guard let best = grounds.first else { return [] }
    var lines = ["for \(best.intent): \(Self.words(best.wordsFor))"]
    if !best.wordsAgainst.isEmpty { lines.append("  against it: \(Self.words(best.wordsAgainst))") }
    lines += sampleLines(best, count: 3)
    lines.append("  views: \(viewWords(best.views))")
    if grounds.count > 1 { lines += runnerUpLines(grounds[1], behind: best) }
    return lines
  }

  private func runnerUpLines(_ second: IntentGrounds, behind best: IntentGrounds) -> [String] {
    let behind = Self.decimal(best.views.score - second.views.score)
    var lines = ["runner-up \(second.intent): \(behind) behind"]
    let lead = best.lead(over: second)
    if !lead.isEmpty { lines.append("  speak more for \(best.intent): \(Self.words(lead))") }
    let own = second.lead(over: best)
    if !own.isEmpty { lines.append("  speak more for it: \(Self.words(own))") }
    return lines + sampleLines(second, count: 1)
  }

  private func sampleLines(_ grounds: IntentGrounds, count: Int) -> [String] {
    grounds.samples.prefix(count).map {
      "  sample: “\($0.text.prefix(120))” \(Self.percent($0.likeness)) alike"
    }
  }

  private func viewWords(_ views: IntentGrounds.Views) -> String {
    let words = "words \(Self.signed(views.words))"
    guard readsMeaning else { return words }
    return words
      + ", meaning \(Self.signed(views.meaning)), samples \(Self.signed(views.neighbours))"
      + ", wording \(Self.signed(views.wording))"
  }

  private var whyNotLines: [String] {
    guard let whyNot else { return [] }
    let grounds = whyNot.grounds
    if whyNot.rank == 1 {
      return [
        "why not \(grounds.intent): it is the likeliest, with \(Self.percent(grounds.confidence))"
      ]
        + changeLines(whyNot)
    }
    let place = "place \(whyNot.rank) of \(intents), \(Self.percent(grounds.confidence))"
    let against = whyNot.likeliest.lead(over: grounds)
    var lines = ["why not \(grounds.intent): \(place)"]
    if !against.isEmpty {
      lines.append("  speak more for \(whyNot.likeliest.intent): \(Self.words(against))")
    }
    if !grounds.wordsFor.isEmpty { lines.append("  speak for it: \(Self.words(grounds.wordsFor))") }
    return lines + sampleLines(grounds, count: 1) + changeLines(whyNot)
  }

  private func changeLines(_ whyNot: WhyNot) -> [String] {
    if case .answer(whyNot.grounds.intent) = interpretation.zone { return [] }
    guard !whyNot.changes.isEmpty else {
      return ["  no single word of its samples would make it so"]
    }
    return whyNot.changes.map { change in
      let how = change.removed.map { "in place of “\($0)”" } ?? "added"
      return "  it would be with “\(change.added)” \(how) (\(Self.percent(change.confidence)))"
    }
  }

  // MARK: Numbers

  private static func words(_ words: [IntentGrounds.Word]) -> String {
    words.isEmpty
      ? "no word by itself"
      : words.map { "\($0.text) \(signed($0.effect))" }.joined(separator: ", ")
  }

  static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  private static func signed(_ number: Double) -> String {
    number < 0 ? decimal(number) : "+\(decimal(number))"
  }

  /// A number with one digit behind the point.
  private static func decimal(_ number: Double) -> String {
    let tenths = Int((abs(number) * 10).rounded())
    return "\(number < 0 && tenths > 0 ? "-" : "")\(tenths / 10).\(tenths % 10)"
  }
}
