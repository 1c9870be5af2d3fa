/// Numbers written as English words.
enum NumberWords {
  private static let small: [String: Int] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
  ]

  private static let tens: [String: Int] = [
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
  ]

  private static let ordinals: [String: Int] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
  ]

  /// The value of a single word from "zero" to "ninety".
  static func cardinal(_ word: String) -> Int? { small[word] ?? tens[word] }

  /// The rank that a word from "first" to "twelfth" names.
  static func ordinal(_ word: String) -> Int? { ordinals[word] }

  /// The rank written as `1st`, `2nd`, `14th`.
  static func digitOrdinal(_ word: String) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard (1...3).contains(digits.count), let number = Int(digits),
      ["st", "nd", "rd", "th"].contains(word.dropFirst(digits.count))
    else { return nil }
    return number
  }

  /// The number that starts with the word `first`: its value and how many words it takes. `word`
  /// gives the words of the text, and an empty one behind its end.
  static func number(at first: Int, word: (Int) -> String) -> (value: Int, words: Int)? {
    switch (word(first), word(first + 1)) {
    case ("half", "a") where word(first + 2) == "dozen": return (6, 3)
    case ("a", "dozen"): return (12, 2)
    case ("a", "couple"): return (2, word(first + 2) == "of" ? 3 : 2)
    case ("couple", "of"): return (2, 2)
    default: break
    }
    if let ten = tens[word(first)] {
      if let unit = small[word(first + 1)], (1...9).contains(unit) { return (ten + unit, 2) }
      return (ten, 1)
    }
    guard let value = small[word(first)] else { return nil }
    return word(first + 1) == "dozen" ? (value * 12, 2) : (value, 1)
  }
}
