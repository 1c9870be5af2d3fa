import AgentCore
import AgentTestSupport
import Conversation
import Testing

@testable import Transcripts

@Suite struct ScenarioRunnerTests {
  @Test(
    "a scenario passes where everything comes as it expects",
    arguments: [
      """
      # A look-up, whose question is answered.
      @action look-up-order {"order":"A-10042"} -> found {"status":"late","eta":"2026-03-06"}
      user: where is my order
        intent: orders/track-order
        confidence >= 0.8
        decision: collect
        state: collecting order_number
        slot: order_number unset
        event: flow.started flow=orders/track-order
      agent: Which order is it? It starts with A, like A-10042.
      user: a10042
        slot: order_number = A-10042
        decision: answer
        ticket: none
        event: action.completed name=look-up-order result=found
      agent: Order A-10042 is late. It should arrive by 6 March 2026.
      """,
      """
      # The same call answers differently the second time, and then stays so.
      @action look-up-order {"order":"A-10042"} -> missing
      @action look-up-order {"order":"A-10042"} -> found {"status":"here","eta":"2026-03-02"}
      user: has my order A-10042 shipped
      agent: I cannot find A-10042. Which order is it? It starts with A, like A-10042.
      user: A-10042
      agent: Order A-10042 is here. It should arrive by 2 March 2026.
      user: has my order A-10042 shipped
      agent~ Order A-10042 is here.*
      """,
      """
      # An article is two lines, and a pattern may stand for them.
      user: how long does delivery take
        article: orders/delivery-times
        event: article.shown rank=1
      agent: Standard delivery takes three working days.
        | (Delivery times › Standard delivery, updated 15 January 2026)
      user: how long does delivery take
      agent~ Standard delivery takes * days.*
      """,
      """
      # Silence after an answer is taken for agreement; the next message is a new contact.
      @customer u-1
      user: how long does delivery take
      @advance 23h
        event: none resolution.assumed
        state: open
      @advance 1h
        event: resolution.assumed after_s=86400
        event: session.closed by=timeout
        state: closed
      user: hello
        decision: smalltalk
        event: session.started contact=2
      """,
      """
      # A question that is not answered ends the session after half an hour.
      user: where is my order
      @advance 29m
        event: none session.closed
      @advance 60s
        event: session.closed by=timeout
      """,
      """
      # A person takes over, answers, and solves; the customer rates.
      @customer u-1
      user: I want to talk to a person
        decision: escalate
        owner: queued
        ticket: opened priority=normal queue=general reason=user_request
        state: asking contact
      agent~ I have passed this to a colleague as ticket T-000018. How can they reach you*
      user: ada@example.com
        event: user.turn text=‹email:h1›
      agent: Thank you, I have added that to the ticket.
      @reply "It left this morning."
        owner: person
        event: ticket.replied public=true
      agent: It left this morning.
      user: thank you very much
        event: none agent.turn
      @solve
        owner: agent
        event: csat.asked
        event: none agent.turn
      agent: Ticket T-000018 is solved. How would you rate this conversation, from 1 (poor) to 5 (very good)?
      @rate 4 "quick"
        decision: survey
        event: csat.answered score=4 comment=quick
      agent: Thank you for the rating.
      """,
      """
      # The third time, the content's own rule brings a person in.
      @action look-up-order {"order":"A-10042"} -> failed
      user: hello
      agent: Hello yourself.
      user: has my order A-10042 shipped
        decision: escalate
        event: conversation.escalated reason=rule detail=back-end-down
      @solve
      @reopen
        owner: person
      """,
      """
      # An answer is confirmed, rated in words, and the conversation ended.
      user: can I return this
      agent: You can send anything back within 30 days.
      agent: Did that help?
      user: yes
        event: resolution.confirmed
        decision: survey
      user: 5
        event: csat.answered score=5
      @end
        decision: close
        state: closed
      agent: Goodbye from the tiny shop.
      """,
      """
      # Choices are picked by id or in words.
      user: show me the menu
        state: clarifying
        event: choices.offered
      agent: I can help with these:
      agent:   1. Track an order
        |   2. Send something back
        |   3. Something else
        |   4. Talk to a person
      @choice 2
        intent: returns/send-back
      agent: You can send anything back within 30 days.
      agent: Did that help?
      user: show me the menu
      agent~ I can help with *
      user: Track an order
        intent: orders/track-order
      """,
      """
      # Two contacts of one caller have two tickets.
      user: I want to talk to a person
      agent~ *T-000018*
      @solve
      user: I want to talk to a person
        event: ticket.opened
      agent~ *T-000026*
      """,
    ]
  )
  func passing(text: String) async {
    let result = await run(text)
    #expect(result.isPassed, "\(ScenarioReport.text(of: result))")
  }

  @Test("the same scenario gives the same events, to the last byte")
  func determinism() async {
    let text = "@seed 3\nuser: where is my order\nuser: I want to talk to a person\n@advance 3d\n"
    let first = await run(text).events.map { $0.record().json }
    let second = await run(text).events.map { $0.record().json }
    #expect(!first.isEmpty)
    #expect(first == second)
  }

  @Test("a call that nothing declares fails the scenario")
  func undeclaredAction() async {
    let result = await run("user: has my order A-10042 shipped\n")
    #expect(
      ScenarioReport.text(of: result) == """
        transcripts/s.txt:1: FAILED
          user: has my order A-10042 shipped
          expected  a declaration of every call of a back end
          got       @action look-up-order {"order":"A-10042"}

        """
    )
  }

  @Test(
    "a declaration that the content does not know is a fault of the file",
    arguments: [
      (
        "@action look-up-ordr {} -> found",
        """
        transcripts/s.txt:1:9: error: unknown action 'look-up-ordr' [unknown-action]
          1 | @action look-up-ordr {} -> found
            |         ^~~~~~~~~~~~
          hint: did you mean 'look-up-order'?

        """
      ),
      (
        "@action look-up-order {} -> fond",
        """
        transcripts/s.txt:1:29: error: the action 'look-up-order' has no result 'fond' [unknown-result]
          1 | @action look-up-order {} -> fond
            |                             ^~~~
          hint: did you mean 'found'?

        """
      ),
      (
        "@action look-up-order {} -> found {\"eta\":\"soon\"}",
        """
        transcripts/s.txt:1:37: error: the field 'eta' needs a date [bad-value]
          1 | @action look-up-order {} -> found {"eta":"soon"}
            |                                     ^~~

        """
      ),
      (
        "@action look-up-order {} -> found {\"etta\":\"2026-03-06\"}",
        """
        transcripts/s.txt:1:37: error: the result 'found' has no field 'etta' [unknown-field]
          1 | @action look-up-order {} -> found {"etta":"2026-03-06"}
            |                                     ^~~~
          hint: did you mean 'eta'?

        """
      ),
    ]
  )
  func unknownDeclaration(line: String, expected: String) async {
    let result = await run("\(line)\nuser: hello\n")
    #expect(ScenarioReport.text(of: result) == expected)
    #expect(result.events.isEmpty)
  }

  @Test(
    "a step that is not possible fails the scenario",
    arguments: [
      ("@reply \"hello\"", "there is no ticket"),
      ("@choice 1", "no choice of that id is on offer"),
      ("user: hello\n@form order_number=A-10042", "no form is open"),
      ("user: where is my order\n@form colour=red", "the form has no field of that name"),
      ("@rate 4", "there is no conversation to rate"),
      ("user: hello\n@rate 9", "'score' is a whole number from 1 to 5"),
      ("user: a person please\n@solve\n@solve", "ticket T-000018 is solved: nothing is left to do"),
    ]
  )
  func impossible(text: String, words: String) async {
    let failures = await run(text).failures
    #expect(failures.map(\.expected) == ["the step to be possible"])
    #expect(failures.map(\.got) == [words])
  }

  @Test("a conversation as long as one may be goes on in the next contact, the same at every run")
  func longConversation() async {
    var definition = TinyShop.definition
    definition.limits.history = 8
    let agent = InlineAgent.agent(definition)
    let text = """
      # Quiet moments pass unnoticed; a flow under way is offered to go on with.
      user: hello
      user: hello
      user: hello
      user: where is my order
        event: session.closed by=system reason=history_full
        event: session.started contact=2
        state: collecting order_number
      user: A-1
        event: none session.closed
      user: A-1
        event: none session.closed
      user: hm
        event: session.closed by=system reason=history_full
        state: resuming
      user: yes
        state: collecting order_number
      """
    let first = await run(text, agent)
    #expect(first.failures.map { "\($0.expected) \($0.got)" } == [])
    #expect(await run(text, agent).events == first.events)
  }

  private func run(_ text: String, _ agent: Agent = TinyShop.agent) async -> ScenarioResult {
    await ScenarioRunner(agent: agent).run(
      ScenarioFile(path: "transcripts/s.txt", text: text)
    )
  }
}
