import Conversation
import TextAnalysis

extension DialogueActRecognizer {
  /// What `text` does to a list, told by its words; nil where it only names things. Languages without words of their
  /// own are read as English.
  package static func listEdit(in text: String, language: String) -> ListEdit? {
    let lexicon = ListLexicon.of(language)
    let words = ActWords(text, limit: 30)
    if words.tokens.count <= 6, lexicon.complete.isSaid(in: words.texts) { return .complete }
    // "No mats" takes away, "no, the mats" does not.
    let takesAway = lexicon.none.contains(words[0]) && !words.isBreak(before: 1)
    if takesAway || words.texts.contains(where: lexicon.remove.contains) { return .remove }
    return words.texts.contains(where: lexicon.add.contains) ? .add : nil
  }
}

/// The words about lists in one language.
private struct ListLexicon {
  let add: Set<String>
  let remove: Set<String>
  let complete: PhraseSet
  /// "No" before what is not wanted.
  let none: Set<String>

  static func of(_ language: String) -> Self { language == "de" ? german : english }

  private static let english = Self(
    add: ["add", "also", "and", "plus", "too", "another", "include", "additionally"],
    remove: ["remove", "without", "drop", "delete", "except", "minus", "not", "out", "exclude"],
    complete: PhraseSet([
      "that's all", "that is all", "that's it", "that is it", "nothing else", "no more",
      "nothing more", "just that", "just those", "just these", "that's everything",
      "that is everything", "that was everything", "only that",
      "i'm done", "done", "finished",
    ]),
    none: ["no"]
  )

  private static let german = Self(
    add: ["auch", "und", "noch", "dazu", "plus", "hinzufügen", "ausserdem", "zusätzlich"],
    remove: ["ohne", "entfernen", "streichen", "weg", "raus", "nicht", "ausser", "löschen"],
    complete: PhraseSet([
      "das war's", "das wars", "das war alles", "das ist alles", "sonst nichts", "nichts mehr",
      "mehr nicht", "nur das", "nichts weiter", "fertig",
    ]),
    none: ["kein", "keine", "keinen"]
  )
}
