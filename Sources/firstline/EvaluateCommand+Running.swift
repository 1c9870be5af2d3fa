import AgentCore
import AgentRuntime
import ArgumentParser
import CanonicalJSON
import Conversation
import Dialogue
import Evaluation
import Foundation
import Insights
import Reports
import Understanding

extension EvaluateCommand {
  func run() async throws {
    if let train, let test {
      let subject = URL(fileURLWithPath: test).lastPathComponent
      try show(try intents(train: train, test: test), subject: subject)
    } else if let documents, let queries {
      try showSearch(documents: documents, queries: queries)
    } else if let redaction {
      try showRedaction(of: redaction)
    } else if let compare {
      try await showComparison(with: compare)
    } else {
      let definition = try Bootstrap.definition(content)
      let report = Self.crossValidation(of: definition, encoderOptions, store, progress)
      try show(report, subject: definition.dialogue.agentName)
    }
  }

  /// Every sample of a content judged by what the others teach.
  static func crossValidation(
    of definition: AgentDefinition,
    _ encoder: EncoderOptions,
    _ store: StoreOptions,
    _ progress: ProgressOptions
  ) -> IntentReport {
    let vectors = encoder.remembering(in: store)
    let content = ComparedContent(definition, encoder: vectors)
    let bar = ProgressBar(title: "evaluating", isShown: !progress.noProgress)
    let report = content.evaluation.crossValidate(content.rows, notSamples: content.notSamples) {
      bar.show($0)
    }
    bar.finish()
    vectors?.save()
    return report
  }

  private func intents(train: String, test: String) throws -> IntentReport {
    let learnt = try rows(train, LabelledRow.rows)
    let judged = try rows(test, LabelledRow.rows)
    let fitted = try validation.map { try rows($0, LabelledRow.rows) } ?? []
    let vectors = encoderOptions.remembering(in: store)
    let evaluation = IntentEvaluation(encoder: vectors) { ProcessorTime.secondsOfProcess }
    let bar = ProgressBar(title: "evaluating", isShown: !progress.noProgress)
    let report = evaluation.run(
      train: learnt,
      test: judged,
      validate: fitted,
      ignoreOOS: ignoreOOS
    ) { bar.show($0) }
    bar.finish()
    vectors?.save()
    return report
  }

  private func show(_ report: IntentReport, subject: String) throws {
    if let predictions { try write(report.predictionLines, to: predictions) }
    if let html {
      try write(EvaluationPage.render(report, subject: subject, showsAll: all), to: html)
    }
    switch format {
    case .text: Console.printRaw(EvaluationText.render(report, showsAll: all))
    case .json: Console.print(JSONWriter.text(of: report.json))
    }
  }

  private func showSearch(documents: String, queries: String) throws {
    let report = SearchReport(
      documents: try rows(documents, SearchRow.documents),
      queries: try rows(queries, SearchRow.rows),
      encoder: encoderOptions.load(stateDirectory: store.stateDirectory)
    )
    if let predictions { try write(report.predictionLines, to: predictions) }
    switch format {
    case .text: Console.printRaw(report.text)
    case .json: Console.print(JSONWriter.text(of: report.json))
    }
  }

  // MARK: Redaction

  private func showRedaction(of path: String) throws {
    let report = RedactionReport(try redactionFiles(path).map(redactionFile))
    switch format {
    case .text: Console.printRaw(RedactionText.render(report, showsAll: all))
    case .json: Console.print(JSONWriter.text(of: report.json))
    }
  }

  /// The file named, or the `.txt` files of the folder named, by their names.
  private func redactionFiles(_ path: String) throws -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else { return [path] }
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
      .filter { $0.hasSuffix(".txt") }
    guard !names.isEmpty else {
      Console.note("error: no .txt file lies in '\(VisibleText.escaped(path))'")
      throw ExitStatus.badData
    }
    let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
    return names.sorted().map { "\(folder)/\($0)" }
  }

  private func redactionFile(_ path: String) throws -> RedactionFile {
    let bytes = try bytes(of: path)
    do throws(DataFault) {
      return try RedactionFile(reading: bytes, path: path)
    } catch {
      Console.note(error.description)
      throw ExitStatus.badData
    }
  }

  // MARK: Comparing

  private func showComparison(with base: String) async throws {
    let definitions = (
      try Bootstrap.definition(ContentOptions(folder: base)), try Bootstrap.definition(content)
    )
    let vectors = encoderOptions.remembering(in: store)
    let old = ComparedContent(definitions.0, encoder: vectors)
    let new = ComparedContent(definitions.1, encoder: vectors)
    let messages = try await messages()
    let bar = ProgressBar(title: "comparing", isShown: !progress.noProgress)
    let comparison = ContentComparison(base: old, new: new, messages: messages) { bar.show($0) }
    bar.finish()
    vectors?.save()
    switch format {
    case .text: Console.printRaw(ComparisonText.render(comparison, showsAll: all))
    case .json: Console.print(JSONWriter.text(of: comparison.json))
    }
    if failOnWorse, comparison.isWorse { throw ExitStatus.failed }
  }

  /// What customers wrote: from the log named, or from the store; nil where there is neither.
  private func messages() async throws -> [LoggedMessage]? {
    if let log {
      let bytes = try bytes(of: log)
      do throws(EventLogError) {
        return LoggedMessage.messages(in: try EventLogReader.records(from: bytes))
      } catch {
        Console.note("error: '\(VisibleText.escaped(log))': \(error)")
        throw ExitStatus.badData
      }
    }
    guard FileManager.default.fileExists(atPath: store.store) else { return nil }
    return LoggedMessage.messages(in: try await Archive(store).log(completedBy: nil))
  }

  // MARK: Files

  /// The rows of a file; exits where it cannot be read, has a fault or is empty.
  private func rows<Row>(
    _ path: String,
    _ read: ([UInt8], String) throws(DataFault) -> [Row]
  ) throws -> [Row] {
    let bytes = try bytes(of: path)
    do throws(DataFault) {
      let rows = try read(bytes, path)
      guard rows.isEmpty else { return rows }
      throw DataFault(path: path, line: 1, message: "the file is empty")
    } catch {
      Console.note(error.description)
      throw ExitStatus.badData
    }
  }

  private func bytes(of path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      Console.note("error: cannot read '\(VisibleText.escaped(path))'")
      throw ExitStatus.inputOutput
    }
    return [UInt8](data)
  }

  private func write(_ text: String, to path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: Data(text.utf8)) else {
      Console.note("error: cannot write '\(VisibleText.escaped(path))'")
      throw ExitStatus.inputOutput
    }
  }
}

extension EncoderOptions {
  /// The encoder as `load` gives it, with the vectors of content that it has read before.
  fileprivate func remembering(in store: StoreOptions) -> EmbeddingCache? {
    load(stateDirectory: store.stateDirectory).map { encoder in
      AgentLoader(content: "", stateDirectory: store.stateDirectory).embeddings(encoder)
    }
  }
}
