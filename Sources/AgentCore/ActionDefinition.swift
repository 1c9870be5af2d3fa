import Conversation

/// A look-up or a change in a back end, as `actions.yaml` declares it.
package struct ActionDefinition: Sendable, Hashable {
  /// How it is done.
  package enum Kind: Sendable, Hashable {
    /// The row whose key column equals the argument of the column's name; rows as `CSVTable` gives them.
    case table(rows: [[String: String]], key: String)
    /// A program that reads one JSON object and writes one. The words are handed over as they are: no shell
    /// looks at them.
    case command(words: [String], workingDirectory: String)
    /// A back end that is asked over HTTP.
    case http(HTTPEndpoint)
  }

  /// The type of a result's field.
  package enum FieldType: String, Sendable, Hashable, CaseIterable {
    case text, number, date, money, flag, time
  }

  /// A named, typed value of a result.
  package struct Field: Sendable, Hashable {
    /// The name by which replies and conditions use it.
    package var name: String
    /// How its text is read.
    package var type: FieldType

    /// A field that is read from text as a value of `type`.
    package init(name: String, type: FieldType) {
      self.name = name
      self.type = type
    }
  }

  /// One of the answers an action may give. `failed` is always possible and never declared.
  package struct ResultDeclaration: Sendable, Hashable {
    /// The name that a flow's `on` goes by, unique within the action.
    package var name: String
    /// Its fields, in the order of the declaration.
    package var fields: [Field]

    /// A result with these fields; without any it tells nothing but its name.
    package init(name: String, fields: [Field] = []) {
      self.name = name
      self.fields = fields
    }
  }

  /// Its name in `actions.yaml`.
  package var name: ActionName
  /// How it is done.
  package var kind: Kind
  /// How long an attempt may take before it counts as failed.
  package var timeout: Milliseconds
  /// What it may answer.
  package var results: [ResultDeclaration]
  /// Whether it changes something, and so must never run twice for the same step.
  package var changes: Bool
  /// How often a back end that did not answer is asked again, 0…5; always with the same idempotency key.
  package var retries = 0
  /// When a back end that does not answer is left alone; nil for never. Tables need none.
  package var breaker: BreakerPolicy? = BreakerPolicy()
  /// How much it may give away without asking anybody; nil for an action that gives nothing away.
  package var goodwill: GoodwillPolicy?
  /// How many calls may run at once in a process; further ones wait in line.
  package var atOnce = Self.standardAtOnce

  /// How many calls run at once where the content says nothing: what a small back end bears.
  package static let standardAtOnce = 16

  /// An action that changes nothing and may take two seconds, unless said otherwise.
  package init(
    name: ActionName,
    kind: Kind,
    timeout: Milliseconds = .seconds(2),
    results: [ResultDeclaration],
    changes: Bool = false
  ) {
    self.name = name
    self.kind = kind
    self.timeout = timeout
    self.results = results
    self.changes = changes
  }

  /// The declaration of the result `name`; nil where it has none.
  package func result(_ name: String) -> ResultDeclaration? {
    results.first { $0.name.utf8.elementsEqual(name.utf8) }
  }
}
