import AgentContent
import AgentCore
import Alerting
import Conversation
import Foundation
import SourceDiagnostics
import TextAnalysis
import Understanding

/// Why there is no agent.
package enum AgentLoadError: Error, Sendable {
  /// The content has faults: all of them, and the content for showing its lines.
  case faulty([Diagnostic], ContentFolder)
  /// The content cannot be read: why.
  case unreadable(String)
}

/// What training a model took.
package struct TrainingReport: Sendable, Hashable {
  /// How many texts were learnt.
  package let samples: Int
  /// How many texts, names of intents among them, the encoder had not read before; nil where none reads.
  package let newToEncoder: Int?
  /// How long it took.
  package let duration: Milliseconds
}

/// Makes an agent of a content folder: reads, checks, trains or takes the trained model from the cache.
package struct AgentLoader: Sendable {
  /// The content folder.
  package var content: String
  /// Where trained models are kept.
  package var stateDirectory: String
  /// What reads the meaning of texts; nil for words alone.
  package var encoder: (any SentenceEncoder)?
  /// How much of the content is read.
  package var limits: ContentLimits

  /// A loader; nothing is read before it is asked.
  package init(
    content: String,
    stateDirectory: String,
    encoder: (any SentenceEncoder)? = nil,
    limits: ContentLimits = ContentLimits()
  ) {
    self.limits = limits
    self.content = content
    self.stateDirectory = stateDirectory
    self.encoder = encoder
  }

  /// The definition alone, with the folder it was read from.
  package func definition() throws(AgentLoadError) -> (AgentDefinition, ContentFolder) {
    let folder = try folder()
    switch ContentLoader.load(folder, limits: limits) {
    case .loaded(let definition, _): return (located(definition), folder)
    case .faulty(let diagnostics): throw .faulty(diagnostics, folder)
    }
  }

  /// The definition with the alerts over its figures.
  package func alerts() throws(AgentLoadError) -> (AgentDefinition, [AlertDefinition]) {
    let (definition, folder) = try definition()
    return (definition, ContentLoader.alerts(in: folder, limits: limits))
  }

  /// The trained agent, and what training took where it was needed.
  ///
  /// A model is taken from the cache where the content is the same, and also where only answers were edited:
  /// nothing of them is learnt. Of new samples the encoder reads only those that it has not read before.
  /// - Parameter progress: Told the share done, 0…1, while a model is trained; never where it is cached.
  package func agent(
    progress: (@Sendable (Double) -> Void)? = nil
  ) throws(AgentLoadError) -> (agent: Agent, report: TrainingReport?) {
    let (definition, folder) = try definition()
    let version =
      "\(FirstlineVersion.understanding)/\(IntentMatcher.formatVersion)/\(encoder?.identifier ?? "")"
    let digest = ContentDigest.digest(of: folder, extra: version)
    let cache = ModelCache(directory: directory("models"))
    func agent(_ matcher: IntentMatcher) -> Agent {
      let articles = encoder.map {
        EmbeddingCache($0, directory: directory("embeddings"), name: "articles")
      }
      defer { articles?.save() }
      return Agent(
        definition: definition,
        matcher: matcher,
        encoder: articles,
        configuration: String(digest.prefix(16))
      )
    }
    if let known = cache.model(named: digest, encoder: encoder) { return (agent(known), nil) }
    let lesson = MatcherLesson(definition)
    let lessonDigest = lesson.digest(extra: version)
    if let known = cache.model(named: lessonDigest, encoder: encoder) {
      cache.name(lessonDigest, also: digest)
      return (agent(known), nil)
    }
    let (matcher, report) = train(lesson, progress: progress)
    cache.keep(matcher, named: lessonDigest)
    cache.name(lessonDigest, also: digest)
    return (agent(matcher), report)
  }

  private func train(
    _ lesson: MatcherLesson,
    progress: ((Double) -> Void)?
  ) -> (IntentMatcher, TrainingReport) {
    let start = LiveClock().now
    let vectors = encoder.map { embeddings($0) }
    let matcher = lesson.matcher(encoder: vectors, progress: progress)
    vectors?.save()
    let report = TrainingReport(
      samples: lesson.samples.count,
      newToEncoder: vectors?.counts.new,
      duration: Milliseconds(count: LiveClock().now.milliseconds - start.milliseconds)
    )
    return (matcher.reading(with: encoder), report)
  }

  /// `encoder` with the vectors of content that it has read before.
  package func embeddings(_ encoder: any SentenceEncoder) -> EmbeddingCache {
    EmbeddingCache(encoder, directory: directory("embeddings"), name: "samples")
  }

  private func directory(_ name: String) -> URL {
    URL(fileURLWithPath: stateDirectory).appendingPathComponent(name)
  }

  private func folder() throws(AgentLoadError) -> ContentFolder {
    do throws(ContentFolderReader.Fault) {
      return try ContentFolderReader.read(at: content, limits: limits)
    } catch {
      switch error {
      case .unreadable(let why): throw .unreadable(why)
      case .excessive(let excess): throw .faulty([excess], ContentFolder(files: []))
      }
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
