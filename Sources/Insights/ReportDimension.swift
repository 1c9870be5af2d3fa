import CanonicalJSON
import Conversation

/// What a report can be divided by: each conversation, with its tickets, belongs to one group.
package enum ReportDimension: String, Sendable, Hashable, CaseIterable {
  /// Its primary intent.
  case intent
  /// The part of its primary intent's name before the first `/`.
  case topic
  /// The medium in which it began.
  case channel
  /// The language of the customer's last message; that of the session where there is no message.
  case language
  /// The queue of its first ticket.
  case queue
  /// The person who first wrote to the customer.
  case person
  /// The digest of the content that was in force when it began.
  case content
  /// The local Monday before its start, or on it.
  case week

  /// The group of conversations that belong to no other: nothing understood, no ticket, no person.
  package static let none = "none"

  /// What `record` says of its conversation's group, where the log says it at all.
  func group(told record: LogRecord, _ kind: EventKind, known: String?) -> String? {
    switch self {
    case .intent, .topic, .week: nil
    case .channel: kind == .sessionStarted ? known ?? record.data["channel"]?.string : known
    case .language:
      switch kind {
      case .sessionStarted: known ?? record.data["locale"]?.string
      case .userTurn: record.data["lang"]?.string ?? known
      default: known
      }
    case .queue: kind == .ticketOpened ? known ?? record.data["queue"]?.string : known
    case .person: known ?? record.person(writing: kind)
    case .content: known ?? record.configuration
    }
  }
}

extension LogRecord {
  /// The name of the person of the team who wrote to the customer; nil where it was nobody of them.
  fileprivate func person(writing kind: EventKind) -> String? {
    guard isByPerson, kind == .agentTurn || (kind == .ticketReplied && isPersonsPublicReply) else {
      return nil
    }
    return actor.map { String($0.dropFirst($0.hasPrefix("human:") ? 6 : 0)) }
  }
}
