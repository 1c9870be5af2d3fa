import AgentCore
import ArgumentParser
import Foundation
import TextAnalysis
import Transcripts

/// `firstline replay`: runs scenarios through the agent and says where it behaves otherwise.
struct ReplayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Runs scenarios and compares what the agent does with what they expect.",
    discussion: """
      With --accept, expectations that failed are written anew, and only they: read the difference before you \
      commit it. Where CI is set, --accept is refused.
      """
  )

  @Argument(
    help: ArgumentHelp("Scenario files, or folders of them.", valueName: "path"),
    completion: .file()
  )
  var paths = ["transcripts"]

  @Option(help: ArgumentHelp("Run only scenarios whose path holds this.", valueName: "text"))
  var filter: String?

  @Flag(help: "Write anew what scenarios expect of the agent.")
  var accept = false

  @Option(
    help: ArgumentHelp("Write a JUnit report here.", valueName: "file"),
    completion: .file()
  )
  var junit: String?

  @Flag(help: "Tell what of the content no scenario reaches.")
  var coverage = false

  @OptionGroup var content: ContentOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var encoder: EncoderOptions
  @OptionGroup var progress: ProgressOptions

  func run() async throws {
    let request = ReplayRequest(
      files: try scenarioPaths().map { try Self.file(at: $0) },
      filter: filter,
      accepts: accept,
      isContinuousIntegration: Console.environment("CI") != nil,
      wantsJUnit: junit != nil,
      wantsCoverage: coverage,
      width: ProcessInfo.processInfo.activeProcessorCount
    )
    if let refusal = ReplayRunner.refusal(of: request) { return try finish(refusal) }
    let agent = try Bootstrap.agent(
      content,
      stateDirectory: store.stateDirectory,
      encoder: encoder,
      progress: progress
    )
    try finish(await ReplayRunner(agent: agent).run(request))
  }

  private func finish(_ outcome: ReplayOutcome) throws {
    for file in outcome.rewritten { try Self.write(file.text ?? "", to: file.path) }
    if let junit, let xml = outcome.junit { try Self.write(xml, to: junit) }
    for line in outcome.errors.split(separator: "\n") { Console.note(String(line)) }
    Console.printRaw(outcome.output)
    guard outcome.exitCode == 0 else { throw ExitCode(outcome.exitCode) }
  }

  // MARK: Files

  /// The files named, and every `.txt` below the folders named.
  private func scenarioPaths() throws -> [String] {
    try paths.flatMap { path in
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        Console.note("error: there is no '\(TerminalText.sanitized(path))'")
        throw ExitStatus.usage
      }
      return isFolder.boolValue ? Self.scenarios(below: path) : [path]
    }
  }

  private static func scenarios(below folder: String) -> [String] {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".txt") }.map { prefix + $0 }
  }

  private static func file(at path: String) throws -> ScenarioFile {
    guard let data = FileManager.default.contents(atPath: path) else {
      Console.note("error: cannot read '\(TerminalText.sanitized(path))'")
      throw ExitStatus.inputOutput
    }
    return ScenarioFile(path: path, bytes: [UInt8](data))
  }

  private static func write(_ text: String, to path: String) throws {
    do { try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic) } catch {
      Console.note("error: cannot write '\(TerminalText.sanitized(path))'")
      throw ExitStatus.inputOutput
    }
  }
}
