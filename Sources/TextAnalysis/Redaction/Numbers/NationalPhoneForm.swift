/// How the digits of a telephone number are put in groups where numbers have no 0 before them.
struct NationalPhoneForm {
  /// How many groups any of them has at most.
  static let mostGroups = 4

  /// How many digits each group has.
  let sizes: [Int]
  let digits: [Int]
  /// Whether the first group stands in brackets.
  let isBracketed: Bool

  /// Whether people of some country write telephone numbers so, and hardly anything else.
  var isKnown: Bool {
    let first = digits[0]
    switch sizes {
    // Spain, Portugal, Poland: `612 345 678`.
    case [3, 3, 3]: return (4...9).contains(first)
    // Spain: `612 34 56 78`.
    case [3, 2, 2, 2]: return first == 6 || first == 7 || first == 9
    // Spain, Poland: `91 123 45 67`.
    case [2, 3, 2, 2]: return first != 0
    // Turkey: `532 123 45 67`.
    case [3, 3, 2, 2]: return (2...5).contains(first)
    // Italy: `347 1234567`.
    case [3, 7]: return first == 3
    // Italy: `347 12 34 567`.
    case [3, 2, 2, 3]: return first == 3
    // Norway: `912 34 567`.
    case [3, 2, 3]: return first == 4 || first == 9
    // Brazil: `(11) 91234-5678`, `(11) 3123-4567`.
    case [2, 5, 4]: return digits[2] == 9
    case [2, 4, 4]: return isBracketed
    // India: `98765 43210`.
    case [5, 5]: return (6...9).contains(first)
    default: return false
    }
  }
}
