import Conversation

extension ActPhrasebook {
  /// The phrases of a language, by a BCP 47 tag without script and region; nil where there are none.
  static func of(_ language: String) -> ActPhrasebook? { all[language] }

  private static let all: [String: ActPhrasebook] = short.merging(
    ["de": german, "fr": french, "es": spanish, "it": italian, "nl": dutch, "pt": portuguese]
  ) { _, complete in complete }

  /// Yes, no and thanks.
  private static let short: [String: ActPhrasebook] = [
    "pl": ActPhrasebook([
      .affirm: "tak|tak proszę", .deny: "nie|nie dziękuję", .thank: "dziękuję|dzięki",
    ]),
    "sv": ActPhrasebook([.affirm: "ja|japp", .deny: "nej|nej tack", .thank: "tack|tack så mycket"]),
    "da": ActPhrasebook([.affirm: "ja|ja tak", .deny: "nej|nej tak", .thank: "tak|mange tak"]),
    "no": ActPhrasebook([.affirm: "ja|ja takk", .deny: "nei|nei takk", .thank: "takk|tusen takk"]),
    "fi": ActPhrasebook([.affirm: "kyllä|joo", .deny: "ei|ei kiitos", .thank: "kiitos|kiitoksia"]),
    "cs": ActPhrasebook([.affirm: "ano|jo", .deny: "ne|ne děkuji", .thank: "děkuji|díky"]),
    "ru": ActPhrasebook([.affirm: "да", .deny: "нет|нет спасибо", .thank: "спасибо"]),
    "uk": ActPhrasebook([.affirm: "так", .deny: "ні|ні дякую", .thank: "дякую"]),
    "el": ActPhrasebook([.affirm: "ναι", .deny: "όχι|όχι ευχαριστώ", .thank: "ευχαριστώ"]),
    "tr": ActPhrasebook([
      .affirm: "evet", .deny: "hayır|hayır teşekkürler",
      .thank: "teşekkürler|teşekkür ederim|sağ olun",
    ]),
    "ar": ActPhrasebook([.affirm: "نعم|أجل", .deny: "لا|لا شكرا", .thank: "شكرا|شكرا لك"]),
    "fa": ActPhrasebook([.affirm: "بله|آره", .deny: "نه|خیر|نه ممنون", .thank: "ممنون|متشکرم|مرسی"]
    ),
    "he": ActPhrasebook([.affirm: "כן", .deny: "לא|לא תודה", .thank: "תודה|תודה רבה"]),
    "hi": ActPhrasebook([
      .affirm: "हाँ|हां|जी हाँ|जी हां", .deny: "नहीं|जी नहीं", .thank: "धन्यवाद|शुक्रिया",
    ]),
    "th": ActPhrasebook([
      .affirm: "ใช่|ใช่ครับ|ใช่ค่ะ", .deny: "ไม่|ไม่ครับ|ไม่ค่ะ|ไม่ต้องการ",
      .thank: "ขอบคุณ|ขอบคุณครับ|ขอบคุณค่ะ",
    ]),
    "zh": ActPhrasebook([
      .affirm: "是|是的|好|好的|对", .deny: "不|不是|不用|不用了|不要", .thank: "谢谢|谢谢你|谢谢您|謝謝",
    ]),
    "ja": ActPhrasebook([
      .affirm: "はい", .deny: "いいえ|いえ|結構です|いりません", .thank: "ありがとう|ありがとうございます",
    ]),
    "ko": ActPhrasebook([
      .affirm: "네|예", .deny: "아니요|아니오|아뇨|괜찮아요", .thank: "감사합니다|고맙습니다",
    ]),
    "vi": ActPhrasebook([.affirm: "vâng|dạ|có", .deny: "không|không cần", .thank: "cảm ơn"]),
    "id": ActPhrasebook([
      .affirm: "ya|iya", .deny: "tidak|nggak|tidak usah", .thank: "terima kasih|makasih",
    ]),
  ]
}
