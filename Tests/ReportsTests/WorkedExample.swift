import CanonicalJSON
import Conversation
import Foundation
import Insights

/// The log whose figures were worked out by hand.
enum WorkedExample {
  static let period = ReportPeriod(
    since: Timestamp(milliseconds: 1_717_372_800_000),
    until: Timestamp(milliseconds: 1_717_977_600_000),
    asOf: Timestamp(milliseconds: 1_719_792_000_000),
    zone: .utc
  )

  static func bytes(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return [UInt8](
      try Data(contentsOf: folder.appending(path: "Fixtures/metrics-example/\(name)"))
    )
  }

  static func records() throws -> [LogRecord] {
    try EventLogReader.records(from: bytes("events.jsonl"))
  }

  static func settings() throws -> ReportSettings {
    try ReportSettings().replacing(with: JSONReader.value(of: bytes("settings.json")))
  }

  static func report(_ records: [LogRecord]) throws -> SupportReport {
    SupportReport(records: records, period: period, settings: try settings())
  }

  /// The paths of every expected value below `support` and `success`, with the value; notes and formulas are none.
  static func values() throws -> [(path: [String], value: JSONValue)] {
    let expected = try JSONReader.value(of: bytes("expected.json"))
    return ["support", "success"].flatMap { leaves(of: expected[$0] ?? .null, at: [$0]) }
  }

  private static func leaves(
    of value: JSONValue,
    at path: [String]
  ) -> [(path: [String], value: JSONValue)] {
    guard let members = value.object?.members else { return [(path, value)] }
    let texts = ["note", "formula", "smoothing", "bands"]
    return members.filter { !texts.contains($0.name) }
      .flatMap { leaves(of: $0.value, at: path + [$0.name]) }
  }
}
