import AgentCore
import SourceDiagnostics

/// A back end that could not be asked as its action says: an address, a header or a status code that cannot be.
struct InvalidEndpointRule: ContentRule {
  /// Headers that belong to the connection, to the body, or to Firstline.
  private static let reserved = [
    "connection", "content-length", "content-type", "expect", "host", "idempotency-key",
    "transfer-encoding",
  ]

  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    model.actions.flatMap { action -> [Diagnostic] in
      guard let http = action.http else { return [] }
      return [address(http.url)].compactMap { $0 } + http.headers.flatMap { header($0) }
        + statuses(of: http, action)
    }
      + model.alerts.flatMap(\.webhooks).flatMap { webhook in
        [address(webhook.url), argument(in: webhook.url)].compactMap { $0 }
          + webhook.headers.flatMap { header($0) }
      }
  }

  /// A webhook is told of figures in its body, never in its address.
  private func argument(in node: ContentNode?) -> Diagnostic? {
    guard let node, let address = try? EndpointURL(parsing: node.scalar ?? ""),
      !address.names.isEmpty
    else { return nil }
    return node.diagnostic(
      "invalid-url",
      "nothing can stand for '{\(address.names[0])}' in a webhook's address",
      hint: "the body holds all there is to tell"
    )
  }

  private func address(_ node: ContentNode?) -> Diagnostic? {
    guard let node, let text = node.scalar else { return nil }
    do throws(EndpointURL.Fault) {
      _ = try EndpointURL(parsing: text)
      return nil
    } catch {
      return node.diagnostic(
        "invalid-url",
        error.message,
        of: error.range,
        hint: "such as https://shop.example/orders/{order}"
      )
    }
  }

  // MARK: Headers

  private func header(_ header: ActionDraft.Endpoint.Header) -> [Diagnostic] {
    let values = [header.text, header.prefix].compactMap { $0 }.filter { node in
      !(node.scalar ?? "").utf8.allSatisfy { (0x20...0x7E).contains($0) }
    }
    return [name(of: header), variable(of: header)].compactMap { $0 }
      + values.map { node in
        node.diagnostic("invalid-header", "a header holds ASCII letters and signs in one line")
      }
  }

  private func name(of header: ActionDraft.Endpoint.Header) -> Diagnostic? {
    let name = header.name.scalar ?? ""
    guard !Self.reserved.contains(name.lowercased()) else {
      return header.name.diagnostic(
        "invalid-header",
        "the header '\(name)' is set by Firstline itself",
        hint: "remove it"
      )
    }
    // The signs of a token, RFC 9110, section 5.6.2.
    let signs = Array("!#$%&'*+-.^_`|~".utf8)
    let isToken = name.utf8.allSatisfy {
      switch $0 {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: signs.contains($0)
      }
    }
    guard name.isEmpty || !isToken else { return nil }
    return header.name.diagnostic(
      "invalid-header",
      "'\(name)' cannot be the name of a header",
      hint: "such as Authorization"
    )
  }

  private func variable(of header: ActionDraft.Endpoint.Header) -> Diagnostic? {
    guard let node = header.variable, let name = node.scalar else { return nil }
    let isName =
      name.utf8.first.map { !(0x30...0x39).contains($0) } ?? false
      && name.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || $0 == UInt8(ascii: "_")
      }
    guard !isName else { return nil }
    return node.diagnostic(
      "invalid-header",
      "'\(name)' cannot be the name of an environment variable",
      hint: "capital letters, digits and '_', such as ORDERS_TOKEN; never the token itself"
    )
  }

  // MARK: Status codes

  private func statuses(of http: ActionDraft.Endpoint, _ action: ActionDraft) -> [Diagnostic] {
    let known = action.results.compactMap(\.name.scalar)
    return http.statuses.flatMap { status -> [Diagnostic] in
      [code(status.code), result(status.result, known, action)].compactMap { $0 }
    }
  }

  private func code(_ node: ContentNode) -> Diagnostic? {
    let text = node.scalar ?? ""
    if text.utf8.count == 3, let code = Int(text), (200..<600).contains(code),
      !(300..<400).contains(code)
    {
      return nil
    }
    return node.diagnostic(
      "out-of-range",
      "'\(text)' is no status code that can stand for a result",
      hint: "one from 200 to 299 or from 400 to 599; redirects are never followed"
    )
  }

  private func result(
    _ node: ContentNode,
    _ known: [String],
    _ action: ActionDraft
  ) -> Diagnostic? {
    guard let name = node.scalar, !known.contains(name) else { return nil }
    return node.diagnostic(
      "unknown-result",
      "'\(action.name.scalar ?? "")' has no result '\(name)'",
      hint: DidYouMean.hint(for: name, among: known)
        ?? (name == "failed"
          ? "what is not listed here has failed"
          : "its results are \(known.map { "'\($0)'" }.joined(separator: ", "))")
    )
  }
}
