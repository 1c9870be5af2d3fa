import Testing

@testable import Knowledge

@Suite("Stemmer")
struct StemmerTests {
  @Test(
    "brings the forms of a word together",
    arguments: [
      ["deliver", "delivers", "delivered", "delivering"],
      ["deliver", "delivery", "deliveries", "delivery's"],
      ["pay", "payment", "payments", "paying"],
      ["replace", "replacement", "replaced"],
      ["return", "returns", "returned", "returning"], ["box", "boxes"], ["address", "addresses"],
      ["wash", "washes", "washing", "washed"], ["stop", "stopped", "stopping"],
      ["size", "sizes", "sizing"],
      ["refund", "refunds", "refunded"], ["charge", "charged", "charging", "charges"],
      ["pole", "poles"], ["company", "companies"], ["fill", "filled", "filling"],
      ["change", "changing"],
      ["batch", "batches"], ["tent", "tents"], ["copy", "copied", "copies"],
    ]
  )
  func joinsForms(words: [String]) {
    #expect(Set(words.map(Stemmer.stem)).count == 1)
  }

  @Test(
    "keeps different words apart",
    arguments: [
      ("ring", "r"), ("red", "r"), ("bus", "bu"), ("sing", "s"), ("this", "thi"), ("bed", "b"),
      ("class", "clas"),
      ("size", "side"), ("boot", "book"), ("string", "str"),
    ]
  )
  func keepsWordsApart(left: String, right: String) {
    #expect(Stemmer.stem(left) != Stemmer.stem(right))
  }

  @Test(
    "leaves numbers and other scripts as they are",
    arguments: ["12", "a10042s", "größes", "日本", "", "s", "'s"]
  )
  func leavesOthers(word: String) {
    #expect(Stemmer.stem(word) == (word == "'s" ? "" : word))
  }
}
