import Testing
import TextAnalysis

@Suite("The tokeniser")
struct TokenizerTests {
  @Test(
    "splits text into words",
    arguments: [
      ("", []),
      ("?!… -- ()", []),
      ("where is my order?", ["where", "is", "my", "order"]),
      ("It's NOT 'here'", ["it's", "not", "here"]),
      ("rock’n’roll’", ["rock'n'roll"]),
      ("''a'' '", ["a"]),
      ("pay $20.50 or 5%", ["pay", "$", "20", "50", "or", "5", "%"]),
      ("cost €5£6", ["cost", "€", "5", "£", "6"]),
      ("e-mail a_b", ["e", "mail", "a", "b"]),
      ("Привет МИР", ["привет", "мир"]),
      ("e\u{301}te\u{301} É", ["e\u{301}te\u{301}", "é"]),
      ("नमस्ते", ["नमस्ते"]),
      ("注文は", ["注", "文", "は"]),
      ("カード2", ["カー", "ド", "2"]),
      ("キャンセルしちゃった", ["キャ", "ン", "セ", "ル", "し", "ちゃっ", "た"]),
      ("時々来る", ["時", "々", "来", "る"]),
      ("เปลี่ยนคำสั่งซื้อ", ["เป", "ลี่", "ย", "น", "คำ", "สั่", "ง", "ซื้", "อ"]),
      ("ยังไม่ได้", ["ยั", "ง", "ไม่", "ได้"]),
      ("ສະບາຍດີ", ["ສະ", "ບາ", "ຍ", "ດີ"]),
      ("ខ្ញុំ", ["ខ្ញុំ"]),
      ("မြန်မာ", ["မြ", "န်", "မာ"]),
      ("मेरा ऑर्डर", ["मेरा", "ऑर्डर"]),
      ("الطـــلب ٢", ["الطلب", "2"]),
      ("ـ ", []),
      ("€ー", ["€", "ー"]),
      ("Πού", ["που"]),
      ("İPTAL Straße ΟΔΟΣ", ["iptal", "strasse", "οδοσ"]),
      ("می\u{200C}خواهم", ["ميخواهم"]),
      ("한국어 글", ["한국어", "글"]),
      ("re\u{200B}fund", ["refund"]),
      ("👍 ok 👩‍👩‍👧", ["ok"]),
      ("my ‹order-number› here", ["my", "‹order-number›", "here"]),
      ("‹email:h3›‹card›", ["‹email›", "‹card›"]),
      ("‹Email:H3›", ["‹email›"]),
      ("‹not this›", ["not", "this"]),
      ("‹open", ["open"]),
      ("‹email:›", ["email"]),
      ("‹‹email››", ["‹email›"]),
    ]
  )
  func table(text: String, expected: [String]) {
    let words = Tokenizer.tokens(of: text).map(\.text)
    #expect(words.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
  }

  @Test("tells placeholders from words")
  func placeholders() {
    #expect(Tokenizer.tokens(of: "‹email:h3› email").map(\.isPlaceholder) == [true, false])
  }

  @Test("gives each word its place in the text")
  func ranges() {
    let text = "Où est ‹order-number:1›, €5?"
    let found = Tokenizer.tokens(of: text).map { token in
      String(decoding: Array(text.utf8)[token.range], as: UTF8.self)
    }
    #expect(found == ["Où", "est", "‹order-number:1›", "€", "5"])
  }

  @Test("stops at the limit")
  func limit() {
    let text = String(repeating: "word ", count: 10_000)
    #expect(Tokenizer.tokens(of: text).count == 10_000)
    #expect(Tokenizer.tokens(of: text, limit: 3).count == 3)
  }

  @Test("never loses its place, whatever the text")
  func hostileText() {
    var mutator = TextMutator(seed: 11)
    for _ in 0..<2_000 {
      let text = mutator.text()
      let bytes = Array(text.utf8)
      var end = 0
      for token in Tokenizer.tokens(of: text) {
        #expect(token.range.lowerBound >= end && !token.range.isEmpty && !token.text.isEmpty)
        #expect(String(validating: bytes[token.range], as: UTF8.self) != nil)
        end = token.range.upperBound
      }
      #expect(end <= bytes.count)
    }
  }

  @Test("keeps its place in texts of any script", arguments: UInt64(1)...8)
  func anyUnicode(seed: UInt64) {
    var mutator = TextMutator(seed: seed)
    for _ in 0..<500 {
      let text = mutator.anyText()
      let bytes = Array(text.utf8)
      var end = 0
      for token in Tokenizer.tokens(of: text) {
        let isSound =
          token.range.lowerBound >= end && !token.range.isEmpty && !token.text.isEmpty
          && String(validating: bytes[token.range], as: UTF8.self) != nil
        #expect(isSound, "seed \(seed): \(text.unicodeScalars.map { String($0.value, radix: 16) })")
        end = token.range.upperBound
      }
      #expect(end <= bytes.count)
    }
  }

  @Test("finds the same words again in what it found")
  func isStable() {
    var mutator = TextMutator(seed: 13)
    for _ in 0..<2_000 {
      let words = Tokenizer.tokens(of: TextNormalizer.normalized(mutator.text())).map(\.text)
      #expect(Tokenizer.tokens(of: words.joined(separator: " ")).map(\.text) == words)
    }
  }
}
