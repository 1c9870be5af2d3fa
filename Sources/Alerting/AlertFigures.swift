import Conversation
import Insights
import Reports
import SourceDiagnostics

/// The figures that rules may watch, by the keys of reports and by the short names that people write.
package enum AlertFigures {
  /// Every figure, in the order of reports.
  package static let all = {
    var parent = ""
    return entries.compactMap { entry in
      if !entry.title.hasPrefix(" ") { parent = entry.title }
      return AlertFigure(entry, below: parent)
    }
  }()

  /// The figure that is called `name`, by its key or a short name; nil where there is none.
  package static func figure(_ name: String) -> AlertFigure? {
    let key = ReportCatalogue.key(of: name)
    return all.first { $0.key == key }
  }

  /// Why the report's figure `name` cannot be watched; nil where reports have none such.
  static func reason(against name: String) -> String? {
    guard let entry = entries.first(where: { $0.key == name }), AlertFigure(entry, below: "") == nil
    else { return nil }
    if entry.tree == .success { return "'\(name)' follows the calendar month, not a rule's window" }
    return "'\(name)' is not one number with a sample"
  }

  /// What somebody probably meant by `name`.
  static func hint(for name: String) -> String {
    if name.hasPrefix("first_reply_within") {
      return "write 'first_reply_in_time'; the target is a setting of reports"
    }
    return DidYouMean.hint(
      for: name,
      among: all.map(\.key) + ReportCatalogue.shortNames.map(\.name)
    )
      ?? "a key of 'report --format json', or fcr, csat, containment, escalation, unknown, sla, …"
  }

  /// The figures of nothing: a report says by itself which there are.
  private static let entries = ReportCatalogue.entries(
    of: SupportReport(
      records: [],
      period: ReportPeriod(
        since: Timestamp(milliseconds: 0),
        until: Timestamp(milliseconds: 1),
        asOf: Timestamp(milliseconds: 1),
        zone: .utc
      ),
      settings: ReportSettings()
    )
  )
}
