import AgentCore
import CanonicalJSON
import Conversation

extension Scenario {
  /// An expectation of one step, other than what the agent says.
  package struct Assertion: Sendable, Hashable {
    /// Its line in the file, from 1.
    package var line: Int
    /// What is expected.
    package var kind: Kind

    /// An expectation written on the line `line`.
    package init(line: Int, kind: Kind) {
      self.line = line
      self.kind = kind
    }
  }

  /// A named value that an event or a ticket is to have.
  package struct Field: Sendable, Hashable {
    /// The field of the event or ticket.
    package var name: String
    /// The text that its value must read as.
    package var value: String

    /// A field that must be there with just this value.
    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }
}

extension Scenario.Assertion {
  /// How a confidence is compared.
  package enum Comparison: String, Sendable, Hashable, CaseIterable {
    case atLeast = ">="
    case atMost = "<="
    case above = ">"
    case below = "<"

    /// Whether `value` stands to `bound` as this says.
    func holds(_ value: Double, _ bound: Double) -> Bool {
      switch self {
      case .atLeast: value >= bound
      case .atMost: value <= bound
      case .above: value > bound
      case .below: value < bound
      }
    }
  }

  /// What is expected.
  package enum Kind: Sendable, Hashable {
    /// The intent decided on; nil for none.
    case intent(IntentID?)
    case confidence(Comparison, Double)
    /// A slot's value after the step; nil for a slot that is not set.
    case slot(SlotName, String?)
    /// The name of the state after the step.
    case state(String)
    case decision(AgentResponse.DecisionKind)
    /// An article shown in the step; nil where none is.
    case article(ArticleID?)
    /// A ticket opened in the step; nil where none is.
    case ticket([Scenario.Field]?)
    /// Who speaks after the step.
    case owner(Owner)
    /// An event recorded in the step.
    case event(String, [Scenario.Field])
    /// A type of event that the step does not record.
    case noEvent(String)
  }
}

extension Scenario.Assertion.Kind {
  /// The expectation as a scenario writes it.
  package var text: String {
    switch self {
    case .intent(let intent): "intent: \(intent?.rawValue ?? "none")"
    case .confidence(let comparison, let bound):
      "confidence \(comparison.rawValue) \(JSONWriter.text(of: .number(bound)))"
    case .slot(let name, let value): "slot: \(name) \(value.map { "= \($0)" } ?? "unset")"
    case .state(let name): "state: \(name)"
    case .decision(let kind): "decision: \(kind.rawValue)"
    case .article(let article): "article: \(article?.rawValue ?? "none")"
    case .ticket(nil): "ticket: none"
    case .ticket(let fields?): (["ticket: opened"] + fields.map(\.text)).joined(separator: " ")
    case .owner(let owner): "owner: \(owner.rawValue)"
    case .event(let type, let fields):
      (["event: \(type)"] + fields.map(\.text)).joined(separator: " ")
    case .noEvent(let type): "event: none \(type)"
    }
  }
}

extension Scenario.Field {
  /// `name=value`, the value quoted where it has to be.
  var text: String { "\(name)=\(ScenarioText.word(value))" }
}
