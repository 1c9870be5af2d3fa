import CanonicalJSON

extension SessionTimer {
  /// The fields of `timer.set`.
  package var data: JSONObject {
    JSONObject(present: [
      ("name", .string(name)), ("kind", .string(kind.rawValue)), ("at", .string(at.description)),
      ("texts", .array(texts.map { .string($0) })),
      ("every_ms", every.map { .integer($0.count) }),
      ("question", question.map { .object($0.data) }),
    ])
  }

  /// Reads the fields of `timer.set`; nil where one is missing.
  package init?(data: JSONObject) {
    guard let name = data["name"]?.string,
      let kind = data["kind"]?.string.flatMap({ Kind(rawValue: $0) }),
      let at = data["at"]?.string.flatMap({ Timestamp($0) })
    else { return nil }
    self.init(
      name: name,
      kind: kind,
      at: at,
      texts: data["texts"]?.array?.compactMap(\.string) ?? [],
      every: data["every_ms"]?.count.map { Milliseconds(count: $0) },
      question: data["question"]?.object.flatMap { FollowUpQuestion(data: $0) }
    )
  }
}

extension FollowUpQuestion {
  /// The fields of the question, as `timer.set` and `state.entered` hold them.
  var data: JSONObject {
    JSONObject(present: [
      ("intent", .string(intent.rawValue)), ("yes", .text(yes)), ("no", .text(no)),
      ("next", .text(next)), ("slots", slots.isEmpty ? nil : slots.named.json),
    ])
  }

  /// Reads what `data` wrote; nil without an intent.
  init?(data: JSONObject) {
    guard let intent = data["intent"]?.string else { return nil }
    self.init(
      intent: IntentID(intent),
      yes: data["yes"]?.string,
      no: data["no"]?.string,
      next: data["next"]?.string
    )
    slots = [SlotName: Value](named: data["slots"])
  }
}

extension FlowFrame {
  /// The fields of `flow.parked`.
  var data: JSONObject {
    JSONObject(present: [
      ("flow", .string(intent.rawValue)), ("state", .text(state?.rawValue)),
      ("values", values.isEmpty ? nil : values.json),
      ("slots", carried.isEmpty ? nil : carried.named.json),
    ])
  }

  /// Reads the fields of `flow.parked`; nil without the flow's name.
  init?(data: JSONObject) {
    guard let flow = data["flow"]?.string else { return nil }
    self.init(
      intent: IntentID(flow),
      state: data["state"]?.string.map { FlowStateName($0) },
      values: [String: Value](json: data["values"])
    )
    carried = [SlotName: Value](named: data["slots"])
  }
}

extension [SlotName: Value] {
  /// The values by the slots' names as text.
  fileprivate var named: [String: Value] {
    var values: [String: Value] = [:]
    for (name, value) in self { values[name.rawValue] = value }
    return values
  }

  fileprivate init(named json: JSONValue?) {
    self = [:]
    for (name, value) in [String: Value](json: json) { self[SlotName(name)] = value }
  }
}
