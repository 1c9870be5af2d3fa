import CanonicalJSON
import Conversation

/// An expected transcript: what happens to the agent, and what is to come of it.
package struct Scenario: Sendable, Hashable {
  /// The file as people name it.
  package var path: String
  /// What holds for all of it.
  package var header: Header
  /// What happens, in order.
  package var steps: [Step]

  /// A scenario; the steps are in the order of the file.
  package init(path: String, header: Header, steps: [Step]) {
    self.path = path
    self.header = header
    self.steps = steps
  }
}

extension Scenario {
  /// Something that the customer was given out of goodwill before the scenario.
  package struct Gift: Sendable, Hashable {
    /// The action that gave it.
    package let action: ActionName
    /// How long before the scenario's clock.
    package let ago: Milliseconds
  }

  /// What holds for the whole scenario: its directives before the first turn.
  package struct Header: Sendable, Hashable {
    /// The clock of a scenario that names none: 2026-03-02T09:00:00Z, a Monday.
    package static let usualClock = Timestamp(milliseconds: 1_772_442_000_000)

    /// When the first turn happens.
    package var clock: Timestamp
    /// Seed of the session's variants.
    package var seed: UInt64
    /// Who writes; nil for somebody unknown.
    package var customer: CustomerID?
    /// What the frontend knows of the customer.
    package var attributes: [String: Value]
    /// The medium.
    package var channel: String
    /// BCP 47 tag of the customer's language.
    package var locale: String
    /// The caller's session string.
    package var session: String
    /// When the customer was last asked each survey, before the scenario.
    package var lastSurveys: [Survey: Timestamp]
    /// What back ends answer, in order.
    package var actions: [DeclaredAction]
    /// What the customer was given out of goodwill before the scenario.
    package var gifts: [Gift] = []
    /// Whether it is about an agent with an encoder, or about one without; nil where it is about any.
    package var usesEncoder: Bool?

    /// The header of a scenario that has no directives, except where said otherwise.
    package init(
      session: String,
      clock: Timestamp = usualClock,
      seed: UInt64 = 1,
      customer: CustomerID? = nil,
      attributes: [String: Value] = [:],
      channel: String = "terminal",
      locale: String = "en",
      lastSurveys: [Survey: Timestamp] = [:],
      actions: [DeclaredAction] = []
    ) {
      self.clock = clock
      self.seed = seed
      self.customer = customer
      self.attributes = attributes
      self.channel = channel
      self.locale = locale
      self.session = session
      self.lastSurveys = lastSurveys
      self.actions = actions
    }
  }

  /// The answer of a back end to one call.
  package struct DeclaredAction: Sendable, Hashable {
    /// The line of the file, from 1.
    package var line: Int
    /// The action that is called.
    package var name: ActionName
    /// The call's arguments: all of them, and no others.
    package var arguments: JSONObject
    /// The result's name.
    package var result: String
    /// The result's fields, typed by the action's declaration when the scenario is run.
    package var values: JSONObject

    /// A declaration read from the line `line`; its values are not typed yet.
    package init(
      line: Int,
      name: ActionName,
      arguments: JSONObject,
      result: String,
      values: JSONObject
    ) {
      self.line = line
      self.name = name
      self.arguments = arguments
      self.result = result
      self.values = values
    }
  }

  /// One thing that happens, with what is expected of it.
  package struct Step: Sendable, Hashable {
    /// What happens.
    package enum Kind: Sendable, Hashable {
      /// The customer writes.
      case message(String)
      /// The customer picks a choice by its id.
      case choice(String)
      /// The customer answers several questions of a form at once.
      case form([Field])
      /// The customer rates the conversation, or has words about the score that they gave.
      case rating(Int?, comment: String?)
      /// The customer ends the conversation.
      case end
      /// Time passes.
      case advance(Milliseconds)
      /// A person replies on the open ticket.
      case personReply(String)
      /// A person solves the ticket.
      case solve
      /// A person takes the conversation over.
      case claim
      /// A person gives the conversation back, and may solve the ticket with it.
      case giveBack(solves: Bool)
      /// A person takes the solved ticket up again.
      case reopen
    }

    /// The lines of the step itself, from 1, without what is expected of it.
    package var lines: ClosedRange<Int>
    /// What happens in it.
    package var kind: Kind
    /// What the agent is to say; an empty list asserts nothing.
    package var replies: [ExpectedReply]
    /// What else is expected of it, in the order of the file.
    package var assertions: [Assertion]

    /// A step that expects nothing, unless said otherwise.
    package init(
      lines: ClosedRange<Int>,
      kind: Kind,
      replies: [ExpectedReply] = [],
      assertions: [Assertion] = []
    ) {
      self.lines = lines
      self.kind = kind
      self.replies = replies
      self.assertions = assertions
    }
  }

  /// One part of a reply as it is expected.
  package struct ExpectedReply: Sendable, Hashable {
    /// Its lines in the file, from 1.
    package var lines: ClosedRange<Int>
    /// The text, its lines parted by LF.
    package var text: String
    /// Whether `*` in the text stands for anything.
    package var isPattern: Bool

    /// An expected part; with `isPattern`, each `*` stands for any text.
    package init(lines: ClosedRange<Int>, text: String, isPattern: Bool) {
      self.lines = lines
      self.text = text
      self.isPattern = isPattern
    }
  }
}
