/// The words of one language that say what a number is.
struct NumberWords: Sendable {
  /// Telephones and calls.
  let phones: String
  /// Orders, parcels, invoices, accounts: numbers that stay.
  let references: String
  /// "my number", which is a telephone's where nothing else is named: the words for "my" and "number".
  let own: (mine: String, number: String)

  static let all: [NumberWords] = [
    .english, .german, .french, .spanish, .italian, .dutch, .portuguese, .polish, .swedish,
    .turkish,
  ]

  /// What a plain word says a number is; nil for most words.
  static func kind(of word: String) -> NumberContext.Kind? {
    if let kind = kinds[word] { return kind }
    // German, Dutch and Swedish write it in one word: "Bestellnummer", "ordernummer", "kundnumret".
    guard let ending = referenceEndings.first(where: word.hasSuffix) else { return nil }
    return word.utf8.count > ending.utf8.count ? .reference : nil
  }

  /// Whether a plain word says that the number behind it is an order's or the like: "order", "nr".
  static func namesReference(_ word: String) -> Bool {
    kind(of: word) == .reference || numbers.contains(word) || word == "#"
  }

  /// Whether the words before a number, the nearest first, speak of one's own number.
  static func isOwnNumber(_ words: [String]) -> Bool {
    guard let place = words.firstIndex(where: numbers.contains) else {
      return words.prefix(3).contains(where: ownNumbers.contains)
    }
    let near = words[max(0, place - 1)..<min(words.count, place + 3)]
    return near.contains(where: mine.contains)
  }

  /// Short words for "number" behind what it is the number of: "job no", "tesisat no".
  static let shortNumbers: Set<String> = ["no", "nr", "nº", "n°", "num", "numarasi"]

  /// Countries, which say nothing of what a number is: "UK 07700 900123".
  static let countries: Set<String> = [
    "at", "be", "ch", "de", "dk", "es", "eu", "fr", "gb", "ie", "it", "nl", "pl", "pt", "se", "tr",
    "uk", "us", "usa",
  ]

  /// "numbered" behind a number.
  static let postpositions: Set<String> = ["numarali", "nolu"]

  /// What companies and things are numbered by in several languages.
  private static let international = """
    iva partita piva cif siret siren tva btw kvk ust ustid ustidnr vkn vergi orgnr momsnr nipc imei
    iccid eid mac ip ean isbn gtin sscc cups pdr pod krs eori vin lot awb dhl ups gls dpd pnr
    """ + " "

  private static let referenceEndings = [
    "nummer", "nummern", "numret", "numrets", "nr", "konto", "auftrag", "vertrag", "sendung",
    "bestellung", "rechnung", "bestelling", "factuur",
  ]

  /// Words that are a number of one's own by themselves.
  private static let ownNumbers: Set<String> = ["numaram", "numaramiz"]

  private static let mine = words(\.own.mine)
  private static let numbers = words(\.own.number)

  private static func words(_ list: (NumberWords) -> String) -> Set<String> {
    Set(all.flatMap { plainWords(list($0)) })
  }

  private static func plainWords(_ list: String) -> [String] {
    PlainLetters.plain(list).split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private static let kinds: [String: NumberContext.Kind] = {
    var kinds: [String: NumberContext.Kind] = [:]
    for word in plainWords(international + all.map(\.references).joined(separator: " ")) {
      kinds[word] = .reference
    }
    for language in all {
      for word in plainWords(language.phones) { kinds[word] = .phone }
    }
    return kinds
  }()
}
