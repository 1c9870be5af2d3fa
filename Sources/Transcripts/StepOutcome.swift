import AgentCore
import Conversation

/// What one step of a scenario came to.
struct StepOutcome: Sendable {
  /// What was said, part by part, as plain text.
  var parts: [String] = []
  /// The events recorded.
  var events: [Event] = []
  /// What went back for a message; nil where there was none.
  var response: AgentResponse?
  /// Why, for a message.
  var explanation: TurnExplanation?
  /// The state afterwards; nil before the first message.
  var session: Session?

  /// Whether the last part is "did that help?", which a scenario need not write down each time.
  var endsWithStandingQuestion = false

  /// The decision behind the step, one fact a line; the text itself stands in the scenario.
  var why: [String] {
    (explanation?.lines ?? []).filter { !$0.hasPrefix("text: ") }
  }

  /// What a reply of this session may hold that is another number every time.
  var ticketNumbers: [String] { session?.ticket.map { [$0.number.rawValue] } ?? [] }
}

/// A step that could not be taken at all.
struct StepRefusal: Error {
  /// Why, in words.
  var words: String
}

extension ServiceError {
  /// Why a message was not answered, in words.
  var words: String {
    switch self {
    case .conflict: "the same id came before with another body"
    case .invalidRequest(let why), .storeUnavailable(let why), .internal(let why): why
    case .shuttingDown: "no more messages are taken"
    }
  }
}
