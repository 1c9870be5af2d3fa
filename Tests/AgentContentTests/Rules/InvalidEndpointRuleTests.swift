import Testing

/// Back ends that could not be asked.
@Suite struct InvalidEndpointRuleTests {
  @Test("addresses are absolute, without arguments in the host")
  func addresses() {
    ContentCheck.expect(
      [
        "actions.yaml": """
        one: {http: {url: 1️⃣/orders}, results: {}}
        two: {http: {url: "https://2️⃣{shop}.example/x"}, results: {}}
        three: {http: {url: "https://shop.example/o/{order}"}, results: {}}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "invalid-url",
          message: "an address begins with https:// or http://",
          hint: "such as https://shop.example/orders/{order}",
          length: 7
        ),
        Expected(
          marker: "2️⃣",
          code: "invalid-url",
          message: "no argument may stand in the host",
          hint: "such as https://shop.example/orders/{order}",
          length: 14
        ),
      ]
    )
  }

  @Test("headers are tokens in one line, and tokens of access stand in the environment")
  func headers() {
    ContentCheck.expect(
      [
        "actions.yaml": """
        one:
          http:
            url: https://shop.example/
            headers:
              X-Shop: larkmoor
              Authorization: {env: ORDERS_TOKEN, prefix: "Bearer "}
              1️⃣host: elsewhere
              2️⃣a b: c
              X-One: "3️⃣a\\nb"
              X-Two: {env: 4️⃣eyJhbGciOi}
          results: {}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "invalid-header",
          message: "the header 'host' is set by Firstline itself",
          hint: "remove it"
        ),
        Expected(
          marker: "2️⃣",
          code: "invalid-header",
          message: "'a b' cannot be the name of a header",
          hint: "such as Authorization"
        ),
        Expected(
          marker: "3️⃣",
          code: "invalid-header",
          message: "a header holds ASCII letters and signs in one line"
        ),
        Expected(
          marker: "4️⃣",
          code: "invalid-header",
          message: "'eyJhbGciOi' cannot be the name of an environment variable",
          hint: "capital letters, digits and '_', such as ORDERS_TOKEN; never the token itself"
        ),
      ]
    )
  }

  @Test("status codes stand for declared results")
  func statuses() {
    ContentCheck.expect(
      [
        "actions.yaml": """
        one:
          http:
            url: https://shop.example/
            status: {404: missing, 1️⃣302: missing, 2️⃣abc: missing, 3️⃣99: missing, 409: 4️⃣misssing}
          results: {missing: {}}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "out-of-range",
          message: "'302' is no status code that can stand for a result",
          hint: "one from 200 to 299 or from 400 to 599; redirects are never followed"
        ),
        Expected(
          marker: "2️⃣",
          code: "out-of-range",
          message: "'abc' is no status code that can stand for a result",
          hint: "one from 200 to 299 or from 400 to 599; redirects are never followed"
        ),
        Expected(
          marker: "3️⃣",
          code: "out-of-range",
          message: "'99' is no status code that can stand for a result",
          hint: "one from 200 to 299 or from 400 to 599; redirects are never followed"
        ),
        Expected(
          marker: "4️⃣",
          code: "unknown-result",
          message: "'one' has no result 'misssing'",
          hint: "did you mean 'missing'?"
        ),
      ]
    )
  }

  @Test("keys, methods and shapes are those that there are")
  func shapes() {
    ContentCheck.expect(
      [
        "actions.yaml": """
        one: {http: {url: https://shop.example/, 1️⃣metod: GET}, results: {}}
        two: {http: {url: https://shop.example/, method: 2️⃣FETCH}, results: {}}
        three: {http: 3️⃣{method: GET}, results: {}}
        4️⃣four: {http: {url: https://shop.example/}, command: [a], results: {}}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "unknown-key",
          message: "unknown key 'metod' in 'http'",
          hint: "did you mean 'method'?"
        ),
        Expected(
          marker: "2️⃣",
          code: "unknown-choice",
          message: "'method' cannot be 'FETCH'",
          hint: "did you mean 'PATCH'?"
        ),
        Expected(
          marker: "3️⃣",
          code: "missing-key",
          message: "'http' needs 'url'"
        ),
        Expected(
          marker: "4️⃣",
          code: "missing-key",
          message: "the action 'four' needs a 'table', a 'command' or 'http'"
        ),
      ]
    )
  }

  @Test("retries, calls at once and the breaker keep their bounds, and a table has none")
  func care() {
    ContentCheck.expect(
      [
        "actions.yaml": """
        one: {command: [a], retries: 1️⃣6, results: {}}
        two: {command: [a], at_once: 2️⃣0, retries: 3️⃣1.5, results: {}}
        three: {command: [a], breaker: {failures: 4️⃣0, pause: 5️⃣soon}, results: {}}
        four: {command: [a], breaker: 6️⃣on, results: {}}
        five: {command: [a], breaker: off, retries: 5, at_once: 256, results: {}}
        six: {table: orders.csv, key: order, retries: 7️⃣1, results: {found: {}, missing: {}}}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "out-of-range",
          message: "'retries' must be a whole number from 0 to 5"
        ),
        Expected(
          marker: "2️⃣",
          code: "out-of-range",
          message: "'at_once' must be a whole number from 1 to 256"
        ),
        Expected(
          marker: "3️⃣",
          code: "out-of-range",
          message: "'retries' must be a whole number from 0 to 5"
        ),
        Expected(
          marker: "4️⃣",
          code: "out-of-range",
          message: "'failures' must be a whole number from 1 to 1000"
        ),
        Expected(
          marker: "5️⃣",
          code: "invalid-duration",
          message: "'soon' is no length of time",
          hint: "such as 500ms, 2s, 30m, 24h or 7d"
        ),
        Expected(
          marker: "6️⃣",
          code: "wrong-shape",
          message: "'breaker' must be a mapping",
          hint: "write lines like 'key: value' below it, indented"
        ),
        Expected(
          marker: "7️⃣",
          code: "wrong-shape",
          message: "a table has no 'retries'",
          hint: "it is always there"
        ),
      ]
    )
  }
}
