import AgentContent
import AgentCore
import AgentRuntime
import Alerting
import ArgumentParser
import BackEndActions
import Conversation
import Foundation
import Logging
import SourceDiagnostics
import Storage

/// Builds what commands need, or says why not and ends with the right code.
enum Bootstrap {
  /// The trained agent of a content folder.
  static func agent(
    _ content: ContentOptions,
    stateDirectory: String,
    encoder: EncoderOptions,
    progress: ProgressOptions = ProgressOptions()
  ) throws -> Agent {
    let loader = AgentLoader(
      content: content.content,
      stateDirectory: stateDirectory,
      encoder: encoder.load(stateDirectory: stateDirectory),
      limits: content.limits
    )
    let bar = ProgressBar(title: "training", isShown: !progress.noProgress)
    let (agent, report) = try reportingFaults(of: content) { () throws(AgentLoadError) in
      defer { bar.finish() }
      return try loader.agent { bar.show($0) }
    }
    if let report { Console.note(words(for: report)) }
    return agent
  }

  /// What training took, for people.
  private static func words(for report: TrainingReport) -> String {
    let tenths = (report.duration.count + 50) / 100
    let new = report.newToEncoder.map { "; the encoder had \($0) new texts to read" } ?? ""
    return "learnt \(report.samples) samples in \(tenths / 10).\(tenths % 10) s\(new)"
  }

  /// The definition of a content folder, without training.
  static func definition(_ content: ContentOptions) throws -> AgentDefinition {
    let loader = AgentLoader(
      content: content.content,
      stateDirectory: ".firstline",
      limits: content.limits
    )
    return try reportingFaults(of: content) { () throws(AgentLoadError) in
      try loader.definition().0
    }
  }

  /// The definition of a content folder with the alerts over its figures.
  static func alerts(
    _ content: ContentOptions
  ) throws -> (AgentDefinition, [AlertDefinition]) {
    let loader = AgentLoader(
      content: content.content,
      stateDirectory: ".firstline",
      limits: content.limits
    )
    return try reportingFaults(of: content) { () throws(AgentLoadError) in try loader.alerts() }
  }

  private static func reportingFaults<Result>(
    of content: ContentOptions,
    _ load: () throws(AgentLoadError) -> Result
  ) throws -> Result {
    do throws(AgentLoadError) { return try load() } catch {
      switch error {
      case .faulty(let diagnostics, _):
        let formatter = DiagnosticFormatter(usesColour: Console.hasColour)
        Console.noteRaw(formatter.text(of: DiagnosticReport(diagnostics)))
      case .unreadable(let why):
        Console.note("error: \(why)")
      }
      throw ExitStatus.badData
    }
  }

  /// The open store.
  static func store(
    _ options: StoreOptions,
    mode: SQLiteStore.Mode = .readWrite
  ) throws -> SQLiteStore {
    if options.store.hasPrefix("postgres://") || options.store.hasPrefix("postgresql://") {
      Console.note("error: PostgreSQL is not supported yet: name a file with --store")
      throw ExitStatus.missingService
    }
    do throws(StoreError) {
      return try SQLiteStore.open(at: options.store, mode: mode)
    } catch {
      throw failure(error)
    }
  }

  /// The live agent.
  static func runtime(
    _ content: ContentOptions,
    _ store: StoreOptions,
    _ encoder: EncoderOptions,
    progress: ProgressOptions
  ) async throws -> ConversationRuntime {
    ProcessMemory.limitArenas()
    let agent = try agent(
      content,
      stateDirectory: store.stateDirectory,
      encoder: encoder,
      progress: progress
    )
    try requireVariables(of: agent.definition.actions)
    let opened = try Bootstrap.store(store)
    let logger = Logger(label: "firstline") {
      OneLineLog(StreamLogHandler.standardError(label: $0))
    }
    do throws(StoreError) {
      return try await ConversationRuntime(
        agent: agent,
        store: opened,
        actions: BackEndActionClient(definitions: agent.definition.actions, in: .live()),
        logger: logger
      )
    } catch {
      throw failure(error)
    }
  }

  /// A token that is missing is said at once, not to the first customer who needs it.
  private static func requireVariables(of actions: [ActionDefinition]) throws {
    let surroundings = ActionSurroundings.live()
    var isComplete = true
    for action in actions {
      guard case .http(let endpoint) = action.kind else { continue }
      for name in endpoint.variables where surroundings.variable(name) == nil {
        Console.note(
          "error: the action '\(action.name)' needs the environment variable \(name), which is not set"
        )
        isComplete = false
      }
    }
    guard isComplete else { throw ExitStatus.missingService }
  }

  /// Says what a store's error is, and gives the code to end with.
  static func failure(_ error: StoreError) -> ExitCode {
    Console.note("error: the store cannot be used: \(error.words)")
    return switch error {
    case .damaged, .newerVersion: ExitStatus.badData
    case .conflict, .unavailable, .full: ExitStatus.inputOutput
    }
  }
}
