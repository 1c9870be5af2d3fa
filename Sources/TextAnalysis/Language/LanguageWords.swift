/// Words by which a language is known: what stands in every sentence, and what is written to a support desk.
///
/// Plain facts of the languages, written down for this purpose. They need not be complete: the letter runs of
/// the words stand for those that are missing.
struct LanguageWords: Sendable {
  /// BCP 47 tag of the language.
  let tag: String
  /// Articles, pronouns, conjunctions, auxiliaries, question words, courtesies.
  let common: [String]
  /// What is asked about: orders, deliveries, accounts, days.
  let topical: [String]

  init(_ tag: String, common: String, topical: String) {
    self.tag = tag
    self.common = Self.words(common)
    self.topical = Self.words(topical)
  }

  private static func words(_ text: String) -> [String] {
    Tokenizer.tokens(of: text).map(\.text)
  }

  /// Words that are written alike in every language, and so tell nothing.
  static let international = LanguageWords(
    "mul",
    common: "",
    topical: """
      app apps update updates online offline website web site internet email mail mails login
      logout account code status service services link sms pin pdf ok okay hotel info tracking
      track trace reset stop software server browser chat bot team system option test video foto
      wifi wlan tv pc usb iphone android samsung google amazon paypal klarna visa mastercard dhl
      ups dpd gls fedex jeans zip smartphone tablet laptop printer model minute plan total normal
      """
  )

  /// Languages of Latin letters; English first, since the others are told from it.
  static let latin: [LanguageWords] = [
    .english, .german, .dutch, .swedish, .danish, .norwegian, .french, .spanish, .italian,
    .portuguese, .polish, .czech, .finnish, .turkish, .vietnamese, .indonesian,
  ]
  /// Languages of Cyrillic letters.
  static let cyrillic: [LanguageWords] = [.russian, .ukrainian, .bulgarian, .serbian]
  /// Languages of Arabic letters.
  static let arabicScript: [LanguageWords] = [.arabic, .persian, .urdu]
  /// Languages of Devanagari letters.
  static let devanagari: [LanguageWords] = [.hindi, .marathi, .nepali]
}
