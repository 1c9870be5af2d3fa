import Conversation
import TextAnalysis

/// A turn while it is being decided: the events so far, the state they fold to, and what will be said.
package struct TurnDraft: Sendable {
  /// The decision for the caller, kept beside the events.
  package struct Summary: Sendable, Hashable {
    /// The kind of step, by the names of the pipe protocol.
    package enum Kind: String, Sendable, Hashable {
      case answer, clarify, search, fallback, escalate, collect, confirm, smalltalk, survey, close,
        none
    }

    /// What was decided; `none` until something is.
    package var kind = Kind.none
    /// The intent it was decided for; nil where none was.
    package var intent: IntentID?
    /// The intent's calibrated probability, 0…1; nil where the matcher gave it none.
    package var confidence: Double?
    /// The intents ranked below the first, likeliest first; at most three.
    package var alternatives: [Interpretation.Candidate] = []
  }

  /// The instant, ticket number and content that the turn is decided with.
  package let context: TurnContext
  /// The state before the turn.
  package let before: Session
  /// The state after the events so far.
  package private(set) var session: Session
  /// The events so far, in order.
  package private(set) var events: [Event] = []
  /// The decision so far.
  package var summary = Summary()
  /// What is being decided on: the message, or one of its requests; nil where there is none.
  package var utterance: UnderstoodUtterance?
  /// The message of the turn; nil where there is none.
  package var message: UnderstoodUtterance?
  /// The noted request being served; nil while the message itself is decided on.
  private(set) var request: NotedRequest?
  /// The decision on the first request, once another one is being served.
  private(set) var first: Summary?
  private(set) var parts: [ReplyPart] = []
  private var kind: AgentTurn.Kind?
  private var article: ArticleID?
  private var wordings: [SpokenWording] = []
  /// The places in `parts` where another message begins.
  private var breaks: Set<Int> = []
  private var cause: EventID?
  private var unasked: AgentTurn.Unasked?
  private var answered: Summary.Kind?
  /// Where the customer is told of what was undone: behind what was said when it became due.
  private var undoPlace: Int?
  private var toldOfUndo: Set<Wording.Key> = []
  /// How many changes the turn has undone, or tried to.
  var undoCount = 0
  /// Whether nobody is there to hear: time alone has brought the turn about.
  package var isUnheard = false
  /// The title of the article that is about to be shown, for the words before it.
  var articleTitle: String?
  /// The value that has just taken the place of another one, for the words about it.
  var newValue: Value?
  /// The slots whose new values were refused in this turn, in that order.
  var refused: [SlotName] = []

  /// A draft of what comes after `session`.
  package init(session: Session, context: TurnContext) {
    before = session
    self.session = session
    self.context = context
  }

  /// Records a fact and folds it.
  package mutating func record(_ fact: Fact, by actor: String = "bot") {
    let number = session.version + 1
    let event = Event(
      id: EventID("\(session.uid).\(number)"),
      timestamp: context.now,
      session: session.id,
      customer: session.customer,
      ticket: fact.concernsTicket ? ticketNumber(for: fact) : nil,
      actor: actor,
      cause: cause,
      configuration: context.configuration,
      fact: fact
    )
    // What the customer did first is what the rest of the turn follows from.
    if cause == nil, actor == "customer" { cause = event.id }
    append(event)
  }

  /// Records the first event of a session, which carries the session's own part of the ids.
  package mutating func recordStart(_ start: SessionStart, uid: String, customer: CustomerID?) {
    let event = Event(
      id: EventID("\(uid).1"),
      timestamp: context.now,
      session: session.id,
      customer: customer,
      actor: "system",
      configuration: context.configuration,
      fact: .sessionStarted(start)
    )
    append(event)
  }

  private mutating func append(_ event: Event) {
    events.append(event)
    let owed = session.undos.count
    session.apply(event)
    if session.undos.count > owed, undoPlace == nil { undoPlace = parts.count }
  }

  private func ticketNumber(for fact: Fact) -> TicketNumber? {
    switch fact {
    case .ticketOpened, .conversationEscalated: context.nextTicket
    default: session.ticket?.number
    }
  }

  // MARK: What is decided on

  /// Notes what the message takes over from the conversation.
  mutating func carryOver(_ context: CarriedContext) {
    utterance?.interpretation.context = context
    message?.interpretation.context = context
  }

  /// Goes on with another reading of the message's intents; what it does and the values it holds stay.
  mutating func read(_ reading: Interpretation) {
    guard var utterance else { return }
    let own = utterance.interpretation
    utterance.interpretation = reading
    utterance.interpretation.acts = own.acts
    utterance.interpretation.entities = own.entities
    utterance.interpretation.further = []
    self.utterance = utterance
    message?.interpretation = utterance.interpretation
  }

  // MARK: Several requests

  /// Goes on with a noted request, as if it were a message of its own.
  mutating func beginPart(_ request: NotedRequest, entities: [EntityMatch]) {
    first = first ?? summary
    summary = Summary()
    self.request = request
    let candidate = Interpretation.Candidate(
      intent: request.intent,
      confidence: request.confidence
    )
    utterance = UnderstoodUtterance(
      text: RedactedText(alreadyRedacted: request.words),
      interpretation: Interpretation(
        candidates: [candidate],
        zone: .answer(request.intent),
        novelty: 0,
        isNovel: false,
        threshold: request.threshold,
        isExact: false,
        knownWords: 2,
        entities: entities
      )
    )
    beginMessage()
  }

  /// The decision of the turn is that on its first request, unless a later one calls a person.
  private mutating func settleDecision() {
    guard let first, first.kind != .none, summary.kind != .escalate else { return }
    summary = first
  }

  // MARK: What is said

  /// Adds to what is said. The turn's kind is the last one given.
  package mutating func say(
    _ part: ReplyPart,
    as kind: AgentTurn.Kind,
    wording: SpokenWording? = nil
  ) {
    parts.append(part)
    self.kind = kind
    if let wording { wordings.append(wording) }
    if case .article(let quotation) = part { article = quotation.article }
  }

  /// Tells, once a turn for each occasion, what became of undoing.
  mutating func tellOfUndo(_ text: String, as key: Wording.Key, variant: Int?) {
    guard toldOfUndo.insert(key).inserted else { return }
    let place = min(undoPlace ?? 0, parts.count)
    parts.insert(.text(text), at: place)
    breaks = Set(breaks.map { $0 < place ? $0 : $0 + 1 })
    undoPlace = place + 1
    kind = kind ?? .note
    if let variant { wordings.append(SpokenWording(name: key.rawValue, variant: variant)) }
  }

  /// Lets what is said next be a message of its own, also where text stands before it.
  mutating func beginMessage() { breaks.insert(parts.count) }

  /// Changes what sort of turn this is, where more than its last sentence decides it.
  package mutating func mark(as kind: AgentTurn.Kind) { self.kind = kind }

  /// Whether the reply is the same as the two before it.
  var repeatsItself: Bool {
    !parts.isEmpty && before.sameReplies > 0 && joined == before.lastReply
      && !events.contains(where: \.fact.isProgress)
  }

  /// Whether nothing was asked and nothing answered: small talk, "ok", an empty message.
  var isChat: Bool { kind == .note || kind == .smalltalk }

  /// Takes back what was going to be said. What was recorded stays.
  mutating func unsay() {
    parts = []
    wordings = []
    breaks = []
    article = nil
    answered = nil
    kind = nil
  }

  /// Whether nothing has been said yet.
  var isSilent: Bool { parts.isEmpty }

  /// Notes that the turn has answered something: a question that follows in the same turn does not make it less
  /// of an answer.
  mutating func markAnswered(as kind: Summary.Kind) { answered = answered ?? kind }

  /// How often `wording` was used in the session, this turn included.
  func uses(of wording: String) -> Int {
    session.wordingUses[wording, default: 0] + wordings.count { $0.name == wording }
  }

  /// The variants of `wording` that were said in the session, the latest last, this turn included.
  func saidVariants(of wording: String) -> [Int] {
    wordings.filter { $0.name == wording }
      .reduce(session.saidVariants[wording, default: []]) { $1.added(to: $0) }
  }

  /// Makes this a turn that no message asked for, but an event of the log.
  mutating func beginUnasked(because cause: EventID, _ unasked: AgentTurn.Unasked) {
    self.cause = cause
    self.unasked = unasked
  }

  /// Ends the turn: what was said becomes one event, its sentences one message. While a person has the
  /// conversation nothing is said at all, whatever was decided: only the owner speaks.
  package mutating func finish() {
    settleAnswer()
    settleDecision()
    if session.owner == .person { parts = [] }
    guard let kind, !parts.isEmpty else { return }
    parts = joined
    record(
      .agentTurn(
        AgentTurn(
          turn: session.turn,
          kind: kind,
          parts: parts,
          article: article,
          wordings: wordings.map(\.text),
          unasked: unasked
        )
      )
    )
    self.kind = nil
  }

  private mutating func settleAnswer() {
    guard let answered else { return }
    if kind == .collect || kind == .confirm || kind == .note { kind = .answer }
    if summary.kind == .collect || summary.kind == .confirm { summary.kind = answered }
  }

  /// What is said, texts that follow each other as one message.
  private var joined: [ReplyPart] {
    var result: [ReplyPart] = []
    for (place, part) in parts.enumerated() {
      if case .text(let text) = part, case .text(let last)? = result.last, !breaks.contains(place) {
        result[result.count - 1] = .text("\(last) \(text)")
      } else {
        result.append(part)
      }
    }
    return result
  }

  /// What was said, as messages.
  package var messages: [ReplyPart] { parts }
}

extension Fact {
  /// Whether something came of the turn, so that the same words again are no circle.
  fileprivate var isProgress: Bool {
    switch self {
    case .slotSet, .flowStarted, .flowEnded, .flowLeft, .ticketOpened: true
    default: false
    }
  }

  /// Whether the event is one of the session's ticket.
  var concernsTicket: Bool {
    type.hasPrefix("ticket.") || type == "conversation.escalated"
  }
}
