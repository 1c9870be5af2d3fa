import CanonicalJSON

extension NotedRequest {
  /// The fields of `request.noted`.
  var data: JSONObject {
    JSONObject(present: [
      ("turn", .integer(turn)), ("part", .integer(part)), ("intent", .string(intent.rawValue)),
      ("confidence", .number(confidence)), ("threshold", .number(threshold)),
      ("span", span?.json), ("values", values.isEmpty ? nil : valuesJSON),
    ])
  }

  /// Reads the fields of `request.noted`; nil where it names no intent.
  init?(data: JSONObject) {
    guard let intent = data["intent"]?.string else { return nil }
    var values: [SlotName: Value] = [:]
    for (name, value) in [String: Value](json: data["values"]) { values[SlotName(name)] = value }
    self.init(
      turn: data["turn"]?.integer ?? 0,
      part: data["part"]?.integer ?? 2,
      intent: IntentID(intent),
      confidence: data["confidence"]?.number ?? 0,
      threshold: data["threshold"]?.number ?? 0,
      span: Range(json: data["span"]),
      values: values
    )
  }

  private var valuesJSON: JSONValue {
    var named: [String: Value] = [:]
    for (slot, value) in values { named[slot.rawValue] = value }
    return named.json
  }
}

extension CarriedContext {
  /// The member `context` of `intent.scored`.
  var json: JSONValue {
    .object(
      JSONObject(present: [
        ("source", .string(source.rawValue)), ("intent", .text(intent?.rawValue)),
        ("slot", .text(slot?.rawValue)),
      ])
    )
  }

  /// Reads what `json` wrote; nil for anything else.
  init?(json: JSONValue) {
    guard let source = json["source"]?.string.flatMap({ Source(rawValue: $0) }) else { return nil }
    self.init(
      source,
      intent: json["intent"]?.string.map { IntentID($0) },
      slot: json["slot"]?.string.map { SlotName($0) }
    )
  }
}

extension Range<Int> {
  /// A place in a text: where it starts, and where it ends.
  var json: JSONValue { .array([.integer(lowerBound), .integer(upperBound)]) }

  /// Reads what `json` wrote; nil for anything else.
  init?(json: JSONValue?) {
    guard let ends = json?.array?.compactMap(\.integer), ends.count == 2, 0 <= ends[0],
      ends[0] <= ends[1]
    else { return nil }
    self = ends[0]..<ends[1]
  }
}
