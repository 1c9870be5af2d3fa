/// A question as its distinct stems, with what each one tells.
struct Query {
  /// Distinct stems in the order of the question; misspelt ones corrected to a stem of the index.
  let terms: [String]
  private let rarities: [Double]
  private let total: Double

  /// - Parameters:
  ///   - text: The customer's words.
  ///   - limit: More words than these are not looked at.
  ///   - index: What is searched.
  ///   - vocabulary: The words of the articles as they are written, in order.
  ///   - reader: What finds the words and their stems.
  init(
    _ text: String,
    limit: Int,
    index: TermIndex,
    vocabulary: [String],
    reader: SearchTerms
  ) {
    var seen: Set<String> = []
    let terms = reader.words(of: text, limit: limit).map { word in
      let stem = reader.stem(word)
      guard !index.contains(stem), let known = Self.corrected(word, vocabulary) else { return stem }
      return reader.stem(known)
    }.filter { seen.insert($0).inserted }
    self.terms = terms
    rarities = terms.map(index.rarity)
    total = rarities.reduce(0, +)
  }

  /// How much of the question's weight the terms at the places `matched` carry, 0…1.
  func coverage(of matched: [Int]) -> Double {
    total > 0 ? matched.reduce(0) { $0 + rarities[$1] } / total : 0
  }

  /// Whether a passage that holds the terms at the places `matched` says enough about the question
  /// to be quoted.
  ///
  /// The terms it holds must carry the share `KnowledgeIndex.leastEvidence` of the rarity of all
  /// terms of the question, words that no article knows included, and be two or more, or all of
  /// them: "do you sell rocket fuel" is not answered by a passage about fuel. Measured on a shop's
  /// 23 articles: of general questions out of scope (CLINC150) 2.5 % find a passage, of a bank's
  /// questions, which share words such as refund and payment, 14 %.
  func isAnswered(by matched: [Int]) -> Bool {
    guard !matched.isEmpty, matched.count >= min(2, terms.count) else { return false }
    return coverage(of: matched) >= KnowledgeIndex.leastEvidence
  }

  /// For an unknown word of five letters or more the known one with the same first letter that is
  /// one slip away.
  private static func corrected(_ word: String, _ vocabulary: [String]) -> String? {
    let letters = Array(word.utf8)
    guard letters.count >= 5, letters.allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
    return vocabulary.first {
      $0.utf8.first == letters.first && abs($0.utf8.count - letters.count) <= 1
        && isOneSlip(letters, Array($0.utf8))
    }
  }

  /// Whether one letter more, less or other, or two swapped, lead from one word to the other; they
  /// differ by one in length at most.
  private static func isOneSlip(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let head = zip(left, right).prefix { $0 == $1 }.count
    let tail = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
    let (leftRest, rightRest) = (left.count - head, right.count - head)
    if max(leftRest, rightRest) <= tail + 1 { return true }
    return left.count == right.count && leftRest <= tail + 2 && left[head] == right[head + 1]
      && left[head + 1] == right[head]
  }
}
