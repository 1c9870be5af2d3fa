import AgentCore
import AgentRuntime
import ArgumentParser
import CanonicalJSON
import Conversation
import SourceDiagnostics
import TextAnalysis

/// `firstline explain`: how one message is understood, and why not otherwise.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says how a message is understood, and why not otherwise.",
    discussion: """
      The message is read as the first of a conversation. An effect of +0.7 doubles what an intent has over \
      another; it is what would be missing without the word.
      """
  )

  /// How the explanation is shown.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "What a customer writes.")
  var text: String

  @Option(help: ArgumentHelp("Say why it is not this intent.", valueName: "intent"))
  var whyNot: String?

  @Option(help: "How the explanation is shown.")
  var format = Format.text

  @OptionGroup var content: ContentOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var encoder: EncoderOptions
  @OptionGroup var progress: ProgressOptions

  func run() throws {
    let agent = try Bootstrap.agent(
      content,
      stateDirectory: store.stateDirectory,
      encoder: encoder,
      progress: progress
    )
    let explanation = agent.explanation(
      of: text,
      at: LiveClock().now,
      whyNot: try whyNot.map { try intent($0, of: agent) }
    )
    switch format {
    case .text:
      for line in explanation.lines { Console.print(TerminalText.sanitized(line)) }
    case .json: Console.print(JSONWriter.text(of: explanation.json))
    }
  }

  /// The intent of a name; ends with a usage error where there is none.
  private func intent(_ name: String, of agent: Agent) throws -> IntentID {
    let intent = IntentID(name)
    guard !agent.intents.contains(intent) else { return intent }
    let resembled = DidYouMean.suggestion(for: name, among: agent.intents.map(\.rawValue))
    let hint = resembled.map { "; did you mean '\($0)'?" } ?? ""
    throw ValidationError("there is no intent '\(TerminalText.sanitized(name))'\(hint)")
  }
}
