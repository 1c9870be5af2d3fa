import AgentCore
import Conversation
import SourceDiagnostics

/// Reads the lines below a turn.
enum AssertionParser {
  private enum Name: String, CaseIterable {
    case intent, confidence, slot, state, decision, article, ticket, owner, event
  }

  /// The assertion behind the two blanks where `cursor` stands.
  static func kind(
    _ cursor: inout LineCursor
  ) throws(LineFault) -> Scenario.Assertion.Kind {
    let start = cursor.position
    let word = cursor.word { $0 != " " && $0 != ":" }
    guard let name = Name(rawValue: word) else {
      throw cursor.fault(
        "unknown-assertion",
        "unknown assertion '\(word)'",
        at: start,
        hint: DidYouMean.hint(for: word, among: Name.allCases.map(\.rawValue))
          ?? "known: \(Name.allCases.map(\.rawValue).joined(separator: ", "))"
      )
    }
    guard name == .confidence || cursor.take(":") else {
      throw cursor.fault("unknown-assertion", "':' must follow '\(word)'", at: start)
    }
    cursor.skipBlanks()
    guard !cursor.isAtEnd else {
      throw cursor.fault("bad-value", "'\(word)' needs a value", at: start)
    }
    return try kind(name, &cursor)
  }

  private static func kind(
    _ name: Name,
    _ cursor: inout LineCursor
  ) throws(LineFault) -> Scenario.Assertion.Kind {
    if name == .state { return .state(cursor.trimmedRest()) }
    if name == .slot { return try slot(&cursor) }
    let start = cursor.position
    let kind: Scenario.Assertion.Kind
    switch name {
    case .confidence: kind = try confidence(&cursor)
    case .ticket: kind = try ticket(&cursor)
    case .event: kind = try event(&cursor)
    case .intent: kind = .intent(named(cursor.word()).map { IntentID($0) })
    case .article: kind = .article(named(cursor.word()).map { ArticleID($0) })
    case .decision:
      let known = AgentResponse.DecisionKind.allNames
      kind = .decision(
        try choice(cursor.word(), "decision", known, start, cursor) {
          AgentResponse.DecisionKind(rawValue: $0)
        }
      )
    case .owner, .slot, .state:
      kind = .owner(
        try choice(
          cursor.word(),
          "owner",
          ["agent", "queued", "person", "returned"],
          start,
          cursor
        ) {
          Owner(rawValue: $0)
        }
      )
    }
    try cursor.expectEnd()
    return kind
  }

  private static func named(_ word: String) -> String? { word == "none" ? nil : word }

  private static func choice<Choice>(
    _ word: String,
    _ what: String,
    _ known: [String],
    _ start: Int,
    _ cursor: LineCursor,
    _ choice: (String) -> Choice?
  ) throws(LineFault) -> Choice {
    if let choice = choice(word) { return choice }
    throw cursor.fault(
      "bad-value",
      "unknown \(what) '\(word)'",
      at: start,
      hint: DidYouMean.hint(for: word, among: known)
        ?? "known: \(known.joined(separator: ", "))"
    )
  }

  private static func confidence(
    _ cursor: inout LineCursor
  ) throws(LineFault) -> Scenario.Assertion.Kind {
    let start = cursor.position
    let comparison = Scenario.Assertion.Comparison(rawValue: cursor.word())
    cursor.skipBlanks()
    let bound = Double(cursor.word())
    guard let comparison, let bound, (0...1).contains(bound) else {
      throw cursor.fault(
        "bad-value",
        "a confidence is compared with a number from 0 to 1",
        at: start,
        hint: "write it like confidence >= 0.8, with >=, >, <= or <"
      )
    }
    return .confidence(comparison, bound)
  }

  private static func slot(
    _ cursor: inout LineCursor
  ) throws(LineFault) -> Scenario.Assertion.Kind {
    let start = cursor.position
    let name = SlotName(cursor.word())
    cursor.skipBlanks()
    if cursor.take("=") {
      let value = cursor.trimmedRest()
      if !value.isEmpty { return .slot(name, value) }
    } else if cursor.trimmedRest() == "unset" {
      return .slot(name, nil)
    }
    throw cursor.fault(
      "bad-value",
      "expected a slot with its value",
      at: start,
      hint: "write it like slot: plan = plus, or slot: plan unset"
    )
  }

  private static func ticket(
    _ cursor: inout LineCursor
  ) throws(LineFault) -> Scenario.Assertion.Kind {
    let start = cursor.position
    switch cursor.word() {
    case "none": return .ticket(nil)
    case "opened":
      let known = ["priority", "queue", "reason", "issue", "subject"]
      return .ticket(try fields(&cursor, known: known))
    default:
      throw cursor.fault(
        "bad-value",
        "a ticket is 'none' or 'opened'",
        at: start,
        hint: "write it like ticket: opened priority=high"
      )
    }
  }

  private static func event(
    _ cursor: inout LineCursor
  ) throws(LineFault) -> Scenario.Assertion.Kind {
    var start = cursor.position
    var type = cursor.word()
    let isAbsent = type == "none"
    if isAbsent {
      cursor.skipBlanks()
      start = cursor.position
      type = cursor.word()
    }
    guard EventTypes.all.contains(type) else {
      throw cursor.fault(
        "unknown-event",
        "unknown type of event '\(type)'",
        at: start,
        hint: DidYouMean.hint(for: type, among: EventTypes.all)
      )
    }
    return isAbsent ? .noEvent(type) : .event(type, try fields(&cursor, known: nil))
  }

  private static func fields(
    _ cursor: inout LineCursor,
    known: [String]?
  ) throws(LineFault) -> [Scenario.Field] {
    var fields: [Scenario.Field] = []
    cursor.skipBlanks()
    while !cursor.isAtEnd {
      let start = cursor.position
      let name = cursor.word { $0 != " " && $0 != "=" }
      guard !name.isEmpty, known?.contains(name) ?? true else {
        throw cursor.fault(
          "bad-value",
          "unknown field '\(name)'",
          at: start,
          hint: known.flatMap { DidYouMean.hint(for: name, among: $0) }
        )
      }
      guard cursor.take("=") else {
        throw cursor.fault("bad-value", "expected '=' and a value behind '\(name)'", at: start)
      }
      fields.append(Scenario.Field(name: name, value: try cursor.quotedOrWord().text))
      cursor.skipBlanks()
    }
    return fields
  }
}

extension AgentResponse.DecisionKind {
  /// Every decision's name, as the pipe protocol lists them.
  static let allNames = [
    "answer", "clarify", "search", "fallback", "escalate", "collect", "confirm", "smalltalk",
    "survey", "close", "none",
  ]
}
