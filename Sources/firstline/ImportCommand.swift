import AgentContent
import AgentRuntime
import ArgumentParser
import CanonicalJSON
import Foundation
import Importing
import Reports
import SourceDiagnostics

/// `firstline import`: another desk's tickets as an event log, which `report --events` reads.
struct ImportCommand: ParsableCommand {
  /// How the loss report is written.
  enum LossFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turns another desk's tickets into an event log, and says what was lost.",
    discussion: """
      The events go to --out or to standard output; what was kept, changed and lost is said on standard output where \
      the events do not go there, else on standard error. 'firstline report --events FILE' reads the events. Importing \
      the same rows again gives the same events, and a report counts each once.
      """
  )

  @Argument(help: "The export: CSV or JSON Lines; '-' is standard input.", completion: .file())
  var file: String

  @Option(
    help: ArgumentHelp("What its columns say (YAML).", valueName: "file"),
    completion: .file()
  )
  var map: String

  @Option(help: "How the rows are written, where neither the map nor the file's name says it.")
  var format: ImportMap.Format?

  @Option(
    help: ArgumentHelp("Write the events there, once all is read.", valueName: "file"),
    completion: .file()
  )
  var out: String?

  @Flag(help: "Write no events, only what would be kept, changed and lost.")
  var dryRun = false

  @Option(help: "How what was lost is said.")
  var loss = LossFormat.text

  func validate() throws {
    guard out == nil || !dryRun else { throw ValidationError("give either --out or --dry-run") }
  }

  func run() throws {
    let mapping = try readMap()
    var tickets = TicketImport(map: mapping.map, format: try format(mapping.map)) {
      $0.withUnsafeBytes(SHA256Digest.digest)
    }
    let sink = try EventSink(place)
    do {
      try feed(&tickets, sink)
      try sink.finish()
    } catch {
      sink.abandon()
      throw (error as? ImportFault).map { refuse($0, mapping) } ?? error
    }
    say(tickets.loss, mapping.map)
  }

  private var place: EventSink.Place {
    if dryRun { return .nowhere }
    return out.map { .file($0) } ?? .standardOutput
  }

  private func feed(_ tickets: inout TicketImport, _ sink: EventSink) throws {
    let source = try ByteSource(file)
    while let chunk = try source.next() {
      try tickets.take(chunk, write: sink.write)
      try sink.flush()
    }
    try tickets.finish(write: sink.write)
  }

  private var shownFile: String { VisibleText.escaped(file) }

  private func say(_ loss: LossReport, _ map: ImportMap) {
    let text =
      switch self.loss {
      case .text: loss.text(columns: map.columns)
      case .json: JSONWriter.text(of: loss.json(columns: map.columns)) + "\n"
      }
    if place == .standardOutput { Console.noteRaw(text) } else { Console.printRaw(text) }
  }

  // MARK: What is read

  private func readMap() throws -> ImportMapFile {
    guard let data = try? Data(contentsOf: URL(filePath: map)) else {
      Console.note("error: \(VisibleText.escaped(map)): cannot be read")
      throw ExitStatus.inputOutput
    }
    switch ImportMapFile.read([UInt8](data), path: map) {
    case .loaded(let file): return file
    case .faulty(let faults): throw Self.refuse(faults)
    }
  }

  private static func refuse(_ faults: [Diagnostic]) -> ExitCode {
    let formatter = DiagnosticFormatter(usesColour: Console.hasColour)
    Console.noteRaw(formatter.text(of: DiagnosticReport(faults)))
    return ExitStatus.badData
  }

  private func refuse(_ fault: ImportFault, _ mapping: ImportMapFile) -> ExitCode {
    switch fault {
    case .unknownColumns(let fields, let header):
      return Self.refuse(mapping.diagnostics(missing: fields, header: header))
    case .badHeader(let why): Console.note("error: \(shownFile):1: \(why)")
    case .unclosedQuote(let line):
      Console.note("error: \(shownFile):\(line): a quote opens here and is not closed within 1 MiB")
    }
    return ExitStatus.badData
  }

  private func format(_ map: ImportMap) throws -> ImportMap.Format {
    if let known = format ?? map.format { return known }
    switch URL(filePath: file).pathExtension.lowercased() {
    case "csv", "tsv": return .csv
    case "jsonl", "ndjson": return .jsonl
    default: throw ValidationError("say with --format whether the rows are csv or jsonl")
    }
  }
}

extension ImportMap.Format: ExpressibleByArgument {}
