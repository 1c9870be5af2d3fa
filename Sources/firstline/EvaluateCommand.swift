import AgentCore
import ArgumentParser
import CanonicalJSON
import Evaluation
import Foundation
import Understanding

/// `firstline evaluate`: measures understanding and search on labelled files.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measures how well intents are recognised and articles found."
  )

  /// How results are shown.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(
    help: ArgumentHelp("Examples to learn from: JSON Lines of text and intent.", valueName: "file")
  )
  var train: String?

  @Option(help: ArgumentHelp("Labelled texts to judge.", valueName: "file"))
  var test: String?

  @Option(
    name: .customLong("validate"),
    help: ArgumentHelp("Labelled texts that only help to fit thresholds.", valueName: "file")
  )
  var validation: String?

  @Flag(name: .customLong("ignore-oos"), help: "Leave rows with intent 'oos' out of training.")
  var ignoreOOS = false

  @Option(
    help: ArgumentHelp("Articles to search: JSON Lines of id, title and text.", valueName: "file")
  )
  var documents: String?

  @Option(
    help: ArgumentHelp("Questions: JSON Lines of query and relevant ids.", valueName: "file")
  )
  var queries: String?

  @Option(help: ArgumentHelp("Where to write one line for each row judged.", valueName: "file"))
  var predictions: String?

  @Option(help: "How results are shown.")
  var format = Format.text

  @OptionGroup var content: ContentOptions
  @OptionGroup var encoderOptions: EncoderOptions

  func validate() throws {
    guard (train == nil) == (test == nil) else {
      throw ValidationError("--train and --test belong together")
    }
    guard (documents == nil) == (queries == nil) else {
      throw ValidationError("--documents and --queries belong together")
    }
    guard train == nil || documents == nil else {
      throw ValidationError("give either --train and --test, or --documents and --queries")
    }
  }

  func run() throws {
    if let train, let test { try evaluateIntents(train: train, test: test) }
    if let documents, let queries { try evaluateSearch(documents: documents, queries: queries) }
    if train == nil, documents == nil { try evaluateContent() }
  }

  /// Cross-validates the content: every sample is judged by what the others teach.
  private func evaluateContent() throws {
    let definition = try Bootstrap.definition(content)
    let reader = SampleReader(definition)
    let evaluation = IntentEvaluation(
      options: MatcherOptions(target: definition.target),
      cpuSeconds: Self.cpuSeconds
    )
    let report = evaluation.crossValidate(reader.samples, notSamples: reader.notSamples)
    try show(report.json, text: report.text, predictions: report.predictionLines)
  }

  private func evaluateIntents(train: String, test: String) throws {
    let report = IntentEvaluation(cpuSeconds: Self.cpuSeconds)
      .run(
        train: try rows(train, LabelledRow.rows),
        test: try rows(test, LabelledRow.rows),
        validate: try validation.map { try rows($0, LabelledRow.rows) } ?? [],
        ignoreOOS: ignoreOOS
      )
    try show(report.json, text: report.text, predictions: report.predictionLines)
  }

  private func evaluateSearch(documents: String, queries: String) throws {
    let report = SearchReport(
      documents: try rows(documents, SearchRow.documents),
      queries: try rows(queries, SearchRow.rows)
    )
    try show(report.json, text: report.text, predictions: report.predictionLines)
  }

  private func show(_ json: JSONObject, text: String, predictions lines: String) throws {
    if let predictions { try write(lines, to: predictions) }
    switch format {
    case .text: Console.printRaw(text)
    case .json: Console.print(JSONWriter.text(of: json))
    }
  }

  /// The rows of a file; exits where it cannot be read, has a fault or is empty.
  private func rows<Row>(
    _ path: String,
    _ read: ([UInt8], String) throws(DataFault) -> [Row]
  ) throws -> [Row] {
    guard let data = FileManager.default.contents(atPath: path) else {
      Console.note("error: cannot read '\(path)'")
      throw ExitStatus.inputOutput
    }
    do throws(DataFault) {
      let rows = try read([UInt8](data), path)
      guard rows.isEmpty else { return rows }
      throw DataFault(path: path, line: 1, message: "the file is empty")
    } catch {
      Console.note(error.description)
      throw ExitStatus.badData
    }
  }

  private func write(_ text: String, to path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: Data(text.utf8)) else {
      Console.note("error: cannot write '\(path)'")
      throw ExitStatus.inputOutput
    }
  }

  /// The processor time of this process, in seconds.
  @Sendable
  private static func cpuSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
