import Testing

@testable import Understanding

@Suite("Rejections")
struct NegationScopeTests {
  @Test("what is rejected is found, and how far it reaches", arguments: rejections)
  func findsScopes(line: (text: String, scopes: [String])) {
    #expect(scopes(line.text).map(\.text) == line.scopes)
  }

  @Test("a negation of anything but a wish is no rejection", arguments: complaints)
  func leavesComplaints(text: String) {
    #expect(scopes(text).map(\.text) == [])
  }

  @Test("what may well be part of the request is told from a plain rejection", arguments: doubtful)
  func tellsStrength(line: (text: String, strength: Rejection.Strength)) throws {
    let words = UtteranceWords(line.text)
    let rejection = try #require(NegationScope.rejections(in: words).first)
    #expect(rejection.strength == line.strength)
  }

  @Test("rejections stand in order, lie in the text and never overlap")
  func areInOrder() {
    for (text, _) in Self.rejections {
      let words = UtteranceWords(text)
      let found = NegationScope.rejections(in: words)
      #expect(found.allSatisfy { $0.range.upperBound <= words.count && !$0.scope.isEmpty })
      #expect(
        zip(found, found.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound }
      )
    }
  }

  private func scopes(_ text: String) -> [(text: String, strength: Rejection.Strength)] {
    let words = UtteranceWords(text)
    return NegationScope.rejections(in: words).map { rejection in
      let range = words.byteRange(rejection.scope)
      return (String(decoding: words.bytes[range], as: UTF8.self), rejection.strength)
    }
  }

  static let rejections: [(text: String, scopes: [String])] = [
    ("I don't want to cancel", ["cancel"]),
    ("i dont want to cancel my plan", ["cancel my plan"]),
    ("I do not want to cancel, just move it", ["cancel"]),
    ("I don't want to cancel but move it", ["cancel"]),
    ("I don't want to cancel i want to move it", ["cancel"]),
    ("I don't want to cancel because I like it", ["cancel because I like it"]),
    ("I don't want to cancel, return or swap it", ["cancel, return or swap it"]),
    ("I don't want to cancel or move it. Help!", ["cancel or move it"]),
    ("I don't want a refund", ["a refund"]),
    ("we are not looking for a refund", ["a refund"]),
    ("not trying to be rude", ["be rude"]),
    ("I'd rather not move", ["move"]),
    ("no need to call", ["call"]),
    ("there is no need for a call", ["a call"]),
    ("please don't call me", ["call me"]),
    ("do not ever cancel it", ["cancel it"]),
    ("never cancel it without asking", ["cancel it without asking"]),
    ("don't cancel it and don't call me", ["cancel it", "call me"]),
    ("you don't need to call me", ["call me"]),
    ("never mind the bill, where is it", ["the bill"]),
    ("forget about moving, cancel it", ["moving"]),
    ("forget the bill and cancel it", ["the bill"]),
    ("it's not about the bill, it's about me", ["the bill"]),
    ("this has nothing to do with the bill", ["the bill"]),
    ("a refund is not what I want", ["a refund"]),
    ("a swap instead of a refund", ["a refund"]),
    ("a swap, not a refund", ["a refund"]),
    ("can I stay without paying", ["paying"]),
    ("I already paid the bill", ["paid the bill"]),
    ("I know how to pay", ["how to pay"]),
    ("I won't cancel it", ["cancel it"]),
    ("I don't want you to cancel it", ["cancel it"]),
    ("I don't think I want to cancel", ["cancel"]),
    ("I have no intention of leaving", ["leaving"]),
    ("I never said I want to cancel, I want it swapped", ["cancel"]),
    ("I didn't say that I'd like to cancel", ["cancel"]),
    ("I'm not saying I am going to cancel", ["cancel"]),
    ("I'm not asking how long it takes, I ask what it costs", ["how long it takes"]),
    ("I am not asking whether it is late", ["whether it is late"]),
    ("the app isn't crashing, it just does not sync", ["crashing"]),
    ("my bill is not late, it's only too high", ["late"]),
    ("it doesn't crash but it just hangs", ["crash"]),
    ("never mind the order", ["the order"]),
    ("I don't mean a refund, I mean a swap", ["a refund"]),
    ("no refund, another size please", ["refund"]),
    ("I don't want to cancel. I don't want to move.", ["cancel", "move"]),
  ]

  static let complaints: [String] = [
    "I can't log in", "I cannot pay", "it hasn't arrived", "the app does not open",
    "it won't open", "why don't you ship to Spain", "don't you ship to Spain?", "can't you help",
    "didn't I pay", "isn't it open", "I don't have a card", "I don't know how to pay",
    "don't know where it is", "I haven't received it", "my card is not working", "it is not mine",
    "I'm not sure", "not yet", "no signal here", "no one answers", "I don't want it any more",
    "I no longer want my plan", "don't call me again", "don't send me mails any more",
    "don't forget to call me", "the app doesn't want to open", "I don't understand the bill",
    "I'm not able to pay", "I forgot my password", "never mind", "forget it",
    "how do I log in without my card", "I did not order this", "nothing works", "I am not well",
    "the app isn't working, it crashes", "it isn't here, I just want a refund",
    "I never said when", "I don't mean it", "no refund, no parcel",
    "it doesn't fit and it is just too small",
    "he doesn't want to pay", "why not", "not at all", "",
  ]

  static let doubtful: [(text: String, strength: Rejection.Strength)] = [
    ("I don't want to cancel", .plain), ("I don't want a refund", .plain),
    ("I don't want the tent", .contrasting), ("I don't want my order", .contrasting),
    ("I don't want to be charged twice", .contrasting), ("I don't want to wait", .contrasting),
    ("I didn't ask for a refund", .contrasting), ("I didn't want to cancel", .contrasting),
    ("what if I don't want to renew", .contrasting), ("a swap instead of a refund", .contrasting),
    ("I already paid", .contrasting), ("I'm not cancelling it", .contrasting),
    ("I never said I want to cancel", .contrasting), ("I'm not asking how it works", .plain),
    ("it isn't late, it's just wrong", .contrasting),
    ("I will not cancel it", .plain), ("the tent I don't want to keep", .contrasting),
  ]
}
