/// Where and how a back end is asked over HTTP.
package struct HTTPEndpoint: Sendable, Hashable {
  /// What is done there. Where the action has something to change, it is `post` unless the content says otherwise.
  package enum Method: String, Sendable, Hashable, CaseIterable {
    case get = "GET"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
  }

  /// A header of the request.
  package struct Header: Sendable, Hashable {
    /// What it holds.
    package enum Value: Sendable, Hashable {
      case text(String)
      /// The value of an environment variable, behind `prefix`: a token, which no content folder should hold.
      case environment(String, prefix: String)
    }

    /// Its name, a token of RFC 9110.
    package var name: String
    /// What it holds.
    package var value: Value

    /// A header; neither part may hold control characters.
    package init(name: String, value: Value) {
      self.name = name
      self.value = value
    }
  }

  /// A status code that stands for a result.
  package struct Status: Sendable, Hashable {
    /// The code, 200…299 or 400…599.
    package var code: Int
    /// The result's name.
    package var result: String

    /// The result that the answer with `code` is.
    package init(code: Int, result: String) {
      self.code = code
      self.result = result
    }
  }

  /// The address, with the arguments that stand in it.
  package var url: EndpointURL
  /// What is done there.
  package var method: Method
  /// Beside those that every request has, in the order of the content.
  package var headers: [Header]
  /// Codes that stand for results; without one, the answer names its result itself.
  package var statuses: [Status]

  /// An address that is asked with `GET` unless said otherwise.
  package init(
    url: EndpointURL,
    method: Method = .get,
    headers: [Header] = [],
    statuses: [Status] = []
  ) {
    self.url = url
    self.method = method
    self.headers = headers
    self.statuses = statuses
  }

  /// The environment variables that its headers need, in order.
  package var variables: [String] {
    headers.compactMap { if case .environment(let name, _) = $0.value { name } else { nil } }
  }
}
