import Conversation
import Understanding

/// A small shop's intents, enough of them to fit thresholds.
enum MatcherFixture {
  static let content: [(IntentID, [String])] = [
    (
      "orders/track",
      [
        "where is my order", "has my parcel been sent yet", "track my order ‹order-number›",
        "when will my parcel arrive", "my delivery is late", "what is the status of my order",
        "i have not received my parcel", "is ‹order-number› on its way",
      ]
    ),
    (
      "orders/cancel",
      [
        "cancel my order", "i want to cancel ‹order-number›", "please stop my order",
        "can i still cancel an order", "i ordered by mistake", "do not send my order",
        "call off the order please", "how do i cancel an order",
      ]
    ),
    (
      "returns/refund",
      [
        "i want my money back", "how do i get a refund", "refund me please",
        "when will my refund be paid", "the refund has not arrived", "give me back my money",
        "can i have a refund", "where is my refund",
      ]
    ),
    (
      "returns/exchange",
      [
        "exchange this for another size", "these shoes are too small",
        "can i swap it for a bigger size",
        "i need a different colour", "change the size of what i bought", "swap the colour please",
        "it does not fit, can i exchange it", "the shirt is too big",
      ]
    ),
    (
      "account/password",
      [
        "i forgot my password", "reset my password", "i cannot log in", "my login does not work",
        "change my password please", "how do i sign in again", "the password link has expired",
        "let me into my account",
      ]
    ),
    (
      "shop/hours",
      [
        "when are you open", "what are your opening hours", "are you open on sunday",
        "what time does the shop close", "is the shop open today", "opening times please",
        "how late are you open", "do you open on bank holidays",
      ]
    ),
  ]

  static let samples = content.flatMap { intent, texts in
    texts.map { LabelledText(text: $0, intent: intent) }
  }

  static let matcher = IntentMatcher.train(on: samples)

  /// Two intents with three samples each: too little to fit anything.
  static let tiny = IntentMatcher.train(
    on: content.prefix(3).filter { $0.0 != "orders/cancel" }.flatMap { intent, texts in
      texts.prefix(3).map { LabelledText(text: $0, intent: intent) }
    }
  )
}
