import CanonicalJSON
import Conversation

/// The steps of a ticket whose whole life stands in one row.
struct WholeTicket {
  private var row: ImportedRow
  private let openedAt: Timestamp
  private var later: [TicketStep] = []

  /// The steps of the ticket, its opening first, the others by time.
  static func steps(
    of row: inout ImportedRow,
    openedAt: Timestamp,
    _ texts: inout TextRedaction
  ) -> [TicketStep] {
    let opening = TicketStep.opening(of: &row, at: openedAt, &texts)
    var ticket = WholeTicket(row: row, openedAt: openedAt)
    ticket.addWork()
    let ended = ticket.addEnds()
    ticket.addSurvey(endedAt: ended)
    row = ticket.row
    return opening + ticket.byTime
  }

  private init(row: ImportedRow, openedAt: Timestamp) {
    self.row = row
    self.openedAt = openedAt
  }

  /// In the order of time; what is simultaneous stays in the order of a ticket's life.
  private var byTime: [TicketStep] {
    later.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
      .map(\.element)
  }

  private mutating func addWork() {
    if let count = row.count(.transfers), count > 0 {
      row.note(.withoutTime, of: .transfers)
      later.append(TicketStep(type: "ticket.transferred", at: openedAt))
    }
    if let at = row.instant(.assigned) {
      later.append(TicketStep(type: "ticket.assigned", at: at))
    }
    let replies = row.count(.replies)
    guard let first = row.instant(.firstReply) else {
      if let replies, replies > 0 { row.note(.repliesWithoutTime, of: .replies) }
      return
    }
    let count = max(1, replies ?? 1)
    if count > 1 { row.note(.withoutTime, of: .replies) }
    later += [TicketStep](repeating: .reply(at: first, by: "human"), count: count)
  }

  /// Adds solutions, a reopening and the close; gives when the ticket was last solved or closed.
  private mutating func addEnds() -> Timestamp? {
    let solved = row.instant(.solved)
    let first = row.instant(.firstSolved)
    let closed = row.instant(.closed)
    for at in Set([first, solved].compactMap { $0 }).sorted() {
      later.append(TicketStep(type: "ticket.solved", at: at))
    }
    if let reopened = row.instant(.reopened) {
      if [first, solved].contains(where: { $0.map { $0 <= reopened } ?? false }) {
        later.append(.reopening(at: reopened, by: row.word(.reopenedBy)))
      } else {
        row.note(.unplacedReopening, of: .reopened)
      }
    }
    if let closed { later.append(TicketStep(type: "ticket.closed", at: closed)) }
    return solved ?? first ?? closed
  }

  private mutating func addSurvey(endedAt: Timestamp?) {
    let asked = row.instant(.scoreAsked)
    guard let score = row.word(.score).flatMap({ Int($0) }) else {
      if let asked { later.append(Self.question(at: asked)) }
      return
    }
    let given = row.instant(.scoreAt)
    let at = given ?? endedAt ?? openedAt
    if given == nil { row.note(.fellBackTime, of: .score) }
    if asked == nil { row.note(.askedWhenAnswered, of: .score) }
    later.append(Self.question(at: asked ?? at))
    later.append(
      TicketStep(
        type: "csat.answered",
        at: at,
        actor: "customer",
        data: ["score": .integer(score)]
      )
    )
  }

  private static func question(at instant: Timestamp) -> TicketStep {
    TicketStep(type: "csat.asked", at: instant, actor: "system", data: ["scale": 5])
  }
}
