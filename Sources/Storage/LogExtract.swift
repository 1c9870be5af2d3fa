/// The part of the log that a report on recent days needs, and what the whole of it adds up to.
///
/// What is left out are whole sessions that ended long ago and whose tickets are settled: no figure of the days since then
/// can depend on them (decision 0032).
package struct LogExtract: Sendable, Hashable {
  /// The numbers of its events, rising.
  package let sequences: [Int]
  /// How many events of each type the whole log holds.
  package let counts: [String: Int]

  /// The condition for events that matter beyond their own session, whenever they happened: those of customers, marks and
  /// calendars, and the odd ones that a report's data quality counts. One too many does no harm.
  ///
  /// An index of the schema has it word for word: another condition takes another index, and a step of the schema.
  static let isApart = """
    type IN ('calendar.set', 'session.marked', 'subscription.started', 'subscription.changed',
        'subscription.cancelled', 'payment.received', 'product.used', 'nps.answered')
      OR (type = 'customer.identified' AND json_valid(data)
        AND json_extract(data, '$.from') IS NOT NULL)
      OR (type IN ('csat.answered', 'ces.answered') AND json_valid(data)
        AND (json_type(data, '$.score') IS NOT 'integer' OR json_type(data, '$.scale') IS NOT NULL
          OR json_extract(data, '$.score') NOT BETWEEN 1 AND iif(type = 'csat.answered', 5, 7)))
      OR (version = 1 AND type <> 'session.started')
    """

  /// The tickets that wait by what the events say, and those whose opening the log lacks: what the triggers of the schema
  /// keep in `waiting_tickets`.
  static let waitingTickets = """
    SELECT ticket FROM events WHERE ticket IS NOT NULL GROUP BY ticket
      HAVING max(iif(type IN ('ticket.opened', 'ticket.reopened'), seq, 0))
          > max(iif(type IN ('ticket.solved', 'ticket.closed', 'ticket.merged'), seq, 0))
        OR NOT max(type = 'ticket.opened')
    """
}
