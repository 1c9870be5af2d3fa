/// How the last character of a code is worked out from the others, so that a mistyped code names
/// nothing instead of something else.
package enum CheckDigit: String, Sendable, Hashable, CaseIterable {
  /// Luhn's, ISO/IEC 7812: cards, IMEI, this agent's ticket numbers. Letters are passed over.
  case luhn
  /// Weights 2, 3, 4 … from the right, sum a multiple of 11, ten written `X`: ISBN-10. Letters but a
  /// last `X` are passed over.
  case mod11
  /// ISO/IEC 7064, MOD 97-10, two digits at the end: letters count 10 to 35.
  case mod97
  /// Universal Postal Union, S10: eight digits with the weights 8 6 4 2 3 5 9 7, then the check
  /// digit. Letters are passed over.
  case s10
  /// GS1: weights 3 and 1 by turns from the right, sum a multiple of 10: EAN, GTIN, SSCC.
  case gs1
  /// Damm's quasigroup of order 10. Letters are passed over.
  case damm

  /// Whether `code`, digits and capital letters in ASCII, fits; separators are passed over.
  func accepts(_ code: some Sequence<UInt8>) -> Bool {
    switch self {
    case .luhn: Self.luhn(Self.digits(of: code))
    case .mod11: Self.mod11(Array(code))
    case .mod97: Self.mod97(code)
    case .s10: Self.s10(Self.digits(of: code))
    case .gs1: Self.gs1(Self.digits(of: code))
    case .damm: Self.digits(of: code).reduce(0) { Self.quasigroup[$0][$1] } == 0
    }
  }

  private static func digits(of code: some Sequence<UInt8>) -> [Int] {
    code.filter(\.isDigit).map { Int($0 - 0x30) }
  }

  private static func luhn(_ digits: [Int]) -> Bool {
    let sum = digits.reversed().enumerated().reduce(0) { sum, place in
      let digit = place.element * (place.offset % 2 == 1 ? 2 : 1)
      return sum + (digit > 9 ? digit - 9 : digit)
    }
    return sum % 10 == 0
  }

  private static func mod11(_ code: [UInt8]) -> Bool {
    var digits = digits(of: code)
    if code.last == UInt8(ascii: "X") { digits.append(10) }
    let sum = digits.reversed().enumerated().reduce(0) { $0 + $1.element * ($1.offset + 1) }
    return sum % 11 == 0
  }

  private static func mod97(_ code: some Sequence<UInt8>) -> Bool {
    let rest = code.reduce(0) { rest, byte in
      if byte.isDigit { return (rest * 10 + Int(byte - 0x30)) % 97 }
      return byte.isLetter ? (rest * 100 + Int((byte & 0xDF) - 0x41) + 10) % 97 : rest
    }
    return rest == 1
  }

  private static func s10(_ digits: [Int]) -> Bool {
    guard digits.count == 9 else { return false }
    let sum = zip(digits, [8, 6, 4, 2, 3, 5, 9, 7]).reduce(0) { $0 + $1.0 * $1.1 }
    let rest = 11 - sum % 11
    return digits[8] == (rest == 10 ? 0 : rest == 11 ? 5 : rest)
  }

  private static func gs1(_ digits: [Int]) -> Bool {
    digits.reversed().enumerated()
      .reduce(0) { $0 + $1.element * ($1.offset % 2 == 0 ? 1 : 3) } % 10 == 0
  }

  /// From H. Michael Damm, Total anti-symmetrische Quasigruppen (2004).
  private static let quasigroup: [[Int]] = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2], [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
    [4, 2, 0, 6, 8, 7, 1, 3, 5, 9], [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
    [6, 1, 2, 3, 0, 4, 5, 9, 7, 8], [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4], [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
    [9, 4, 3, 8, 6, 1, 7, 2, 0, 5], [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
  ]
}
