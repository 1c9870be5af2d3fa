/// What ISO 4217 says of currencies.
package enum Currency {
  private static let withoutDecimals: Set<String> = [
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND",
    "VUV", "XAF", "XOF", "XPF",
  ]

  private static let withThreeDecimals: Set<String> = [
    "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND",
  ]

  /// How many decimals a sum of the currency has: 2 where nothing else is known.
  package static func decimals(of code: String) -> Int {
    if withoutDecimals.contains(code) { return 0 }
    return withThreeDecimals.contains(code) ? 3 : 2
  }

  /// How many minor units make one unit: 100 pence, 1 yen, 1000 fils.
  package static func minorUnits(of code: String) -> Int { [1, 10, 100, 1000][decimals(of: code)] }

  /// Whether `code` has the form of an ISO 4217 code: three capital letters.
  package static func isCode(_ code: String) -> Bool {
    code.utf8.count == 3 && code.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }
}
