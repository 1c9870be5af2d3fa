import AgentContent
import AgentCore
import Conversation
import Dialogue
import Foundation
import Knowledge
import SourceDiagnostics
import TextAnalysis
import Testing
import Understanding

/// What faultless content becomes.
@Suite struct ContentLoaderTests {
  private struct Faulty: Error {}

  private static func agent(_ files: [String: String]) throws -> AgentDefinition {
    let folder = ContentCheck.folder(files)
    guard case .loaded(let agent, _) = ContentLoader.load(folder) else {
      Issue.record("\(ContentCheck.diagnostics(of: folder))")
      throw Faulty()
    }
    return agent
  }

  @Test("reads the agent's settings")
  func readsSettings() throws {
    let agent = try Self.agent([
      "agent.yaml": """
      name: Larkmoor help
      languages: [en, cy]
      costs: {wrong_answer: 10, question: 1, ticket: 4}
      hours:
        zone: Europe/London
        mon-fri: "09:00-17:30"
        sat: "10:00-12:00, 13:00-16:00"
        holidays: holidays.ics
      survey: {csat: never, expires: 3d, at_most: 2 per 30d}
      escalation: {ask_first: true, contact: none, queue: orders}
      sessions: {awaiting: 10m, answered: 2h}
      redact: [card, national_id]
      retention: {content: 365d, names: 730d, values: 90d, answers: 14d}
      wording:
        goodbye: [Bye., Goodbye.]
      """,
      "holidays.ics":
        "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261225\r\nDTEND;VALUE=DATE:20261227\r\nEND:VEVENT\r\n"
        + "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260101\r\nEND:VEVENT\r\n"
        + "BEGIN:VEVENT\r\nDTSTART:20260102T090000Z\r\nEND:VEVENT\r\n",
    ])
    let dialogue = agent.dialogue
    #expect(dialogue.agentName == "Larkmoor help")
    #expect(agent.languages == ["en", "cy"])
    #expect(agent.target == .costs(wrongAnswer: 10, question: 1, ticket: 4))
    #expect(agent.redaction == [.card, .nationalID])
    #expect(
      agent.retention
        == RetentionPolicy(
          content: .days(365),
          names: .days(730),
          values: .days(90),
          answers: .days(14)
        )
    )
    #expect(
      dialogue.survey
        == SurveyPolicy(surveys: [], expires: .days(3), atMostEvery: .days(15))
    )
    #expect(
      dialogue.escalation == EscalationPolicy(asksFirst: true, contact: .none, queue: "orders")
    )
    #expect(dialogue.windows == SessionWindows(awaiting: .minutes(10), answered: .hours(2)))
    #expect(dialogue.wording[.goodbye].count == 2)
    let hours = try #require(dialogue.hours)
    #expect(hours.zone.identifier == "Europe/London")
    #expect(hours.week == Array(repeating: [540..<1050], count: 5) + [[600..<720, 780..<960], []])
    #expect(
      hours.wording == "Monday to Friday 09:00–17:30 and Saturday 10:00–12:00 and 13:00–16:00"
    )
    #expect(
      hours.holidays.map(\.description).sorted() == ["2026-01-01", "2026-12-25", "2026-12-26"]
    )
  }

  @Test("reads what is to be said later on, in every language")
  func readsTimers() throws {
    let agent = try Self.agent([
      "agent.yaml": "name: A\nlanguages: [en, de]\nsessions: {silence: 90s, resume: 2h}",
      "orders/track.yaml": """
      \(ContentCheck.samples)
      slots:
        number:
          entity: order-number
          ask: Which?
          silence: [Still there?, Hello?]
          silence.de: [Noch da?, Hallo?]
      flow:
        tell:
          say: "{number}."
          remind: {after: 2h, say: Now., say.de: Jetzt.}
          follow_up:
            after: 3d
            ask: Well?
            ask.de: Und?
            yes: {say: Good., say.de: Gut.}
            no: {say: Oh., say.de: Oh!, then: escalate}
          then: done
      """,
    ])
    #expect(agent.dialogue.windows.silence == .seconds(90))
    #expect(agent.dialogue.windows.resume == .hours(2))
    let english = ["Still there?", "Hello?", "Now.", "Well?", "Good.", "Oh."]
    #expect(try Self.later(in: agent.dialogue) == english)
    let german = ["Noch da?", "Hallo?", "Jetzt.", "Und?", "Gut.", "Oh!"]
    #expect(try Self.later(in: try #require(agent.translations.first)) == german)
  }

  /// Everything that `orders/track` may say later on.
  private static func later(in dialogue: DialogueDefinition) throws -> [String] {
    let intent = try #require(dialogue.intents["orders/track"])
    guard case .flow(let flow) = intent.action, case .say(let transition) = flow.states[0].step
    else { throw Faulty() }
    let reminder = try #require(transition.timers.reminder)
    let followUp = try #require(transition.timers.followUp)
    #expect(reminder.time == ReminderTime.after(.hours(2)))
    #expect(followUp.after == .days(3))
    #expect(followUp.next == FollowUpDefinition.Next.escalate)
    var said: [Template] = intent.slots[0].silence
    said += reminder.say
    said += followUp.ask
    said += followUp.yes
    said += followUp.no
    return said.compactMap { $0.text { _ in nil } }
  }

  @Test("takes costs as they are written, a ticket's between a question's and a wrong answer's")
  func readsCosts() throws {
    let full = try Self.agent([
      "agent.yaml": "name: A\ncosts: {wrong_answer: 10, question: 1, ticket: 4}"
    ])
    #expect(full.target == .costs(wrongAnswer: 10, question: 1, ticket: 4))
    let short = try Self.agent(["agent.yaml": "name: A\ncosts: {wrong_answer: 9, question: 2}"])
    #expect(short.target == .costs(wrongAnswer: 9, question: 2, ticket: 8))
  }

  @Test("falls back on what is usual")
  func hasDefaults() throws {
    let agent = try Self.agent(["agent.yaml": "name: A"])
    #expect(agent.languages == ["en"])
    #expect(agent.target == .precision(0.95))
    #expect(agent.redaction == RedactionClass.recognizable)
    #expect(agent.retention == RetentionPolicy())
    #expect(agent.dialogue.hours == nil)
    #expect(agent.dialogue.survey == SurveyPolicy())
  }

  @Test(
    "reads what is asked, in the order written; satisfaction only where no survey is named",
    arguments: [
      ("{expires: 3d}", [Survey.csat]), ("{csat: never}", []),
      ("{csat: after_resolution}", [.csat]), ("{ces: after_resolution}", [.ces]),
      ("{nps: after_resolution, csat: never, ces: after_resolution}", [.nps, .ces]),
      ("{csat: after_resolution, nps: after_resolution}", [.csat, .nps]),
    ]
  )
  func readsSurveys(yaml: String, surveys: [Survey]) throws {
    let agent = try Self.agent(["agent.yaml": "name: A\nsurvey: \(yaml)"])
    #expect(agent.dialogue.survey.surveys == surveys)
  }

  @Test("reads after whose work, whether why, and of whom it is asked")
  func readsSurveySettings() throws {
    let yaml = "name: A\nsurvey: {after: person, comment: true, known_only: true}"
    let survey = try Self.agent(["agent.yaml": yaml]).dialogue.survey
    var expected = SurveyPolicy()
    expected.audience = .person
    expected.asksForComment = true
    expected.isForKnownOnly = true
    #expect(survey == expected)
  }

  @Test("reads entities and actions")
  func readsEntities() throws {
    let agent = try Self.agent([
      "entities/people.yaml": "kind: number\nmin: 1\nmax: 12\nexamples: [\"4\"]",
      "entities/plan.yaml": "kind: values\nvalues:\n  plus: [premium, plus plan]\n  basic:",
      "actions.yaml": """
      look-up:
        table: orders.csv
        key: order
        timeout: 500ms
        results: {found: {eta: date, status: text}, missing: {}}
      change:
        command: [./bin/change, --fast]
        results: {changed: {}, too-late: }
        changes: true
      """,
      "bin/change": "#!/bin/sh",
    ])
    #expect(agent.entities.map(\.id.rawValue) == ["people", "plan"])
    #expect(agent.entities[0].kind == .number(min: 1, max: 12))
    #expect(agent.entities[0].examples == ["4"])
    #expect(
      agent.entities[1].kind
        == .values([
          EntityValue(canonical: "plus", synonyms: ["premium", "plus plan"]),
          EntityValue(canonical: "basic", synonyms: []),
        ])
    )
    #expect(agent.actions.map(\.name.rawValue) == ["look-up", "change"])
    let row = ["order": "A-10042", "status": "shipped", "eta": "2026-03-06", "weight": "2"]
    #expect(agent.actions[0].kind == .table(rows: [row], key: "order"))
    #expect(agent.actions[0].timeout == Milliseconds(count: 500))
    #expect(
      agent.actions[0].result("found")?.fields
        == [.init(name: "eta", type: .date), .init(name: "status", type: .text)]
    )
    #expect(
      agent.actions[1].kind == .command(words: ["./bin/change", "--fast"], workingDirectory: "")
    )
    #expect(agent.actions[1].results.map(\.name) == ["changed", "too-late"])
    #expect(agent.actions[1].changes)
  }

  @Test("reads back ends over HTTP, the care they are asked with, and what undoes what")
  func readsBackEnds() throws {
    let agent = try Self.agent([
      "actions.yaml": """
      look-up:
        http:
          url: "https://shop.example/o/{order}"
          headers: {X-Shop: a, Authorization: {env: TOKEN, prefix: "Bearer "}}
          status: {404: missing}
        retries: 2
        breaker: {failures: 9}
        at_once: 4
        results: {found: {status: text}, missing: {}}
      reserve:
        http: {url: "https://shop.example/r"}
        changes: true
        breaker: off
        undo: release
        results: {done: {}, none: {}}
      release:
        http: {url: "https://shop.example/r", method: DELETE}
        changes: true
        results: {done: {}}
      hold: {command: [a], changes: true, undo: release, undo_after: [failed], results: {done: {}}}
      """
    ])
    #expect(
      agent.actions[0].kind
        == .http(
          HTTPEndpoint(
            url: try EndpointURL(parsing: "https://shop.example/o/{order}"),
            headers: [
              .init(name: "X-Shop", value: .text("a")),
              .init(name: "Authorization", value: .environment("TOKEN", prefix: "Bearer ")),
            ],
            statuses: [.init(code: 404, result: "missing")]
          )
        )
    )
    #expect(agent.actions.map(\.retries) == [2, 0, 0, 0])
    #expect(agent.actions.map(\.atOnce) == [4, 16, 16, 16])
    #expect(
      agent.actions.map(\.breaker) == [
        BreakerPolicy(failures: 9), nil, BreakerPolicy(), BreakerPolicy(),
      ]
    )
    let methods = agent.actions.dropLast().map { action -> HTTPEndpoint.Method? in
      if case .http(let endpoint) = action.kind { endpoint.method } else { nil }
    }
    #expect(methods == [.get, .post, .delete])
    #expect(
      agent.dialogue.undoSteps == [
        "reserve": UndoStep(action: "release", after: ["done", "none"]),
        "hold": UndoStep(action: "release", after: ["failed"]),
      ]
    )
  }

  @Test("reads an intent with everything")
  func readsIntents() throws {
    let agent = try Self.agent([
      "shop/orders/track.yaml": """
      samples: ["has {order_number: A-10042} shipped", track it, any news, is it late, so]
      not_samples: [a refund]
      slots:
        order_number:
          entity: order-number
          ask: [Which order?, Which one?]
          not_understood: It starts with A.
        other: {entity: order-number, optional: true}
      flow:
        ask-it: {ask: order_number, then: look-up}
        look-up:
          do: look-up-order
          with: {order: $order_number, fast: true, times: 2, note: "2"}
          on:
            found: {say: [It is {status}., "{status}"], set: {other: $order_number}, then: sure}
            missing: {clear: order_number, then: ask-it}
            failed: {escalate: back-end-down}
        sure: {confirm: Sure?, yes: done, no: cancel}
      escalate: {when: asked >= 2, priority: high, queue: orders}
      """.replacing("[It is {status}., ", with: "[\"It is {status}.\", ")
    ])
    let intent = try #require(agent.dialogue.intents["shop/orders/track"])
    #expect(intent.title == "Has A-10042 shipped")
    #expect(!intent.asksWhetherItHelped)
    #expect(intent.slots.map(\.isOptional) == [false, true])
    #expect(intent.slots[0].ask.count == 2)
    #expect(intent.slots[0].notUnderstood.count == 1)
    #expect(intent.escalation?.priority == .high)
    #expect(intent.escalation?.reason == .rule)
    #expect(intent.escalation?.queue == "orders")
    let samples = try #require(agent.samples.first)
    #expect(samples.intent == "shop/orders/track")
    #expect(
      samples.samples[0]
        == Sample(
          text: "has A-10042 shipped",
          annotations: [.init(slot: "order_number", range: 4..<11)]
        )
    )
    #expect(samples.notSamples.map(\.text) == ["a refund"])
    guard case .flow(let flow) = intent.action,
      case .action(let name, let arguments, let results) = flow.states[1].step
    else {
      Issue.record("no flow")
      return
    }
    #expect(flow.states.map(\.name) == ["ask-it", "look-up", "sure"])
    #expect(name == "look-up-order")
    #expect(
      arguments.map(\.value) == [
        .reference(.value("order_number")), .literal(.flag(true)), .literal(.number(2)),
        .literal(.text("2")),
      ]
    )
    #expect(
      results.map(\.transition.target) == [
        .state("sure"), .state("ask-it"), .escalate("back-end-down"),
      ]
    )
    #expect(results[0].transition.say.count == 2)
    #expect(results[1].transition.clear == ["order_number"])
  }

  @Test("asks whether an article helped, unless told otherwise")
  func readsReplies() throws {
    let article = "---\ntitle: Times\nupdated: 2026-01-15\n---\n## How long\nThree days.\n"
    let samples = { (word: String) in
      "samples: [\(["a", "b", "c", "d", "e"].map { "\(word) \($0)" }.joined(separator: ", "))]\n"
    }
    let agent = try Self.agent([
      "orders/articles/times.md": article,
      "orders/one.yaml": samples("one") + "title: One\nreply: {article: orders/times}",
      "orders/two.yaml": samples("two")
        + "reply: {say: Three days., article: orders/times}\nhelped: false",
      "orders/three.yaml": samples("three") + "reply: [{if: open, say: Yes.}, No.]\nhelped: true",
      "orders/four.yaml": samples("four")
        + "reply: {say: Which?, choices: [orders/one, orders/two]}",
      "orders/five.yaml": samples("five") + "escalate: {when: always, reason: user_request}",
    ])
    let intents = agent.dialogue.intents
    let helped = ["one", "two", "three", "four", "five"].map {
      intents[IntentID("orders/\($0)")]?.asksWhetherItHelped
    }
    #expect(helped == [true, false, true, false, false])
    #expect(intents["orders/five"]?.escalation?.condition == nil)
    #expect(intents["orders/five"]?.escalation?.reason == .userRequest)
    #expect(agent.articles.map(\.id) == ["orders/times"])
    #expect(agent.articles.first?.updated == "2026-01-15")
    guard case .reply(let reply) = intents["orders/four"]?.action else {
      Issue.record("no reply")
      return
    }
    #expect(reply.choices == ["orders/one", "orders/two"])
  }

  @Test("does not depend on the order of the files")
  func isOrdered() throws {
    let folder = ContentCheck.folder([
      "b/one.yaml": ContentCheck.samples + "\nreply: Hello.",
      "a-b/one.yaml": "samples: [v, w, x, y, z]\nreply: Hello.",
      "entities/b.yaml": "kind: date", "entities/a.yaml": "kind: date",
    ])
    for files in [folder.files, folder.files.reversed()] {
      guard case .loaded(let agent, _) = ContentLoader.load(ContentFolder(files: files)) else {
        Issue.record("faulty")
        return
      }
      #expect(agent.samples.map(\.intent.rawValue) == ["a-b/one", "b/one", "smalltalk/hello"])
      #expect(agent.entities.map(\.id.rawValue) == ["a", "b"])
    }
  }

  @Test("shows paths as the caller names the folder")
  func showsPaths() {
    let folder = ContentFolder(files: [], displayPrefix: "content/")
    #expect(
      ContentLoader.load(folder).report.diagnostics.first?.location.path == "content/agent.yaml"
    )
  }
}
