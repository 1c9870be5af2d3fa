import AgentContent
import AgentCore
import AgentRuntime
import ArgumentParser
import Conversation
import Foundation
import Insights
import Reports
import Reviewing
import SourceDiagnostics
import TextAnalysis
import Transcripts

extension ReviewCommand {
  struct Label: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Turns a group into samples, an intent, an article or nothing, with a scenario.",
      discussion: """
        Nothing is written over. Where the content has faults then, or the agent does not do what the scenario \
        expects, everything is taken back. A group that is labelled already keeps its content: your label is \
        recorded as a second opinion (firstline review agreement).
        """
    )

    @OptionGroup var options: ReviewOptions
    @OptionGroup var content: ContentOptions
    @OptionGroup var progress: ProgressOptions
    @Argument(help: "The group's id, or its beginning.") var id: String

    @Option(help: ArgumentHelp("Samples of this intent.", valueName: "intent"))
    var sampleOf: String?
    @Option(help: ArgumentHelp("An intent of its own, such as shop/kayaks.", valueName: "id"))
    var newIntent: String?
    @Option(help: ArgumentHelp("An article, such as shop/kayaks.", valueName: "id"))
    var article: String?
    @Flag(help: "Nothing: such questions stay with people.") var ignore = false

    @Option(help: "What is to be answered; else what people answered.") var reply: String?
    @Option(help: "The title of the intent or article.") var title: String?
    @Option(help: ArgumentHelp("Who labels.", valueName: "name")) var by: String?
    @Option(help: ArgumentHelp("Where scenarios lie.", valueName: "dir")) var scenarios =
      "transcripts"

    func validate() throws {
      guard labels.count == 1 else {
        throw ValidationError("say one of --sample-of, --new-intent, --article and --ignore")
      }
      guard options.events == nil else {
        throw ValidationError("a label is kept in the store: leave --events out")
      }
      let texts = [reply, title, by].compactMap(\.self)
      guard !texts.contains(where: { $0.contains(where: \.isNewline) || $0.isEmpty }) else {
        throw ValidationError("--reply, --title and --by are texts of one line")
      }
    }

    func run() async throws {
      let entry = try await ReviewCommand.entry(id, options)
      guard let label = labels.first else { return }
      if entry.isOpen { try await write(label, entry) } else { noteOpinion(on: entry) }
      try await ReviewCommand.note(.label(label), on: entry.cluster, by: by, options.store)
      Console.print("labelled \(entry.cluster.id): \(VisibleText.escaped(label.description))")
    }

    private var labels: [ReviewLabel] {
      [
        sampleOf.map { ReviewLabel(.sample, target: $0) },
        newIntent.map { ReviewLabel(.intent, target: $0) },
        article.map { ReviewLabel(.article, target: $0) },
        ignore ? ReviewLabel(.ignored) : nil,
      ].compactMap(\.self)
    }

    private func noteOpinion(on entry: ReviewQueue.Entry) {
      let earlier = entry.labels.last?.label?.description ?? ""
      Console.note("note: the group is labelled '\(earlier)' already: only your label is recorded")
    }

    // MARK: Writing

    private func write(_ label: ReviewLabel, _ entry: ReviewQueue.Entry) async throws {
      let draft = LabelDraft(
        label: label,
        entry: entry,
        content: content.content,
        scenarios: scenarios,
        reply: reply,
        title: title,
        today: LocalZone.utc.date(at: LiveClock().now).description
      )
      do {
        var change = try draft.change()
        let before = try agent()
        try refuseTaken(draft.scenarioPath)
        let copy = label.kind == .ignored ? nil : try contentBefore()
        try change.apply()
        do { try await finish(draft, change, before: before) } catch {
          change.undo()
          throw error
        }
        if let copy { noteComparison(with: copy) }
      } catch let fault as LabelDraft.Fault {
        Console.note("error: \(fault.reason); nothing was written")
        throw ExitStatus.failed
      } catch let fault as ContentChange.Fault {
        throw Self.failure(fault)
      }
    }

    /// Writes the scenario where the content is sound and the agent does as the label says.
    private func finish(
      _ draft: LabelDraft,
      _ change: ContentChange,
      before: Agent
    ) async throws {
      try check()
      let after = try agent()
      let text = try await scenario(draft, after)
      if let failure = await failures(of: text, draft, after).first {
        Console.note("  expected: \(failure.expected)")
        Console.note("  got:      \(failure.got)")
        throw LabelDraft.Fault(reason: "the agent does not do what the scenario expects")
      }
      let wasMet = await failures(of: text, draft, before).isEmpty
      var scenario = ContentChange()
      scenario.create(draft.scenarioPath, text)
      try scenario.apply()
      for path in change.paths + scenario.paths {
        Console.print("wrote \(VisibleText.escaped(path))")
      }
      Console.print(
        wasMet ? "the scenario was met before, too" : "the scenario failed before and passes now"
      )
    }

    private func noteComparison(with copy: String) {
      Console.print(
        "see what else changed:  firstline evaluate --content '\(copy)' "
          + "--compare '\(content.content)' --store '\(options.store.store)'"
      )
    }

    private func refuseTaken(_ path: String) throws {
      if FileManager.default.fileExists(atPath: path) { throw ContentChange.Fault.taken(path) }
    }

    private static func failure(_ fault: ContentChange.Fault) -> ExitCode {
      switch fault {
      case .taken(let path):
        Console.note("error: '\(path)' is there already; nothing was written")
        return ExitStatus.failed
      case .unwritable(let path):
        Console.note("error: '\(path)' cannot be written; nothing was written")
        return ExitStatus.inputOutput
      }
    }

    private func agent() throws -> Agent {
      try Bootstrap.agent(
        content,
        stateDirectory: options.store.stateDirectory,
        encoder: options.encoder,
        progress: progress
      )
    }

    /// Every fault of the content, as `firstline check` says them.
    private func check() throws {
      let folder = try ContentFolderReader.read(at: content.content, limits: content.limits)
      let report = ContentLoader.check(folder, limits: content.limits).report
      guard report.errorCount > 0 else { return }
      Console.noteRaw(DiagnosticFormatter(usesColour: Console.hasColour).text(of: report))
      Console.note("nothing was written")
      throw ExitStatus.badData
    }

    /// A copy of the content as it was, to compare with.
    private func contentBefore() throws -> String {
      let copy = "\(options.store.stateDirectory)/content-before"
      do {
        if FileManager.default.fileExists(atPath: copy) {
          try FileManager.default.removeItem(atPath: copy)
        }
        try FileManager.default.copyItem(atPath: content.content, toPath: copy)
      } catch { throw ContentChange.Fault.unwritable(copy) }
      return copy
    }

    // MARK: Scenarios

    private func failures(
      of scenario: String,
      _ draft: LabelDraft,
      _ agent: Agent
    ) async -> [ScenarioFailure] {
      let result = await ScenarioRunner(agent: agent).run(
        ScenarioFile(path: draft.scenarioPath, text: scenario)
      )
      return result.diagnostics.map { diagnostic in
        ScenarioFailure(line: 1, step: "", expected: "a sound scenario", got: diagnostic.message)
      } + result.failures
    }

    /// What the label says, with what the agent decides where the label leaves that open.
    private func scenario(_ draft: LabelDraft, _ agent: Agent) async throws -> String {
      let said = try draft.assertions()
      let readsMeaning = agent.readsMeaning
      guard draft.leavesDecisionOpen else {
        return draft.scenario(said, readsMeaning: readsMeaning)
      }
      for kind in AgentResponse.DecisionKind.allCases {
        let lines = said + ["  decision: \(kind.rawValue)"]
        let scenario = draft.scenario(lines, readsMeaning: readsMeaning)
        if await failures(of: scenario, draft, agent).isEmpty { return scenario }
      }
      return draft.scenario(said, readsMeaning: readsMeaning)
    }
  }

  /// Keeps a note on a group.
  static func note(
    _ note: ReviewMark.Note,
    on cluster: QuestionCluster,
    by reviewer: String?,
    _ store: StoreOptions
  ) async throws {
    let mark = ReviewMark(
      place: cluster.founder,
      at: LiveClock().now,
      reviewer: reviewer ?? "",
      note: note
    )
    let opened = try Bootstrap.store(store)
    try await Archive.run { () async throws(StoreError) in
      try await ReviewOffice(store: opened)
        .note(mark.event.type, mark.event.data, on: mark.place.session)
    }
    try Archive.close(opened)
  }
}
