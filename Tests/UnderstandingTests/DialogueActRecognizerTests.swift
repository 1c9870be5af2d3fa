import Conversation
import Testing

@testable import Understanding

@Suite("Dialogue act recogniser")
struct DialogueActRecognizerTests {
  @Test("reads utterances that are nothing but acts", arguments: pure)
  func readsPureActs(line: (text: String, acts: Set<DialogueAct>)) {
    let (acts, isPure) = DialogueActRecognizer.recognise(line.text)
    #expect(acts == line.acts)
    #expect(isPure)
  }

  @Test("reads acts beside a topic", arguments: mixed)
  func readsMixedActs(line: (text: String, acts: Set<DialogueAct>)) {
    let (acts, isPure) = DialogueActRecognizer.recognise(line.text)
    #expect(acts == line.acts)
    #expect(!isPure)
  }

  @Test("reads no act in texts about something else", arguments: topics)
  func readsNoActs(text: String) {
    let (acts, isPure) = DialogueActRecognizer.recognise(text)
    #expect(acts.isEmpty)
    #expect(!isPure)
  }

  @Test(
    "reads ratings",
    arguments: [
      ("4", 4), ("four", 4), ("5/5", 5), ("i'd say 4", 4), ("★★★★", 4), ("⭐️⭐️⭐️", 3), ("★★★★☆", 4),
      ("4!", 4), ("4 stars", 4), ("4 out of 5", 4), ("four out of five", 4),
      ("I would give it a 3", 3),
      ("5, thanks", 5), ("2 because it took ages", 2), ("my rating is 1", 1), ("4️⃣", 4),
      ("a solid four", 4),
      ("5 brilliant, thank you Mara", 5), ("2 slow", 2), ("5 / 5", 5), ("Rating: 3", 3),
      ("1 star", 1),
    ]
  )
  func readsRatings(text: String, score: Int) {
    #expect(DialogueActRecognizer.rating(in: text, scale: 1...5) == score)
  }

  @Test(
    "reads no rating in other texts",
    arguments: [
      "", "no", "6", "0", "4/10", "4.5", "-4", "I have 2 tents to return", "where is A-10042",
      "2 tents please", "between 3 and 4", "4 or 5", "great", "★★★★★★", "four out of ten", "10042",
      "99999999999999999999",
    ]
  )
  func readsNoRating(text: String) {
    #expect(DialogueActRecognizer.rating(in: text, scale: 1...5) == nil)
  }

  @Test(
    "reads choices by their place",
    arguments: [
      ("1", 3, 1), ("2)", 3, 2), ("#3", 3, 3), ("the second one", 3, 2), ("first", 3, 1),
      ("last one", 3, 3),
      ("the last", 2, 2), ("number 2 please", 3, 2), ("option two", 3, 2), ("2nd", 3, 2),
      ("one", 3, 1),
      ("the first one please", 3, 1), ("I'd pick the third", 3, 3), ("the latter", 2, 2),
      ("3️⃣", 3, 3),
      ("no. 2", 3, 2), ("2.", 3, 2), ("The bottom one", 3, 3), ("i mean the 1st one", 3, 1),
    ]
  )
  func readsOrdinals(text: String, count: Int, place: Int) {
    #expect(DialogueActRecognizer.ordinal(in: text, count: count) == place)
  }

  @Test(
    "reads no choice in other texts",
    arguments: [
      "", "4", "0", "none", "that one", "which one", "1 and 2", "where is my order", "2 tents",
      "first aid kit",
      "-1", "1.5", "both", "99999999999999999999", "the latter",
    ]
  )
  func readsNoOrdinal(text: String) {
    #expect(DialogueActRecognizer.ordinal(in: text, count: 3) == nil)
  }

  @Test(
    "reads a choice by the words of its title",
    arguments: [
      ("cancel", 0), ("I want to cancel it", 0), ("cancel an order", 0), ("Track an order!", 1),
      ("order", nil), ("no", nil), ("", nil), ("cancel my membership", nil),
    ]
  )
  func readsTitles(text: String, place: Int?) {
    let titles = ["Cancel an order", "Track an order"]
    #expect(DialogueActRecognizer.place(of: text, among: titles) == place)
  }

  @Test(
    "parts the words behind an answer from it",
    arguments: [
      ("yes please, I need to order today", "please, i need to order today", false),
      ("no, where is my refund", "where is my refund", true),
      ("oh yes, is it free?", "is it free?", true),
      ("where is my order", "where is my order", true), ("the tent leaks", "the tent leaks", false),
      ("yes, and where is it", "and where is it", true),
      ("yes that's what I needed", "that's what i needed", false),
      ("yes, could you do that?", "could you do that?", false),
    ]
  )
  func partsRest(text: String, rest: String, asks: Bool) {
    let found = DialogueActRecognizer.rest(of: text)
    #expect(found?.text == rest)
    #expect(found?.isQuestion == asks)
    #expect(DialogueActRecognizer.rest(of: "yes!") == nil)
  }

  @Test(
    "hears a goodbye",
    arguments: [("bye", true), ("ok thanks, goodbye", true), ("see you", true), ("hello", false)]
  )
  func hearsFarewells(text: String, isFarewell: Bool) {
    #expect(DialogueActRecognizer.isFarewell(text) == isFarewell)
  }

  @Test(
    "survives hostile texts",
    arguments: ["no ", "talk to ", "one ", "★", "\u{301}", "don't have my ", "4/"]
  )
  func survivesHostileTexts(unit: String) {
    let text = String(repeating: unit, count: 20_000)
    _ = DialogueActRecognizer.recognise(text)
    _ = DialogueActRecognizer.rating(in: text, scale: 1...5)
    _ = DialogueActRecognizer.ordinal(in: text, count: 3)
  }

  private static let pure: [(text: String, acts: Set<DialogueAct>)] = [
    ("yes", [.affirm]), ("Yes!", [.affirm]), ("Yes, cancel it", [.affirm, .cancel]),
    ("yep", [.affirm]), ("yes please", [.affirm]),
    ("ok", [.affirm]), ("OK.", [.affirm]), ("sure go ahead", [.affirm]), ("correct", [.affirm]),
    ("that's right", [.affirm]), ("That’s right", [.affirm]), ("y", [.affirm]),
    ("yeah that's fine", [.affirm]), ("please do", [.affirm]), ("please", [.affirm]),
    ("it did", [.affirm]), ("yes it did", [.affirm]), ("that helped", [.affirm]),
    ("perfect", [.affirm]),
    ("👍", [.affirm]), ("👍🏽", [.affirm]), ("no problem", [.affirm]), ("sounds good to me", [.affirm]),
    ("Great, thanks", [.affirm, .thank]), ("yes thank you", [.affirm, .thank]),
    ("ok thanks!", [.affirm, .thank]),
    ("no", [.deny]), ("No.", [.deny]), ("nope", [.deny]), ("not really", [.deny]),
    ("no thanks", [.deny]),
    ("No, thank you.", [.deny]), ("didn't help", [.deny]), ("that did not help at all", [.deny]),
    ("it didn't help", [.deny]), ("wrong", [.deny]), ("n", [.deny]), ("that's not it", [.deny]),
    ("no that's wrong", [.deny]), ("not what I asked", [.deny]), ("I don't think so", [.deny]),
    ("👎", [.deny]), ("no, it didn't", [.deny]), ("sorry, no", [.deny]),
    ("still not working", [.deny]),
    ("no, not that one", [.deny]), ("not at all", [.deny]),
    ("cancel", [.cancel]), ("never mind", [.cancel]), ("Nevermind!", [.cancel]),
    ("forget it", [.cancel]),
    ("stop this", [.cancel]), ("please cancel", [.cancel]), ("cancel that please", [.cancel]),
    ("ok, forget it", [.cancel]), ("stop", [.cancel]), ("it doesn't matter", [.cancel]),
    ("no, cancel", [.cancel, .deny]), ("quit", [.cancel]),
    ("never mind, thanks", [.cancel, .thank]),
    ("human please", [.requestPerson]),
    ("this is useless, get me a human", [.deny, .requestPerson]),
    ("i want to talk to a real person", [.requestPerson]),
    ("agent!", [.requestPerson]), ("get me someone", [.requestPerson]),
    ("speak to your manager", [.requestPerson]), ("representative", [.requestPerson]),
    ("can I speak to someone please", [.requestPerson]), ("a person", [.requestPerson]),
    ("real person", [.requestPerson]), ("live agent please", [.requestPerson]),
    ("I need a human", [.requestPerson]), ("connect me to an agent", [.requestPerson]),
    ("put me through to support", [.requestPerson]), ("transfer me", [.requestPerson]),
    ("could I chat with a member of your team", [.requestPerson]),
    ("no, I want to speak to a person", [.deny, .requestPerson]),
    ("is there a person I can talk to", [.requestPerson]),
    ("customer service agent", [.requestPerson]),
    ("let me talk to somebody", [.requestPerson]), ("i'd like a human being", [.requestPerson]),
    ("thanks", [.thank]), ("thank you so much", [.thank]), ("Thanks for your help!", [.thank]),
    ("cheers", [.thank]), ("thx", [.thank]), ("many thanks", [.thank]), ("🙏", [.thank]),
    ("what?", [.requestRepeat]), ("pardon", [.requestRepeat]), ("sorry?", [.requestRepeat]),
    ("say that again", [.requestRepeat]), ("can you repeat that please", [.requestRepeat]),
    ("I don't understand", [.requestRepeat]), ("what do you mean?", [.requestRepeat]),
    ("??", [.requestRepeat]), ("what", [.requestRepeat]), ("um, I'm not quite sure", [.lack]),
    ("nothing else", [.deny]), ("huh", [.requestRepeat]),
    ("i don't have it", [.lack]), ("no idea", [.lack]), ("dont know", [.lack]),
    ("lost it", [.lack]),
    ("I don't have my order number", [.lack]), ("i can't find the confirmation email", [.lack]),
    ("sorry, I don't remember", [.lack]), ("idk", [.lack]), ("I'm not sure", [.lack]),
    ("no, I don't know", [.deny, .lack]), ("I lost the invoice number", [.lack]),
    ("I don't have one", [.lack]), ("I do not have the number with me right now", [.lack]),
    ("none of these", [.somethingElse]), ("something else", [.somethingElse]),
    ("neither", [.somethingElse]),
    ("none", [.somethingElse]), ("no, something else", [.deny, .somethingElse]),
    ("none of the above", [.somethingElse]), ("It's something else", [.somethingElse]),
  ]

  private static let mixed: [(text: String, acts: Set<DialogueAct>)] = [
    ("no I want a refund", [.deny]), ("no, where is my parcel", [.deny]),
    ("yes, my order is A-10042", [.affirm]), ("oh yes, my neighbour had it", [.affirm]),
    ("no wait, I want it after all", [.deny]), ("no, tried all that", [.deny]),
    ("no that's not it either", [.deny]), ("yes that's what I needed", [.affirm]),
    ("Yes. It was delivered yesterday", [.affirm]),
    ("thanks, where is my order", [.thank]), ("where is my order, thanks", [.thank]),
    ("I want to talk to a person about my refund", [.requestPerson]),
    ("never mind, where is my invoice", [.cancel]),
    ("I don't have it, can you look it up by email", [.lack]),
    ("none of these, my stove is broken", [.somethingElse]),
    ("no ‹order-number›", []), ("that didn't help, my tent still leaks", [.deny]),
    ("hello, no, my tent leaks", [.deny]),
  ]

  private static let topics: [String] = [
    "yes but my order is A-10042",
    "", "   ", "where is my order", "cancel my order", "please cancel order A-10042",
    "I want to cancel",
    "can I cancel", "how do I cancel my membership", "stop sending me emails", "no membership",
    "no poles in the box", "no delivery yet", "correct my address", "right boot is missing",
    "wrong size", "the wrong item arrived", "a two person tent", "I need a 4 person tent",
    "the agent was rude", "your agent never called back", "I was talking to your agent yesterday",
    "I spoke to someone last week", "what is your returns policy", "what time do you open",
    "I don't have a tent", "I lost my parcel", "I forgot my password", "sure grip boots",
    "good morning", "hello", "ok what about shipping", "is it fine for winter",
    "other colours of the mat",
    "do you have something else in blue", "my password does not work",
    "repeat my last order",
    "can someone explain the warranty", "okay google play the song", "12", "A-10042", "‹email:h1›",
    "family plan", "return my boots", "true colour of the bag", "stopped tracking",
    "the manager special",
    "great tent but it leaks", "still nothing!", "I never got an invoice", "lost the receipt",
    "could you be a person", "am I talking to a real person", "is this a human", "what can you do",
    "go ahead and order it", "oh no, my tent is torn", "absolutely useless company",
    "what is a stove",
    "what is thank you in Spanish", "I did not get a confirmation email", "are you a bot",
  ]
}
