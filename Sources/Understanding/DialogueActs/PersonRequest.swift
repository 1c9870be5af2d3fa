import Conversation

/// Recognises the wish for a person: "I want to talk to someone", "agent please".
///
/// A word such as "agent" or "person" alone proves nothing ("a two person tent", "your agent was
/// rude"), so each form below asks for a verb, or for an utterance without any other content.
enum PersonRequest {
  static func phrase(in words: ActWords, at index: Int) -> ActPhrase? {
    let end =
      conversation(words, index) ?? handOver(words, index) ?? wish(words, index)
      ?? relative(words, index)
    if let end { return ActPhrase(act: .requestPerson, range: index..<end, isStrong: true) }
    guard let end = bare(words, index) else { return nil }
    return ActPhrase(act: .requestPerson, range: index..<end, isStrong: false)
  }

  /// "talk to a real person", "speak with someone in support".
  private static func conversation(_ words: ActWords, _ index: Int) -> Int? {
    guard talking.contains(words[index]), !isPast(words, index),
      let link = [index + 1, index + 2].first(where: { ["to", "with"].contains(words[$0]) })
    else { return nil }
    return person(words, from: link + 1, anyone: true)
  }

  /// "I was talking to your agent" tells, and "am I talking to a person" asks something else.
  private static func isPast(_ words: ActWords, _ index: Int) -> Bool {
    let isAsking = words[index - 1] == "i" && words[index - 2] == "am"
    return isAsking || telling.contains(words[index - 1]) || telling.contains(words[index - 2])
  }

  /// "get me someone", "connect me to an agent", "put me through".
  private static func handOver(_ words: ActWords, _ index: Int) -> Int? {
    guard handingOver.contains(words[index]), ["me", "us"].contains(words[index + 1]) else {
      return nil
    }
    var next = index + 2
    let isThrough = ["through", "over", "on"].contains(words[next])
    if isThrough { next += 1 }
    let isLinked = ["to", "with"].contains(words[next])
    if isLinked { next += 1 }
    if let end = person(words, from: next, anyone: true) { return end }
    let isComplete = isThrough && !isLinked && words.isBreak(before: next)
    let isTransfer = ["connect", "transfer"].contains(words[index]) && words.isBreak(before: next)
    return ["put", "pass", "hand"].contains(words[index]) && isComplete || isTransfer ? next : nil
  }

  /// "I need a human", "I'd like a person to call me".
  private static func wish(_ words: ActWords, _ index: Int) -> Int? {
    guard
      ["want", "need", "like", "prefer", "demand", "require", "request"].contains(words[index]),
      let end = person(words, from: index + 1, anyone: false)
    else { return nil }
    return words.isBreak(before: end) || afterWish.contains(words[end]) ? end : nil
  }

  /// "a person I can talk to", "someone to speak to".
  private static func relative(_ words: ActWords, _ index: Int) -> Int? {
    guard let end = person(words, from: index, anyone: true) else { return nil }
    for next in end..<(end + 3) where ["talk", "speak", "chat"].contains(words[next]) {
      let isLinked = (end..<next).allSatisfy {
        ["i", "can", "could", "to", "we"].contains(words[$0])
      }
      return isLinked && ["to", "with"].contains(words[next + 1]) ? next + 2 : nil
    }
    return nil
  }

  /// "human please", "real person": counts only where nothing else is said.
  private static func bare(_ words: ActWords, _ index: Int) -> Int? {
    let isAboutUs = words.texts.contains("you") && words.texts.contains("be")
    let isQuestion = isAboutUs || ["is", "are", "am"].contains(words[0]) && words[1] != "there"
    return isQuestion ? nil : person(words, from: index, anyone: false)
  }

  /// Behind a person with the words that describe one; nil where none comes.
  private static func person(_ words: ActWords, from start: Int, anyone: Bool) -> Int? {
    var next = start
    var end: Int?
    while next < start + 6 {
      let word = words[next]
      if nouns.contains(word) || (anyone && pronouns.contains(word)) {
        end = next + 1
      } else if anyone, end == nil, ["service", "support", "team", "staff"].contains(word) {
        end = next + 1
      } else if end != nil || !describing.contains(word) {
        break
      }
      next += 1
    }
    return end
  }

  private static let nouns: Set<String> = [
    "human", "humans", "person", "agent", "agents", "representative", "representatives", "rep",
    "advisor",
    "adviser", "operator", "manager", "supervisor", "colleague", "being", "employee", "assistant",
    "specialist", "csr",
  ]

  /// Verbs of talking.
  private static let talking: Set<String> = [
    "talk", "speak", "chat", "talking", "speaking", "chatting",
  ]

  /// What makes a verb of talking tell of the past.
  private static let telling: Set<String> = [
    "was", "were", "been", "after", "when", "while", "did", "didn't",
  ]

  /// Verbs of handing somebody over.
  private static let handingOver: Set<String> = [
    "get", "give", "find", "send", "connect", "transfer", "put", "pass", "hand", "forward",
    "switch",
  ]

  /// What may follow a wish for a person.
  private static let afterWish: Set<String> = [
    "please", "now", "to", "who", "not", "for", "on", "thanks", "and", "asap",
  ]

  /// What may stand before the word for a person.
  private static let describing: Set<String> = [
    "a", "an", "the", "your", "any", "some", "one", "of", "real", "live", "actual", "human",
    "customer", "service", "support", "care", "proper", "another", "different",
    "staff",
    "sales", "help", "desk", "senior", "team", "member",
  ]

  /// Words for any person.
  private static let pronouns: Set<String> = [
    "someone", "somebody", "anyone", "anybody", "you guys", "people",
  ]
}
