import Conversation
import TextAnalysis

extension DialogueActRecognizer {
  /// The score that `text` gives on `scale`: "4", "four", "5/5", "I'd say 4", "★★★★"; nil where it
  /// gives none.
  package static func rating(in text: String, scale: ClosedRange<Int>) -> Int? {
    if let stars = stars(in: text) { return scale.contains(stars) ? stars : nil }
    let words = ActWords(withoutKeycaps(text), limit: 40)
    guard let first = words.texts.firstIndex(where: { number($0) != nil }),
      let score = number(words[first]), scale.contains(score),
      (0..<first).allSatisfy({ beforeScore.contains(words[$0]) })
    else { return nil }
    guard !words.isNegative(first) else { return nil }
    var next = first + 1
    if words.isShare(next), let whole = number(words[next]) {
      guard whole == scale.upperBound else { return nil }
      next += 1
    } else if words[next] == "out", words[next + 1] == "of", let whole = number(words[next + 2]) {
      guard whole == scale.upperBound else { return nil }
      next += 3
    } else if words.isDecimal(next) {
      return nil
    }
    guard words.isBreak(before: next) || afterScore.contains(words[next]) else { return nil }
    let isAmbiguous =
      next < words.tokens.count
      && (next..<words.tokens.count).contains {
        number(words[$0]).map(scale.contains) ?? false && words.tokens.count < 6
      }
    return isAmbiguous ? nil : score
  }

  /// The place that `text` names in a list of `count` choices, from 1: "1", "2)", "the second one",
  /// "last one".
  package static func ordinal(in text: String, count: Int) -> Int? {
    let words = ActWords(withoutKeycaps(text), limit: 10)
    guard !words.isCut else { return nil }
    var places: Set<Int> = []
    var hasOne = false
    for (index, word) in words.texts.enumerated() {
      if word == "one" || ActLexicon.fillers.contains(word) || aroundChoice.contains(word) {
        hasOne = hasOne || word == "one"
      } else if let place = place(word, count) {
        guard !words.isNegative(index), !words.isDecimal(index) else { return nil }
        places.insert(place)
      } else {
        return nil
      }
    }
    let isPointing = words.texts.contains { ["this", "that", "which", "any"].contains($0) }
    if places.isEmpty, hasOne, !isPointing { places = [1] }
    guard places.count == 1, let place = places.first, (1...max(count, 1)).contains(place) else {
      return nil
    }
    return place
  }

  /// The place, from 0, of the one title that `text` means: it says it, or all its words are that title's.
  package static func place(of text: String, among titles: [String]) -> Int? {
    let titles = titles.map { ActWords($0, limit: 40).texts }
    let words = ActWords(text, limit: 40).texts
    if let place = titles.firstIndex(of: words) { return place }
    let telling = words.filter { !ActLexicon.fillers.contains($0) && !aroundChoice.contains($0) }
    let fitting = titles.indices.filter { Set(titles[$0]).isSuperset(of: telling) }
    return telling.isEmpty || fitting.count != 1 ? nil : fitting.first
  }

  private static func place(_ word: String, _ count: Int) -> Int? {
    switch word {
    case "last", "bottom", "final": count
    case "top": 1
    case "former" where count == 2: 1
    case "latter" where count == 2: 2
    default: number(word) ?? NumberWords.ordinal(word) ?? NumberWords.digitOrdinal(word)
    }
  }

  private static func number(_ word: String) -> Int? {
    guard word.utf8.count <= 3 || NumberWords.cardinal(word) != nil else { return nil }
    return word.utf8.allSatisfy(\.isDigit) && !word.isEmpty ? Int(word) : NumberWords.cardinal(word)
  }

  /// How many stars, where the text is nothing else.
  private static func stars(in text: String) -> Int? {
    var count = 0
    var hasStar = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x2605, 0x2B50, 0x1F31F: count += 1
      case 0x2606: break
      case 0xFE0F, 0x20: continue
      default: return nil
      }
      hasStar = true
    }
    return hasStar ? count : nil
  }

  /// Keycap digits (4️⃣) are digits with two marks behind.
  private static func withoutKeycaps(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    result.append(
      contentsOf: text.unicodeScalars.lazy.filter { $0.value != 0x20E3 && $0.value != 0xFE0F }
    )
    return String(result)
  }

  private static let beforeScore: Set<String> = ActLexicon.openers.union([
    "i'd", "i'll", "would", "say", "give", "you", "a", "an", "solid", "maybe", "probably", "my",
    "rating", "rate", "score", "is", "the", "definitely", "about", "around", "of", "ok", "okay",
    "yes",
    "only", "rated", "full", "easily", "clear", "firm", "them", "will", "answer", "got", "get",
    "gets",
    "think", "guess", "thanks", "thank", "for", "vote",
  ])

  private static let afterScore: Set<String> = [
    "star", "stars", "point", "points", "because", "as", "since", "but", "and", "thanks", "thank",
    "please", "from", "cause", "cos", "coz", "i", "it", "for", "the", "was", "very", "great",
    "good",
    "due", "you", "this", "though", "definitely", "maybe", "i'd", "overall", "brilliant",
    "excellent",
    "perfect", "fantastic", "amazing", "superb", "lovely", "awesome", "fast", "quick", "friendly",
    "helpful", "nice", "ok", "okay", "fine", "poor", "bad", "terrible", "awful", "slow", "rubbish",
    "useless", "well", "really", "so", "not", "all", "top",
  ]

  private static let aroundChoice: Set<String> = [
    "option", "number", "choice", "answer", "pick", "choose", "take", "go", "mean", "meant", "nr",
    "no",
    "yes", "ok", "okay", "on", "list", "i'd", "think", "it's", "select", "item", "prefer", "will",
    "definitely", "probably", "thanks", "thank",
  ]
}

extension ActWords {
  /// Whether a minus stands right before word `index`.
  func isNegative(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    return byte(before: tokens[index].range.lowerBound) == UInt8(ascii: "-")
  }

  /// Whether a slash parts word `index` from the one before: `4/5`.
  func isShare(_ index: Int) -> Bool {
    guard index > 0, index < tokens.count else { return false }
    return gap(before: index).filter { $0 != 0x20 } == [UInt8(ascii: "/")]
  }

  /// Whether a point or a comma without a space does: `4.5`.
  func isDecimal(_ index: Int) -> Bool {
    guard let joint = joint(index) else { return false }
    return joint == UInt8(ascii: ".") || joint == UInt8(ascii: ",")
  }

  private func joint(_ index: Int) -> UInt8? {
    guard index > 0, index < tokens.count,
      tokens[index].range.lowerBound - tokens[index - 1].range.upperBound == 1
    else { return nil }
    return byte(before: tokens[index].range.lowerBound)
  }
}

extension DialogueActRecognizer {
  /// Whether `text` consists of sounds of thinking: "hmm", "uh, well".
  package static func isHesitation(_ text: String) -> Bool {
    let words = ActWords(text, limit: 8)
    return !words.isCut && words.texts.allSatisfy { hesitations.contains($0) || isHum($0) }
  }

  /// "hm", "hmmm", "mmm".
  private static func isHum(_ word: String) -> Bool {
    word.utf8.allSatisfy { $0 == UInt8(ascii: "h") || $0 == UInt8(ascii: "m") }
  }

  private static let hesitations: Set<String> = [
    "um", "uh", "uhm", "er", "erm", "ah", "oh", "eh", "well", "so", "let", "me", "think", "see",
    "äh", "ähm", "tja", "naja", "also", "moment", "mal", "überlegen", "euh", "ehm", "bueno", "pues",
    "allora", "nou",
  ]
}
