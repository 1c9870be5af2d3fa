/// Puts back what a clause leaves out because the rejected one before it has said it, in a language with a lexicon.
struct LexiconEllipsis {
  let message: MessageText
  let lexicon: RequestLexicon

  private var words: UtteranceWords { message.words }

  /// "(Ich will die Bestellung nicht stornieren, sondern) ändern" is "die Bestellung ändern", "(ich will nicht die
  /// Adresse ändern, sondern) die Zahlungsart" is "die Zahlungsart ändern". Nil where nothing is missing.
  func completed(_ kept: [Int], after rejections: [Rejection]) -> String? {
    guard let scope = rejections.first?.scope else { return nil }
    let told = kept.filter { place in
      !lexicon.isUnsaid(words[place]) && !lexicon.restrictors.contains(words[place])
        && !lexicon.pronouns.contains(words[place])
    }
    let said = scope.filter { !lexicon.isUnsaid(words[$0]) }
    guard let first = told.first, let last = told.last, let verb = said.last else { return nil }
    if lexicon.isInfinitive(words[last]) {
      let thing = said.dropLast()
      guard !thing.isEmpty, told.count(where: words.isTopical) == 1 else { return nil }
      return [Array(thing), told].map(message.masked).joined(separator: " ")
    }
    guard lexicon.determiners.contains(words[first]), lexicon.isInfinitive(words[verb]) else {
      return nil
    }
    return [told, [verb]].map(message.masked).joined(separator: " ")
  }
}
