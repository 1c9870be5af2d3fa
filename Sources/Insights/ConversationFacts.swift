import Conversation

/// How a request ended; exactly one of four.
package enum Outcome: String, Sendable, Hashable, CaseIterable {
  /// A person was called in; this wins over everything else.
  case escalated
  /// The customer said that the answer helped.
  case confirmed = "resolved_confirmed"
  /// The customer was answered and stayed silent.
  case assumed = "resolved_assumed"
  /// None of these.
  case abandoned
}

/// Who wrote: the same customer id, or the same device while nobody is identified.
enum CustomerIdentity: Sendable, Hashable {
  case customer(CustomerID)
  case device(String)
}

/// What the log says about one conversation.
struct ConversationFacts: Sendable {
  /// One scored request: most often all that a message asks for.
  ///
  /// Of a long log there are millions in memory, so the numbers are small ones.
  struct RequestTurn: Sendable {
    var turn: Int32
    /// Its place among the requests of its message, from 1.
    var part: Int16
    /// Whether the best intent reached the threshold.
    var isUnderstood: Bool
    /// Below the threshold or novel, and not answered by search.
    var isFallback: Bool
    var intent: IntentID?
  }

  /// One showing of an article.
  struct Showing: Sendable {
    var article: ArticleID
    var at: Timestamp
  }

  /// One quality review.
  struct Review: Sendable {
    var points: Double
    var maximum: Double
    var isCriticalFailure: Bool
  }

  let id: SessionID
  /// Who wrote; behind the last event who that turned out to be.
  var customer: CustomerID?
  var device: String?
  @PackedInstant var startedAt: Timestamp?
  /// What the log says of its group, where the report is divided by something that it says.
  var group: String?
  var isOutbound = false
  /// Marked as test or spam.
  var isLeftOut = false

  var userTurns = 0
  @PackedInstant var firstUserTurnAt: Timestamp?
  /// The first bot turn after the first user turn that is no greeting.
  @PackedInstant var firstReplyAt: Timestamp?
  @PackedInstant var lastTurnAt: Timestamp?
  var hasBotReply = false
  var hasAnswer = false
  var requestTurns: [RequestTurn] = []
  var orderNumbers: Set<String> = []

  var lastResolution: EventKind?
  /// The last answer of the agent.
  @PackedInstant var lastAnswerAt: Timestamp?
  /// The answer that the last resolution is about.
  @PackedInstant var resolvingAnswerAt: Timestamp?
  /// The last explicit answer to "did that help?".
  var statedResolved: Bool?
  @PackedInstant var escalatedAt: Timestamp?
  var escalationReason = ""
  var hasPersonReplied = false
  /// The customer left the queue before a person had replied.
  var hasLeftQueue = false

  var showings: [Showing] = []
  /// What the log says of surveys. Few conversations have many, so what came of them is found anew for each figure.
  var surveyMentions: [SurveyMention] = []
  /// Why no survey was asked, each reason once.
  var reasonsNotAsked: Set<String> = []
  var reviews: [Review] = []
  var tickets: [TicketNumber] = []

  init(id: SessionID) { self.id = id }

  /// Whether the customer asked something: at least one turn was scored answer, clarify, fallback or escalate.
  var isRequest: Bool { !requestTurns.isEmpty }
  var isEscalated: Bool { escalatedAt != nil }
  var identity: CustomerIdentity? {
    customer.map { .customer($0) } ?? device.map { .device($0) }
  }
  var csat: SurveyFacts { surveys.csat }
  var ces: SurveyFacts { surveys.ces }
  var nps: SurveyFacts { surveys.nps }
  private var surveys: SurveyOutcomes { SurveyOutcomes(of: surveyMentions, requester: customer) }
  var isBotResolved: Bool { outcome == .confirmed || outcome == .assumed }

  /// Each message that asked something once, however many requests it held; it fell back where one of them did.
  var countedTurns: [RequestTurn] {
    requestTurns.filter { request in
      request.part == 1
        || !requestTurns.contains { $0.turn == request.turn && $0.part < request.part }
    }
    .map { request in
      var counted = request
      counted.isFallback =
        request.isFallback
        || requestTurns.contains { $0.turn == request.turn && $0.part > 1 && $0.isFallback }
      return counted
    }
  }

  /// Escalated if there is any escalation; else what the last resolution event says; else abandoned, also after a
  /// rejected or withdrawn resolution.
  var outcome: Outcome {
    if isEscalated { return .escalated }
    return switch lastResolution {
    case .resolutionConfirmed: .confirmed
    case .resolutionAssumed: .assumed
    default: .abandoned
    }
  }

  /// The intent of the last request turn that reached its threshold and does not just ask for a person; else
  /// `humanRequest` where the customer asked for one; else nil, which is shown as `unknown`.
  func primaryIntent(humanRequest: IntentID) -> IntentID? {
    let understood = requestTurns.filter(\.isUnderstood).compactMap(\.intent)
    return understood.last { $0 != humanRequest } ?? understood.last
  }

  /// The escalation, else the last turn; never before the start.
  var contactEnd: Timestamp? {
    guard let startedAt else { return nil }
    return max(escalatedAt ?? lastTurnAt ?? startedAt, startedAt)
  }

  /// The last turn; never before the start, which a clock that was set back would have it.
  var turnsEnd: Timestamp? { startedAt.map { max(lastTurnAt ?? $0, $0) } }

  /// The points of its reviews; a critical failure in one of them makes the conversation 0.
  var reviewPoints: Double {
    reviews.contains(where: \.isCriticalFailure) ? 0 : reviews.reduce(0) { $0 + $1.points }
  }
}
