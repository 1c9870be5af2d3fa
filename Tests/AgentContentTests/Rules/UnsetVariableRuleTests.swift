import Testing

/// Names that may have no value.
@Suite struct UnsetVariableRuleTests {
  @Test("follows every way through a flow")
  func followsEveryWayThroughAFlow() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        slots:
          order_number: {entity: order-number, ask: Which order?}
        flow:
          one:
            do: look-up-order
            with: {order: $order_number}
            on:
              found: {say: "It is {status}.", then: two}
              missing: {say: "No {order_number}, no {1️⃣status}.", then: two}
              failed: done
          two: {say: "So it is {2️⃣status}.", then: done}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "variable-can-be-unset",
          message: "'status' may have no value here",
          hint: "it is a field of a result that does not come on every way here"
        ),
        Expected(
          marker: "2️⃣",
          code: "variable-can-be-unset",
          message: "'status' may have no value here",
          hint: "it is a field of a result that does not come on every way here"
        ),
      ]
    )
  }

  @Test("believes conditions")
  func believesConditions() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        slots:
          order_number: {entity: order-number, ask: Which order?}
          day: {entity: order-number, optional: true}
        flow:
          one:
            choose:
              - {if: "day != none and asked >= 1", say: "On {day}.", then: two}
              - {if: "day == none", then: done}
              - {say: "On {day}.", then: two}
          two: {say: "On {day}.", clear: day, then: three}
          three: {say: "On {1️⃣day}.", then: done}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "variable-can-be-unset",
          message: "'day' may have no value here",
          hint: "'day' is optional: test it with 'if' first"
        )
      ]
    )
  }

  @Test("asks for slots in the state that reads them but not in a branch")
  func asksForSlotsInTheStateThatReadsThemButNotInABranch() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        slots:
          order_number: {entity: order-number, ask: Which order?}
        flow:
          one:
            choose:
              - {if: asked >= 2, say: "Order {1️⃣order_number}.", then: done}
              - {then: two}
          two: {say: "Order {order_number}.", then: done}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "variable-can-be-unset",
          message: "'order_number' may have no value here",
          hint: "ask for 'order_number' in a state before this one"
        )
      ]
    )
  }

  @Test("knows that a reply asks nothing")
  func knowsThatAReplyAsksNothing() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        slots:
          order_number: {entity: order-number, ask: Which order?}
          day: {entity: order-number, optional: true}
        reply:
          - {if: "order_number == 'A-10042'", say: "Order {order_number}."}
          - "Order {1️⃣order_number}."
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "variable-can-be-unset",
          message: "'order_number' may have no value here",
          hint: "a reply asks nothing: use a flow, or a variant with an 'if'"
        )
      ]
    )
  }

  @Test("is content with one variant that is always complete")
  func isContentWithOneVariantThatIsAlwaysComplete() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        reply: ["Hello {customer.name}.", "Hello."]
        """
      ],
      []
    )
  }

  @Test("judges arguments assignments and questions")
  func judgesArgumentsAssignmentsAndQuestions() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        slots:
          order_number: {entity: order-number, ask: "Which order, {1️⃣customer.name}?"}
          day: {entity: order-number, optional: true}
        flow:
          one:
            do: look-up-order
            with: {order: $2️⃣day}
            on:
              found: {set: {day: $status}, then: two}
              missing: {set: {order_number: $3️⃣eta}, then: done}
              failed: done
          two: {confirm: "On {day} for {order_number}?", yes: done, no: done}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "variable-can-be-unset",
          message: "'customer.name' may have no value here",
          hint: "test it with 'if' first, or add a variant without it"
        ),
        Expected(
          marker: "2️⃣",
          code: "variable-can-be-unset",
          message: "'day' may have no value here",
          hint: "'day' is optional: test it with 'if' first"
        ),
        Expected(
          marker: "3️⃣",
          code: "variable-can-be-unset",
          message: "'eta' may have no value here",
          hint: "it is a field of a result that does not come on every way here"
        ),
      ]
    )
  }

  @Test("knows what wording can count on")
  func knowsWhatWordingCanCountOn() {
    ContentCheck.expect(
      [
        "agent.yaml": """
        name: A
        wording:
          handoff: "Ticket {ticket.number}."
          goodbye: "Bye, ticket {1️⃣ticket.number}."
          greeting: "We are {agent.name}, open {2️⃣hours}."
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "variable-can-be-unset",
          message: "'ticket.number' may have no value here",
          hint: "say it where it is known, or add a variant without it"
        ),
        Expected(
          marker: "2️⃣",
          code: "variable-can-be-unset",
          message: "'hours' may have no value here",
          hint: "agent.yaml has no 'hours'"
        ),
      ]
    )
  }
}
