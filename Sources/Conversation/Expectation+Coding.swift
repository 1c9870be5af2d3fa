import CanonicalJSON

extension Expectation {
  /// The fields of `state.entered`.
  package var data: JSONObject {
    var data: JSONObject = ["state": .string(stateName)]
    switch self {
    case .nothing: break
    case .slot(let slot, let rung):
      data["expects"] = "slot"
      data["slot"] = .string(slot.rawValue)
      data["rung"] = .integer(rung)
    case .confirmation(let rung):
      data["expects"] = "confirmation"
      data["rung"] = .integer(rung)
    case .choice(let intents):
      data["expects"] = "choice"
      data["intents"] = .array(intents.map { .string($0.rawValue) })
    case .helped: data["expects"] = "helped"
    case .contact(let rung):
      data["expects"] = "contact"
      data["rung"] = .integer(rung)
    case .handoffConsent(let reason, let detail):
      data["expects"] = "handoff_consent"
      data["reason"] = .string(reason.rawValue)
      data.set("detail", ifPresent: detail.map { .string($0) })
    case .rating: data["expects"] = "rating"
    case .comment: data["expects"] = "comment"
    case .followUp(let question):
      data["expects"] = "follow_up"
      data["question"] = .object(question.data)
    case .resumption(let flow):
      data["expects"] = "resumption"
      data["flow"] = .string(flow.rawValue)
    }
    return data
  }

  /// Reads the fields of `state.entered`; what is not understood is `nothing`.
  package init(data: JSONObject) {
    let rung = data["rung"]?.count ?? 0
    switch data["expects"]?.string {
    case "slot":
      self = data["slot"]?.string.map { .slot(SlotName($0), rung: rung) } ?? .nothing
    case "confirmation": self = .confirmation(rung: rung)
    case "choice":
      self = .choice(data["intents"]?.array?.compactMap(\.string).map { IntentID($0) } ?? [])
    case "helped": self = .helped
    case "contact": self = .contact(rung: rung)
    case "handoff_consent":
      let reason = data["reason"]?.string.flatMap { EscalationReason(rawValue: $0) }
      self = .handoffConsent(reason ?? .rule, detail: data["detail"]?.string)
    case "rating": self = .rating
    case "comment": self = .comment
    case "follow_up":
      let question = data["question"]?.object.flatMap { FollowUpQuestion(data: $0) }
      self = question.map { .followUp($0) } ?? .nothing
    case "resumption":
      self = data["flow"]?.string.map { .resumption(IntentID($0)) } ?? .nothing
    default: self = .nothing
    }
  }
}
