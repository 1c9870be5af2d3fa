/// What customers call currencies.
enum CurrencyWords {
  /// Signs and codes, which stand before or behind the number.
  static let signs: [String: String] = {
    var signs = [
      "£": "GBP", "€": "EUR", "$": "USD", "¥": "JPY", "₹": "INR", "₩": "KRW", "₺": "TRY",
    ]
    for code in codes { signs[code.lowercased()] = code }
    return signs
  }()

  /// The codes that are no words of English in small letters.
  private static let codes = [
    "GBP", "EUR", "USD", "CHF", "JPY", "CNY", "INR", "AUD", "NZD", "SEK", "NOK", "DKK", "PLN",
    "CZK", "HUF", "BGN", "AED", "SAR", "KWD", "BHD", "OMR", "JOD", "TND", "ZAR", "BRL", "MXN",
    "KRW", "SGD", "HKD", "THB",
  ]

  /// The codes that are words in small letters: "try 5 times".
  static let capitals: Set<String> = ["TRY", "CAD", "RON", "ILS", "TWD", "ISK"]

  /// Words, which stand behind the number.
  static let units = [
    "pound": "GBP", "pounds": "GBP", "quid": "GBP", "euro": "EUR", "euros": "EUR", "dollar": "USD",
    "dollars": "USD", "bucks": "USD", "yen": "JPY", "rupees": "INR", "francs": "CHF",
    "zloty": "PLN", "rand": "ZAR",
  ]

  /// Hundredths.
  static let minorUnits = [
    "p": "GBP", "pence": "GBP", "penny": "GBP", "pennies": "GBP", "cent": "EUR", "cents": "EUR",
  ]

  /// What single words are worth in pounds.
  static let notes = ["fiver": 5, "fivers": 5, "tenner": 10, "tenners": 10]

  /// Whose dollar it is: `US$`, `A$`.
  static let dollars = ["us": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "nz": "NZD"]
}
