import ArgumentParser
import CanonicalJSON
import Evaluation
import Foundation

/// `firstline evaluate`: measures understanding on labelled files.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measures how well intents are recognised and articles found."
  )

  /// How results are shown.
  enum Format: String, ExpressibleByArgument {
    case text, json
  }

  /// Whether the sentence encoder takes part.
  enum Encoder: String, ExpressibleByArgument {
    case on, off
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

  @Option(help: ArgumentHelp("Where to write one line for each text judged.", valueName: "file"))
  var predictions: String?

  @Flag(name: .customLong("ignore-oos"), help: "Leave out-of-scope rows out of training.")
  var ignoreOOS = false

  @Option(help: "text or json.")
  var format = Format.text

  @Option(help: "on or off.")
  var encoder = Encoder.on

  func validate() throws {
    guard (train == nil) == (test == nil) else {
      throw ValidationError("--train and --test belong together")
    }
    guard train != nil else {
      throw ValidationError("give --train and --test")
    }
  }

  func run() throws {
    guard let train, let test else { return }
    let evaluation = IntentEvaluation(cpuSeconds: Self.cpuSeconds)
    let report = evaluation.run(
      train: try rows(train),
      test: try rows(test),
      validate: try validation.map { try rows($0) } ?? [],
      ignoreOOS: ignoreOOS
    )
    if let predictions { try write(report.predictionLines, to: predictions) }
    switch format {
    case .text: print(report.text, terminator: "")
    case .json: print(JSONWriter.text(of: report.json))
    }
  }

  private func rows(_ path: String) throws -> [LabelledRow] {
    let bytes = try Self.contents(of: path)
    do throws(DataFault) {
      let rows = try LabelledRow.rows(of: bytes, path: path)
      guard !rows.isEmpty else {
        throw DataFault(path: path, line: 1, message: "the file is empty")
      }
      return rows
    } catch {
      throw Self.failure("\(error)", code: 65)
    }
  }

  /// The processor time of this process, in seconds.
  @Sendable
  private static func cpuSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func contents(of path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw failure("error: cannot read '\(path)'", code: 74)
    }
    return [UInt8](data)
  }

  private func write(_ text: String, to path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: Data(text.utf8)) else {
      throw Self.failure("error: cannot write '\(path)'", code: 74)
    }
  }

  /// Says what is wrong on stderr and gives the exit code to throw.
  private static func failure(_ message: String, code: Int32) -> ExitCode {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    return ExitCode(code)
  }
}
