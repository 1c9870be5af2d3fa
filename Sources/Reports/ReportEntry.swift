import Insights

/// One figure of a report as every form shows it: where it stands, what it is called, and its value.
package struct ReportEntry: Sendable, Hashable {
  /// The part of the text report in which it stands.
  package enum Section: String, Sendable, Hashable, CaseIterable {
    case requests = "Requests and outcomes"
    case resolution = "Resolution"
    case firstContact = "First contact resolution"
    case satisfaction = "Customer satisfaction"
    case escalation = "Escalation by reason"
    case tickets = "Tickets"
    case intents = "Intents"
    case knowledge = "Knowledge"
    case success = "Customer success"
  }

  /// The two halves of the JSON tree.
  package enum Tree: String, Sendable, Hashable {
    case support, success
  }

  /// Its half of the JSON tree.
  package let tree: Tree
  /// Its part of the text.
  package let section: Section
  /// Its name in JSON, CSV and `--explain`: `bot_resolution_rate`.
  package let key: String
  /// Its name for people.
  package let title: String
  /// What was computed.
  package let value: FigureValue
}
