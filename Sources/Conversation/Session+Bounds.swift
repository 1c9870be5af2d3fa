/// How much a session keeps. Every part has a bound, so that turn 50,000 costs what turn 100 costs.
///
/// The bounds belong to folding: they are the same for everybody who folds the same events. They are far above what
/// a conversation between people needs, so that nothing but the length of a log ever meets them.
extension Session {
  /// How many of the customer's latest texts the state keeps for a ticket.
  package static let keptWords = 20
  /// How much of each of these texts, in scalars.
  package static let keptText = 2000
  /// How much of the question that was last decided on, in scalars.
  package static let keptQuestion = 1000
  /// How many values of one slot the state keeps.
  static let keptValues = 5
  /// How long a value may be to be remembered as one that was named before, in scalars.
  static let keptEarlierText = 500
  /// How much text a value holds, in scalars: as much as the longest message that is read.
  static let keptValueText = 65_536
  /// How many slots are set at a time, and how many values an action leaves in a flow.
  static let keptSlots = 128
  /// How many scores of the customer's mood are kept.
  static let keptMoods = 5
  /// How many calls that undo something are owed; the oldest goes first.
  static let keptUndos = 32
  /// How many timers a session keeps; the oldest gives way.
  package static let keptTimers = 16
  /// How many states of a flow are known to have been passed; content has no more.
  static let keptStates = 200
  /// How many flows stand on each other; the one at the bottom goes first.
  static let keptFlows = 64
  /// How many requests wait for their turn; the oldest goes first.
  static let keptRequests = 16
  /// How many intents, and how many wordings, are counted; the one used least goes first.
  static let keptNames = 512
  /// How many of the articles shown are known; the first one shown goes first.
  static let keptArticles = 256
  /// How many replies and notices wait to be delivered; the oldest goes first.
  static let keptNotices = 256
  /// How many facts the frontend may tell of the customer.
  static let keptAttributes = 64
  /// How many masked forms are kept, beside those whose values the state holds.
  static let keptMasks = 64
  /// No session comes near so many vault handles; a number above it is no handle of ours.
  static let maximumHandles = 1_000_000_000

  /// What is known of the customer once the frontend has told `new`.
  package func attributes(after new: [String: Value]) -> [String: Value] {
    var known = attributes
    known.take(new.mapValues { $0.cut(to: Self.keptText) }, within: Self.keptAttributes)
    return known
  }

  /// A question with more words. Where there is no room for all, its beginning and the words stay: what it is about,
  /// and what was said last.
  static func question(_ question: String, extendedBy words: String) -> String {
    let added = words.cut(to: keptQuestion)
    let room = keptQuestion - added.unicodeScalars.count - 1
    return room > 0 ? "\(question.cut(to: room)) \(added)" : added
  }

  /// Forgets the masked forms of the oldest handles whose values nothing in the state holds.
  mutating func boundMasks() {
    guard masks.count > Self.keptMasks else { return }
    let held = heldHandles
    let free = masks.keys.filter { !held.contains($0) }
      .map { (Int($0.dropFirst()) ?? -1, $0) }
      .sorted(by: <)
    // Half of them at a time, so that not every turn has to look.
    for (_, handle) in free.dropLast(Self.keptMasks / 2) { masks[handle] = nil }
  }

  private var heldHandles: Set<String> {
    var handles: Set<String> = []
    if let address { handles.insert(address.handle) }
    for value in slots.values { value.addHandles(to: &handles) }
    for value in earlierValues.values.joined() { value.addHandles(to: &handles) }
    for value in flows.flatMap(\.values.values) { value.addHandles(to: &handles) }
    for value in flows.flatMap(\.heldSlots.values) { value.addHandles(to: &handles) }
    for value in noted.flatMap(\.values.values) { value.addHandles(to: &handles) }
    for value in proposals.values { value.addHandles(to: &handles) }
    for value in parked.flatMap({ Array($0.carried.values) + $0.values.values }) {
      value.addHandles(to: &handles)
    }
    for value in pendingCall?.arguments.values ?? [:].values { value.addHandles(to: &handles) }
    for note in undos + flows.flatMap(\.undos) {
      for value in note.arguments.values { value.addHandles(to: &handles) }
    }
    return handles
  }
}

extension Session {
  /// How many of the latest turns say whether a customer is upset.
  static let moodMemory = 3

  /// The highest score of the latest turns: whoever was furious a moment ago is not calm for having said yes.
  package var recentMood: Double { moods.suffix(Self.moodMemory).max() ?? 0 }
}

extension [String: Value] {
  /// The values as far as a session keeps them.
  var bounded: Self {
    var kept: Self = [:]
    kept.take(mapValues { $0.cut(to: Session.keptValueText) }, within: Session.keptSlots)
    return kept
  }
}

extension FlowFrame {
  /// The frame, with nothing left to be undone: the session sees to that.
  var withoutUndos: FlowFrame {
    var frame = self
    frame.undos = []
    return frame
  }

  /// The frame as far as a session keeps it.
  var bounded: FlowFrame {
    var kept = self
    kept.values = values.bounded
    kept.carried = [:]
    kept.carried.take(
      carried.mapValues { $0.cut(to: Session.keptValueText) },
      within: Session.keptSlots
    )
    kept.heldSlots = [:]
    kept.visited = Array(visited.suffix(Session.keptStates))
    kept.undos = []
    return kept
  }
}

extension SlotTries {
  /// Counts one more answer without a value.
  mutating func count(_ why: SlotRejection) {
    switch why {
    case .notUnderstood, .mistyped: notUnderstood += 1
    case .invalid: invalid += 1
    case .lacking: lacking += 1
    }
  }
}

extension NotedRequest {
  /// The request as far as a session keeps it.
  var bounded: NotedRequest {
    var kept = self
    kept.words = words.cut(to: Session.keptQuestion)
    kept.values = [:]
    kept.values.take(
      values.mapValues { $0.cut(to: Session.keptValueText) },
      within: Session.keptSlots
    )
    return kept
  }
}

extension Value {
  /// The value with so many scalars of text at most; of a list the elements that find room.
  func cut(to count: Int) -> Value {
    var room = count
    return cut(within: &room)
  }

  private func cut(within room: inout Int) -> Value {
    switch self {
    case .text(let text):
      let kept = text.cut(to: max(0, room))
      room -= kept.utf8.count
      return .text(kept)
    case .list(let values):
      var kept: [Value] = []
      for value in values where room > 0 {
        room -= 1
        kept.append(value.cut(within: &room))
      }
      return .list(kept)
    case .number, .flag, .date, .time, .moment, .money, .duration, .sealed: return self
    }
  }

  fileprivate func addHandles(to handles: inout Set<String>) {
    switch self {
    case .sealed(let sealed): handles.insert(sealed.handle)
    case .list(let values): for value in values { value.addHandles(to: &handles) }
    case .text, .number, .flag, .date, .time, .moment, .money, .duration: break
    }
  }
}

extension String {
  /// The first `count` scalars; all of it where there are no more.
  func cut(to count: Int) -> String {
    guard utf8.count > count else { return self }
    let scalars = unicodeScalars
    guard let end = scalars.index(startIndex, offsetBy: count, limitedBy: endIndex) else {
      return self
    }
    return String(scalars[..<end])
  }
}

extension Array {
  /// Appends `element`; where there are more than `limit` elements then, the first ones go.
  mutating func append(_ element: Element, within limit: Int) {
    append(element)
    if count > limit { removeFirst(count - limit) }
  }
}

extension Dictionary where Key: Comparable {
  /// Takes over the values of `other`. A name that is new finds room below `limit` names only, the least first.
  mutating func take(_ other: [Key: Value], within limit: Int) {
    guard count + other.count > limit else { return merge(other) { _, new in new } }
    for key in other.keys.sorted() where self[key] != nil || count < limit {
      self[key] = other[key]
    }
  }
}

extension Dictionary where Key: Comparable, Value == Int {
  /// Counts `key`. Where there is no room for it, the one counted least goes, of these the least name.
  mutating func count(_ key: Key, within limit: Int) {
    if self[key] == nil, count >= limit,
      let rarest = self.min(by: { ($0.value, $0.key) < ($1.value, $1.key) })
    {
      self[rarest.key] = nil
    }
    self[key, default: 0] += 1
  }
}
