import Insights

/// What a figure is made of, in words: its definition, what it left out and why, and what it looked at.
enum ReceiptText {
  /// The receipt of `entry` without the things one by one.
  static func lines(of entry: ReportEntry, in report: SupportReport) -> [String] {
    guard let definition = FigureDefinition.of(entry.key) else { return [entry.key] }
    var rows = entry.value.rows(entry.title)
    if let share = entry.value.share { rows.append(TableRow("Left out", leftOut(of: share))) }
    if let share = entry.value.share, let unknown = share.unknownShare {
      let counts = "\(share.unknown) of \(share.unknown + share.denominator)"
      rows.append(TableRow("Not known", NumberText.percent(unknown), counts: counts))
    }
    let texts = report.period.texts
    return ["\(definition.name): \(definition.formula)"] + rows.lines + [
      "  By the \(definition.clock.rawValue), from \(texts.since) until \(texts.until)"
        + " (\(report.period.zone.identifier)), as of \(texts.asOf)"
    ]
  }

  /// Everything that the figure looked at, by where it stands, each with the reason; the ids alone where it has no reasons.
  static func listing(of value: FigureValue) -> [String] {
    if let lines = value.share?.lines { return listing(of: lines) }
    if case .times(let times, _, _) = value {
      return times.measurements.map {
        TableRow($0.id, NumberText.duration(seconds: $0.seconds))
      }.lines
    }
    guard let ids = value.ids else { return ["  counts no conversations or tickets one by one"] }
    return ids.map { "  " + VisibleText.escaped($0) }
  }

  private static func listing(of lines: [Share.Line]) -> [String] {
    Standing.Place.allCases.flatMap { place -> [String] in
      let own = lines.filter { $0.standing.place == place }
      guard !own.isEmpty else { return [] }
      var table = TextTable(.left, .left)
      for line in own { table.add(line.id, line.standing.reason.words) }
      return ["\(place.words) (\(own.count))"] + table.lines
    }
  }

  /// What a share left out, by the reason why: `2 repeat contact, 1 nothing asked`.
  static func leftOut(of share: Share) -> String {
    guard !share.leftOut.isEmpty else { return "nothing" }
    return share.leftOut.ordered.map { "\($0.count) \($0.reason.words)" }.joined(separator: ", ")
  }
}

extension [Reason: Int] {
  /// The reasons with their numbers, the commonest first, then by name.
  var ordered: [(reason: Reason, count: Int)] {
    map { (reason: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.reason.rawValue) < ($0.count, $1.reason.rawValue) }
  }
}

extension Standing.Place {
  /// The place for people.
  var words: String {
    switch self {
    case .counted: "Counted"
    case .notCounted: "Not counted"
    case .leftOut: "Left out"
    }
  }
}

extension Reason {
  /// The reason for people: `window still open`.
  var words: String { String(rawValue.map { $0 == "_" ? " " : $0 }) }
}

extension FigureValue {
  /// The share that the figure is; nil where it is something else.
  var share: Share? {
    switch self {
    case .share(let share, _, _), .list(let share, _): share
    default: nil
    }
  }
}
