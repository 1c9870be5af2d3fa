import Testing

/// Actions that could not undo anything.
@Suite struct UndoRuleTests {
  @Test("what undoes something is there and changes something, as what it undoes does")
  func changing() {
    ContentCheck.expect(
      [
        "actions.yaml": """
        reserve: {command: [a], changes: true, undo: 1️⃣releese, results: {done: {}}}
        look: {command: [a], undo: 2️⃣release, results: {done: {}}}
        book: {command: [a], changes: true, undo: 3️⃣peek, results: {done: {}}}
        hold: {command: [a], changes: true, undo: release, undo_after: [done, failed], results: {done: {}}}
        release: {command: [a], changes: true, results: {done: {}}}
        4️⃣peek: {command: [a], results: {done: {}}}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "unknown-action",
          message: "unknown action 'releese'",
          hint: "did you mean 'release'?"
        ),
        Expected(
          marker: "2️⃣",
          code: "undo-without-change",
          message: "'look' changes nothing, so there is nothing to undo",
          hint: "add 'changes: true' to 'look' if it does"
        ),
        Expected(
          marker: "3️⃣",
          code: "undo-without-change",
          message: "'peek' changes nothing, so it cannot undo anything",
          hint: "add 'changes: true' to 'peek' if it does",
          notes: ["4️⃣"]
        ),
      ]
    )
  }

  @Test("nothing undoes itself, nor what undoes it")
  func cycles() {
    ContentCheck.expect(
      [
        "actions.yaml": """
        one: {command: [a], changes: true, undo: 1️⃣one, results: {}}
        two: {command: [a], changes: true, undo: 2️⃣three, results: {}}
        three: {command: [a], changes: true, undo: 3️⃣two, results: {}}
        four: {command: [a], changes: true, undo: two, results: {}}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "undo-cycle",
          message: "'one' cannot undo itself",
          hint: "what undoes something is not undone itself"
        ),
        Expected(
          marker: "2️⃣",
          code: "undo-cycle",
          message: "these undo each other: two, three, two",
          hint: "what undoes something is not undone itself"
        ),
        Expected(
          marker: "3️⃣",
          code: "undo-cycle",
          message: "these undo each other: three, two, three",
          hint: "what undoes something is not undone itself"
        ),
      ]
    )
  }

  @Test("undo_after names results, and goes with undo")
  func results() {
    ContentCheck.expect(
      [
        "actions.yaml": """
        one: {command: [a], changes: true, undo: two, undo_after: [done, 1️⃣dome], results: {done: {}}}
        two: {command: [a], changes: true, undo_after: 2️⃣[done], results: {done: {}}}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "unknown-result",
          message: "'one' has no result 'dome'",
          hint: "did you mean 'done'?"
        ),
        Expected(
          marker: "2️⃣",
          code: "missing-key",
          message: "'undo_after' says when to undo, but nothing says how",
          hint: "add 'undo: NAME-OF-ACTION'"
        ),
      ]
    )
  }

  @Test("what stands in an address is given, by the flow or by what the action answered")
  func arguments() {
    let actions = """
      reserve:
        http: {url: "1️⃣https://shop.example/{item}"}
        changes: true
        undo: release
        undo_after: [done]
        results: {done: {hold: text}, none: {}}
      release:
        http: {url: "2️⃣https://shop.example/{hold}/{size}"}
        changes: true
        results: {released: {}}
      """
    let flow = { (with: String, marker: String) in
      """
      samples: [a \(with.count), b \(with.count), c \(with.count), d \(with.count), e \(with.count)]
      flow:
        go:
          do: \(marker)reserve
          with: \(with)
          on: {done: {then: done}, none: {then: done}, failed: {escalate: down}}
      """
    }
    ContentCheck.expect(
      [
        "actions.yaml": actions,
        "orders/a.yaml": flow("{item: 1, size: 2}", ""),
        "orders/b.yaml": flow("{itm: 1, size: 2}", "3️⃣"),
        "orders/c.yaml": flow("{item: 1}", "4️⃣"),
      ],
      [
        Expected(
          marker: "3️⃣",
          code: "missing-argument",
          message: "'reserve' needs the argument 'item'",
          hint: "did you mean 'itm'?",
          notes: ["1️⃣"]
        ),
        Expected(
          marker: "4️⃣",
          code: "missing-argument",
          message: "'release', which undoes 'reserve', needs the argument 'size'",
          hint: "add it to 'with', or to the fields of the result 'done'",
          notes: ["2️⃣"]
        ),
      ]
    )
  }
}
