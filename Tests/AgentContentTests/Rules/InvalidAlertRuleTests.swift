import AgentContent
import AgentCore
import Alerting
import Conversation
import Testing

/// `alerts.yaml`: what it may say, and what is said of faults in it.
@Suite struct InvalidAlertRuleTests {
  @Test("reads rules with whom they tell")
  func alerts() throws {
    let folder = ContentCheck.folder([
      "bin/mail": "#!/bin/sh",
      "alerts.yaml": """
      fcr-low:
        when: fcr < 60 % over 28 d, n >= 30
      unknown-high:
        when: "unknown > 15 % over 24 h"
        cooldown: 12h
        to:
          - exit
          - mail: [ana@larkmoor.example, ben@larkmoor.example]
          - mail: {to: ana@larkmoor.example, program: [./bin/mail, --fast]}
          - webhook: https://hooks.example/a
          - webhook:
              url: https://hooks.example/b
              headers: {Authorization: {env: HOOK_TOKEN, prefix: "Bearer "}}
              timeout: 1s
              retries: 0
      """,
    ])
    #expect(ContentCheck.diagnostics(of: folder).isEmpty)
    let alerts = ContentLoader.alerts(in: folder)
    #expect(alerts.map(\.name) == ["fcr-low", "unknown-high"])
    #expect(alerts[0].targets == [.exit])
    #expect(alerts[0].cooldown == .days(1))
    #expect(alerts[1].cooldown == .hours(12))
    #expect(alerts[1].deliveries.map(\.name) == ["mail", "mail-2", "webhook", "webhook-2"])
    #expect(
      alerts[1].targets[1]
        == .mail(
          program: ["/usr/sbin/sendmail"],
          recipients: ["ana@larkmoor.example", "ben@larkmoor.example"]
        )
    )
    #expect(
      alerts[1].targets[2]
        == .mail(program: ["./bin/mail", "--fast"], recipients: ["ana@larkmoor.example"])
    )
    guard case .webhook(let hook) = alerts[1].targets[4], case .http(let endpoint) = hook.kind
    else {
      Issue.record("no webhook")
      return
    }
    #expect(endpoint.method == .post)
    #expect(endpoint.variables == ["HOOK_TOKEN"])
    #expect(hook.timeout == .seconds(1))
    #expect(hook.retries == 0)
    #expect(hook.changes)
  }

  @Test("a folder without the file has no alerts, and one with faults none either")
  func none() {
    #expect(ContentLoader.alerts(in: ContentCheck.folder([:])).isEmpty)
    let faulty = ContentCheck.folder(["alerts.yaml": "low: {when: fcr < 60}"])
    #expect(ContentLoader.alerts(in: faulty).isEmpty)
  }

  @Test("points into the rule, in every style of text")
  func rules() {
    ContentCheck.expect(
      [
        "alerts.yaml": """
        one: {when: 1️⃣fcr_overal < 60 % over 7 d}
        two:
          when: "csat < 2️⃣60 over 7 d"
        three:
          when: csat < 60 %3️⃣
        four:
          when: 'tickets > 3 over 7 d, 4️⃣n >= 30'
        five: {when: csat 5️⃣= 60 % over 7 d}
        six: {when: csat < 6️⃣160 % over 7 d}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "unknown-figure",
          message: "there is no figure 'fcr_overal'",
          hint: "did you mean 'fcr_overall'?",
          length: 10
        ),
        Expected(
          marker: "2️⃣",
          code: "wrong-unit",
          message: "'csat' is a share",
          hint: "write per cent, such as 60 %",
          length: 2
        ),
        Expected(
          marker: "3️⃣",
          code: "missing-period",
          message: "the rule does not say how far to look back",
          hint: "add 'over 7 d'"
        ),
        Expected(
          marker: "4️⃣",
          code: "unfit-figure",
          message: "'tickets_opened' is a count and has no sample",
          hint: "leave 'n' out"
        ),
        Expected(
          marker: "5️⃣",
          code: "invalid-alert",
          message: "unexpected '='",
          hint: "write '<=' or '>='"
        ),
        Expected(
          marker: "6️⃣",
          code: "out-of-range",
          message: "a share lies between 0 % and 100 %",
          length: 5
        ),
      ]
    )
  }

  @Test("every alert has a name, a rule, a length of time, and somebody to tell")
  func shapes() {
    ContentCheck.expect(
      [
        "alerts.yaml": """
        1️⃣Low FCR: {when: csat < 60 % over 7 d}
        two: 2️⃣{cooldown: 1d}
        three: {when: csat < 60 % over 7 d, cooldown: 3️⃣soon, 4️⃣too: [exit]}
        five: {when: csat < 60 % over 7 d, to: 5️⃣[]}
        six: {when: csat < 60 % over 7 d, to: [6️⃣exot, 7️⃣{mail: a@b.example, webhook: "https://x.example"}]}
        eight: {when: csat < 60 % over 7 d, to: [{webhook: 8️⃣{retries: 1}}]}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "invalid-name",
          message: "the alert 'Low FCR' is not in kebab-case",
          hint: "use small letters, digits and '-'"
        ),
        Expected(marker: "2️⃣", code: "missing-key", message: "an alert needs 'when'"),
        Expected(
          marker: "3️⃣",
          code: "invalid-duration",
          message: "'soon' is no length of time",
          hint: "such as 500ms, 2s, 30m, 24h or 7d"
        ),
        Expected(
          marker: "4️⃣",
          code: "unknown-key",
          message: "unknown key 'too' in an alert",
          hint: "did you mean 'to'?"
        ),
        Expected(
          marker: "5️⃣",
          code: "wrong-shape",
          message: "'to' must name somebody",
          hint: "such as [exit]"
        ),
        Expected(
          marker: "6️⃣",
          code: "unknown-choice",
          message: "'to' cannot be 'exot'",
          hint: "did you mean 'exit'?"
        ),
        Expected(
          marker: "7️⃣",
          code: "wrong-shape",
          message: "one who is told is 'exit', a 'webhook' or a 'mail'",
          hint: "write '- ' before each"
        ),
        Expected(marker: "8️⃣", code: "missing-key", message: "a webhook needs 'url'"),
      ]
    )
  }

  @Test("webhooks are addresses without arguments, tokens stand in the environment")
  func webhooks() {
    ContentCheck.expect(
      [
        "alerts.yaml": """
        one: {when: csat < 60 % over 7 d, to: [{webhook: 1️⃣hooks.example/a}]}
        two: {when: csat < 60 % over 7 d, to: [{webhook: "2️⃣https://hooks.example/{alert}"}]}
        three:
          when: csat < 60 % over 7 d
          to: [{webhook: {url: "https://hooks.example/", headers: {3️⃣host: x, A: {env: 4️⃣a-b}}, retries: 5️⃣9}}]
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "invalid-url",
          message: "an address begins with https:// or http://",
          hint: "such as https://shop.example/orders/{order}"
        ),
        Expected(
          marker: "2️⃣",
          code: "invalid-url",
          message: "nothing can stand for '{alert}' in a webhook's address",
          hint: "the body holds all there is to tell"
        ),
        Expected(
          marker: "3️⃣",
          code: "invalid-header",
          message: "the header 'host' is set by Firstline itself",
          hint: "remove it"
        ),
        Expected(
          marker: "4️⃣",
          code: "invalid-header",
          message: "'a-b' cannot be the name of an environment variable",
          hint: "capital letters, digits and '_', such as ORDERS_TOKEN; never the token itself"
        ),
        Expected(
          marker: "5️⃣",
          code: "out-of-range",
          message: "'retries' must be a whole number from 0 to 5"
        ),
      ]
    )
  }
}
