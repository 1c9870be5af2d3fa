import Importing
import SourceDiagnostics

/// A file that says how the columns of an export become fields of tickets.
package struct ImportMapFile: Sendable {
  /// What came of reading one.
  package enum Reading: Sendable {
    case loaded(ImportMapFile)
    /// Everything that is wrong.
    case faulty([Diagnostic])
  }

  /// What it says.
  package let map: ImportMap
  /// Where each column is named.
  private let places: [ImportField: ContentNode]

  /// Reads the file at `path`, which holds `bytes`.
  package static func read(
    _ bytes: [UInt8],
    path: String,
    limits: ContentLimits = ContentLimits()
  ) -> Reading {
    switch YAMLFile.read(bytes, path: path, limits: limits) {
    case .faulty(let fault): return .faulty([fault])
    case .value(let root):
      var reader = ImportMapReader(limits: limits)
      let map = reader.map(root)
      let report = DiagnosticReport(reader.faults)
      guard report.errorCount == 0, let map else { return .faulty(report.diagnostics) }
      return .loaded(ImportMapFile(map: map, places: reader.places))
    }
  }

  /// What is wrong with the map where the export names the columns `header`, `fields` not among them.
  package func diagnostics(missing fields: [ImportField], header: [String]) -> [Diagnostic] {
    let diagnostics = fields.compactMap { field -> Diagnostic? in
      guard let node = places[field], let column = node.scalar else { return nil }
      let known = header.prefix(20).map { "'\($0)'" }.joined(separator: ", ")
      return node.diagnostic(
        "unknown-column",
        "the export has no column '\(column)'",
        hint: DidYouMean.hint(for: column, among: header) ?? "its columns are \(known)"
      )
    }
    return DiagnosticReport(diagnostics).diagnostics
  }
}
