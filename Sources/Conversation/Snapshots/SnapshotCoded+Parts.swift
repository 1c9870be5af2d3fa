import CanonicalJSON

// MARK: Plain parts

extension Bool: SnapshotCoded {
  var snapshotJSON: JSONValue { .bool(self) }

  init?(snapshotJSON: JSONValue) {
    guard let flag = snapshotJSON.bool else { return nil }
    self = flag
  }
}

extension Int: SnapshotCoded {
  var snapshotJSON: JSONValue { .integer(self) }

  init?(snapshotJSON: JSONValue) {
    guard case .integer(let number) = snapshotJSON else { return nil }
    self = number
  }
}

extension UInt64: SnapshotCoded {
  var snapshotJSON: JSONValue { .string(String(self)) }

  init?(snapshotJSON: JSONValue) {
    guard let digits = snapshotJSON.string else { return nil }
    self.init(digits)
  }
}

extension Double: SnapshotCoded {
  /// JSON has no number for what is not finite; its bits say exactly what it is.
  var snapshotJSON: JSONValue { isFinite ? .number(self) : bitPattern.snapshotJSON }

  init?(snapshotJSON: JSONValue) {
    if let number = snapshotJSON.number {
      self = number
    } else if let bits = UInt64(snapshotJSON: snapshotJSON) {
      self.init(bitPattern: bits)
    } else {
      return nil
    }
  }
}

extension String: SnapshotCoded {
  var snapshotJSON: JSONValue { .string(self) }

  init?(snapshotJSON: JSONValue) {
    guard let text = snapshotJSON.string else { return nil }
    self = text
  }
}

extension Timestamp: SnapshotCoded {
  var snapshotJSON: JSONValue { .integer(milliseconds) }

  init?(snapshotJSON: JSONValue) {
    guard let milliseconds = Int(snapshotJSON: snapshotJSON) else { return nil }
    self.init(milliseconds: milliseconds)
  }
}

extension Identifier: SnapshotCoded {
  var snapshotJSON: JSONValue { .string(rawValue) }

  init?(snapshotJSON: JSONValue) {
    guard let name = snapshotJSON.string else { return nil }
    self.init(name)
  }
}

extension SnapshotCoded where Self: RawRepresentable, RawValue == String {
  var snapshotJSON: JSONValue { .string(rawValue) }

  init?(snapshotJSON: JSONValue) {
    guard let name = snapshotJSON.string else { return nil }
    self.init(rawValue: name)
  }
}

extension AgentTurn.Kind: SnapshotCoded {}
extension Closer: SnapshotCoded {}
extension EscalationReason: SnapshotCoded {}
extension Owner: SnapshotCoded {}
extension Resolution: SnapshotCoded {}
extension SessionTimer.Kind: SnapshotCoded {}

extension Milliseconds: SnapshotCoded {
  var snapshotJSON: JSONValue { .integer(count) }

  init?(snapshotJSON: JSONValue) {
    guard let count = Int(snapshotJSON: snapshotJSON) else { return nil }
    self.init(count: count)
  }
}

// MARK: Several parts

extension Optional: SnapshotCoded where Wrapped: SnapshotCoded {
  var snapshotJSON: JSONValue { self?.snapshotJSON ?? .null }

  init?(snapshotJSON: JSONValue) {
    if snapshotJSON.isNull {
      self = .none
    } else {
      guard let part = Wrapped(snapshotJSON: snapshotJSON) else { return nil }
      self = .some(part)
    }
  }
}

extension Array: SnapshotCoded where Element: SnapshotCoded {
  var snapshotJSON: JSONValue { .array(map(\.snapshotJSON)) }

  init?(snapshotJSON: JSONValue) {
    guard let elements = snapshotJSON.array else { return nil }
    self.init()
    for element in elements {
      guard let part = Element(snapshotJSON: element) else { return nil }
      append(part)
    }
  }
}

extension Set: SnapshotCoded where Element: SnapshotKey {
  /// The names in their order.
  var snapshotJSON: JSONValue { .array(sorted().map { .string($0.rawValue) }) }

  init?(snapshotJSON: JSONValue) {
    guard let names = [String](snapshotJSON: snapshotJSON) else { return nil }
    self.init(names.map { Element(rawValue: $0) })
  }
}

/// A name under which a snapshot's table holds a value.
protocol SnapshotKey: Hashable, Comparable {
  var rawValue: String { get }
  init(rawValue: String)
}

extension Identifier: SnapshotKey {}

extension String: SnapshotKey {
  var rawValue: String { self }
  init(rawValue: String) { self = rawValue }
}

extension Dictionary: SnapshotCoded where Key: SnapshotKey, Value: SnapshotCoded {
  /// The values in the order of their names.
  var snapshotJSON: JSONValue {
    let members = sorted { $0.key < $1.key }.map { ($0.key.rawValue, $0.value.snapshotJSON) }
    return .object(JSONObject(distinct: members))
  }

  init?(snapshotJSON: JSONValue) {
    guard let members = snapshotJSON.object?.members else { return nil }
    self.init()
    for member in members {
      guard let part = Value(snapshotJSON: member.value) else { return nil }
      self[Key(rawValue: member.name)] = part
    }
  }
}

extension Range: SnapshotCoded where Bound == Int {
  var snapshotJSON: JSONValue { [.integer(lowerBound), .integer(upperBound)] }

  init?(snapshotJSON: JSONValue) {
    guard let ends = [Int](snapshotJSON: snapshotJSON), ends.count == 2, ends[0] <= ends[1] else {
      return nil
    }
    self = ends[0]..<ends[1]
  }
}

// MARK: Parts that have a form in the log

extension Expectation: SnapshotCoded {
  var snapshotJSON: JSONValue { .object(data) }

  init?(snapshotJSON: JSONValue) {
    guard let data = snapshotJSON.object else { return nil }
    self.init(data: data)
  }
}

extension ReplyPart: SnapshotCoded {
  var snapshotJSON: JSONValue { json }
  init?(snapshotJSON: JSONValue) { self.init(json: snapshotJSON) }
}

extension SealedValue: SnapshotCoded {
  var snapshotJSON: JSONValue { json }
  init?(snapshotJSON: JSONValue) { self.init(json: snapshotJSON) }
}

extension SurveyState: SnapshotCoded {
  var snapshotJSON: JSONValue {
    ["survey": .string(survey.rawValue), "asked": askedAt.snapshotJSON, "stage": stage.json]
  }

  init?(snapshotJSON: JSONValue) {
    guard let survey = snapshotJSON["survey"]?.string.flatMap({ Survey(rawValue: $0) }),
      let asked = snapshotJSON["asked"].flatMap({ Timestamp(snapshotJSON: $0) }),
      let stage = snapshotJSON["stage"].flatMap({ Stage(json: $0) })
    else { return nil }
    self.init(survey, askedAt: asked, stage: stage)
  }
}

extension SurveyState.Stage {
  fileprivate var json: JSONValue {
    switch self {
    case .asked: "asked"
    case .answered(let score): .integer(score)
    case .expired: "expired"
    case .withdrawn: "withdrawn"
    }
  }

  fileprivate init?(json: JSONValue) {
    switch json {
    case "asked": self = .asked
    case "expired": self = .expired
    case "withdrawn": self = .withdrawn
    case .integer(let score): self = .answered(score: score)
    default: return nil
    }
  }
}

extension SessionTicket.Notice.Kind: SnapshotCoded {
  var snapshotJSON: JSONValue {
    switch self {
    case .reply(let text): ["reply": .string(text)]
    case .solved: "solved"
    }
  }

  init?(snapshotJSON: JSONValue) {
    if let text = snapshotJSON["reply"]?.string {
      self = .reply(text)
    } else if snapshotJSON == "solved" {
      self = .solved
    } else {
      return nil
    }
  }
}
