/// Some of the languages of `SecretLanguage.all`, by their places there.
struct LanguageSet: OptionSet, Sendable {
  let rawValue: UInt16

  static let english = LanguageSet(tag: "en")
  static let german = LanguageSet(tag: "de")
  static let turkish = LanguageSet(tag: "tr")

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The language alone that stands at `place`.
  init(place: Int) { self.init(rawValue: 1 << UInt16(place)) }

  private init(tag: String) {
    let places = SecretLanguage.all.indices.filter { SecretLanguage.all[$0].tag == tag }
    self.init(places.map(Self.init(place:)))
  }
}
