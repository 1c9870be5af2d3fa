import CanonicalJSON

/// The diagnostics of one run, in the order in which they are shown.
package struct DiagnosticReport: Sendable, Hashable {
  /// By path, line and column, each once.
  package let diagnostics: [Diagnostic]
  /// How many of them are errors.
  package let errorCount: Int
  /// How many of them are warnings.
  package let warningCount: Int

  /// A report on `diagnostics` in any order; of equal ones it keeps one.
  package init(_ diagnostics: [Diagnostic]) {
    var sorted: [Diagnostic] = []
    for diagnostic in diagnostics.sorted() where sorted.last != diagnostic {
      sorted.append(diagnostic)
    }
    self.diagnostics = sorted
    errorCount = sorted.count { $0.severity == .error }
    warningCount = sorted.count - errorCount
  }

  /// `2 errors, 1 warning`.
  package var summary: String {
    "\(Self.count(errorCount, "error")), \(Self.count(warningCount, "warning"))"
  }

  /// `{"errors": …, "warnings": …, "diagnostics": […]}`.
  package var json: JSONValue {
    [
      "errors": .integer(errorCount),
      "warnings": .integer(warningCount),
      "diagnostics": .array(diagnostics.map(\.json)),
    ]
  }

  private static func count(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

extension Diagnostic {
  /// The members in the order severity, code, message, place, hint, notes; no hint where there is none.
  package var json: JSONValue {
    var object: JSONObject = [
      "severity": .string(severity.rawValue), "code": .string(code), "message": .string(message),
    ]
    location.write(to: &object)
    object["length"] = .integer(location.length)
    object.set("hint", ifPresent: hint.map { .string($0) })
    object["notes"] = .array(notes.map(\.json))
    return .object(object)
  }
}

extension Diagnostic.Note {
  fileprivate var json: JSONValue {
    var object: JSONObject = ["message": .string(message)]
    location.write(to: &object)
    return .object(object)
  }
}

extension SourceLocation {
  fileprivate func write(to object: inout JSONObject) {
    object["path"] = .string(path)
    object["line"] = .integer(line)
    object["column"] = .integer(column)
  }
}
