import CanonicalJSON
import Insights

/// A report as one JSON tree: `support`, `success`, and beside them the period and the quality of the log.
///
/// Numbers are rounded to six decimals, so that the text is the same on every machine. Nothing is hidden for small
/// samples here.
package enum ReportJSON {
  /// The tree of `report`.
  package static func value(of report: SupportReport) -> JSONValue {
    let entries = ReportCatalogue.entries(of: report)
    return .object([
      "period": period(of: report),
      "support": tree(.support, entries),
      "success": tree(.success, entries),
      "receipts": receipts(of: report, entries),
      "data_quality": quality(of: report.quality),
    ])
  }

  /// The tree as one line of text.
  package static func render(_ report: SupportReport) -> String {
    JSONWriter.text(of: value(of: report))
  }

  static func tree(_ tree: ReportEntry.Tree, _ entries: [ReportEntry]) -> JSONValue {
    .object(JSONObject(entries.filter { $0.tree == tree }.map { ($0.key, $0.value.json) }))
  }

  /// What each figure is made of: its definition and version, what it left out and why, and how much is not known.
  private static func receipts(of report: SupportReport, _ entries: [ReportEntry]) -> JSONValue {
    .object(
      JSONObject(
        entries.compactMap { entry in
          FigureDefinition.of(entry.key).map { (entry.key, receipt(of: entry.value, $0)) }
        }
      )
    )
  }

  private static func receipt(of value: FigureValue, _ definition: FigureDefinition) -> JSONValue {
    var receipt: JSONObject = [
      "version": .integer(definition.version), "formula": .string(definition.formula),
      "by": .string(definition.clock.rawValue),
    ]
    guard let share = value.share else { return .object(receipt) }
    let leftOut = share.leftOut.ordered.map { ($0.reason.rawValue, JSONValue.integer($0.count)) }
    receipt["left_out"] = .object(JSONObject(leftOut))
    receipt["unknown"] = .integer(share.unknown)
    receipt["unknown_share"] = JSONValue(rounded: share.unknownShare)
    guard let lines = share.lines else { return .object(receipt) }
    receipt["lines"] = .array(
      lines.map { line in
        [
          "id": .string(line.id), "standing": .string(line.standing.place.rawValue),
          "reason": .string(line.standing.reason.rawValue),
        ]
      }
    )
    return .object(receipt)
  }

  static func period(of report: SupportReport) -> JSONValue {
    let texts = report.period.texts
    return [
      "since": .string(texts.since), "until": .string(texts.until), "as_of": .string(texts.asOf),
      "zone": .string(report.period.zone.identifier),
    ]
  }

  /// One figure with everything it looked at, each with the reason why it is counted or not.
  package static func explanation(of entry: ReportEntry, in report: SupportReport) -> JSONObject {
    [
      "figure": .string(entry.key), "period": period(of: report), "value": entry.value.json,
      "receipt": FigureDefinition.of(entry.key).map { receipt(of: entry.value, $0) } ?? .null,
    ]
  }

  private static func quality(of quality: DataQuality) -> JSONValue {
    let unknown = quality.unknownTypes
      .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { ($0.key, JSONValue.integer($0.value)) }
    return [
      "events": .integer(quality.events), "duplicates": .integer(quality.duplicates),
      "unknown_types": .object(JSONObject(distinct: unknown)),
      "left_out_conversations": .integer(quality.leftOutConversations),
      "conversations_without_start": .integer(quality.conversationsWithoutStart),
      "tickets_without_opening": .integer(quality.ticketsWithoutOpening),
      "invalid_scores": .integer(quality.invalidScores),
      "negative_durations": .integer(quality.negativeDurations),
    ]
  }
}

extension JSONValue {
  /// A number rounded to six decimals; null for nil.
  package init(rounded number: Double?) {
    guard let number, number.isFinite else {
      self = .null
      return
    }
    // Beyond this a Double holds no six decimals anyway.
    self = .number(abs(number) < 1e9 ? (number * 1e6).rounded() / 1e6 : number)
  }

  /// Both ends of an interval; null for nil.
  package init(interval: ClosedRange<Double>?) {
    self =
      interval.map {
        .array([JSONValue(rounded: $0.lowerBound), JSONValue(rounded: $0.upperBound)])
      } ?? .null
  }

  /// A list of strings.
  init(strings: [String]) { self = .array(strings.map { .string($0) }) }
}
