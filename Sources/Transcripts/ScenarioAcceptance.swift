/// Makes a scenario expect what came: only agent lines and assertions that failed are written anew.
package enum ScenarioAcceptance {
  /// The file with the edits of `result`; nil where there is nothing to edit.
  package static func accepting(_ result: ScenarioResult, in file: ScenarioFile) -> ScenarioFile? {
    let edits = result.failures.compactMap(\.edit)
    guard !edits.isEmpty, result.diagnostics.isEmpty, let text = file.text else { return nil }
    var lines = ScenarioLines(text)
    // From the end to the front, so that the numbers of the lines before stay true.
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      guard edit.range.upperBound <= lines.lines.count else { continue }
      lines.replace(edit.range, with: edit.lines)
    }
    return ScenarioFile(path: file.path, text: lines.text)
  }
}
