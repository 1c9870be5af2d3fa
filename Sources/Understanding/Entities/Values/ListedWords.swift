/// Every word of every closed list, so that a list never takes a word for a slip that another list
/// knows.
struct ListedWords: Sendable {
  private let words: Set<String>

  init(_ definitions: [EntityDefinition]) {
    var words: Set<String> = []
    for definition in definitions {
      guard case .values(let values) = definition.kind else { continue }
      for text in values.flatMap({ [$0.canonical] + $0.synonyms }) {
        words.formUnion(FoldedWord.words(of: text))
      }
    }
    self.words = words
  }

  /// Whether some list has the word.
  func contains(_ word: String) -> Bool { words.contains(word) }
}
