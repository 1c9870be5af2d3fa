/// Sums of money in words.
package enum MoneyWording {
  private static let symbols = ["GBP": "£", "EUR": "€", "USD": "$"]

  /// `£49.99`; with the code behind the sum where there is no sign for it.
  package static func text(_ minorUnits: Int, _ currency: String) -> String {
    let sign = minorUnits < 0 ? "−" : ""
    let (units, rest) = minorUnits.magnitude.quotientAndRemainder(dividingBy: 100)
    let sum = "\(units).\(padded(Int(rest), 2))"
    return symbols[currency].map { "\(sign)\($0)\(sum)" } ?? "\(sign)\(sum) \(currency)"
  }
}
