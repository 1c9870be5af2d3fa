import Conversation

/// A typed condition of the content: `asked >= 2 and not (customer.plan == 'plus')`.
package indirect enum Condition: Sendable, Hashable {
  case compare(Operand, Comparison, Operand)
  case isIn(Operand, [Operand])
  case isTrue(Operand)
  case not(Condition)
  case and(Condition, Condition)
  case or(Condition, Condition)

  /// How two values are compared.
  package enum Comparison: String, Sendable, Hashable, CaseIterable {
    case equal = "=="
    case notEqual = "!="
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case less = "<"
    case greater = ">"
  }
}

/// A value in a condition, an argument or an assignment.
package enum Operand: Sendable, Hashable {
  case literal(Value)
  /// `none`: what an unset name compares equal to.
  case none
  case reference(Reference)

  /// The slot or result it reads, if it reads one.
  package var valueName: String? {
    if case .reference(.value(let name)) = self { name } else { nil }
  }
}

/// A name that content may read.
package enum Reference: Sendable, Hashable {
  /// A slot, or a field of an action's result.
  case value(String)
  /// What the frontend knows of the customer: `customer.plan`.
  case customer(String)
  /// A number the agent keeps.
  case counter(Counter)
  /// A name for wording: `ticket.number`.
  case special(Special)

  /// Numbers and flags the agent keeps by itself.
  package enum Counter: String, Sendable, Hashable, CaseIterable {
    /// How often this intent was asked in this session, this time included.
    case asked
    /// How many answers were rejected in this session.
    case failed
    /// The hour of the day in the business's zone, 0–23.
    case hour
    /// Whether people are there now.
    case open
    /// The day in the business's zone.
    case today
    /// Whether the customer is upset.
    case upset
  }

  /// Names that only wording uses.
  package enum Special: String, Sendable, Hashable, CaseIterable {
    case ticketNumber = "ticket.number"
    case agentName = "agent.name"
    case topic
    case hours
    case articleTitle = "article.title"
    /// What the content's languages are called by those who speak them.
    case languages = "agent.languages"
    /// The value that has taken the place of another one.
    case newValue = "new.value"
    /// What the language of the conversation is called by those who speak it.
    case language = "agent.language"
    /// The lowest score of the survey that is asked.
    case lowestScore = "survey.lowest"
    /// The highest score of the survey that is asked.
    case highestScore = "survey.highest"
  }
}

extension Condition {
  /// The slots and results it reads, in order of use.
  package var valueNames: [String] {
    switch self {
    case .compare(let left, _, let right): [left, right].compactMap(\.valueName)
    case .isIn(let operand, let list): ([operand] + list).compactMap(\.valueName)
    case .isTrue(let operand): [operand].compactMap(\.valueName)
    case .not(let inner): inner.valueNames
    case .and(let left, let right), .or(let left, let right): left.valueNames + right.valueNames
    }
  }

  /// Every name it reads, in order of use.
  package var references: [Reference] {
    switch self {
    case .compare(let left, _, let right): [left, right].compactMap(\.reference)
    case .isIn(let operand, let list): ([operand] + list).compactMap(\.reference)
    case .isTrue(let operand): [operand].compactMap(\.reference)
    case .not(let inner): inner.references
    case .and(let left, let right), .or(let left, let right): left.references + right.references
    }
  }
}

extension Operand {
  /// The name it reads, if it reads one.
  package var reference: Reference? {
    if case .reference(let reference) = self { reference } else { nil }
  }
}
