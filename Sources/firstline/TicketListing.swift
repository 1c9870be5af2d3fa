import CanonicalJSON
import Conversation
import Reports
import TextAnalysis
import Ticketing

/// Tickets as text and JSON.
enum TicketListing {
  /// One line a ticket.
  static func text(of tickets: [Ticket], showsUnsent: Bool) -> String {
    guard !tickets.isEmpty else { return "no tickets\n" }
    return tickets.map { ticket in
      let unsent = showsUnsent ? ", \(ticket.unsent.count) unsent" : ""
      let fields = [
        ticket.number.rawValue, ticket.status.rawValue + unsent, ticket.opening.priority,
        ticket.opening.queue, ticket.openedAt.description, ticket.opening.subject,
      ]
      return fields.map(TerminalText.line).joined(separator: "  ") + "\n"
    }.joined()
  }

  /// Everything that is known of a ticket.
  static func text(of ticket: Ticket, address: String?) -> String {
    var lines = [
      "\(ticket.number)  \(ticket.status.rawValue)  \(ticket.opening.priority)  "
        + ticket.opening.queue,
      "subject:   \(ticket.opening.subject)",
      "opened:    \(ticket.openedAt)" + (ticket.reason.map { "  (\($0.rawValue))" } ?? ""),
      "session:   \(VisibleText.escaped(ticket.session.rawValue))",
    ]
    if let customer = ticket.customer {
      lines.append("customer:  \(VisibleText.escaped(customer.rawValue))")
    }
    if let issue = ticket.opening.issue { lines.append("issue:     \(issue)") }
    lines.append("contact:   \(address ?? "none given")")
    lines += ticket.opening.words.map { "customer:  \($0)" }
    for (name, value) in ticket.opening.slots.sorted(by: { $0.key < $1.key }) {
      lines.append("slot:      \(name) = \(value.plainText)")
    }
    lines += ticket.opening.articles.map { "shown:     \($0)" }
    lines += ticket.history.map { "\($0.at)  \($0.actor): \($0.text)" }
    lines += unsent(of: ticket).map { "unsent:    \($0)" }
    return lines.map { TerminalText.block($0, indent: 11) + "\n" }.joined()
  }

  private static func unsent(of ticket: Ticket) -> [String] {
    ticket.unsent.sorted { $0.key < $1.key }.map(\.value)
  }

  static func json(of tickets: [Ticket]) -> String {
    JSONWriter.text(of: .array(tickets.map { .object(object(of: $0)) }))
  }

  static func json(of ticket: Ticket, address: String?) -> String {
    var object = object(of: ticket)
    object["contact"] = address.map { .string($0) } ?? .null
    object["words"] = .array(ticket.opening.words.map { .string($0) })
    object["slots"] =
      [String: Value](
        uniqueKeysWithValues: ticket.opening.slots.map { ($0.key, $0.value) }
      ).json
    object["articles"] = .array(ticket.opening.articles.map { .string($0.rawValue) })
    object["history"] = .array(
      ticket.history.map {
        [
          "at": .string($0.at.description), "actor": .string($0.actor), "text": .string($0.text),
        ]
      }
    )
    return JSONWriter.text(of: object)
  }

  private static func object(of ticket: Ticket) -> JSONObject {
    [
      "ticket": .string(ticket.number.rawValue),
      "status": .string(ticket.status.rawValue),
      "priority": .string(ticket.opening.priority),
      "queue": .string(ticket.opening.queue),
      "subject": .string(ticket.opening.subject),
      "reason": ticket.reason.map { .string($0.rawValue) } ?? .null,
      "opened": .string(ticket.openedAt.description),
      "session": .string(ticket.session.rawValue),
      "customer": ticket.customer.map { .string($0.rawValue) } ?? .null,
      "issue": ticket.opening.issue.map { .string($0.rawValue) } ?? .null,
      "unsent": .integer(ticket.unsent.count),
    ]
  }
}
