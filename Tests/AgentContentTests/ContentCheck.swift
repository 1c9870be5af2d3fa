import AgentContent
import AgentCore
import SourceDiagnostics
import Testing

/// What a test expects to be said about a marked place.
struct Expected {
  let marker: String
  let code: String
  let message: String
  var hint: String?
  var isWarning = false
  /// The markers of the notes, in order.
  var notes: [String] = []
  /// How many scalars the caret and its tildes cover.
  var length: Int?
}

/// Files that make a faultless folder, and checks of folders that are not.
enum ContentCheck {
  /// Enough samples for an intent not to be warned about.
  static let samples = "samples: [where is it, track it, any news, is it late, did it leave]"

  /// A folder of `files`, filled up with what every folder needs.
  static func folder(_ files: [String: String]) -> ContentFolder {
    var all = [
      "agent.yaml": "name: Larkmoor help",
      "smalltalk/hello.yaml": "samples: [hi, hello, hey, hiya, good day]\nreply: Hello.",
    ]
    if files.values.contains(where: { $0.contains("order-number") }) {
      all["entities/order-number.yaml"] = "kind: pattern\npattern: \"A-#####\""
    }
    if files.values.contains(where: { $0.contains("look-up-order") }) {
      all["actions.yaml"] = """
        look-up-order:
          table: orders.csv
          key: order
          results: {found: {status: text, eta: date, weight: number}, missing: {}}
        """
    }
    all["orders.csv"] = "order,status,eta,weight\nA-10042,shipped,2026-03-06,2\n"
    all.merge(files) { _, new in new }
    return ContentFolder(
      files: all.filter { !$0.value.isEmpty }.map { ContentFile(path: $0.key, text: $0.value) }
    )
  }

  /// What the loader says of `folder`.
  static func diagnostics(of folder: ContentFolder) -> [Diagnostic] {
    switch ContentLoader.load(folder) {
    case .loaded(_, let warnings): warnings
    case .faulty(let diagnostics): diagnostics
    }
  }

  /// Checks that the loader says of `files`, whose texts hold markers, exactly what is expected.
  ///
  /// Warnings about what nothing uses are left out unless they are expected: most tests are about one thing only.
  static func expect(
    _ files: [String: String],
    _ expected: [Expected],
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let marked = files.mapValues { MarkedText($0) }
    var places: [String: SourceDiagnostics.SourceLocation] = [:]
    for (path, text) in marked {
      for (marker, place) in text.places {
        places[marker] = .init(path: "intents/\(path)", line: place.line, column: place.column)
      }
    }
    let codes = Set(expected.map(\.code))
    let found = diagnostics(of: folder(marked.mapValues(\.text))).filter {
      $0.severity == .error || codes.contains($0.code)
    }
    #expect(
      found.map { describe($0) } == expected.map { describe($0, places) },
      sourceLocation: sourceLocation
    )
    for (diagnostic, expected) in zip(found, expected) {
      guard let length = expected.length else { continue }
      #expect(diagnostic.location.length == length, sourceLocation: sourceLocation)
    }
  }

  private static func describe(_ diagnostic: Diagnostic) -> String {
    let notes = diagnostic.notes.map { " note: \($0.location)" }.joined()
    return "\(diagnostic.location): \(diagnostic.severity): \(diagnostic.message)"
      + " [\(diagnostic.code)] hint: \(diagnostic.hint ?? "none")\(notes)"
  }

  private static func describe(
    _ expected: Expected,
    _ places: [String: SourceDiagnostics.SourceLocation]
  ) -> String {
    let place = { (marker: String) in places[marker]?.description ?? marker }
    let notes = expected.notes.map { " note: \(place($0))" }.joined()
    return
      "\(place(expected.marker)): \(expected.isWarning ? "warning" : "error"): \(expected.message)"
      + " [\(expected.code)] hint: \(expected.hint ?? "none")\(notes)"
  }
}
