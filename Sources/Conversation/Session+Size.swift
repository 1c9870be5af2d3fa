extension Session {
  /// Why a session was closed that had as many events as one may have.
  package static let historyIsFull = "history_full"
  /// Why a session was closed whose state was as large as one may be.
  package static let stateIsFull = "state_full"

  /// What a name or a number counts beside its text.
  fileprivate static let share = 64

  /// About how many bytes the state takes: every text that a conversation can make grow, and a share for each of the
  /// things that hold them. Reckoned anew each time, in the time of some hundred additions.
  package var size: Int {
    var bytes = slots.size + proposals.size + attributes.size
    for values in earlierValues.values { bytes += values.reduce(Self.share) { $0 + $1.size } }
    for frame in flows + parked + unfinished { bytes += frame.size }
    for request in noted { bytes += request.words.utf8.count + request.values.size }
    for note in undos { bytes += note.arguments.size }
    bytes += pendingCall?.arguments.size ?? 0
    bytes += words.reduce(question?.utf8.count ?? 0) { $0 + $1.utf8.count }
    for parts in unheard.map(\.parts) + [lastReply] {
      bytes += parts.reduce(0) { $0 + $1.plainText.utf8.count }
    }
    for timer in timers { bytes += timer.texts.reduce(Self.share) { $0 + $1.utf8.count } }
    for notice in ticket?.undelivered ?? [] { bytes += notice.size }
    let counted = asked.count + wordingUses.count + saidVariants.count + tries.count
    return bytes + Self.share * (counted + shownArticles.count + masks.count)
  }
}

extension SessionTicket.Notice {
  fileprivate var size: Int {
    if case .reply(let text) = kind { Session.share + text.utf8.count } else { Session.share }
  }
}

extension FlowFrame {
  fileprivate var size: Int {
    let texts = values.size + carried.size + heldSlots.size
    return undos.reduce(texts + Session.share * (1 + visited.count)) { $0 + $1.arguments.size }
  }
}

extension Value {
  fileprivate var size: Int {
    switch self {
    case .text(let text): Session.share + text.utf8.count
    case .list(let values): values.reduce(Session.share) { $0 + $1.size }
    case .number, .flag, .date, .time, .moment, .money, .duration, .sealed: Session.share
    }
  }
}

extension [String: Value] {
  fileprivate var size: Int { reduce(0) { $0 + $1.key.utf8.count + $1.value.size } }
}

extension [SlotName: Value] {
  fileprivate var size: Int { values.reduce(0) { $0 + Session.share + $1.size } }
}
