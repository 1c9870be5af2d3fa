/// A part of a message that says one thing.
struct Clause: Sendable, Hashable {
  /// How it hangs on to what stands before it.
  enum Joint: Sendable, Hashable {
    /// It comes first.
    case start
    /// A sentence's end, or a new line.
    case sentence
    /// Words that announce something more: "and also", "another thing".
    case addition
    /// "And", "but" or a comma, where a request of its own follows.
    case coordination
  }

  /// What its words set out to do.
  enum Form: Sendable, Hashable {
    /// It puts a question.
    case question
    /// It says what somebody wants, or tells the agent to do something.
    case wish
    /// It begins with neither a subject nor a question: "cancel my order", "order status".
    case fragment
    /// It tells something.
    case statement
  }

  /// Its words.
  let range: Range<Int>
  let joint: Joint
  let form: Form

  /// Whether it asks for something, and does not just tell what has happened.
  var isRequest: Bool { form != .statement }
}

extension Clause {
  /// The sentences that `clauses` make up; each sets out to do what the first of its clauses does that asks.
  static func sentences(of clauses: [Clause]) -> [Clause] {
    var result: [Clause] = []
    for clause in clauses {
      if clause.joint == .coordination, let last = result.popLast() {
        result.append(
          Clause(
            range: last.range.lowerBound..<clause.range.upperBound,
            joint: last.joint,
            form: last.isRequest ? last.form : clause.form
          )
        )
      } else {
        result.append(clause)
      }
    }
    return result
  }
}
