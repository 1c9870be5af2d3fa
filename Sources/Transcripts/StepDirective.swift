import Conversation
import SourceDiagnostics

/// The directives that happen between or instead of messages.
enum StepDirective: String, CaseIterable {
  case advance = "@advance"
  case reply = "@reply"
  case claim = "@claim"
  case giveBack = "@return"
  case solve = "@solve"
  case reopen = "@reopen"
  case choice = "@choice"
  case form = "@form"
  case rate = "@rate"
  case end = "@end"

  /// Scenarios are about days and weeks; ten years keep every sum far from overflow.
  private static let longestAdvance = Milliseconds.days(3653)

  /// Reads what stands behind the directive `name`.
  static func kind(
    named name: String,
    _ cursor: inout LineCursor
  ) throws(LineFault) -> Scenario.Step.Kind {
    guard let directive = Self(rawValue: name) else {
      let known = allCases.map(\.rawValue) + HeaderDirective.allCases.map(\.rawValue)
      throw LineFault(
        code: "unknown-directive",
        message: "unknown directive '\(name)'",
        position: 0,
        length: name.unicodeScalars.count,
        hint: DidYouMean.hint(for: name, among: known)
      )
    }
    switch directive {
    case .advance: return .advance(try duration(&cursor, advance.rawValue))
    case .reply: return .personReply(try reply(&cursor))
    case .claim: return .claim
    case .giveBack: return .giveBack(solves: try solves(&cursor))
    case .solve: return .solve
    case .reopen: return .reopen
    case .choice:
      let start = cursor.position
      let (id, _) = try cursor.quotedOrWord()
      guard !id.isEmpty else {
        throw cursor.fault("bad-value", "'@choice' needs the choice's id", at: start)
      }
      return .choice(id)
    case .form:
      let start = cursor.position
      let fields = try AssertionParser.fields(&cursor, known: nil)
      guard !fields.isEmpty else {
        throw cursor.fault(
          "bad-value",
          "'@form' needs answers",
          at: start,
          hint: "write it like @form order_number=A-10042 what=\"two pegs\""
        )
      }
      return .form(fields)
    case .rate: return try rating(&cursor)
    case .end: return .end
    }
  }

  /// Reads the length of time that stands behind `directive`.
  static func duration(
    _ cursor: inout LineCursor,
    _ directive: String
  ) throws(LineFault) -> Milliseconds {
    let start = cursor.position
    let count = cursor.word { (0x30...0x39).contains($0.value) }
    let unit = DurationUnit(rawValue: cursor.word())
    guard let unit, let count = Int(count),
      count <= longestAdvance.count / unit.milliseconds
    else {
      throw cursor.fault(
        "bad-value",
        "'\(directive)' needs a length of time up to ten years",
        at: start,
        hint: "write it like 2h: a whole number with w, d, h, m, s or ms"
      )
    }
    return Milliseconds(count: count * unit.milliseconds)
  }

  private static func reply(_ cursor: inout LineCursor) throws(LineFault) -> String {
    let start = cursor.position
    let (text, isQuoted) = try cursor.quotedOrWord()
    guard isQuoted else {
      throw cursor.fault("bad-value", "'@reply' needs a text in quotes", at: start)
    }
    return text
  }

  private static func solves(_ cursor: inout LineCursor) throws(LineFault) -> Bool {
    let start = cursor.position
    switch cursor.word() {
    case "": return false
    case "solve": return true
    default: throw cursor.fault("bad-value", "'@return' takes 'solve' or nothing", at: start)
    }
  }

  private static func rating(
    _ cursor: inout LineCursor
  ) throws(LineFault) -> Scenario.Step.Kind {
    let start = cursor.position
    var ahead = cursor
    let score = Int(ahead.word())
    if score != nil { cursor = ahead }
    cursor.skipBlanks()
    if score != nil, cursor.isAtEnd { return .rating(score, comment: nil) }
    let commentStart = cursor.position
    let (comment, isQuoted) = try cursor.quotedOrWord()
    guard isQuoted else {
      let message = score == nil ? "'@rate' needs a whole number" : "a comment stands in quotes"
      throw cursor.fault("bad-value", message, at: score == nil ? start : commentStart)
    }
    return .rating(score, comment: comment)
  }
}
