import Testing
import TextAnalysis

@Suite("The text normaliser")
struct TextNormalizerTests {
  @Test(
    "brings spellings of the same text together",
    arguments: [
      ("", ""),
      ("   ", ""),
      ("Where IS my Order?", "where is my order?"),
      ("  two\t\n words\u{0B}here \r\n", "two words here"),
      ("a\u{00A0}b\u{2003}c\u{3000}d", "a b c d"),
      ("it’s ‘fine’", "it's 'fine'"),
      ("Ｆｕｌｌ　ｗｉｄｔｈ１２", "full width12"),
      ("ﬁne ① ½", "fine 1 1⁄2"),
      ("Straße STRASSE ẞ ÉTÉ", "strasse strasse ss été"),
      ("İPTAL Iptal ıptal", "iptal iptal iptal"),
      ("ΟΔΟΣ οδός Ταΐζω", "οδοσ οδοσ ταιζω"),
      ("الطـــلب مُحَمَّد أين", "الطلب محمد اين"),
      ("پیگیری ک", "پيگيري ك"),
      ("שָׁלוֹם", "שלום"),
      ("می\u{200C}خواهم", "ميخواهم"),
      ("मुझे ऑर्डर चाहिए", "मुझे ऑर्डर चाहिए"),
      ("คำสั่งซื้อ", "คําสั่งซื้อ"),
      ("٣٥ ३५ ๓๕ ３５", "35 35 35 35"),
      ("1\u{FE0F}\u{20E3}", "1"),
      ("\u{200F}طلب\u{200E} \u{2067}x\u{2069}", "طلب x"),
      ("E\u{301}te\u{301}", "été"),
      ("re\u{200B}fund\u{00AD}s\u{FEFF}", "refunds"),
      ("\u{202E}order\u{202C}", "order"),
      ("a\u{0}b\u{7F}c\u{85}d", "a b c d"),
      ("℡", "tel"),
      ("‹order-number:1f3› Please", "‹order-number:1f3› please"),
      ("注文はどこ？", "注文はどこ?"),
    ]
  )
  func table(input: String, expected: String) {
    #expect(
      Array(TextNormalizer.normalized(input).unicodeScalars) == Array(expected.unicodeScalars)
    )
  }

  @Test("reads Latin letters the short way as the long way", arguments: UInt64(1)...6)
  func latin(seed: UInt64) {
    let letters = Array("aZ 09'\t\u{7F}?äÄöÖüÜßéÉçÇñÑøØþÞÿÀÐ×÷").map(String.init)
    var state = seed
    for length in 0..<40 {
      let text = (0..<length).map { _ -> String in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return letters[Int(state >> 33) % letters.count]
      }
      .joined()
      // Something invisible takes the long way, and goes.
      let long = TextNormalizer.normalized("\u{200B}" + text)
      #expect(TextNormalizer.normalized(text) == long, "seed \(seed), length \(length): \(text)")
    }
    #expect(TextNormalizer.normalized("GRÖSSE Straße  ÉTÉ") == "grösse strasse été")
  }

  @Test("changes nothing the second time, whatever the text")
  func isIdempotent() {
    var mutator = TextMutator(seed: 7)
    for _ in 0..<2_000 {
      let text = mutator.text()
      let once = TextNormalizer.normalized(text)
      #expect(
        TextNormalizer.normalized(once).utf8.elementsEqual(once.utf8),
        "\(text.debugDescription)"
      )
    }
  }

  @Test("keeps texts of any script sound", arguments: UInt64(1)...8)
  func anyUnicode(seed: UInt64) {
    var mutator = TextMutator(seed: seed)
    for _ in 0..<500 {
      let text = mutator.anyText()
      let once = TextNormalizer.normalized(text)
      let note = "seed \(seed): \(text.unicodeScalars.map { String($0.value, radix: 16) })"
      #expect(TextNormalizer.normalized(once).utf8.elementsEqual(once.utf8), "\(note)")
      // No letter is longer in its compatibility form than U+FDFA: 3 bytes become 33.
      #expect(once.utf8.count <= 11 * text.utf8.count, "\(note)")
      #expect(!once.hasPrefix(" ") && !once.hasSuffix(" ") && !once.contains("  "), "\(note)")
    }
  }

  @Test("gets through long hostile texts")
  func longTexts() {
    for piece in ["e\u{301}", "ﷺ", "อำ", "\u{200F}א", "İß", "\u{316}\u{301}", "ـ", "💚\u{200D}"] {
      let text = String(repeating: piece, count: 20_000)
      #expect(TextNormalizer.normalized(text).utf8.count <= 11 * text.utf8.count)
    }
  }

  @Test("bounds the marks on one letter")
  func boundsMarks() {
    let text = "a" + String(repeating: "\u{316}", count: 50_000)
    #expect(TextNormalizer.normalized(text).unicodeScalars.count == 9)
  }
}

/// Makes hostile texts: a seeded mix of scripts, marks, controls, invisible characters and placeholders.
struct TextMutator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private static let pieces: [String] = [
    "a", "Z", "order", "isn't", "'", "’", "''", " ", "\t", "\n", "\u{0}", "\u{7F}", "\u{85}", "0",
    "9",
    "$", "€", "%", "?!", "-", "_", "‹", "›", ":", "‹email›", "‹email:h3›", "‹order-number›", "‹›",
    "‹:›",
    "é", "e\u{301}", "\u{301}", "\u{316}\u{301}", "İ", "ß", "Σς", "ﬁ", "½", "①", "ﷺ", "注文", "ありがとう",
    "カード", "한국어", "\u{1100}\u{1161}", "привет", "مرحبا", "नमस्ते", "สวัสดี", "👩‍👩‍👧", "🇬🇧", "\u{200B}",
    "\u{200D}", "\u{FE0F}", "\u{202E}", "\u{FEFF}", "\u{FFFD}", "\u{10FFFF}", "𝔘𝔫𝔦", "ｆｕｌｌ",
    "\u{2028}",
  ]

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  /// Letters, marks and signs from all over Unicode.
  mutating func anyText() -> String {
    var view = String.UnicodeScalarView()
    for _ in 0..<next(30) {
      let ceiling = [0x80, 0x250, 0x3100, 0x11000, 0x20000, 0x110000][next(6)]
      if let scalar = Unicode.Scalar(UInt32(next(ceiling))) { view.append(scalar) }
    }
    return String(view)
  }

  mutating func text() -> String {
    (0..<next(24)).map { _ in Self.pieces[next(Self.pieces.count)] }.joined()
  }
}
