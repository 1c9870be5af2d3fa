import AgentContent
import AgentCore
import Conversation
import Foundation
import SourceDiagnostics
import Understanding

/// Why there is no agent.
package enum AgentLoadError: Error, Sendable {
  /// The content has faults: all of them, and the content for showing its lines.
  case faulty([Diagnostic], ContentFolder)
  /// The content cannot be read: why.
  case unreadable(String)
}

/// Makes an agent of a content folder: reads, checks, trains or takes the trained model from the cache.
package struct AgentLoader: Sendable {
  /// The content folder.
  package var content: String
  /// Where trained models are kept.
  package var stateDirectory: String

  /// A loader; nothing is read before it is asked.
  package init(content: String, stateDirectory: String) {
    self.content = content
    self.stateDirectory = stateDirectory
  }

  /// The definition alone, with the folder it was read from.
  package func definition() throws(AgentLoadError) -> (AgentDefinition, ContentFolder) {
    let folder = try folder()
    switch ContentLoader.load(folder) {
    case .loaded(let definition, _): return (located(definition), folder)
    case .faulty(let diagnostics): throw .faulty(diagnostics, folder)
    }
  }

  /// The trained agent.
  /// - Parameter progress: Told the share done, 0…1, while a model is trained; never where it is cached.
  package func agent(
    progress: (@Sendable (Double) -> Void)? = nil
  ) throws(AgentLoadError) -> Agent {
    let (definition, folder) = try definition()
    let digest = ContentDigest.digest(
      of: folder,
      extra: "\(FirstlineVersion.understanding)/\(IntentMatcher.formatVersion)"
    )
    let cache = ModelCache(
      directory: URL(fileURLWithPath: stateDirectory).appendingPathComponent("models")
    )
    if let known = cache.model(named: digest) {
      return Agent(
        definition: definition,
        matcher: known,
        configuration: String(digest.prefix(16))
      )
    }
    let matcher = Self.train(definition, progress: progress)
    cache.keep(matcher, named: digest)
    return Agent(
      definition: definition,
      matcher: matcher,
      configuration: String(digest.prefix(16))
    )
  }

  /// The matcher for a definition, trained now.
  package static func train(
    _ definition: AgentDefinition,
    progress: ((Double) -> Void)? = nil
  ) -> IntentMatcher {
    let reader = SampleReader(definition)
    return IntentMatcher.train(
      on: reader.samples,
      notSamples: reader.notSamples,
      options: MatcherOptions(target: definition.target),
      progress: progress
    )
  }

  private func folder() throws(AgentLoadError) -> ContentFolder {
    do { return try ContentFolderReader.read(at: content) } catch {
      throw .unreadable("\(error)")
    }
  }

  /// Commands run in the content folder, wherever Firstline itself was started.
  private func located(_ definition: AgentDefinition) -> AgentDefinition {
    var located = definition
    let directory = URL(fileURLWithPath: content).path
    located.actions = definition.actions.map { action in
      guard case .command(let words, _) = action.kind else { return action }
      var moved = action
      moved.kind = .command(words: words, workingDirectory: directory)
      return moved
    }
    return located
  }
}
