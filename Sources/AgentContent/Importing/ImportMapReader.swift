import Importing
import Insights
import SourceDiagnostics

/// Reads the map of an import from its nodes; every fault of it is said.
struct ImportMapReader {
  private static let keys = [
    "rows", "format", "separator", "time", "zone", "columns", "values", "defaults", "blank",
    "ignore",
  ]

  private let limits: ContentLimits
  private var reader = ContentReader()
  /// Where each column is named.
  private(set) var places: [ImportField: ContentNode] = [:]

  init(limits: ContentLimits) { self.limits = limits }

  /// What is wrong, the keys and words that there are not among it.
  var faults: [Diagnostic] {
    let folder = ContentFolder(files: [])
    var model = ContentModel(folder: folder, layout: ContentLayout(of: folder), limits: limits)
    model.reader = reader
    return reader.faults + UnknownKeyRule().diagnostics(in: model)
      + UnknownChoiceRule().diagnostics(in: model)
  }

  /// The map; nil where it is no mapping, or does not say what a row is.
  mutating func map(_ root: ContentNode) -> ImportMap? {
    guard reader.mapping(root, "an import map", keys: Self.keys),
      let rows = reader.required("rows", of: root, "an import map").flatMap({
        reader.choice($0, "'rows'", ImportMap.Rows.allCases.map(\.rawValue))
      })?.scalar.flatMap({ ImportMap.Rows(rawValue: $0) })
    else { return nil }
    var map = ImportMap(rows: rows)
    map.format = root["format"].flatMap {
      reader.choice($0, "'format'", ImportMap.Format.allCases.map(\.rawValue))
    }?.scalar.flatMap { ImportMap.Format(rawValue: $0) }
    root["separator"].map { readSeparator($0, into: &map) }
    root["time"].map { readTimes($0, into: &map) }
    root["zone"].map { readZone($0, into: &map) }
    reader.required("columns", of: root, "an import map").map { readColumns($0, into: &map) }
    root["values"].map { readWords($0, into: &map) }
    root["defaults"].map { readDefaults($0, into: &map) }
    map.blanks = Set(texts(root["blank"], "'blank'"))
    map.ignored = Set(texts(root["ignore"], "'ignore'"))
    return map
  }

  private mutating func texts(_ node: ContentNode?, _ what: String) -> [String] {
    node.map { reader.scalars($0, what) }?.compactMap(\.scalar) ?? []
  }

  // MARK: How it is written

  private mutating func readSeparator(_ node: ContentNode, into map: inout ImportMap) {
    guard let text = reader.scalar(node, "'separator'")?.scalar else { return }
    guard [",", ";", "|", "\t"].contains(text), let byte = text.utf8.first else {
      reader.report(
        node.diagnostic(
          "unknown-choice",
          "'separator' cannot be this",
          hint: "one of \",\" \";\" \"|\" \"\\t\", in double quotes"
        )
      )
      return
    }
    map.separator = byte
  }

  private mutating func readTimes(_ node: ContentNode, into map: inout ImportMap) {
    map.times = reader.scalars(node, "'time'").compactMap { node in
      do throws(TimePattern.Fault) { return try TimePattern(node.scalar ?? "") } catch {
        reader.report(
          node.diagnostic(
            "invalid-time-pattern",
            error.message,
            of: error.range,
            hint: "iso, unix, unix_ms, or a pattern such as \"dd/MM/yyyy HH:mm\""
          )
        )
        return nil
      }
    }
  }

  private mutating func readZone(_ node: ContentNode, into map: inout ImportMap) {
    guard let name = reader.scalar(node, "'zone'")?.scalar else { return }
    guard let zone = LocalZone(name) else {
      reader.report(
        node.diagnostic("unknown-zone", "unknown zone '\(name)'", hint: "such as Europe/London")
      )
      return
    }
    map.zone = zone
  }

  // MARK: What its columns say

  private mutating func readColumns(_ node: ContentNode, into map: inout ImportMap) {
    let fields = map.rows.fields
    guard reader.mapping(node, "'columns'", keys: fields.map(\.rawValue)) else { return }
    for field in fields {
      guard let value = node[field.rawValue],
        let column = reader.scalar(value, "the column of '\(field.rawValue)'")
      else { continue }
      map.columns[field] = column.scalar
      places[field] = column
    }
    let needed: [ImportField] = map.rows == .ticket ? [.ticket, .opened] : [.ticket, .at]
    for field in needed { _ = reader.required(field.rawValue, of: node, "'columns'") }
    if map.rows == .event, node["status"] == nil, node["activity"] == nil {
      reader.report(node.diagnostic("missing-key", "'columns' need 'status' or 'activity'"))
    }
  }

  private mutating func readWords(_ node: ContentNode, into map: inout ImportMap) {
    let fields = map.rows.fields.filter(\.takesWords)
    guard reader.mapping(node, "'values'", keys: fields.map(\.rawValue)) else { return }
    for field in fields {
      guard let table = node[field.rawValue] else { continue }
      if map.columns[field] == nil {
        reader.report(
          table.diagnostic("unused-values", "'columns' name no column for '\(field.rawValue)'")
        )
      }
      map.words[field] = words(of: field, in: table)
    }
  }

  /// Our words by theirs.
  private mutating func words(of field: ImportField, in table: ContentNode) -> [String: String] {
    let name = "'\(field.rawValue)'"
    var words: [String: String] = [:]
    for member in reader.members(of: table, "the values of \(name)") ?? [] {
      guard let word = ours(member.value, of: field, "a value of \(name)") else { continue }
      let theirs = (member.key.scalar ?? "").lowercased()
      if words.updateValue(word, forKey: theirs) != nil {
        reader.report(
          member.key.diagnostic(
            "duplicate-key",
            "'\(theirs)' is told twice",
            hint: "capital and small letters are the same here"
          )
        )
      }
    }
    return words
  }

  private mutating func readDefaults(_ node: ContentNode, into map: inout ImportMap) {
    let fields = map.rows.fields.filter { $0.takesWords && $0 != .score && $0 != .activity }
    guard reader.mapping(node, "'defaults'", keys: fields.map(\.rawValue)) else { return }
    for field in fields {
      guard let value = node[field.rawValue] else { continue }
      map.defaults[field] = ours(value, of: field, "'\(field.rawValue)'")
    }
  }

  /// A word that the field may hold in the end.
  private mutating func ours(
    _ node: ContentNode,
    of field: ImportField,
    _ what: String
  ) -> String? {
    guard let allowed = field.allowedWords else { return reader.scalar(node, what)?.scalar }
    return reader.choice(node, what, allowed)?.scalar
  }
}
