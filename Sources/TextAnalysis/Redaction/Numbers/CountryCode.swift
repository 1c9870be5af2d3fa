/// How long the telephone numbers of a country are, its code included.
enum CountryCode {
  /// The usual lengths of the numbers that start with `digits`, the commonest first; empty when not
  /// known.
  static func lengths(of digits: [Int]) -> [Int] {
    for width in 1...3 {
      if let lengths = table[number(digits, width)] { return lengths }
    }
    return []
  }

  /// How many digits the country code at the start of `digits` has; nil when it is not known.
  static func width(of digits: [Int]) -> Int? {
    (1...3).first { table[number(digits, $0)] != nil }
  }

  private static func number(_ digits: [Int], _ width: Int) -> Int {
    digits.prefix(width).reduce(0) { $0 * 10 + $1 }
  }

  private static let table: [Int: [Int]] = [
    1: [11], 31: [11], 32: [11, 10], 33: [11], 34: [11], 36: [11, 10], 39: [12, 11, 13, 10],
    41: [11], 43: [12, 13, 11], 44: [12, 11], 45: [10], 46: [11, 10], 47: [10], 48: [11],
    49: [13, 12, 11], 52: [12], 55: [13, 12], 61: [11], 64: [11, 10, 12], 65: [10], 81: [12, 11],
    86: [13, 12], 91: [12], 351: [12], 352: [12, 11], 353: [12, 11], 358: [12, 13, 11], 420: [12],
    421: [12],
  ]
}
