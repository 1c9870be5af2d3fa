/// The sentences that are built in, by language.
///
/// English and a few more have one for every occasion. Others have what a customer needs whose language the content
/// does not have: that a person will answer, and how they are reached.
enum Phrases {
  /// The sentences of a language, by a BCP 47 tag without script and region; empty where there are none.
  static func of(_ language: String) -> [Wording.Key: [Template]] { all[language] ?? [:] }

  /// The tags of the languages that have any.
  static var languages: [String] { all.keys.sorted() }

  private static let all: [String: [Wording.Key: [Template]]] = {
    let texts = [
      "en": english, "de": german, "fr": french, "es": spanish, "it": italian, "nl": dutch,
      "pt": portuguese, "pl": polish, "sv": swedish, "da": danish, "no": norwegian, "fi": finnish,
      "cs": czech, "ru": russian, "uk": ukrainian, "el": greek, "tr": turkish, "ar": arabic,
      "fa": persian, "he": hebrew, "hi": hindi, "th": thai, "zh": chinese, "ja": japanese,
      "ko": korean, "vi": vietnamese, "id": indonesian,
    ]
    return Dictionary(
      uniqueKeysWithValues: texts.map { language, texts in
        let templates = texts.mapValues { variants in
          variants.compactMap { try? Template(parsing: $0, language: language) }
        }
        return (language, templates)
      }
    )
  }()
}
