import CanonicalJSON
import TextAnalysis

extension LossReport {
  /// The report for people; every line ends with LF.
  package func text(columns: [ImportField: String]) -> String {
    var lines = [
      "rows read \(read): kept \(kept) (\(changed) of them changed), lost \(lost)",
      "tickets \(tickets), events \(events)",
    ]
    if !losses.isEmpty { lines.append("Lost rows") }
    lines += orderedLosses.map { "  \($0.rawValue): \(Self.text(of: $1))" }
    if !changes.isEmpty { lines.append("Changed") }
    lines += orderedChanges.map { change, tally in
      let column = columns[change.field].map { " (\(Self.visible($0)))" } ?? ""
      return "  \(change.field.rawValue)\(column): \(change.loss.rawValue): \(Self.text(of: tally))"
    }
    if !absent.isEmpty { lines.append("Mapped, but in no row: \(Self.list(absent))") }
    if !unmapped.isEmpty { lines.append("Not mapped: \(Self.list(unmapped))") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// `{"rows": {read, kept, changed, lost}, "tickets", "events", "lost": […], "changed": […], "absent", "not_mapped"}`.
  package func json(columns: [ImportField: String]) -> JSONValue {
    [
      "rows": [
        "read": .integer(read), "kept": .integer(kept), "changed": .integer(changed),
        "lost": .integer(lost),
      ],
      "tickets": .integer(tickets),
      "events": .integer(events),
      "lost": .array(
        orderedLosses.map { .object(Self.object(["why": .string($0.rawValue)], $1)) }
      ),
      "changed": .array(
        orderedChanges.map { change, tally in
          let what: JSONObject = [
            "field": .string(change.field.rawValue),
            "column": columns[change.field].map { .string($0) } ?? .null,
            "how": .string(change.loss.rawValue),
          ]
          return .object(Self.object(what, tally))
        }
      ),
      "absent": .array(absent.map { .string($0) }),
      "not_mapped": .array(unmapped.map { .string($0) }),
    ]
  }

  private var orderedLosses: [(ImportLoss, Tally)] {
    ImportLoss.allCases.compactMap { loss in losses[loss].map { (loss, $0) } }
  }

  private var orderedChanges: [(Change, Tally)] {
    ImportField.allCases.flatMap { field in
      ImportLoss.allCases.compactMap { loss in
        let change = Change(field: field, loss: loss)
        return changes[change].map { (change, $0) }
      }
    }
  }

  private static func object(_ start: JSONObject, _ tally: Tally) -> JSONObject {
    var object = start
    object["rows"] = .integer(tally.count)
    object["first_lines"] = .array(tally.lines.map { .integer($0) })
    return object
  }

  private static func text(of tally: Tally) -> String {
    let lines = tally.lines.map { String($0) }.joined(separator: ", ")
    let more = tally.count > tally.lines.count ? ", …" : ""
    return "\(tally.count) (line\(tally.count == 1 ? "" : "s") \(lines)\(more))"
  }

  private static func list(_ names: [String]) -> String {
    names.map(visible).joined(separator: ", ")
  }

  /// A name of a column on one line.
  private static func visible(_ name: String) -> String {
    String(TerminalText.sanitized(name).map { $0.isNewline ? " " : $0 })
  }
}
