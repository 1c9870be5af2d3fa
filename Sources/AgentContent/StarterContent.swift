/// A small, complete agent to start from, which `firstline init` writes.
package enum StarterContent {
  /// A file with its path, counted from where the agent is to live.
  package struct File: Sendable, Hashable {
    /// Where it goes, with slashes: `intents/agent.yaml`.
    package let path: String
    /// What it holds, with a line feed at the end.
    package let text: String
  }

  /// The content folder and one scenario, in the order in which they are best read.
  package static let files: [File] = [
    File(path: "intents/agent.yaml", text: agent),
    File(path: "intents/actions.yaml", text: actions),
    File(path: "intents/orders.csv", text: orders),
    File(path: "intents/entities/order-number.yaml", text: orderNumber),
    File(path: "intents/orders/track-order.yaml", text: trackOrder),
    File(path: "intents/contact/opening-hours.yaml", text: openingHours),
    File(path: "intents/contact/person.yaml", text: person),
    File(path: "intents/contact/articles/opening-hours.md", text: openingHoursArticle),
    File(path: "intents/smalltalk/greeting.yaml", text: greeting),
    File(path: "intents/smalltalk/thanks.yaml", text: thanks),
    File(path: "transcripts/first-conversation.txt", text: scenario),
  ]

  private static let agent = """
    # How the agent behaves as a whole. `firstline check` explains every key it does not know.
    name: Example help
    languages: [en]
    precision: 0.95          # of 100 answers at least 95 should be right; otherwise ask back or hand over
    hours: {zone: Europe/London, mon-fri: "09:00-17:30"}
    survey: {csat: after_resolution, expires: 7d, at_most: 1 per 30d}
    escalation: {ask_first: false, contact: email_or_phone, queue: general}

    """

  private static let actions = """
    # What the agent can look up. A table is a CSV file beside this one; a command is a program that reads one
    # JSON object and writes one.
    look-up-order:
      table: orders.csv
      key: order
      timeout: 2s
      results: {found: {status: text, eta: date}, missing: {}}

    """

  private static let orders = """
    order,status,eta
    A-10042,delayed,2026-03-06
    A-10043,shipped,2026-03-04

    """

  private static let orderNumber = """
    kind: pattern
    pattern: "A-#####"       # '#' a digit, '@' a letter, the rest as it stands
    examples: [A-10042, a10042]
    not_examples: [A-1, AB-10042]

    """

  private static let trackOrder = """
    title: Track an order
    samples:                 # what customers write; {slot: text} marks a value
      - where is my order
      - where's my parcel
      - track my order
      - "has {order_number: A-10042} shipped yet"
      - when will my order arrive
      - is my package on its way
      - any news on my parcel
      - my order has not come
    not_samples:             # what this intent must not match
      - i want my money back
    slots:
      order_number:
        entity: order-number
        ask: Which order is it? It starts with A, like A-10042.
        not_understood:
          - It is on your confirmation e-mail.
          - Shall I bring in a colleague?
    flow:                    # named states; the first one starts
      look-up:
        do: look-up-order
        with: {order: $order_number}
        on:
          found: {say: "Order {order_number} is {status}. It should arrive by {eta|date}.", then: done}
          missing: {say: "I cannot find {order_number}.", clear: order_number, then: look-up}
          failed: {escalate: back-end-down}
    escalate: {when: asked >= 3, priority: high}

    """

  private static let openingHours = """
    title: Opening hours
    samples:
      - when are you open
      - what are your opening hours
      - are you open on saturday
      - how late can i call
      - what time do you close
      - are you there at weekends
      - your business hours please
    reply: {article: contact/opening-hours}

    """

  private static let person = """
    title: Talk to a person
    samples:
      - i want to talk to a person
      - human please
      - can i speak to someone
      - connect me to an agent
      - let me talk to somebody real
      - get me a colleague
      - is there a real person
    reply: Of course.
    escalate: {when: always, reason: user_request}

    """

  private static let openingHoursArticle = """
    ---
    title: Opening hours
    updated: 2026-01-15
    keywords: [open, closed, weekend]
    ---

    ## When we are there

    Our colleagues answer from Monday to Friday, 9:00 to 17:30. You can write at any time.

    ## Weekends and holidays

    On Saturdays, Sundays and bank holidays nobody is in. What you write then is answered on the next working day.

    """

  private static let greeting = """
    title: Hello
    small_talk: true         # never counts as a request
    samples: [hello, hi, hey, good morning, good evening, hi there]
    reply:
      - Hello. What can I do for you?
      - Hello there. How can I help?

    """

  private static let thanks = """
    title: Thank you
    small_talk: true
    samples: [thanks, thank you, thank you very much, thanks a lot, cheers, many thanks]
    reply: You are welcome.

    """

  private static let scenario = """
    # An order is looked up, and the customer says thank you. Run it with: firstline replay
    @clock 2026-03-02T09:00:00Z
    @seed 1
    @action look-up-order {"order":"A-10042"} -> found {"status":"delayed","eta":"2026-03-06"}
    user: where is my order
      intent: orders/track-order
    agent: Which order is it? It starts with A, like A-10042.
    user: A-10042
      slot: order_number = A-10042
    agent: Order A-10042 is delayed. It should arrive by 6 March 2026.
    user: thank you
    agent: You are welcome.

    """
}
