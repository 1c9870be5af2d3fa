import CanonicalJSON
import Conversation

/// The directives that stand before the first turn.
enum HeaderDirective: String, CaseIterable {
  case clock = "@clock"
  case seed = "@seed"
  case customer = "@customer"
  case channel = "@channel"
  case locale = "@locale"
  case session = "@session"
  case surveyed = "@surveyed"
  case action = "@action"
  case encoder = "@encoder"
  case goodwill = "@goodwill"

  private static let maximumNameBytes = 200

  /// Whether it may stand more than once; of `@surveyed` there may be one for each survey.
  var mayRepeat: Bool { self == .action || self == .goodwill || self == .surveyed }

  /// Reads what stands behind the directive.
  func read(
    _ cursor: inout LineCursor,
    line: Int,
    into header: inout Scenario.Header
  ) throws(LineFault) {
    switch self {
    case .clock: header.clock = try Self.instant(&cursor, rawValue)
    case .surveyed:
      let survey = Self.survey(&cursor)
      guard header.lastSurveys[survey] == nil else {
        throw LineFault(
          code: "repeated-directive",
          message: "'\(rawValue)' names \(survey.rawValue) a second time",
          position: 0,
          length: rawValue.unicodeScalars.count
        )
      }
      header.lastSurveys[survey] = try Self.instant(&cursor, rawValue)
    case .seed:
      let start = cursor.position
      guard let seed = UInt64(cursor.word()) else {
        throw cursor.fault("bad-value", "'@seed' needs a whole number from 0", at: start)
      }
      header.seed = seed
    case .channel: header.channel = try Self.name(&cursor, rawValue)
    case .locale: header.locale = try Self.name(&cursor, rawValue)
    case .session: header.session = try Self.name(&cursor, rawValue)
    case .encoder: header.usesEncoder = try Self.flag(&cursor, rawValue)
    case .customer: try Self.customer(&cursor, into: &header)
    case .goodwill: header.gifts.append(try Self.gift(&cursor, rawValue))
    case .action: header.actions.append(try Self.action(&cursor, line: line))
    }
  }

  private static func instant(
    _ cursor: inout LineCursor,
    _ directive: String
  ) throws(LineFault) -> Timestamp {
    let start = cursor.position
    guard let instant = Timestamp(cursor.word()) else {
      throw cursor.fault(
        "bad-value",
        "'\(directive)' needs an instant",
        at: start,
        hint: "write it like 2026-03-02T09:00:00Z"
      )
    }
    return instant
  }

  /// The survey that is named before the instant; without a name it is about satisfaction.
  private static func survey(_ cursor: inout LineCursor) -> Survey {
    var ahead = cursor
    guard let survey = Survey(rawValue: ahead.word()) else { return .csat }
    ahead.skipBlanks()
    cursor = ahead
    return survey
  }

  private static func flag(
    _ cursor: inout LineCursor,
    _ directive: String
  ) throws(LineFault) -> Bool {
    let start = cursor.position
    switch cursor.word() {
    case "on": return true
    case "off": return false
    default: throw cursor.fault("bad-value", "'\(directive)' is 'on' or 'off'", at: start)
    }
  }

  private static func name(
    _ cursor: inout LineCursor,
    _ directive: String
  ) throws(LineFault) -> String {
    let start = cursor.position
    let (name, _) = try cursor.quotedOrWord()
    guard (1...maximumNameBytes).contains(name.utf8.count) else {
      throw cursor.fault(
        "bad-value",
        "'\(directive)' needs a name of 1 to \(maximumNameBytes) bytes",
        at: start
      )
    }
    return name
  }

  private static func gift(
    _ cursor: inout LineCursor,
    _ directive: String
  ) throws(LineFault) -> Scenario.Gift {
    let action = ActionName(try name(&cursor, directive))
    cursor.skipBlanks()
    let ago = try StepDirective.duration(&cursor, directive)
    return Scenario.Gift(action: action, ago: ago)
  }

  // MARK: Customers

  private static func customer(
    _ cursor: inout LineCursor,
    into header: inout Scenario.Header
  ) throws(LineFault) {
    header.customer = CustomerID(try name(&cursor, "@customer"))
    cursor.skipBlanks()
    while !cursor.isAtEnd {
      let start = cursor.position
      let name = cursor.word { $0 != " " && $0 != "=" }
      guard !name.isEmpty, cursor.take("=") else {
        throw cursor.fault(
          "bad-value",
          "expected an attribute such as plan=plus",
          at: start
        )
      }
      let (text, isQuoted) = try cursor.quotedOrWord()
      guard isQuoted || !text.isEmpty else {
        throw cursor.fault("bad-value", "the attribute '\(name)' has no value", at: start)
      }
      header.attributes[name] = isQuoted ? .text(text) : bareValue(text)
      cursor.skipBlanks()
    }
  }

  /// Without quotes, numbers are numbers and `true` and `false` are flags.
  private static func bareValue(_ text: String) -> Value {
    switch text {
    case "true": .flag(true)
    case "false": .flag(false)
    default: number(text).map { .number($0) } ?? .text(text)
    }
  }

  /// Plain decimal numbers only: `Double` alone would also take `nan` and `0x1p3`.
  private static func number(_ text: String) -> Double? {
    let isPlain = text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
    }
    return isPlain ? Double(text) : nil
  }

  // MARK: Actions

  private static func action(
    _ cursor: inout LineCursor,
    line: Int
  ) throws(LineFault) -> Scenario.DeclaredAction {
    let name = try name(&cursor, "@action")
    cursor.skipBlanks()
    let arguments = cursor.scalars[cursor.position...].first == "{" ? try cursor.object() : [:]
    cursor.skipBlanks()
    guard cursor.take("->") else {
      throw cursor.fault(
        "bad-value",
        "expected '->' and a result",
        at: cursor.position,
        hint:
          "write it like @action look-up-order {\"order\":\"A-10042\"} -> found {\"eta\":\"2026-03-06\"}"
      )
    }
    cursor.skipBlanks()
    let start = cursor.position
    let result = cursor.word()
    guard !result.isEmpty else {
      throw cursor.fault("bad-value", "the result's name is missing", at: start)
    }
    cursor.skipBlanks()
    return Scenario.DeclaredAction(
      line: line,
      name: ActionName(name),
      arguments: arguments,
      result: result,
      values: cursor.isAtEnd ? [:] : try cursor.object()
    )
  }
}
