import AgentRuntime
import ArgumentParser
import Conversation
import Foundation
import TerminalChannel
import TextAnalysis

/// `firstline chat`: a conversation at the terminal, or in plain lines without one.
struct ChatCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chat",
    abstract: "Chats with the agent; without a terminal, plain lines in and plain replies out."
  )

  @Option(help: ArgumentHelp("Who writes, as the back end knows them.", valueName: "id"))
  var customer: String?

  @OptionGroup var content: ContentOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var encoder: EncoderOptions
  @OptionGroup var progress: ProgressOptions

  func run() async throws {
    let runtime = try await Bootstrap.runtime(content, store, progress: progress)
    let exitCode = await ChatSession.run(with: runtime, settings)
    guard exitCode == 0 else { throw ExitCode(exitCode) }
  }

  /// A session of its own for every chat; the lines typed before lie beside the store.
  private var settings: ChatSettings {
    let redactor = Redactor()
    var settings = ChatSettings(caller: "chat-\(IdentifierSource().sessionUID().prefix(12))") {
      redactor.redact($0, firstHandle: 1).text.text
    }
    settings.customer = customer.map { CustomerID($0) }
    settings.historyPath =
      URL(fileURLWithPath: store.stateDirectory)
      .appendingPathComponent("chat-history").path
    return settings
  }
}
