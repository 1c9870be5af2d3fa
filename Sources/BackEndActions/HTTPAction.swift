import AgentCore
import CanonicalJSON
import Conversation

/// An action that is asked for over HTTP, by the program `curl` (decision 0023).
///
/// The answer is one JSON object that names the result and holds its fields beside it, as a program's; or its status code
/// stands for a result, whose fields the object then holds. Redirects are not followed.
struct HTTPAction: Sendable {
  private let endpoint: HTTPEndpoint
  private let results: ResultReader
  private let variable: @Sendable (String) -> String?

  init(
    _ endpoint: HTTPEndpoint,
    results: [ActionDefinition.ResultDeclaration],
    variable: @escaping @Sendable (String) -> String?
  ) {
    self.endpoint = endpoint
    self.results = ResultReader(declarations: results)
    self.variable = variable
  }

  func attempt(_ call: ActionCall, within limit: Milliseconds) async -> Attempt {
    let request: CurlRequest
    do throws(CurlRequest.Fault) {
      request = try CurlRequest(call, to: endpoint, within: limit, variable: variable)
    } catch {
      return .answered(.failed(error.reason))
    }
    let curl = Command(
      words: CurlRequest.words,
      directory: "/",
      outputLimit: CurlRequest.answerLimit + Self.statusBytes
    )
    switch await curl.run(input: Array(request.configuration.utf8), within: limit) {
    case .success(let output): return answer(output)
    case .failure(let fault): return Self.attempt(failedBy: fault)
    }
  }

  /// A line end and three digits behind the body.
  private static let statusBytes = 4

  // MARK: Answers

  private func answer(_ output: [UInt8]) -> Attempt {
    let digits = String(decoding: output.suffix(Self.statusBytes).dropFirst(), as: UTF8.self)
    guard output.count >= Self.statusBytes, let status = Int(digits) else {
      return .unreached("the back end's answer has no status")
    }
    let body = output.dropLast(Self.statusBytes)
    if let mapped = endpoint.statuses.first(where: { $0.code == status }) {
      return .answered(result(mapped.result, of: body))
    }
    switch status {
    case 200..<300: return .answered(result(nil, of: body))
    case 300..<400: return .answered(.failed("the back end answered with a redirect"))
    case 429, 500...: return .unreached("the back end answered with status \(status)")
    default: return .answered(.failed("the back end answered with status \(status)"))
    }
  }

  /// - Parameter known: The result that the status code stands for; nil where the object names it.
  private func result(_ known: String?, of body: ArraySlice<UInt8>) -> ActionResult {
    let answer = try? JSONReader.value(of: Array(body)).object
    if known == nil, answer == nil { return .failed("the back end's answer is no JSON object") }
    guard let name = known ?? answer?["result"]?.string else {
      return .failed("the back end's answer names no result")
    }
    guard name != "failed" else { return .failed("the back end answered 'failed'") }
    return results.result(name) { field in
      answer?[field.name].flatMap { FieldReader.value(json: $0, type: field.type) }
    }
  }

  // MARK: No answer

  private static func attempt(failedBy fault: Command.Fault) -> Attempt {
    switch fault.kind {
    case .notStarted: .answered(.failed("the program curl cannot be started"))
    case .late: late
    case .tooMuch: tooLarge
    case .cancelled: .unreached("the call was cancelled")
    case .ended(let status): attempt(endedWith: status)
    }
  }

  /// What curl(1) says under "Exit codes".
  private static func attempt(endedWith status: Int32?) -> Attempt {
    switch status {
    case 6: .unreached("the back end's host is unknown")
    case 7: .unreached("the back end refused the connection")
    case 28: late
    case 35, 60: .unreached("there is no trusted connection to the back end")
    case 63: tooLarge
    case 1, 8: .answered(.failed("the back end's answer is no HTTP"))
    case 18, 52, 55, 56: .unreached("the back end closed the connection")
    case let status?: .unreached("curl ended with status \(status)")
    case nil: .unreached("curl was killed")
    }
  }

  private static let late = Attempt.unreached("the back end did not answer in time")
  private static let tooLarge = Attempt.answered(
    .failed("the back end answered with more than \(CurlRequest.answerLimit) bytes")
  )
}
