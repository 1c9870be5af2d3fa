import CanonicalJSON
import Conversation
import Reports
import Reviewing
import TextAnalysis

/// Groups of questions and the agreement of reviewers as text and JSON.
enum ReviewListing {
  private static let examples = 3

  // MARK: Text

  /// Four lines a group.
  static func text(of entries: [ReviewQueue.Entry]) -> String {
    guard !entries.isEmpty else { return "nothing to review\n" }
    return entries.map { entry in
      let lines =
        [heading(of: entry), counts(of: entry)]
        + entry.cluster.examples(examples).map { "asked:     \($0)" }
        + entry.answers.prefix(1).map { "answered:  \($0)" }
        + entry.labels.map { label(of: $0) }
      return lines.map { TerminalText.block($0, indent: 11) + "\n" }.joined()
    }.joined(separator: "\n")
  }

  /// Everything that is known of a group.
  static func text(of entry: ReviewQueue.Entry) -> String {
    var lines = [heading(of: entry), counts(of: entry)]
    lines += entry.cluster.nearest.map { place in
      let question = entry.cluster.questions[place]
      return "asked:     \(question.at)  \(VisibleText.escaped(question.place.session.rawValue))  "
        + question.text
    }
    lines += entry.answers.map { "answered:  \($0)" }
    lines += entry.labels.map { label(of: $0) }
    return lines.map { TerminalText.block($0, indent: 11) + "\n" }.joined()
  }

  private static func heading(of entry: ReviewQueue.Entry) -> String {
    "\(entry.cluster.id)  \(entry.cluster.label)"
  }

  private static func counts(of entry: ReviewQueue.Entry) -> String {
    let troubles = Question.Trouble.allCases.compactMap { trouble -> String? in
      let count = entry.count(trouble)
      return count == 0 ? nil : "\(count) \(words(for: trouble))"
    }
    let source = entry.measured > 0 ? "recorded on \(counted(entry.measured, "ticket"))" : "assumed"
    return "worth:     \(number(entry.value)) minutes = \(counted(entry.customers, "customer")) × "
      + "\(number(entry.minutes)) minutes (\(source)); \(counted(entry.questions.count, "question")), "
      + troubles.joined(separator: ", ")
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }

  private static func words(for trouble: Question.Trouble) -> String {
    trouble == .notUnderstood ? "not understood" : trouble.rawValue
  }

  private static func label(of mark: ReviewMark) -> String {
    let by = mark.reviewer.isEmpty ? "" : " by \(mark.reviewer)"
    return "label:     \(mark.label?.description ?? "")\(by), \(mark.at)"
  }

  /// One line a pair of reviewers.
  static func text(of all: [ReviewerAgreement]) -> String {
    guard !all.isEmpty else { return "no two reviewers have labelled the same group\n" }
    return all.map { pair in
      let names = pair.reviewers.map(TerminalText.line).joined(separator: " and ")
      let share = number(100 * Double(pair.agreed) / Double(pair.count))
      let kappa = pair.kappa.map { number($0, places: 2) } ?? "not defined"
      return "\(names): \(pair.agreed) of \(pair.count) alike (\(share) %), kappa \(kappa)\n"
    }.joined()
  }

  /// `value` with at most so many places, and no more zeros than it needs.
  static func number(_ value: Double, places: Int = 1) -> String {
    let text = NumberText.decimal(value, places: places)
    guard text.contains(".") else { return text }
    let short = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
    return String(short.reversed())
  }

  // MARK: JSON

  static func json(of entries: [ReviewQueue.Entry]) -> String {
    JSONWriter.text(of: .array(entries.map { .object(object(of: $0)) }))
  }

  static func json(of entry: ReviewQueue.Entry) -> String {
    JSONWriter.text(of: object(of: entry))
  }

  static func json(of all: [ReviewerAgreement]) -> String {
    JSONWriter.text(
      of: .array(
        all.map { pair in
          [
            "reviewers": .array(pair.reviewers.map { .string($0) }),
            "n": .integer(pair.count),
            "agreed": .integer(pair.agreed),
            "kappa": pair.kappa.map { .number($0) } ?? .null,
          ]
        }
      )
    )
  }

  private static func object(of entry: ReviewQueue.Entry) -> JSONObject {
    [
      "id": .string(entry.cluster.id),
      "label": .string(entry.cluster.label),
      "value_minutes": .number(entry.value),
      "customers": .integer(entry.customers),
      "minutes": .number(entry.minutes),
      "minutes_measured_on": .integer(entry.measured),
      "count": .integer(entry.questions.count),
      "why": .object(
        JSONObject(
          Question.Trouble.allCases.map { ($0.rawValue, .integer(entry.count($0))) }
        )
      ),
      "examples": .array(entry.cluster.examples(examples).map { .string($0) }),
      "questions": .array(entry.cluster.questions.map { .object(object(of: $0)) }),
      "answers": .array(entry.answers.map { .string($0) }),
      "open": .bool(entry.isOpen),
      "labels": .array(
        entry.labels.map { mark in
          [
            "label": .string(mark.label?.kind.rawValue ?? ""),
            "target": mark.label?.target.map { .string($0) } ?? .null,
            "by": .string(mark.reviewer),
            "at": .string(mark.at.description),
          ]
        }
      ),
    ]
  }

  private static func object(of question: Question) -> JSONObject {
    [
      "session": .string(question.place.session.rawValue),
      "turn": .integer(question.place.turn),
      "at": .string(question.at.description),
      "text": .string(question.text),
      "why": question.trouble.map { .string($0.rawValue) } ?? .null,
      "ticket": question.ticket.map { .string($0.rawValue) } ?? .null,
    ]
  }
}
