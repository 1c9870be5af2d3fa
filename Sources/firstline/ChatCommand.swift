import AgentRuntime
import ArgumentParser
import Conversation
import Foundation
import TerminalChannel

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
    let runtime = try await Bootstrap.runtime(content, store, encoder, progress: progress)
    let exitCode = await ChatSession.run(with: runtime, await settings(runtime))
    guard exitCode == 0 else { throw ExitCode(exitCode) }
  }

  /// A chat goes on where the last one at this store left off, unless that one is still open.
  private func settings(_ runtime: ConversationRuntime) async -> ChatSettings {
    let uid = IdentifierSource().sessionUID().prefix(12)
    let seat =
      customer ?? (ChatSeat.take(in: store.stateDirectory) ? "terminal" : "terminal-\(uid)")
    let lines = await TypedLines(of: seat, to: runtime)
    var settings = ChatSettings(caller: seat, idPrefix: "\(uid)-") { lines.redacted($0) }
    settings.customer = customer.map { CustomerID($0) }
    settings.historyPath =
      URL(fileURLWithPath: store.stateDirectory)
      .appendingPathComponent("chat-history").path
    return settings
  }
}
