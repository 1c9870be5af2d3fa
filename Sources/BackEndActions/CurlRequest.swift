import AgentCore
import CanonicalJSON
import Conversation

/// One request as the program `curl` reads it: a configuration on its standard input, so that neither tokens nor what
/// customers write stand on a command line, which every user of the machine may read.
///
/// The answer comes on its output: the body, a line end, and the status code.
struct CurlRequest: Sendable, Hashable {
  /// Why there is no request, with nothing of the customer's.
  struct Fault: Error, Sendable, Hashable {
    let reason: String
  }

  /// The program, without the settings that the user who runs Firstline may have.
  static let words = ["curl", "--disable", "--config", "-"]
  /// The longest body, in bytes. `curl` reads lines of at most 100 KB, and quoting may double it.
  static let bodyLimit = 49_152
  /// How much an answer may hold, in bytes.
  static let answerLimit = 65_536

  /// The configuration.
  let configuration: String

  /// - Parameters:
  ///   - endpoint: Where and how to ask.
  ///   - limit: How long `curl` may take.
  ///   - variable: The value of an environment variable.
  /// - Throws: `Fault` where an argument or a variable is missing or cannot be sent.
  init(
    _ call: ActionCall,
    to endpoint: HTTPEndpoint,
    within limit: Milliseconds,
    variable: (String) -> String?
  ) throws(Fault) {
    var lines = [
      "silent", "globoff", "path-as-is",
      Self.line("proto", "=http,https"),
      Self.line("noproxy", "*"),
      Self.line("user-agent", "firstline"),
      Self.line("write-out", "\n%{http_code}"),
      "max-time = \(limit.count / 1000).\(Self.thousandths(limit.count % 1000))",
      "max-filesize = \(Self.answerLimit)",
      Self.line("request", endpoint.method.rawValue),
      Self.line("url", try Self.address(call, endpoint)),
      Self.line("header", "Accept: application/json"),
      Self.line("header", "Idempotency-Key: \(call.idempotencyKey)"),
    ]
    for header in endpoint.headers {
      lines.append(Self.line("header", try Self.text(of: header, variable)))
    }
    if endpoint.method != .get {
      lines.append(Self.line("header", "Content-Type: application/json"))
      lines.append(Self.line("data-raw", try Self.body(call, endpoint)))
    }
    configuration = lines.joined(separator: "\n") + "\n"
  }

  // MARK: Address

  private static func address(
    _ call: ActionCall,
    _ endpoint: HTTPEndpoint
  ) throws(Fault) -> String {
    var values: [String: String] = [:]
    for name in endpoint.url.names {
      guard let argument = call.arguments[name] else {
        throw Fault(reason: "the argument '\(name)' is missing")
      }
      values[name] = try text(of: argument, name)
    }
    guard let address = endpoint.url.filled(values) else {
      throw Fault(reason: "an argument cannot stand in the address")
    }
    guard endpoint.method == .get else { return address }
    var query: [String] = []
    for (name, argument) in others(call, endpoint) {
      query.append(
        "\(EndpointURL.encoded(name))=\(EndpointURL.encoded(try text(of: argument, name)))"
      )
    }
    guard !query.isEmpty else { return address }
    return address + (address.contains("?") ? "&" : "?") + query.joined(separator: "&")
  }

  private static func text(of argument: Value, _ name: String) throws(Fault) -> String {
    guard let text = ArgumentCoding.plain(argument) else {
      throw Fault(reason: "the argument '\(name)' cannot stand in an address")
    }
    return text
  }

  /// The arguments that do not stand in the address, by name.
  private static func others(
    _ call: ActionCall,
    _ endpoint: HTTPEndpoint
  ) -> [(key: String, value: Value)] {
    call.arguments.filter { !endpoint.url.names.contains($0.key) }.sorted { $0.key < $1.key }
  }

  // MARK: Body and headers

  private static func body(_ call: ActionCall, _ endpoint: HTTPEndpoint) throws(Fault) -> String {
    let members = others(call, endpoint).map { ($0.key, ArgumentCoding.json($0.value)) }
    let body = JSONWriter.text(of: JSONObject(members))
    guard body.utf8.count <= bodyLimit else {
      throw Fault(reason: "the request would be larger than \(bodyLimit) bytes")
    }
    return body
  }

  private static func text(
    of header: HTTPEndpoint.Header,
    _ variable: (String) -> String?
  ) throws(Fault) -> String {
    switch header.value {
    case .text(let text): return "\(header.name): \(text)"
    case .environment(let name, let prefix):
      guard let value = variable(name), !value.isEmpty else {
        throw Fault(reason: "the environment variable \(name) is not set")
      }
      guard value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
        throw Fault(reason: "the environment variable \(name) cannot stand in a header")
      }
      return "\(header.name): \(prefix)\(value)"
    }
  }

  // MARK: Configuration

  /// A setting with its value in quotes, as curl(1) describes them under `--config`.
  private static func line(_ name: String, _ value: String) -> String {
    var text = "\(name) = \""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\": text += "\\\\"
      case "\"": text += "\\\""
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }

  private static func thousandths(_ count: Int) -> String {
    String(repeating: "0", count: 3 - String(count).count) + String(count)
  }
}
