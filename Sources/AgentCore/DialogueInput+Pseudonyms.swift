import Conversation
import Dialogue
import TextAnalysis

extension DialogueInput {
  /// Notes what stands for the values that were taken out of the message, where there is a key to make it with.
  mutating func name(_ redaction: Redaction?, for session: Session, by clients: EffectClients) {
    guard let redaction, !redaction.spans.isEmpty else { return }
    let owner = session.pseudonymOwner
    let pseudonyms = redaction.spans.map { span in
      span.identity.flatMap { clients.pseudonym("\(span.kind.rawValue) \($0)", owner) }
    }
    guard pseudonyms.contains(where: { $0 != nil }) else { return }
    switch self {
    case .utterance(var utterance):
      utterance.pseudonyms = pseudonyms
      self = .utterance(utterance)
    case .form(var utterance, let answers):
      utterance.pseudonyms = pseudonyms
      self = .form(utterance, answers)
    case .rating, .end: break
    }
  }
}

extension Session {
  /// Within whom equal values are found equal: the customer, and before one is known the caller. What is in front keeps
  /// a caller from passing for a customer of the same name.
  fileprivate var pseudonymOwner: String {
    customer.map { "customer \($0)" } ?? "caller \(start.caller)"
  }
}
