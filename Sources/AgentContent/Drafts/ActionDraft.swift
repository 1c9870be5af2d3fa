import AgentCore
import Conversation

/// A look-up, as `actions.yaml` declares it.
struct ActionDraft: Sendable {
  /// A result with its fields.
  struct Result: Sendable {
    let name: ContentNode
    var fields: [Field] = []
  }

  /// A field of a result.
  struct Field: Sendable {
    let name: ContentNode
    let type: ContentNode
  }

  /// A back end that is asked over HTTP.
  struct Endpoint: Sendable {
    /// A header: a text, or an environment variable behind a prefix.
    struct Header: Sendable {
      let name: ContentNode
      var text: ContentNode?
      var variable: ContentNode?
      var prefix: ContentNode?
    }

    /// A status code with the result that it stands for.
    struct Status: Sendable {
      let code: ContentNode
      let result: ContentNode
    }

    let node: ContentNode
    var url: ContentNode?
    var method: ContentNode?
    var headers: [Header] = []
    var statuses: [Status] = []
  }

  /// How much it may give away.
  struct Goodwill: Sendable {
    let node: ContentNode
    var limit: Int
    var window: Milliseconds
    var approveAbove: Double?
  }

  /// When a back end is left alone.
  enum Breaker: Sendable, Hashable {
    case off
    case on(BreakerPolicy)
  }

  let name: ContentNode
  let node: ContentNode
  var http: Endpoint?
  var retries: Int?
  var breaker: Breaker?
  var atOnce: Int?
  /// The action that undoes it.
  var undo: ContentNode?
  /// The results after which there is something to undo; nil for all that are declared.
  var undoAfter: [ContentNode]?
  var table: ContentNode?
  var command: [ContentNode]?
  var key: ContentNode?
  var timeout: DurationDraft?
  var results: [Result] = []
  var changes = false
  var goodwill: Goodwill?

  /// The result called `name`.
  func result(_ name: String) -> Result? { results.first { $0.name.scalar == name } }

  /// The results that every action of its kind may come to beside the declared ones.
  var standingResults: [String] {
    let decided = goodwill == nil ? [] : [GoodwillPolicy.refused, GoodwillPolicy.approval]
    return decided + ["failed"]
  }

  /// The names of the results after which there is something to undo; none where nothing undoes it.
  var undoneResults: [String] {
    guard undo != nil else { return [] }
    return undoAfter?.compactMap(\.scalar) ?? results.compactMap(\.name.scalar)
  }

  /// The arguments without which it cannot be run, with the places that need them.
  var neededArguments: [(name: String, node: ContentNode)] {
    if table != nil, let key, let name = key.scalar { return [(name, key)] }
    guard let url = http?.url, let address = try? EndpointURL(parsing: url.scalar ?? "") else {
      return []
    }
    return address.names.map { ($0, url) }
  }
}
