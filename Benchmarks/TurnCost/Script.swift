/// What is said in the conversations that are measured.
enum Script {
  private static let length = 20
  /// Flows, answers to questions, follow-ups, small talk, an address, and a person called in.
  private static let scripted = [
    "where is my order", "A-10042", "thanks", "how long does delivery take", "no", "and to spain?",
    "i want to cancel my order", "A-10051", "yes", "whats your returns policy", "hello",
    "my app keeps crashing on start", "i want to talk to a person", "ada@example.com",
  ]

  /// Conversations of a few turns: the scripted one, then `texts` in their order, each followed by a scripted message.
  static func conversations(with texts: [String]) -> [[String]] {
    var said: [String] = []
    for (place, text) in texts.enumerated() {
      said += [text, scripted[place % scripted.count]]
    }
    let rest = stride(from: 0, to: said.count, by: length).map {
      Array(said[$0..<min($0 + length, said.count)])
    }
    return [scripted] + rest
  }
}
