/// "An exchange instead of a refund", "not a refund but an exchange", "a refund, not an exchange".
enum Contrast {
  static func rejection(at index: Int, _ words: UtteranceWords) -> Rejection? {
    preferred(at: index, words) ?? opposed(at: index, words) ?? doneWithout(at: index, words)
      ?? refused(at: index, words) ?? denied(at: index, words)
  }

  /// "Instead of …", "rather than …", "as opposed to …". After something that happened, "I got a refund instead of
  /// an exchange", it names what was wanted.
  private static func preferred(at index: Int, _ words: UtteranceWords) -> Rejection? {
    guard let length = words.length(ofAny: NegationLexicon.preferring, at: index),
      index + length < words.count,
      !(0..<index).contains(where: { NegationLexicon.happenings.contains(words[$0]) })
    else { return nil }
    let scope = index + length
    let end = NegationScope.end(of: scope, words)
    return Rejection(range: index..<end, scope: scope..<end, strength: .contrasting)
  }

  /// "Not a refund but …", "…, not cancel", "and not the invoice", "neither cancel nor return".
  private static func opposed(at index: Int, _ words: UtteranceWords) -> Rejection? {
    guard words[index] == "not" || words[index] == "neither" else { return nil }
    let isApart =
      words.mark(before: index) != .none || ["and", "but"].contains(words[index - 1])
    let scope = index + 1
    guard isApart || words[index] == "neither", scope < words.count,
      words.mark(before: scope) == .none, !NegationLexicon.notOpposed.contains(words[scope])
    else { return nil }
    let start = ["and", "but"].contains(words[index - 1]) && index > 0 ? index - 1 : index
    let end = NegationScope.end(of: scope, words)
    return Rejection(
      range: start..<end,
      scope: scope..<end,
      strength: .contrasting,
      isDenial: ["a", "an", "any"].contains(words[scope])
    )
  }

  /// "Without cancelling": a deed that is to be spared. "Without my card" is a condition.
  private static func doneWithout(at index: Int, _ words: UtteranceWords) -> Rejection? {
    guard words[index] == "without", words[index + 1].hasSuffix("ing") else { return nil }
    let end = NegationScope.end(of: index + 1, words)
    return Rejection(range: index..<end, scope: index + 1..<end, strength: .contrasting)
  }

  /// "No refund please, …", "no cancellation, just …": at the beginning, and something else must follow.
  private static func refused(at index: Int, _ words: UtteranceWords) -> Rejection? {
    guard words[index] == "no", words.mark(before: index) != .none,
      words.mark(before: index + 1) == .none,
      !NegationLexicon.afterNo.contains(words[index + 1])
    else { return nil }
    var end = NegationScope.end(of: index + 1, words)
    if let courtesy = (index + 1..<end).first(where: { words[$0] == "please" }) { end = courtesy }
    let isTurned =
      NegationLexicon.turns.contains(words[end]) || ["just", "only", "please"].contains(words[end])
    let isWish =
      end < words.count && RequestForm.opens(at: end, words)
      || (end..<words.count).contains { UtteranceLexicon.courtesies.contains(words[$0]) }
    guard end - index <= 5, end > index + 1, isTurned || isWish else { return nil }
    return Rejection(range: index..<end, scope: index + 1..<end, strength: .contrasting)
  }

  /// "The app isn't crashing, it just …": what is said not to be the case, where the next clause says what is.
  private static func denied(at index: Int, _ words: UtteranceWords) -> Rejection? {
    let scope = index + 1
    guard NegationLexicon.denials.contains(words[index]), words.mark(before: scope) == .none,
      let start = subjectStart(before: index, words)
    else { return nil }
    let end = NegationScope.end(of: scope, words)
    guard words.mark(before: end) == .comma || NegationLexicon.turns.contains(words[end]),
      isCorrection(at: end, words)
    else { return nil }
    return Rejection(range: start..<end, scope: scope..<end, strength: .contrasting)
  }

  /// Where the subject of "isn't", "is not" at `index` starts, a few words that begin their clause.
  private static func subjectStart(before index: Int, _ words: UtteranceWords) -> Int? {
    var end = index
    if words[index] == "not" {
      // "It's not crashing" has its subject in its verb.
      let isContracted = ["it's", "that's", "they're"].contains(words[end - 1])
      guard isContracted || ["is", "are", "does", "do", "was"].contains(words[end - 1]) else {
        return nil
      }
      end -= isContracted ? 0 : 1
    }
    let start = (max(0, end - 4)...max(0, end)).last { words.mark(before: $0) != .none }
    guard let start, start < end, UtteranceLexicon.tellers.contains(words[start]) else {
      return nil
    }
    return start
  }

  /// Whether a clause begins at `index` that says of the same thing what it is instead: "it just …", "but it
  /// only …".
  private static func isCorrection(at index: Int, _ words: UtteranceWords) -> Bool {
    let start = NegationLexicon.turns.contains(words[index]) ? index + 1 : index
    guard ["it", "it's", "its", "they", "they're"].contains(words[start]) else { return false }
    return ["just", "only", "simply", "merely"].contains(words[start + 1])
  }
}
