import CanonicalJSON
import Conversation

/// What a reviewer noted on a question; an event of the question's conversation that changes nothing in it.
package struct ReviewMark: Sendable, Hashable {
  /// What was noted.
  package enum Note: Sendable, Hashable {
    /// What is to become of the question and those like it.
    case label(ReviewLabel)
    /// Who sees to the issue.
    case owner(String)
    /// From when on the issue should be gone.
    case fixed(Timestamp)
  }

  /// The question it was noted on.
  package var place: Question.Place
  /// When.
  package var at: Timestamp
  /// By whom.
  package var reviewer: String
  /// What.
  package var note: Note

  /// A note of `reviewer`.
  package init(place: Question.Place, at: Timestamp, reviewer: String, note: Note) {
    self.place = place
    self.at = at
    self.reviewer = reviewer
    self.note = note
  }

  /// The type and the fields of its event.
  package var event: (type: String, data: JSONObject) {
    var data: JSONObject = ["turn": .integer(place.turn), "by": .string(reviewer)]
    switch note {
    case .label(let label):
      data["label"] = .string(label.kind.rawValue)
      data.set("target", ifPresent: label.target.map { .string($0) })
      return ("label.given", data)
    case .owner(let owner):
      data["owner"] = .string(owner)
      return ("issue.owned", data)
    case .fixed(let instant):
      data["from"] = .string(instant.description)
      return ("issue.fixed", data)
    }
  }

  /// The note that a line of the log tells; nil for any other line.
  package init?(_ record: LogRecord) {
    guard let session = record.conversation, let turn = record.data["turn"]?.integer,
      let note = Self.note(record)
    else { return nil }
    self.init(
      place: Question.Place(session: session, turn: turn),
      at: record.timestamp,
      reviewer: record.data["by"]?.string ?? "",
      note: note
    )
  }

  private static func note(_ record: LogRecord) -> Note? {
    switch record.type {
    case "label.given":
      record.data["label"]?.string.flatMap { ReviewLabel.Kind(rawValue: $0) }
        .map { .label(ReviewLabel($0, target: record.data["target"]?.string)) }
    case "issue.owned": record.data["owner"]?.string.map { .owner($0) }
    case "issue.fixed":
      record.data["from"]?.string.flatMap { Timestamp($0) }.map { .fixed($0) }
    default: nil
    }
  }
}

/// What is to become of questions that are alike.
package struct ReviewLabel: Sendable, Hashable, CustomStringConvertible {
  /// The sort of thing.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Samples of an intent that is there.
    case sample
    /// An intent of its own.
    case intent
    /// An article.
    case article
    /// Nothing: it stays with people.
    case ignored
  }

  /// The sort of thing.
  package var kind: Kind
  /// The id of the intent or article; nil for what is ignored.
  package var target: String?

  /// A label.
  package init(_ kind: Kind, target: String? = nil) {
    self.kind = kind
    self.target = target
  }

  /// `sample of orders/track-order`.
  package var description: String {
    let words =
      switch kind {
      case .sample: "sample of"
      case .intent: "new intent"
      case .article: "article"
      case .ignored: "ignored"
      }
    return target.map { "\(words) \($0)" } ?? words
  }
}
