/// Sums of money in words.
package enum MoneyWording {
  /// `£49.99`, `¥1200`; with the code behind the sum where there is no sign for it. In another language by its BCP 47
  /// tag: `49,99 £`.
  package static func text(
    _ minorUnits: Int,
    _ currency: String,
    in language: String = "en"
  ) -> String {
    ValueForms.of(language).money(minorUnits, currency)
  }

  /// `129.00 GBP`, `-5.00 EUR`, `980 JPY`: as programs and tables write a sum.
  package static func plain(_ minorUnits: Int, _ currency: String) -> String {
    "\(minorUnits < 0 ? "-" : "")\(decimal(minorUnits.magnitude, currency)) \(currency)"
  }

  /// The sum in digits, with `mark` before the decimals.
  static func decimal(_ minorUnits: UInt, _ currency: String, mark: String = ".") -> String {
    let decimals = Currency.decimals(of: currency)
    guard decimals > 0 else { return String(minorUnits) }
    let divisor = UInt(Currency.minorUnits(of: currency))
    let (units, rest) = minorUnits.quotientAndRemainder(dividingBy: divisor)
    return "\(units)\(mark)\(padded(Int(rest), decimals))"
  }

  /// Reads `129`, `129.5`, `-129.00 EUR`, `980 JPY`: at most as many decimals as the currency has,
  /// and `currency` where none is named. Nil for anything else, and for sums that no number holds.
  package static func sum(
    in text: String,
    currency: String
  ) -> (minorUnits: Int, currency: String)? {
    var digits = Substring(text)
    var code = currency
    if Currency.isCode(String(digits.suffix(3))) {
      code = String(digits.suffix(3))
      digits = digits.dropLast(3)
      while digits.last == " " { digits.removeLast() }
    }
    let isNegative = digits.first == "-"
    if isNegative { digits.removeFirst() }
    return minorUnits(digits, code).map { (isNegative ? -$0 : $0, code) }
  }

  private static func minorUnits(_ digits: Substring, _ currency: String) -> Int? {
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    let decimals = Currency.decimals(of: currency)
    let fraction = parts.count == 2 ? parts[1] : ""
    guard isPlain, fraction.utf8.count <= decimals, let units = parts.first.flatMap({ Int($0) })
    else { return nil }
    let zeros = String(repeating: "0", count: decimals - fraction.utf8.count)
    let rest = Int(fraction + zeros) ?? 0
    let (whole, isTooLarge) = units.multipliedReportingOverflow(
      by: Currency.minorUnits(of: currency)
    )
    let (total, isTooMuch) = whole.addingReportingOverflow(rest)
    return isTooLarge || isTooMuch ? nil : total
  }
}
