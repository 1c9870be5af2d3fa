import Alerting
import Reports
import Testing

/// The grammar of rules.
@Suite struct AlertRuleParserTests {
  @Test(
    "reads rules",
    arguments: [
      ("fcr < 60 % over 7 d, n >= 30", "fcr_overall", "<", 0.6, AlertRule.Window.days(7), 30),
      ("fcr_overall<60%over 7d,n>=30", "fcr_overall", "<", 0.6, .days(7), 30),
      ("csat ≤ 0 % over 1 d", "csat", "<=", 0, .days(1), 5),
      ("unknown ≥ 12.5 % over 24 h, n ≥ 50", "fallback_turn_rate", ">=", 0.125, .hours(24), 50),
      ("containment > 100 % over 366 d", "containment_rate", ">", 1, .days(366), 5),
      ("first_reply > 4 h over 7 d", "first_reply_time_human_business", ">", 14_400, .days(7), 5),
      (
        "first_reply p90 > 90 min over 7 d", "first_reply_time_human_business", ">", 5400, .days(7),
        5
      ),
      ("wait median > 2 d over 7 d", "requester_wait_time_calendar", ">", 172_800, .days(7), 5),
      (
        "first_response_time_bot > 1.5 s over 7 d", "first_response_time_bot", ">", 1.5, .days(7), 5
      ),
      ("csat_mean < 3.5 over 28 d", "csat_mean", "<", 3.5, .days(28), 5),
      ("nps < -10 over 90 d, for certain", "nps", "<", -10, .days(90), 5),
      ("drift > 0.25 over 7 d", "intent_psi", ">", 0.25, .days(7), 100),
      ("backlog >= 20 over 1 d", "backlog_at_window_end", ">=", 20, .days(1), nil),
      ("requests < 1 over 2 h", "requests", "<", 1, .hours(2), nil),
      ("sla < 80 % over 7 d", "first_reply_in_time", "<", 0.8, .days(7), 5),
    ] as [(String, String, String, Double, AlertRule.Window, Int?)]
  )
  func rules(
    text: String,
    figure: String,
    comparison: String,
    bound: Double,
    window: AlertRule.Window,
    fewest: Int?
  ) throws {
    let rule = try AlertRuleParser.rule(of: text)
    #expect(rule.figure.key == figure)
    #expect(rule.comparison.rawValue == comparison)
    #expect(rule.bound == bound)
    #expect(rule.window == window)
    #expect(rule.fewest == fewest)
  }

  @Test("keeps the rule as it was written, in ASCII")
  func text() throws {
    let rule = try AlertRuleParser.rule(of: "unknown ≥ 12 % over 1 d, n ≥ 50, for certain")
    #expect(rule.text == "unknown >= 12 % over 1 d, n >= 50, for certain")
    #expect(rule.isCertain)
  }

  /// The range marked by two bars is the one that is blamed.
  @Test(
    "blames the place that breaks a rule",
    arguments: [
      ("||", "invalid-alert", "expected the name of a figure"),
      ("|7| < fcr over 7 d", "invalid-alert", "expected the name of a figure"),
      ("fcr |=| 60 % over 7 d", "invalid-alert", "unexpected '='"),
      ("fcr |60| % over 7 d", "invalid-alert", "expected '<', '<=', '>' or '>='"),
      ("fcr < |over| 7 d", "invalid-alert", "expected a number to compare with"),
      ("fcr < |1.2.3| % over 7 d", "invalid-alert", "'1.2.3' is no number"),
      ("fcr < |60.| % over 7 d", "invalid-alert", "'60.' is no number"),
      ("fcr < 60 % over 7 d |over| 8 d", "invalid-alert", "expected ',' or the end"),
      ("fcr < 60 % over 7 d, |m| >= 3", "invalid-alert", "expected 'n >= …' or 'for certain'"),
      ("fcr < 60 % over 7 d, n |<| 30", "invalid-alert", "expected '>=' after 'n'"),
      ("fcr < 60 % over 7 d, n >=||", "invalid-alert", "expected the fewest cases"),
      ("fcr < 60 |€| over 7 d", "invalid-alert", "unexpected '€'"),
      ("|fcr_overal| < 60 % over 7 d", "unknown-figure", "there is no figure 'fcr_overal'"),
      (
        "|grr| < 90 % over 7 d", "unfit-figure",
        "'grr' follows the calendar month, not a rule's window"
      ),
      (
        "|outcome_counts| > 3 over 7 d", "unfit-figure",
        "'outcome_counts' is not one number with a sample"
      ),
      ("csat |p90| < 60 % over 7 d", "unfit-figure", "'csat' is no time and has no p90"),
      (
        "tickets > 3 over 7 d, |n| >= 5", "unfit-figure",
        "'tickets_opened' is a count and has no sample"
      ),
      (
        "csat_mean < 3 over 7 d, |for certain|", "unfit-figure",
        "the figure has no interval, so nothing of it is certain"
      ),
      (
        "first_reply p90 > 4 h over 7 d, |for certain|", "unfit-figure",
        "the figure has no interval, so nothing of it is certain"
      ),
      ("fcr < |0.6| over 7 d", "wrong-unit", "'fcr_overall' is a share"),
      ("fcr < |60 h| over 7 d", "wrong-unit", "'fcr_overall' is a share"),
      ("first_reply > |4| over 7 d", "wrong-unit", "'first_reply_time_human_business' is a time"),
      ("first_reply > |4 %| over 7 d", "wrong-unit", "'first_reply_time_human_business' is a time"),
      ("nps < |10 %| over 7 d", "wrong-unit", "'nps' is a plain number"),
      ("fcr < 60 % over |7 min|", "wrong-unit", "a window is in hours or days"),
      ("fcr < 60 % over |7|", "wrong-unit", "a window is in hours or days"),
      ("fcr < 60 %||", "missing-period", "the rule does not say how far to look back"),
      ("fcr < 60 %|,| n >= 30", "missing-period", "the rule does not say how far to look back"),
      ("fcr < |101 %| over 7 d", "out-of-range", "a share lies between 0 % and 100 %"),
      ("fcr < |-1 %| over 7 d", "out-of-range", "a share lies between 0 % and 100 %"),
      ("nps < |-101| over 7 d", "out-of-range", "'nps' can never be so much or so little"),
      (
        "fcr < 60 % over |0 d|", "out-of-range",
        "a window is a whole number of hours or days, at most 366 d"
      ),
      (
        "fcr < 60 % over |1.5 d|", "out-of-range",
        "a window is a whole number of hours or days, at most 366 d"
      ),
      (
        "fcr < 60 % over |367 d|", "out-of-range",
        "a window is a whole number of hours or days, at most 366 d"
      ),
      ("fcr < 60 % over 7 d, n >= |4|", "out-of-range", "'n' is a whole number from 5"),
      ("fcr < 60 % over 7 d, n >= |5.5|", "out-of-range", "'n' is a whole number from 5"),
    ]
  )
  func faults(marked: String, code: String, message: String) {
    let parts = marked.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let start = parts[0].utf8.count
    // Behind the end of the text there is room for a caret.
    let isAtEnd = parts[1].isEmpty
    let range = start..<start + (isAtEnd ? 1 : parts[1].utf8.count)
    let error = #expect(throws: AlertSyntaxError.self) {
      try AlertRuleParser.rule(of: parts.joined())
    }
    #expect(error?.code.rawValue == code)
    #expect(error?.message == message)
    #expect(error?.range == range)
  }

  @Test(
    "hints at what was meant",
    arguments: [
      ("fcr_overal < 60 % over 7 d", "did you mean 'fcr_overall'?"),
      ("containmnt < 60 % over 7 d", "did you mean 'containment'?"),
      (
        "first_reply_within_30_business_minutes < 80 % over 7 d",
        "write 'first_reply_in_time'; the target is a setting of reports"
      ),
      ("fcr = 60 % over 7 d", "write '<=' or '>='"),
      ("fcr < 0.6 over 7 d", "write per cent, such as 60 %"),
      ("first_reply > 4 over 7 d", "write s, min, h or d, such as 4 h"),
      ("fcr < 60 %", "add 'over 7 d'"),
      ("fcr", "such as 'fcr < 60 % over 7 d, n >= 30'"),
    ]
  )
  func hints(text: String, hint: String) {
    let error = #expect(throws: AlertSyntaxError.self) { try AlertRuleParser.rule(of: text) }
    #expect(error?.hint == hint)
  }

  @Test("ends on any text, and blames a place within it or just behind it")
  func hostileTexts() {
    // Knuth's multiplier: the same texts in every run.
    var state: UInt64 = 20_260_301
    let pieces = [
      "fcr", "<", "60", "%", "over", "7", "d", ",", "n", ">=", "30", "-", ".", "\u{0}", "≥",
      "\u{1B}[2J", "\n",
      "for", "certain", "p90", "é", "  ",
    ]
    for _ in 0..<2000 {
      let text = (0..<12).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return pieces[Int(state >> 33) % pieces.count]
      }.joined()
      do throws(AlertSyntaxError) { _ = try AlertRuleParser.rule(of: text) } catch {
        #expect(
          error.range.lowerBound >= 0 && error.range.upperBound <= text.utf8.count + 1,
          "\(text)"
        )
      }
    }
    let error = #expect(throws: AlertSyntaxError.self) {
      try AlertRuleParser.rule(of: String(repeating: "fcr ", count: 100_000))
    }
    #expect(error?.message == "the rule is longer than 200 bytes")
  }

  @Test("every short name stands for a figure, and stands in no figure's way")
  func aliases() {
    let keys = Set(AlertFigures.all.map(\.key))
    for (name, key) in ReportCatalogue.shortNames {
      #expect(keys.contains(key), "\(name)")
      #expect(!keys.contains(name), "\(name)")
    }
    #expect(
      ReportCatalogue.shortNames.map(\.name) == ReportCatalogue.shortNames.map(\.name).sorted()
    )
    #expect(Set(ReportCatalogue.shortNames.map(\.name)).count == ReportCatalogue.shortNames.count)
  }
}
