import AgentCore
import Conversation
import Synchronization

/// A service that repeats what it is told, and does a few things on request.
final class EchoService: ConversationService {
  let identity = AgentIdentity(
    name: "Larkmoor\u{1B}[31m help",
    version: "0.1.0",
    languages: ["en"],
    capabilities: []
  )
  private let seen = Mutex<[InboundMessage]>([])
  private let taken = Mutex<[UnaskedResponse]>([])
  private let unasked: AsyncStream<UnaskedResponse>
  private let sender: AsyncStream<UnaskedResponse>.Continuation
  private let survey: Survey?
  private let asksWhy: Bool

  /// A service whose conversations end with the survey given, and with the question why where `asksWhy`.
  init(survey: Survey? = .csat, asksWhy: Bool = false) {
    self.survey = survey
    self.asksWhy = asksWhy
    (unasked, sender) = AsyncStream.makeStream()
  }

  var bodies: [InboundMessage.Body] { seen.withLock { $0.map(\.body) } }
  var messages: [InboundMessage] { seen.withLock { $0 } }
  var deliveries: [UnaskedResponse] { taken.withLock { $0 } }

  func send(_ response: UnaskedResponse) { sender.yield(response) }

  func respond(to message: InboundMessage) async throws(ServiceError) -> AgentResponse {
    let count = seen.withLock { seen in
      seen.append(message)
      return seen.count
    }
    var question: AgentResponse.SurveyQuestion?
    if message.body == .end { question = survey.map { AgentResponse.SurveyQuestion($0) } }
    if asksWhy, case .rate(.some, comment: nil) = message.body, let survey {
      question = AgentResponse.SurveyQuestion(survey, awaitsComment: true)
    }
    let (text, state): (String, String) =
      switch message.body {
      case .text("store"): throw .storeUnavailable("the disk is full")
      case .text("fault"): throw .internal("a fault\u{7}")
      case .text(let text): ("Echo: \(text)", "open")
      case .choice(let choice): ("Chosen: \(choice)", "open")
      case .form(let answers): ("Filled: \(answers.count)", "open")
      case .rate(let score, let comment):
        ("Rated: \(score.map(String.init) ?? "as before") \(comment ?? "-")", "closed")
      case .end: ("Goodbye.", survey == nil ? "closed" : "surveying")
      }
    var parts: [ReplyPart] = [.text(text)]
    if message.body == .text("choices") {
      parts.append(.choices([ReplyPart.Choice(id: "1", text: "Track\n it")]))
    }
    let isPerson = message.body == .text("person")
    if message.body == .text("nothing") || isPerson { parts = [] }
    return AgentResponse(
      inReplyTo: message.id,
      caller: message.caller,
      sequence: count,
      at: Timestamp(milliseconds: 0),
      messages: parts,
      decision: AgentResponse.Decision(kind: .answer),
      state: state,
      owner: isPerson ? .person : .agent,
      ticket: message.body == .text("ticket") ? "T-000018" : nil,
      survey: question
    )
  }

  func unaskedResponses() -> AsyncStream<UnaskedResponse> { unasked }

  func delivered(_ response: UnaskedResponse) async { taken.withLock { $0.append(response) } }

  func explanation(for caller: String) async -> String? {
    bodies.isEmpty ? nil : "because \(caller)"
  }

  func stateDescription(for caller: String) async -> [String] { ["state open", "owner agent"] }
}
