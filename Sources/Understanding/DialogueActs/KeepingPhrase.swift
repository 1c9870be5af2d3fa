import TextAnalysis

extension DialogueActRecognizer {
  /// Whether `text` says that all is to stay as it is, "keep the order", "no, leave it as it is", where `question` asked
  /// whether to change it. A question that itself speaks of keeping is answered with yes by such words.
  package static func keeps(_ text: String, after question: String) -> Bool {
    let words = ActWords(text, limit: 14)
    guard !words.isCut,
      let verb = words.texts.firstIndex(where: { ["keep", "leave", "let"].contains($0) }),
      (0..<verb).allSatisfy({ beforeKeeping.contains(words[$0]) }),
      !ActWords(question, limit: 60).texts.contains(words[verb])
    else { return false }
    return endsAsKept(words, from: verb)
  }

  /// Behind the verb: "it", "my order", "the booking as it is", "it be".
  private static func endsAsKept(_ words: ActWords, from verb: Int) -> Bool {
    var next = verb + 1
    let thing = words[next]
    guard
      ["it", "them", "this", "that", "everything", "the", "my", "our", "all", "things"]
        .contains(thing)
    else { return false }
    next += 1
    // The thing has a name of at most three words.
    if ["the", "my", "our"].contains(thing) {
      let start = next
      while next < min(start + 3, words.tokens.count), !afterKept.contains(words[next]) {
        next += 1
      }
    }
    return words.texts[min(next, words.tokens.count)...].allSatisfy(afterKept.contains)
      && (words[verb] != "let" || words[verb + 2] == "be")
  }

  private static let beforeKeeping: Set<String> = ActLexicon.openers.union([
    "no", "nope", "stop", "wait", "please", "don't", "rather", "i'd", "i'll", "i", "want", "to",
    "would", "like", "cancel", "never", "mind", "nevermind", "hold", "on", "actually", "let's",
    "better", "we", "we'll", "just", "think",
  ]).subtracting(["but"])

  private static let afterKept: Set<String> = [
    "as", "it", "is", "they", "are", "alone", "please", "then", "the", "way", "be", "was", "for",
    "now", "thanks", "thank", "you", "after", "all", "instead", "that", "unchanged",
  ]
}
