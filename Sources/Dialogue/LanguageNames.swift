import TextAnalysis

/// What languages are called by those who speak them.
package enum LanguageNames {
  /// The language's own name; the tag itself where it is not known.
  package static func own(_ tag: String) -> String { names[LanguageTag.language(of: tag)] ?? tag }

  private static let names = [
    "en": "English", "de": "Deutsch", "fr": "Français", "es": "Español", "it": "Italiano",
    "nl": "Nederlands", "pt": "Português", "pl": "Polski", "sv": "Svenska", "da": "Dansk",
    "no": "Norsk", "fi": "Suomi", "cs": "Čeština", "ru": "Русский", "uk": "Українська",
    "el": "Ελληνικά", "tr": "Türkçe", "ar": "العربية", "fa": "فارسی", "he": "עברית", "hi": "हिन्दी",
    "th": "ไทย", "zh": "中文", "ja": "日本語", "ko": "한국어", "vi": "Tiếng Việt",
    "id": "Bahasa Indonesia", "bg": "Български", "sr": "Српски", "ur": "اردو",
  ]
}
