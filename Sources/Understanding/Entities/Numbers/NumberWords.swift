/// Numbers written as English words.
enum NumberWords {
  static let cardinals: [String: Int] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
  ]

  static let ordinals: [String: Int] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
  ]

  static let scales: [String: Int] = ["hundred": 100, "thousand": 1000, "million": 1_000_000]

  /// The value of a single word from "zero" to "ninety".
  static func cardinal(_ word: String) -> Int? { cardinals[word] }

  /// The rank that a single word from "first" to "thirtieth" names.
  static func ordinal(_ word: String) -> Int? { ordinals[word] }

  /// The rank written as `1st`, `2nd`, `14th`; the ending may be another one's: `2th`.
  static func digitOrdinal(_ word: String) -> Int? {
    let bytes = word.utf8
    let count = bytes.prefix { $0.isDigit }.count
    guard (1...3).contains(count), bytes.count == count + 2, let number = Int(word.prefix(count)),
      ["st", "nd", "rd", "th"].contains(word.dropFirst(count))
    else { return nil }
    return number
  }

  /// Whether `word`, a rank in digits, ends as its number is spoken: `1st`, `11th`, `22nd`.
  static func isSpoken(_ word: String, as number: Int) -> Bool {
    let ending =
      switch (number % 10, number / 10 % 10) {
      case (_, 1): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return word.hasSuffix(ending)
  }
}
