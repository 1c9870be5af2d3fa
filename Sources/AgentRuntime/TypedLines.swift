import AgentCore
import Conversation
import Storage

/// Takes out of the lines that a caller types what a history of lines must not keep.
///
/// What was asked before counts: any word is a secret where one was asked for.
package struct TypedLines: Sendable {
  private let runtime: ConversationRuntime
  private let caller: String
  /// The conversation as the chat finds it: it may go on in the middle of a question for a secret.
  private let found: Session?

  /// The lines of a caller who has not written to `runtime` yet.
  package init(of caller: String, to runtime: ConversationRuntime) async {
    self.runtime = runtime
    self.caller = caller
    // Where the store cannot be read, the first message will say so.
    let latest = try? await runtime.store.latestSession(of: caller)
    found = if let id = latest ?? nil { try? await runtime.session(id) } else { nil }
  }

  /// The line as it may be kept.
  package func redacted(_ line: String) -> String {
    runtime.agent.historyLine(line, in: runtime.cache[caller] ?? found)
  }
}
