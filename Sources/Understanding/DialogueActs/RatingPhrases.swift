import TextAnalysis

/// Ratings in words, from 1 to 5: "very good", "geht so". They are looked for only where a rating is awaited.
struct RatingPhrases: Sendable {
  private let scores: [String: Int]
  private let longest: Int
  /// Words that may stand beside a rating without changing it.
  private let fillers: Set<String>

  /// Phrases are parted by `|`, words by spaces.
  init(_ phrases: [Int: String], fillers: String) {
    var scores: [String: Int] = [:]
    var longest = 1
    for (score, list) in phrases {
      for phrase in list.split(separator: "|") {
        let words = ActWords(String(phrase), limit: 10).texts
        scores[words.joined(separator: " ")] = score
        longest = max(longest, words.count)
      }
    }
    self.scores = scores
    self.longest = longest
    self.fillers = Set(ActWords(fillers, limit: 100).texts)
  }

  /// The rating that an utterance gives if it says nothing else; two different ones are none.
  func score(of words: ActWords) -> Int? {
    guard !words.isCut, !words.isQuestion else { return nil }
    var found: Set<Int> = []
    var index = 0
    while index < words.texts.count {
      if let (score, length) = phrase(in: words.texts, at: index) {
        found.insert(score)
        index += length
      } else if fillers.contains(words[index]) {
        index += 1
      } else {
        return nil
      }
    }
    return found.count == 1 ? found.first : nil
  }

  /// The longest phrase at `index`: "not very good" before "very good".
  private func phrase(in texts: [String], at index: Int) -> (score: Int, length: Int)? {
    for length in stride(from: min(longest, texts.count - index), to: 0, by: -1) {
      if let score = scores[texts[index..<index + length].joined(separator: " ")] {
        return (score, length)
      }
    }
    return nil
  }
}

extension RatingPhrases {
  /// The phrases of a language, a BCP 47 tag without script and region; those of English where it has none.
  static func of(_ language: String) -> RatingPhrases { language == "de" ? german : english }

  /// The scale that the phrases are meant on.
  static let scale = 1...5

  static let english = RatingPhrases(
    [
      5: """
      very good|excellent|perfect|great|really great|fantastic|amazing|brilliant|awesome|superb|\
      outstanding|wonderful|really good|extremely good|very satisfied|completely satisfied|\
      very happy|very pleased|very helpful|really helpful|very well|very|the best|loved it|top
      """,
      4: """
      good|quite good|pretty good|rather good|satisfied|quite satisfied|happy|quite happy|pleased|\
      helpful|quite helpful|not bad|not bad at all|well
      """,
      3: """
      ok|okay|average|so so|alright|all right|fine|neutral|mediocre|middling|fair|acceptable|\
      neither good nor bad
      """,
      2: """
      bad|poor|not good|not great|not very good|not so good|not that good|not satisfied|\
      not very satisfied|unsatisfied|dissatisfied|not happy|not very happy|unhappy|not helpful|\
      not very helpful|unhelpful|disappointing|disappointed
      """,
      1: """
      very bad|very poor|really bad|extremely bad|terrible|awful|horrible|dreadful|useless|\
      rubbish|worst|the worst|appalling|not at all|not good at all|not happy at all|\
      not satisfied at all|not helpful at all|very dissatisfied|very unhappy|very disappointed|\
      very disappointing
      """,
    ],
    fillers: """
      it was is the your you that's thats it's i i'd i'm am say think a an help service answer
      support thanks thank and so experience overall this chat with found would call
      """
  )

  static let german = RatingPhrases(
    [
      5: """
      sehr gut|ausgezeichnet|hervorragend|perfekt|super|spitze|toll|prima|bestens|klasse|\
      großartig|sehr zufrieden|äußerst zufrieden|vollkommen zufrieden|voll zufrieden|\
      sehr hilfreich|wirklich gut|richtig gut|genial|exzellent|wunderbar|top|sehr|echt gut
      """,
      4: """
      gut|ganz gut|recht gut|ziemlich gut|eher gut|zufrieden|ganz zufrieden|recht zufrieden|\
      hilfreich|nicht schlecht|gar nicht schlecht
      """,
      3: """
      ok|okay|ganz ok|ganz okay|in ordnung|geht so|es geht|geht|so lala|mittel|mittelmäßig|\
      befriedigend|durchschnittlich|teils teils|neutral|naja|na ja|passt
      """,
      2: """
      schlecht|eher schlecht|nicht gut|nicht so gut|nicht sehr gut|nicht besonders gut|\
      nicht zufrieden|nicht so zufrieden|nicht sehr zufrieden|unzufrieden|nicht hilfreich|\
      mangelhaft|enttäuschend|enttäuscht|mäßig
      """,
      1: """
      sehr schlecht|wirklich schlecht|richtig schlecht|miserabel|katastrophal|furchtbar|\
      schrecklich|grauenhaft|ungenügend|unterirdisch|mies|nutzlos|gar nicht|überhaupt nicht|\
      gar nicht gut|überhaupt nicht gut|gar nicht zufrieden|überhaupt nicht zufrieden|\
      gar nicht hilfreich|überhaupt nicht hilfreich|sehr unzufrieden|sehr enttäuscht
      """,
    ],
    fillers: """
      es war ist das ich bin fand finde würde sagen also danke bitte doch eigentlich der die den
      mit ihre ihrer eure antwort hilfe service chat beratung und alles insgesamt vielen dank
      """
  )
}
