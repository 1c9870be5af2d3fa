import Testing
import TextAnalysis

@Suite("The language detector")
struct LanguageDetectorTests {
  @Test(
    "names the language of a message",
    arguments: [
      ("where is my order", "en"),
      ("Wo ist meine Bestellung?", "de"),
      ("Où est ma commande ?", "fr"),
      ("donde esta mi pedido", "es"),
      ("Где мой заказ сейчас?", "ru"),
      ("Де зараз моє замовлення?", "uk"),
      ("我的订单在哪里？", "zh"),
      ("注文はどこですか", "ja"),
      ("주문이 어디에 있나요?", "ko"),
      ("أين طلبي الآن؟", "ar"),
      ("سفارش من کجاست؟", "fa"),
      ("Ｗｏ ｉｓｔ ｍｅｉｎｅ Ｂｅｓｔｅｌｌｕｎｇ", "de"),
      ("Wo ist meine Bestellung ‹order-number:h1›?", "de"),
      ("C\u{327}a ne marche pas, je n\u{2019}ai rien rec\u{327}u", "fr"),
      ("எனது ஆர்டர் எங்கே உள்ளது", "ta"),
    ]
  )
  func names(text: String, tag: String) {
    #expect(LanguageDetector.detect(text)?.tag == tag)
  }

  @Test(
    "does not say where it is not clear",
    arguments: [
      "", " ", "?!", "👍", "12345", "A-10042", "order", "café", "merci", "hola", "Guten Tag",
      "muchas gracias", "спасибо", "ありがとうございます", "你好", "ขอบคุณครับ", "שלום",
      "‹email:h1› ‹order-number›", "José García López", "Rue de la Paix 12, Paris",
      "my order ist leider noch nicht da", "Hello Где мой order",
    ]
  )
  func unclear(text: String) {
    #expect(LanguageDetector.detect(text)?.tag == nil)
  }

  @Test(
    "takes English with borrowed words for English, or says nothing",
    arguments: [
      "hola, where is my order", "my doppelganger has the la sportiva boots",
      "deliver to Calle de la Cruz 3 please", "c'est la vie, just refund me",
      "u sent da wrong one", "im in de queue", "no no no", "is de tent in stock",
    ]
  )
  func borrowed(text: String) {
    #expect([nil, "en"].contains(LanguageDetector.detect(text)?.tag))
  }

  @Test("shares its confidence between languages that are alike")
  func confidence() throws {
    let german = try #require(LanguageDetector.detect("Ich habe mein Paket nicht bekommen"))
    #expect(german.confidence > 0.99)
    let danish = try #require(LanguageDetector.detect("Hvor er min ordre nu, jeg venter"))
    #expect((0.3...0.99).contains(danish.confidence))
  }

  @Test("says the same of the same text, and gets through any", arguments: UInt64(1)...4)
  func anyText(seed: UInt64) {
    var mutator = TextMutator(seed: seed)
    for _ in 0..<300 {
      let text = mutator.anyText() + " " + mutator.text()
      let found = LanguageDetector.detect(text)
      #expect(found == LanguageDetector.detect(text), "seed \(seed)")
      #expect((found?.confidence).map { (0...1).contains($0) } ?? true, "seed \(seed)")
    }
  }

  @Test("reads a long text by its beginning")
  func longText() {
    let text = String(repeating: "ich habe mein Paket nicht bekommen ", count: 5_000)
    #expect(LanguageDetector.detect(text)?.tag == "de")
    let letters = String(repeating: "ä", count: 500_000)
    #expect(LanguageDetector.detect(letters) == nil)
  }
}
