import Testing

@testable import Knowledge

@Suite("The stemmer of other languages")
struct LightStemmerTests {
  @Test(
    "brings the forms of a word together",
    arguments: [
      ("de", "bestellungen", "bestellung"), ("de", "bestellung", "bestellung"),
      ("de", "paket", "paket"), ("de", "pakete", "paket"), ("de", "grössen", "gross"),
      ("de", "grösse", "gross"), ("de", "tage", "tage"), ("fr", "livraisons", "livraison"),
      ("fr", "commande", "command"), ("es", "pedidos", "pedid"), ("es", "pedido", "pedid"),
      ("ru", "посылка", "посылка"), ("hi", "ऑर्डर", "ऑर्डर"), ("el", "δέμα", "δέμα"),
    ]
  )
  func stems(language: String, word: String, stem: String) {
    #expect(LightStemmer.stem(word, in: language) == stem)
  }
}
