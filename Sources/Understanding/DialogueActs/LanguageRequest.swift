import TextAnalysis

extension DialogueActRecognizer {
  /// The language that `text` asks to go on in, a BCP 47 tag without script and region: "in German please", "habla
  /// español". Nil for a text that says anything else as well.
  package static func requestedLanguage(in text: String) -> String? {
    let words = ActWords(text, limit: LanguageRequest.longest)
    guard !words.isCut, !words.tokens.isEmpty else { return nil }
    var requested: String?
    for word in words.texts {
      if let tag = LanguageRequest.names[word] {
        guard requested == nil || requested == tag else { return nil }
        requested = tag
      } else if !LanguageRequest.around.contains(word) {
        return nil
      }
    }
    return requested
  }
}

/// The words of requests for a language.
private enum LanguageRequest {
  /// More words than this say something else as well.
  static let longest = 9

  /// Names of languages in several languages, without marks where the tokenizer takes them off.
  static let names: [String: String] = {
    let lists = [
      "en": "english englisch anglais inglés inglese engels inglês angielski engelska",
      "de": "german deutsch allemand alemán tedesco duits alemão niemiecki tyska",
      "fr": "french französisch français francés francese frans francês francuski",
      "es": "spanish spanisch espagnol español spagnolo spaans espanhol castellano",
      "it": "italian italienisch italien italiano italiaans",
      "nl": "dutch niederländisch néerlandais neerlandés olandese nederlands holländisch",
      "pt": "portuguese portugiesisch portugais portugués portoghese portugees português",
      "pl": "polish polnisch polonais polaco polacco pools polski polsku",
      "sv": "swedish schwedisch svenska", "da": "danish dänisch dansk",
      "tr": "turkish türkisch türkçe", "ru": "russian russisch russe русский русском",
      "uk": "ukrainian ukrainisch українська українською", "ar": "arabic arabisch العربية",
      "zh": "chinese chinesisch 中文", "ja": "japanese japanisch 日本語",
    ]
    var names: [String: String] = [:]
    for (tag, list) in lists.sorted(by: { $0.key < $1.key }) {
      for name in list.split(separator: " ") { names[String(name)] = names[String(name)] ?? tag }
    }
    return names
  }()

  /// What may stand beside the name.
  static let around: Set<String> = Set(
    """
    in please can could we you i do speak talk write chat continue switch change to go on back the \
    language would like want prefer rather is there also have this it a let's lets my only and of \
    auf bitte können sie du ich wir sprechen sprichst schreiben weiter reden wechseln zu lieber \
    antworten mir möchte nur geht das auch gerne mal kannst zurück \
    en s'il vous plaît parlez parler peut on svp je voudrais puis por favor habla hablas puede \
    podemos hablar se quiero per favore parla parli possiamo parlare vorrei si può alstublieft \
    spreekt u kunnen we praten por você fala podemos falar
    """.split(separator: " ").map(String.init)
  )
}
