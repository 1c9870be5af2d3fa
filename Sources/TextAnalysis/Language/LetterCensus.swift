/// The letters of a text by script.
struct LetterCensus {
  /// The script of three letters in five or more; nil where none has so many.
  let dominant: WritingSystem?
  /// The language that the script alone tells; nil where several share it.
  let language: String?
  /// Whether there is more than a name or a greeting.
  let isEnough: Bool

  private static let leastWords = 3
  private static let leastLetters = 8

  init(_ tokens: [Token]) {
    var counts: [WritingSystem: Int] = [:]
    var total = 0
    for token in tokens {
      for scalar in token.text.unicodeScalars {
        guard let system = WritingSystem(scalar) else { continue }
        // A character that is a syllable or a word says as much as two letters.
        let weight = [.han, .kana, .hangul].contains(system) ? 2 : 1
        counts[system, default: 0] += weight
        total += weight
      }
    }
    // Japanese mixes two scripts; a single "no" in a Chinese text does not make it Japanese.
    let (kana, han) = (counts[.kana, default: 0], counts[.han, default: 0])
    if kana * 10 >= kana + han, kana > 0 {
      counts[.kana] = kana + han
      counts[.han] = nil
    }
    let dominant = WritingSystem.allCases.first { counts[$0, default: 0] * 5 >= total * 3 }
    self.dominant = total > 0 ? dominant : nil
    language = self.dominant?.language
    isEnough = dominant.map { Self.isEnough(tokens, of: $0) } ?? false
  }

  private static func isEnough(_ tokens: [Token], of system: WritingSystem) -> Bool {
    guard system != .latin else { return true }
    if let least = system.leastLetters {
      return Courtesies.removed(from: tokens.map(\.text).joined()).unicodeScalars.count >= least
    }
    let words = tokens.map(\.text).filter { text in
      text.unicodeScalars.count > 1 && WritingSystem(text.unicodeScalars[text.startIndex]) == system
        && !Courtesies.words.contains(text)
    }
    let letters = words.reduce(0) { $0 + $1.unicodeScalars.count }
    return words.count >= leastWords - 1 && letters >= leastLetters && tokens.count >= leastWords
  }
}

/// Greetings and thanks that people borrow from other languages.
enum Courtesies {
  /// In scripts that part words.
  static let words: Set<String> = [
    "привет", "здравствуйте", "спасибо", "пожалуйста", "добрый", "день", "привіт", "дякую",
    "вітаю", "γεια", "σας", "σου", "ευχαριστώ", "καλημέρα", "شكرا", "مرحبا", "السلام", "عليكم",
    "سلام", "ممنون", "מרחבא", "שלום", "תודה", "רבה", "नमस्ते", "धन्यवाद", "शुक्रिया",
  ]

  /// In scripts that do not; longer ones first.
  private static let phrases = [
    "ありがとうございました", "ありがとうございます", "おはようございます", "よろしくお願いします", "ありがとう", "こんにちは",
    "こんばんは", "はい", "いいえ", "謝謝你", "谢谢你", "谢谢您", "謝謝", "谢谢", "你好", "您好", "早上好", "晚上好",
    "再见", "안녕하세요", "감사합니다", "고맙습니다", "아니요", "สวัสดี", "ขอบคุณ", "ครับ", "ค่ะ", "คะ", "มาก",
  ]

  /// `text` without the courtesies it begins and ends with.
  static func removed(from text: String) -> String {
    var rest = text[...]
    var isChanged = true
    while isChanged {
      isChanged = false
      for phrase in phrases {
        if rest.hasPrefix(phrase) {
          rest = rest.dropFirst(phrase.count)
          isChanged = true
        } else if rest.hasSuffix(phrase) {
          rest = rest.dropLast(phrase.count)
          isChanged = true
        }
      }
    }
    return String(rest)
  }
}
