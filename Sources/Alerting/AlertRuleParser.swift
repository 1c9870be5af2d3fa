import Conversation

/// Reads a rule.
///
///     rule   = figure [ "median" | "p90" ] ( "<" | "<=" | ">" | ">=" | "≤" | "≥" ) bound "over" window { "," clause }
///     bound  = number [ "%" | "s" | "min" | "h" | "d" ]
///     window = number ( "h" | "d" )
///     clause = "n" ( ">=" | "≥" ) number | "for" "certain"
package struct AlertRuleParser {
  private typealias Fault = AlertSyntaxError

  static let example = "such as 'fcr < 60 % over 7 d, n >= 30'"
  private static let longestWindow = 366
  private static let mostCases = 1_000_000

  private let text: String
  private let tokens: [AlertToken]
  private var position = 0

  /// The rule that `text` writes.
  /// - Throws: `AlertSyntaxError` at the first place that fits no line above.
  package static func rule(of text: String) throws(AlertSyntaxError) -> AlertRule {
    var parser = AlertRuleParser(text: text, tokens: try AlertToken.tokens(of: text))
    return try parser.rule()
  }

  // MARK: Grammar

  private mutating func rule() throws(Fault) -> AlertRule {
    let figure = try figure()
    let measure = try measure(of: figure)
    let comparison = try comparison()
    let bound = try bound(of: figure)
    let window = try window()
    var fewest = figure.usualFewest
    var isCertain = false
    while take(.symbol(",")) {
      if take(.word("n")) {
        fewest = try leastCases(of: figure)
      } else {
        try certainty(of: figure, measure)
        isCertain = true
      }
    }
    guard position == tokens.count else { throw fault("expected ',' or the end") }
    return AlertRule(
      figure: figure,
      measure: measure,
      comparison: comparison,
      bound: bound,
      window: window,
      fewest: fewest,
      isCertain: isCertain,
      text: text.replacing("≤", with: "<=").replacing("≥", with: ">=")
    )
  }

  private mutating func figure() throws(Fault) -> AlertFigure {
    guard case .word(let name)? = current else { throw fault("expected the name of a figure") }
    guard let figure = AlertFigures.figure(name) else {
      if let reason = AlertFigures.reason(against: name) { throw fault(reason, .unfitFigure) }
      throw fault(
        "there is no figure '\(name)'",
        .unknownFigure,
        hint: AlertFigures.hint(for: name)
      )
    }
    position += 1
    return figure
  }

  private mutating func measure(of figure: AlertFigure) throws(Fault) -> AlertRule.Measure? {
    for measure in AlertRule.Measure.allCases where current == .word(measure.rawValue) {
      guard figure.kind == .time else {
        throw fault("'\(figure.key)' is no time and has no \(measure.rawValue)", .unfitFigure)
      }
      position += 1
      return measure
    }
    return figure.kind == .time ? .median : nil
  }

  private mutating func comparison() throws(Fault) -> AlertRule.Comparison {
    guard case .symbol(let symbol)? = current,
      let comparison = AlertRule.Comparison(rawValue: symbol)
    else { throw fault("expected '<', '<=', '>' or '>='") }
    position += 1
    return comparison
  }

  // MARK: Bounds

  private mutating func bound(of figure: AlertFigure) throws(Fault) -> Double {
    let start = position
    let number = try number("expected a number to compare with")
    let unit = unit()
    switch figure.kind {
    case .share:
      guard unit == "%" else {
        throw wrongUnit("'\(figure.key)' is a share", start, "write per cent, such as 60 %")
      }
      try check(number, 0...100, start, "a share lies between 0 % and 100 %")
      return number / 100
    case .time:
      guard let seconds = unit.flatMap({ Self.seconds[$0] }) else {
        throw wrongUnit("'\(figure.key)' is a time", start, "write s, min, h or d, such as 4 h")
      }
      try check(number, 0...Double(Self.mostCases), start, "a time is from 0 to a million")
      return number * seconds
    case .count, .score, .mean, .drift:
      guard unit == nil else {
        throw wrongUnit("'\(figure.key)' is a plain number", start, "leave the unit out")
      }
      let bounds = figure.kind == .score ? -100...100 : 0...Double(Self.mostCases)
      try check(number, bounds, start, "'\(figure.key)' can never be so much or so little")
      return number
    }
  }

  private func wrongUnit(_ message: String, _ start: Int, _ hint: String) -> Fault {
    fault(message, .wrongUnit, at: start..<position, hint: hint)
  }

  private static let seconds: [String: Double] = ["s": 1, "min": 60, "h": 3600, "d": 86_400]

  private mutating func unit() -> String? {
    switch current {
    case .symbol("%"): position += 1; return "%"
    case .word(let word) where word != "over": position += 1; return word
    default: return nil
    }
  }

  private func check(
    _ number: Double,
    _ bounds: ClosedRange<Double>,
    _ start: Int,
    _ message: String
  ) throws(Fault) {
    guard !bounds.contains(number) else { return }
    throw fault(message, .outOfRange, at: start..<position)
  }

  // MARK: Window and clauses

  private mutating func window() throws(Fault) -> AlertRule.Window {
    guard take(.word("over")) else {
      throw fault(
        "the rule does not say how far to look back",
        .missingPeriod,
        hint: "add 'over 7 d'"
      )
    }
    let start = position
    let number = try number("expected the length of the window", hint: "such as 24 h or 7 d")
    let unit = unit()
    guard unit == "h" || unit == "d" else {
      throw fault(
        "a window is in hours or days",
        .wrongUnit,
        at: start..<position,
        hint: "such as 24 h or 7 d"
      )
    }
    let longest = unit == "h" ? Self.longestWindow * 24 : Self.longestWindow
    guard let count = Int(exactly: number), (1...longest).contains(count) else {
      throw fault(
        "a window is a whole number of hours or days, at most 366 d",
        .outOfRange,
        at: start..<position
      )
    }
    return unit == "h" ? .hours(count) : .days(count)
  }

  private mutating func leastCases(of figure: AlertFigure) throws(Fault) -> Int {
    guard figure.usualFewest != nil else {
      throw fault(
        "'\(figure.key)' is a count and has no sample",
        .unfitFigure,
        at: position - 1..<position,
        hint: "leave 'n' out"
      )
    }
    guard take(.symbol(">=")) else { throw fault("expected '>=' after 'n'") }
    let start = position
    let number = try number("expected the fewest cases")
    guard let count = Int(exactly: number),
      (AlertFigure.leastFewest...Self.mostCases).contains(count)
    else {
      throw fault(
        "'n' is a whole number from \(AlertFigure.leastFewest)",
        .outOfRange,
        at: start..<position,
        hint: "of fewer cases nothing is told anywhere"
      )
    }
    return count
  }

  private mutating func certainty(
    of figure: AlertFigure,
    _ measure: AlertRule.Measure?
  ) throws(Fault) {
    let start = position
    guard take(.word("for")), take(.word("certain")) else {
      throw fault("expected 'n >= …' or 'for certain'")
    }
    let hasInterval = figure.kind == .share || figure.kind == .score || measure == .median
    guard hasInterval else {
      throw fault(
        "the figure has no interval, so nothing of it is certain",
        .unfitFigure,
        at: start..<position,
        hint: "leave 'for certain' out"
      )
    }
  }

  // MARK: Tokens

  private var current: AlertToken.Kind? {
    position < tokens.count ? tokens[position].kind : nil
  }

  private mutating func take(_ kind: AlertToken.Kind) -> Bool {
    guard current == kind else { return false }
    position += 1
    return true
  }

  private mutating func number(_ message: String, hint: String? = nil) throws(Fault) -> Double {
    guard case .number(let number)? = current else { throw fault(message, hint: hint) }
    position += 1
    return number
  }

  /// A fault at the current token, or at `range` of the tokens.
  private func fault(
    _ message: String,
    _ code: Fault.Code = .invalidAlert,
    at range: Range<Int>? = nil,
    hint: String? = nil
  ) -> Fault {
    let places = tokens[range ?? position..<min(position + 1, tokens.count)].map(\.range)
    let end = text.utf8.count
    let place = places.first.map { $0.lowerBound..<(places.last ?? $0).upperBound } ?? end..<end + 1
    let usual = code == .invalidAlert ? Self.example : nil
    return Fault(code: code, message: message, range: place, hint: hint ?? usual)
  }
}
