import AgentContent
import AgentCore
import AgentRuntime
import ArgumentParser
import CanonicalJSON
import SourceDiagnostics

/// Says every fault of the content, or that there is none.
struct CheckCommand: ParsableCommand {
  /// How the result is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says every fault of the content.",
    discussion:
      "Ends with 0 where there is none, and with 65 where there is one. Warnings are no faults."
  )

  @OptionGroup var content: ContentOptions

  @Option(help: "How the result is written.")
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "Print the conversation and the flows as state machines instead.",
      valueName: "form"
    )
  )
  var graph: GraphForm?

  @Flag(help: "Say which thresholds are in force, and what they will cost.")
  var thresholds = false

  @OptionGroup var store: StoreOptions
  @OptionGroup var encoder: EncoderOptions
  @OptionGroup var progress: ProgressOptions

  func validate() throws {
    guard graph == nil || !thresholds else {
      throw ValidationError("give either --graph or --thresholds")
    }
  }

  func run() throws {
    let loading = try loading()
    if let graph { return try print(graph, of: loading) }
    if thresholds, case .loaded(let definition, _) = loading {
      return showThresholds(of: definition)
    }
    switch format {
    case .json: Console.print(JSONWriter.text(of: loading.report.json))
    case .text: printText(loading)
    }
    if loading.report.errorCount > 0 { throw ExitStatus.badData }
  }

  private func loading() throws -> ContentLoading {
    do throws(ContentFolderReader.Fault) {
      let folder = try ContentFolderReader.read(at: content.content, limits: content.limits)
      return ContentLoader.check(folder, limits: content.limits)
    } catch {
      switch error {
      case .excessive(let excess): return .faulty([excess])
      case .unreadable(let why):
        Console.note("error: \(why)")
        throw ExitStatus.badData
      }
    }
  }

  private func printText(_ loading: ContentLoading) {
    let report = loading.report
    let formatter = DiagnosticFormatter(usesColour: Console.hasColour)
    if !report.diagnostics.isEmpty {
      Console.note(formatter.text(of: report) + report.summary)
    }
    if case .loaded(let definition, _) = loading {
      Console.print("\(content.content): \(ContentSummary.text(of: definition)), no faults")
      Console.print(ContentSummary.proof(of: definition))
    }
  }

  private func print(_ form: GraphForm, of loading: ContentLoading) throws {
    switch loading {
    case .loaded(let definition, _):
      let hasArticles = !definition.articles.isEmpty
      Console.printRaw(FlowDiagram.text(of: definition.dialogue, hasArticles: hasArticles, form))
    case .faulty:
      printText(loading)
      throw ExitStatus.badData
    }
  }
}

extension GraphForm: ExpressibleByArgument {}
