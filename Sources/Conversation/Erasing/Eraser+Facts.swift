import CanonicalJSON
import TextAnalysis

/// Every kind of fact stands here, so that a new one does not compile before it is decided what of it is a customer's.
extension Eraser {
  /// The fact without what a customer said or gave.
  package mutating func fact(_ fact: Fact) -> Fact {
    switch fact {
    case .sessionClosed, .sessionMarked, .languageSwitched, .requestDropped, .repaired,
      .slotRejected, .slotCheckStarted, .slotCleared, .flowStarted, .flowLeft, .flowMoved,
      .flowSuspended, .flowResumed, .flowEnded, .timerFired, .timerCancelled, .turnDelivered,
      .choicesOffered, .labelProposed, .articleShown, .articleVoted, .resolutionConfirmed,
      .resolutionAssumed, .resolutionRejected, .resolutionWithdrawn, .conversationEscalated,
      .ownerChanged, .ticketDelivered, .ticketSolved, .ticketReopened, .goodwill, .clockStepped,
      .customerErased:
      fact
    case .sessionStarted, .customerIdentified, .requestAccepted, .other: named(fact)
    case .userTurn, .intentScored, .requestNoted, .agentTurn, .stateEntered, .moodScored:
      turn(fact)
    case .slotSet, .slotProposed, .flowParked, .actionRequested, .actionCompleted, .undoNoted,
      .timerSet:
      dialog(fact)
    case .ticketOpened, .ticketContactSet, .ticketAppended, .ticketReplied, .survey:
      desk(fact)
    }
  }

  private mutating func named(_ fact: Fact) -> Fact {
    switch fact {
    case .sessionStarted(var start):
      start.caller = renamed(caller: start.caller)
      return .sessionStarted(start)
    case .customerIdentified(let from, let to, _):
      return .customerIdentified(from: from.map(renamed), to: renamed(to), attributes: [:])
    case .requestAccepted(let key, _):
      return .requestAccepted(key: RequestID(standIn(for: "request \(key)")), hash: "")
    case .other(let type, let data):
      return .other(type: type, data: ErasedData.of(data))
    default: return fact
    }
  }

  private mutating func turn(_ fact: Fact) -> Fact {
    switch fact {
    case .userTurn(var turn):
      turn.text = .erased
      turn.sealed = turn.sealed.map(sealed)
      turn.pseudonyms = []
      return .userTurn(turn)
    case .intentScored(var score):
      score.corrections = []
      score.span = nil
      return .intentScored(score)
    case .requestNoted(var request):
      request.span = nil
      request.values = values(request.values)
      return .requestNoted(request)
    case .agentTurn(var turn):
      turn.parts = [.text(Self.text)]
      return .agentTurn(turn)
    case .stateEntered(.followUp(let question)):
      return .stateEntered(.followUp(self.question(question)))
    case .moodScored(var score):
      for index in score.signals.indices { score.signals[index].evidence = "" }
      return .moodScored(score)
    default: return fact
    }
  }

  private mutating func dialog(_ fact: Fact) -> Fact {
    switch fact {
    case .slotSet(let name, let value, let source):
      return .slotSet(name, self.value(value), source: source)
    case .slotProposed(let name, let value, let source):
      return .slotProposed(name, self.value(value), source: source)
    case .flowParked(var frame):
      frame.values = values(frame.values)
      frame.carried = values(frame.carried)
      return .flowParked(frame)
    case .actionRequested(let name, let arguments, let key):
      return .actionRequested(name, with: values(arguments), key: key)
    case .actionCompleted(let name, let result, let found):
      return .actionCompleted(name, result: result, values: values(found))
    case .undoNoted(var note):
      note.arguments = values(note.arguments)
      return .undoNoted(note)
    case .timerSet(var timer):
      timer.texts = timer.texts.map { _ in Self.text }
      timer.question = timer.question.map { question($0) }
      return .timerSet(timer)
    default: return fact
    }
  }

  private mutating func desk(_ fact: Fact) -> Fact {
    switch fact {
    case .ticketOpened(var opening):
      opening.subject = Self.text
      opening.words = []
      opening.slots = values(opening.slots)
      return .ticketOpened(opening)
    case .ticketContactSet(let contact):
      return .ticketContactSet(contact.map { value($0) })
    case .ticketAppended: return .ticketAppended(text: .erased)
    case .ticketReplied(var reply):
      reply.text = .erased
      return .ticketReplied(reply)
    case .survey(let survey, .answered(let score, let comment)):
      return .survey(survey, .answered(score: score, comment: comment.map { _ in .erased }))
    case .survey(let survey, .late(let score, let comment)):
      return .survey(survey, .late(score: score, comment: comment.map { _ in .erased }))
    default: return fact
    }
  }

  private mutating func question(_ question: FollowUpQuestion) -> FollowUpQuestion {
    var question = question
    question.yes = question.yes.map { _ in Self.text }
    question.no = question.no.map { _ in Self.text }
    question.slots = values(question.slots)
    return question
  }
}

extension RedactedText {
  /// What stands in the place of a text that was erased.
  package static let erased = RedactedText(alreadyRedacted: Eraser.text)
}

/// The fields of an event of a kind that is not known: numbers and flags stay, and those texts that name kinds of things.
enum ErasedData {
  /// Fields that hold names out of lists, never something a customer wrote (EventLog, Types).
  private static let kept: Set<String> = [
    "by", "currency", "decision", "feature", "kind", "mark", "on", "reason", "tier", "unit",
  ]

  static func of(_ data: JSONObject) -> JSONObject {
    JSONObject(
      distinct: data.members.map { member in
        let isKept = kept.contains(member.name) && member.value.string != nil
        return (member.name, isKept ? member.value : value(member.value))
      }
    )
  }

  private static func value(_ value: JSONValue) -> JSONValue {
    switch value {
    case .string: .string(Eraser.text)
    case .array(let elements): .array(elements.map(self.value))
    case .object(let object): .object(of(object))
    case .integer, .number, .bool, .null: value
    }
  }
}
