/// The sums by which numbers show that they were not mistyped. Digits are numbers 0–9.
enum CheckDigits {
  /// By Luhn: every second digit from the right but one doubled, the sum of digits divisible by ten.
  static func isLuhn(_ digits: some BidirectionalCollection<Int>) -> Bool {
    var sum = 0
    var doubles = false
    for digit in digits.reversed() {
      let value = doubles ? digit * 2 : digit
      sum += value > 9 ? value - 9 : value
      doubles.toggle()
    }
    return sum.isMultiple(of: 10)
  }

  /// The sum of the first digits, each times its weight.
  static func weighted(_ digits: some Sequence<Int>, by weights: [Int]) -> Int {
    zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The check digit of GS1 (EAN): weights 1 and 3 by turns from the left over twelve digits.
  static func isGS1(_ digits: [Int]) -> Bool {
    let sum = weighted(digits.dropLast(), by: [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3])
    return digits.count == 13 && (sum + digits[12]).isMultiple(of: 10)
  }

  /// By ISO 7064, modulus 11, 10.
  static func isISO7064(_ digits: [Int]) -> Bool {
    guard let last = digits.last else { return false }
    var product = 10
    for digit in digits.dropLast() {
      let sum = (digit + product) % 10
      product = (sum == 0 ? 10 : sum) * 2 % 11
    }
    return (11 - product) % 10 == last
  }

  /// By Verhoeff, which finds every slip of one digit and every swap of two.
  static func isVerhoeff(_ digits: [Int]) -> Bool {
    var check = 0
    for (place, digit) in digits.reversed().enumerated() {
      check = dihedral(check, permuted(digit, times: place % 8))
    }
    return check == 0
  }

  /// The product in the group of the turns and mirrors of a pentagon.
  private static func dihedral(_ first: Int, _ second: Int) -> Int {
    switch (first < 5, second < 5) {
    case (true, true): (first + second) % 5
    case (true, false): (first + second - 5) % 5 + 5
    case (false, true): (first - 5 - second + 5) % 5 + 5
    case (false, false): (first - second + 5) % 5
    }
  }

  private static func permuted(_ digit: Int, times: Int) -> Int {
    (0..<times).reduce(digit) { value, _ in permutation[value] }
  }

  private static let permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]
}
