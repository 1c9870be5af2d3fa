import AgentCore
import CanonicalJSON
import Conversation

/// An action that a program carries out.
///
/// The program reads one line `{"action":…,"with":{…},"key":…}` and answers with one object that names the
/// result and holds its fields beside it: `{"result":"found","status":"sent","eta":"2026-03-06"}`.
struct CommandAction: Sendable {
  let command: Command
  private let results: ResultReader

  init(command: Command, results: [ActionDefinition.ResultDeclaration]) {
    self.command = command
    self.results = ResultReader(declarations: results)
  }

  func attempt(_ call: ActionCall, within limit: Milliseconds) async -> Attempt {
    switch await command.run(input: Array(ArgumentCoding.request(call).utf8), within: limit) {
    case .success(let output): .answered(result(of: output))
    case .failure(let fault): Self.attempt(failedBy: fault)
    }
  }

  /// A program that crashed or was late may well answer the next time; one that cannot be started will not.
  private static func attempt(failedBy fault: Command.Fault) -> Attempt {
    switch fault.kind {
    case .late, .ended, .cancelled: .unreached(fault.reason)
    case .notStarted, .tooMuch: .answered(.failed(fault.reason))
    }
  }

  private func result(of output: [UInt8]) -> ActionResult {
    guard let answer = try? JSONReader.value(of: output).object else {
      return .failed("the program's answer is no JSON object")
    }
    guard let name = answer["result"]?.string else {
      return .failed("the program's answer names no result")
    }
    // A program may say itself that it failed.
    guard name != "failed" else { return .failed("the program answered 'failed'") }
    return results.result(name) { field in
      answer[field.name].flatMap { FieldReader.value(json: $0, type: field.type) }
    }
  }
}
