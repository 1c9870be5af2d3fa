/// Why an import cannot go on; holds nothing of a row.
package enum ImportFault: Error, Sendable, Hashable {
  /// Columns that the map names and the first row does not, with those that it does.
  case unknownColumns([ImportField], header: [String])
  /// The first row names no columns, or one twice.
  case badHeader(String)
  /// A quote opens on this line and is not closed within what a row may hold.
  case unclosedQuote(line: Int)
}

/// Why one row, or one value of it, is lost or not as it was.
package enum ImportLoss: String, Sendable, Hashable, CaseIterable {
  // Rows
  case lineTooLong = "the row is longer than 1 MiB"
  case tooManyColumns = "the row has more than 1000 columns"
  case wrongFieldCount = "the row has another number of columns than the first one"
  case strayQuote = "a quote stands where none may stand"
  case noJSONObject = "the line is no JSON object"
  case noTicket = "no ticket number"
  case badTicket = "a ticket number that is none: more than 64 letters, or blanks or '@' in it"
  case noInstant = "no time"
  case badInstant = "a time that fits no pattern"
  case repeatedTicket = "the ticket has a row already"
  case outOfOrder = "earlier than the row before of the same ticket"
  case nothingSaid = "neither a status nor an activity, a group, a person or a count of transfers"
  case tooManyTickets = "more than 2,000,000 tickets"

  // Values
  case unreadableTime = "a time that fits no pattern: left out"
  case unknownWord = "a word that the map does not tell: left out"
  case unreadableNumber = "no whole number: left out"
  case notText = "a list or an object: left out"
  case repairedText = "bytes that are no UTF-8: replaced"
  case redacted = "personal data: replaced by placeholders"
  case withoutTime = "a count without times: set at the opening or the first reply"
  case repliesWithoutTime = "a number of replies, but no time of the first: left out"
  case cappedCount = "a count above 50: counted as 50"
  case askedWhenAnswered = "no time of asking: set at the answer, so that every survey was answered"
  case unplacedReopening = "reopened, but no earlier solution says from what: left out"
  case fellBackTime = "no time of its own: set at the last time of the ticket"
}
