import CanonicalJSON
import Conversation
import Insights
import Testing

@testable import Reports

@Suite("The JSON report")
struct ReportJSONTests {
  /// How a log may reach us without its figures changing.
  enum Delivery: String, CaseIterable {
    case asWritten, everyEventTwice, importedAgain, inTwoBatches, overlappingBatches, shuffled

    func deliver(_ records: [LogRecord]) -> [LogRecord] {
      switch self {
      case .asWritten: records
      case .everyEventTwice: records.flatMap { [$0, $0] }
      case .importedAgain: records + records
      case .inTwoBatches: Array(records[100...]) + Array(records[..<100])
      case .overlappingBatches: Array(records[..<150]) + Array(records[80...])
      // 7919 is prime to the number of records, so this visits each once.
      case .shuffled: records.indices.map { records[$0 * 7919 % records.count] }
      }
    }
  }

  @Test("holds every value that was worked out by hand", arguments: Delivery.allCases)
  func workedExample(_ delivery: Delivery) throws {
    let records = delivery.deliver(try WorkedExample.records())
    let json = ReportJSON.value(of: try WorkedExample.report(records))
    for (path, expected) in try WorkedExample.values() {
      let found = path.reduce(json as JSONValue?) { $0?[$1] }
      #expect(
        found.map { Self.agrees($0, expected) } ?? false,
        "\(path.joined(separator: ".")): \(expected) expected, \(String(describing: found)) found"
      )
    }
  }

  @Test("is checked against 189 figures and their parts")
  func size() throws {
    #expect(try WorkedExample.values().count > 189)
  }

  private static func agrees(_ found: JSONValue, _ expected: JSONValue) -> Bool {
    if let number = expected.number {
      return found.number.map { abs($0 - number) <= 1e-6 } ?? false
    }
    if let elements = expected.array, let others = found.array {
      return elements.count == others.count && zip(others, elements).allSatisfy(agrees)
    }
    return found == expected
  }
}
