import Insights

/// How long customers waited: what is typical, and how waits are spread.
enum ReportTimes {
  /// The upper ends of the classes of waits in seconds, with their names; the last has none.
  private static let classes: [(end: Double, name: String)] = [
    (60, "under 1 min"), (300, "1 to 5 min"), (1800, "5 to 30 min"), (3600, "30 min to 1 h"),
    (14_400, "1 to 4 h"), (86_400, "4 h to 1 d"), (259_200, "1 to 3 d"),
    (.infinity, "3 d and more"),
  ]

  /// The table of times and a distribution of each that has five cases.
  static func html(_ report: SupportReport) -> String {
    let people: [(String, TimeSummary)] = [
      ("First reply of a person", report.ticketTimes.firstReplyCalendar),
      ("First reply in opening hours", report.ticketTimes.firstReplyBusiness),
      ("Full solution", report.ticketTimes.fullResolutionCalendar),
      ("Work per solved ticket", report.ticketTimes.handleTime),
    ]
    let agent = ("First response of the agent", report.understanding.firstResponseTime)
    let drawn = people.filter { $0.1.count >= SampleSize.hidden }
    let charts = drawn.map { "<div>\n<h3>\($0.0)</h3>\n\(distribution($0.0, $0.1))</div>\n" }
    return summary(of: [agent] + people)
      + "<div class=\"pair-of-columns\">\n\(charts.joined())</div>\n"
  }

  private static func summary(of times: [(String, TimeSummary)]) -> String {
    var table = HTMLTable(
      caption: "Times",
      columns: [
        .text("Time"), .number("Median"), .number("95 % interval"), .number("90 % within"),
        .number("Mean"), .number("Cases"), .text("Sample"),
      ]
    )
    func text(_ seconds: Double?) -> String {
      seconds.map { NumberText.duration(seconds: $0) } ?? ""
    }
    table.rows = times.map { title, times in
      let isShown = times.count >= SampleSize.hidden
      let interval = times.medianInterval.map { "\(text($0.lowerBound)) – \(text($0.upperBound))" }
      return [
        .text(title),
        .number(times.count == 0 ? "no data" : isShown ? text(times.median) : "too few"),
        .number(isShown ? interval ?? "" : ""), .number(isShown ? text(times.p90) : ""),
        .number(isShown ? text(times.mean) : ""), .number("\(times.count)"),
        .text(SampleSize.mark(times.count)),
      ]
    }
    return table.html
  }

  private static func distribution(_ title: String, _ times: TimeSummary) -> String {
    var counts = Array(repeating: 0, count: classes.count)
    for measurement in times.measurements {
      let place = classes.firstIndex { measurement.seconds < $0.end } ?? classes.count - 1
      counts[place] += 1
    }
    var table = HTMLTable(
      caption: "\(title), distribution",
      columns: [.text("Took"), .text("Share"), .number("Cases")]
    )
    table.rows = zip(classes, counts).map { part, count in
      [
        .text(part.name), .bar(.plain(Double(count) / Double(max(1, times.count)))),
        .number("\(count)"),
      ]
    }
    return table.html
  }
}
