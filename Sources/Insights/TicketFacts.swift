import Conversation

/// What the log says about one ticket: a small state machine that adds up the times in its states.
struct TicketFacts: Sendable {
  private enum Status: Sendable { case new, open, pending, solved, closed, merged }

  /// How many people of the team took part.
  enum People: Sendable { case none, one, several }

  /// A span of time; nil while it lasts.
  struct Span: Sendable, Hashable {
    var start: Timestamp
    var end: Timestamp?
  }

  let number: TicketNumber
  var conversation: SessionID?
  var customer: CustomerID?
  var identity: CustomerIdentity?
  /// Opened in a conversation marked as test or spam.
  var isLeftOut = false

  private(set) var openedAt: Timestamp?
  private(set) var mergedInto: TicketNumber?
  private(set) var isMerged = false
  /// Earlier tickets that it is said to continue.
  var links: [TicketNumber] = []
  var transfers = 0
  var tierEscalations = 0
  private(set) var firstReplyAt: Timestamp?
  /// Public replies of people.
  private(set) var replies = 0
  /// Recorded seconds of work; nil while none were recorded.
  private(set) var workSeconds: Double?
  private(set) var firstSolvedAt: Timestamp?
  private(set) var lastSolvedAt: Timestamp?
  private(set) var solves: [Timestamp] = []
  /// When customers reopened it; corrections by staff are not among them.
  private(set) var reopens: [Timestamp] = []
  /// Time pending on the customer, and solved before a reopening, up to the last solution: calendar spans.
  private(set) var waitsBeforeLastSolve: [Span] = []
  /// When it was neither solved nor closed nor merged.
  private(set) var openSpans: [Span] = []
  /// When it was assigned and open.
  private(set) var workSpans: [Span] = []

  private(set) var people = People.none
  /// Whether the customer wrote after it was opened.
  private(set) var hasCustomersWord = false

  private var firstPerson: String?
  private var status = Status.new
  private var isAssigned = false
  private var waits: [Span] = []
  private var waitStart: Timestamp?

  init(number: TicketNumber) { self.number = number }

  /// Neither solved nor closed nor merged.
  var isWaiting: Bool { status == .open || status == .pending }

  var isSolved: Bool { status == .solved || (status == .closed && lastSolvedAt != nil) }

  /// Whether it was solved in `period`, or waited at some instant of it.
  func isActive(in period: ReportPeriod) -> Bool {
    solves.contains(where: period.contains)
      || openSpans.contains { $0.start < period.until && $0.end.map { $0 > period.since } ?? true }
  }

  /// Solved with at most one public reply of a person, never reopened, not merged.
  var isOneTouch: Bool { isSolved && replies <= 1 && reopens.isEmpty && !isMerged }

  mutating func open(at instant: Timestamp) {
    guard openedAt == nil else { return }
    openedAt = instant
    enter(.open, at: instant)
  }

  mutating func noteCustomersWord() {
    if openedAt != nil { hasCustomersWord = true }
  }

  mutating func notePerson(_ name: String) {
    if firstPerson != nil, firstPerson != name { people = .several }
    if people == .none { people = .one }
    firstPerson = firstPerson ?? name
  }

  mutating func assign(at instant: Timestamp) {
    isAssigned = true
    if status == .open { beginWork(at: instant) }
  }

  mutating func reply(at instant: Timestamp, isPublic: Bool) {
    guard isPublic else { return }
    replies += 1
    firstReplyAt = firstReplyAt ?? instant
  }

  mutating func work(seconds: Double) { workSeconds = (workSeconds ?? 0) + max(0, seconds) }

  mutating func pend(at instant: Timestamp, onCustomer: Bool) {
    guard status == .open || status == .pending else { return }
    endWait(at: instant)
    enter(.pending, at: instant)
    if onCustomer { waitStart = instant }
  }

  mutating func resume(at instant: Timestamp) {
    guard status == .pending else { return }
    endWait(at: instant)
    enter(.open, at: instant)
  }

  mutating func solve(at instant: Timestamp) {
    guard status != .merged else { return }
    endWait(at: instant)
    waitsBeforeLastSolve = waits
    firstSolvedAt = firstSolvedAt ?? instant
    lastSolvedAt = instant
    solves.append(instant)
    enter(.solved, at: instant)
    waitStart = instant
  }

  /// Only a customer's message that is no thanks makes a reopening that is counted.
  mutating func reopen(at instant: Timestamp, isByCustomer: Bool) {
    if isByCustomer { noteCustomersWord() }
    guard status == .solved || status == .closed else { return }
    if isByCustomer, lastSolvedAt != nil { reopens.append(instant) }
    endWait(at: instant)
    enter(.open, at: instant)
  }

  mutating func close(at instant: Timestamp) {
    guard status != .merged else { return }
    // A solved ticket stays a solved one; its gap lasts until it is reopened.
    if status != .solved { endWait(at: instant) }
    enter(.closed, at: instant)
  }

  mutating func merge(into target: TicketNumber?, at instant: Timestamp) {
    isMerged = true
    mergedInto = target
    endWait(at: instant)
    enter(.merged, at: instant)
  }

  private mutating func endWait(at instant: Timestamp) {
    if let start = waitStart { waits.append(Span(start: start, end: instant)) }
    waitStart = nil
  }

  private mutating func enter(_ next: Status, at instant: Timestamp) {
    let wasUnsolved = status == .open || status == .pending
    let isUnsolved = next == .open || next == .pending
    if isUnsolved, !wasUnsolved {
      // A clock that was set back must not have it wait before it was opened.
      openSpans.append(Span(start: max(instant, openedAt ?? instant)))
    }
    if wasUnsolved, !isUnsolved { openSpans.endLast(at: instant) }
    if status == .open, next != .open { workSpans.endLast(at: instant) }
    let wasOpen = status == .open
    status = next
    if next == .open, !wasOpen, isAssigned { beginWork(at: instant) }
  }

  private mutating func beginWork(at instant: Timestamp) {
    guard workSpans.isEmpty || workSpans.last?.end != nil else { return }
    workSpans.append(Span(start: instant))
  }
}

extension [TicketFacts.Span] {
  /// The same time without overlaps, which come of clocks that were turned back between two events.
  var united: [TicketFacts.Span] {
    sorted { $0.start < $1.start }.reduce(into: []) { united, span in
      guard let last = united.last, last.end.map({ $0 >= span.start }) ?? true else {
        return united.append(span)
      }
      guard let end = last.end else { return }
      united[united.count - 1].end = span.end.map { Swift.max($0, end) }
    }
  }

  fileprivate mutating func endLast(at instant: Timestamp) {
    guard let last, last.end == nil else { return }
    self[count - 1].end = instant
  }
}
