import Conversation
import Testing
import Understanding

@Suite("Short utterances in other languages")
struct ForeignActsTests {
  @Test(
    "are read by the phrases of the language",
    arguments: [
      ("de", "ja", [.affirm], true), ("de", "Ja, bitte!", [.affirm], true),
      ("de", "nein danke", [.deny], true), ("de", "Nein.", [.deny], true),
      ("de", "weiß ich nicht", [.lack], true), ("de", "keine Ahnung", [.lack], true),
      ("de", "Vielen Dank", [.thank], true), ("de", "wie bitte?", [.requestRepeat], true),
      ("de", "vergiss es", [.cancel], true), ("de", "etwas anderes", [.somethingElse], true),
      ("de", "Ich möchte mit einem Menschen sprechen", [.requestPerson], true),
      ("de", "ok", [.affirm], true), ("de", "stopp", [.cancel], true),
      ("fr", "non merci", [.deny], true), ("fr", "oui", [.affirm], true),
      ("fr", "Oui, s’il vous plaît", [.affirm], true), ("fr", "je ne sais pas", [.lack], true),
      ("es", "Sí", [.affirm], true), ("es", "no", [.deny], true),
      ("it", "sì grazie", [.affirm], true),
      ("nl", "nee bedankt", [.deny], true), ("pt", "não", [.deny], true),
      ("pl", "nie", [.deny], true), ("ru", "Нет", [.deny], true), ("zh", "不用", [.deny], true),
      ("ja", "いいえ", [.deny], true), ("th", "ไม่ครับ", [.deny], true),
      ("tr", "HAYIR", [.deny], true),
      ("ar", "لا", [.deny], true), ("hi", "नहीं", [.deny], true), ("ko", "아니요", [.deny], true),
      ("el", "ΟΧΙ", [.deny], true), ("ta", "yes please", [.affirm], true),
    ] as [(String, String, Set<DialogueAct>, Bool)]
  )
  func acts(language: String, text: String, acts: Set<DialogueAct>, isPure: Bool) {
    let found = DialogueActRecognizer.recognise(text, in: language)
    #expect(found.acts == acts && found.isPure == isPure)
  }

  @Test(
    "count beside a topic only where they answer",
    arguments: [
      ("de", "Nein, ich meine die andere Bestellung", [.deny]),
      ("de", "nein ich meine die andere", [.deny]), ("de", "ja wo ist denn mein Paket", []),
      ("de", "Ja, aber wann kommt es denn", [.affirm]),
      ("de", "Mein Paket ist nicht da, ich will mit einem Menschen sprechen", [.requestPerson]),
      ("de", "Das Zelt ist kaputt, danke", [.thank]), ("de", "Ich habe die falsche Größe", []),
      ("es", "no he recibido mi pedido", []), ("es", "No, el otro pedido", [.deny]),
      ("pt", "não recebi nada", []), ("it", "non ho ricevuto il pacco", []),
      ("fr", "non ce n'est pas ma commande", [.deny]), ("pl", "nie dostałem paczki", []),
    ] as [(String, String, Set<DialogueAct>)]
  )
  func besideTopics(language: String, text: String, acts: Set<DialogueAct>) {
    let found = DialogueActRecognizer.recognise(text, in: language)
    #expect(found.acts == acts && !found.isPure)
  }

  @Test(
    "name choices and ratings",
    arguments: [
      ("de", "die zweite", 2), ("de", "Nummer 3 bitte", 3), ("de", "das letzte", 5), ("de", "2", 2),
      ("de", "mein Paket", nil), ("de", "zwei oder drei", nil), ("fr", "la première", 1),
      ("es", "el último", 5), ("it", "la seconda", 2), ("nl", "de derde", 3),
      ("pt", "a primeira", 1),
    ] as [(String, String, Int?)]
  )
  func ordinals(language: String, text: String, place: Int?) {
    #expect(DialogueActRecognizer.ordinal(in: text, count: 5, in: language) == place)
  }

  @Test(
    "give ratings",
    arguments: [
      ("de", "4 Sterne", 4), ("de", "eine 5", nil), ("de", "ich würde 3 sagen", 3),
      ("de", "fünf", 5),
      ("de", "-3", nil), ("de", "7", nil), ("fr", "cinq étoiles", 5), ("de", "5", 5),
    ] as [(String, String, Int?)]
  )
  func ratings(language: String, text: String, score: Int?) {
    #expect(DialogueActRecognizer.rating(in: text, scale: 1...5, in: language) == score)
  }

  @Test("leave what stands behind the answer")
  func rest() throws {
    let asked = try #require(DialogueActRecognizer.rest(of: "Ja, aber wann kommt es", in: "de"))
    #expect(asked.text == "aber wann kommt es" && asked.isQuestion)
    #expect(DialogueActRecognizer.rest(of: "nein danke", in: "de") == nil)
  }

  @Test("say goodbye")
  func farewells() {
    #expect(DialogueActRecognizer.isFarewell("Danke, tschüss!", in: "de"))
    #expect(DialogueActRecognizer.isFarewell("bye", in: "de"))
    #expect(!DialogueActRecognizer.isFarewell("Wo ist mein Paket", in: "de"))
  }

  @Test(
    "give ratings in words, where they say nothing else",
    arguments: [
      ("en", "very good", 5), ("en", "Excellent, thank you!", 5), ("en", "it was good", 4),
      ("en", "not bad", 4), ("en", "ok", 3), ("en", "so so", 3), ("en", "bad", 2),
      ("en", "not good", 2), ("en", "not very good", 2), ("en", "very bad", 1),
      ("en", "terrible", 1), ("en", "not helpful at all", 1), ("en", "I am very satisfied", 5),
      ("en", "good or bad", nil), ("en", "is that good?", nil), ("en", "good tents", nil),
      ("en", "what is a good tent", nil), ("en", "where is my order", nil), ("en", "no", nil),
      ("en", "yes", nil), ("en", "thanks", nil), ("en", "", nil),
      ("de", "sehr gut", 5), ("de", "Sehr zufrieden, danke!", 5), ("de", "super", 5),
      ("de", "gut", 4), ("de", "Das war gut", 4), ("de", "nicht schlecht", 4), ("de", "ok", 3),
      ("de", "geht so", 3), ("de", "na ja", 3), ("de", "schlecht", 2), ("de", "nicht gut", 2),
      ("de", "eher schlecht", 2), ("de", "sehr schlecht", 1), ("de", "gar nicht", 1),
      ("de", "überhaupt nicht zufrieden", 1), ("de", "miserabel", 1), ("de", "very good", 5),
      ("de", "gut oder schlecht", nil), ("de", "gut, aber wo ist mein Paket", nil),
      ("de", "ein gutes Zelt", nil), ("de", "danke", nil), ("de", "nein", nil),
      ("de", "ist das gut?", nil), ("fr", "super", nil), ("fr", "excellent", 5),
    ] as [(String, String, Int?)]
  )
  func ratingsInWords(language: String, text: String, score: Int?) {
    #expect(DialogueActRecognizer.rating(in: text, scale: 1...5, in: language) == score)
  }

  @Test(
    "give scores on longer scales in figures and number words",
    arguments: [
      ("de", "sieben", 7), ("de", "0", 0), ("de", "ich würde 10 sagen", 10),
      ("de", "das letzte", nil),
      ("fr", "dix", 10), ("es", "nueve", 9), ("it", "otto", 8), ("nl", "tien", 10),
      ("pt", "seis", 6), ("en", "zero", 0), ("en", "10/10", 10), ("en", "ten", 10),
      ("en", "the last one", nil), ("en", "11", nil),
    ] as [(String, String, Int?)]
  )
  func longScales(language: String, text: String, score: Int?) {
    #expect(DialogueActRecognizer.rating(in: text, scale: 0...10, in: language) == score)
  }

  @Test("say nothing of other scales in words")
  func otherScales() {
    #expect(DialogueActRecognizer.rating(in: "very good", scale: 1...10, in: "en") == nil)
    #expect(DialogueActRecognizer.rating(in: "8", scale: 1...10, in: "de") == 8)
  }

  @Test(
    "wish for no person where that is what is not wanted",
    arguments: [
      ("Ich will nicht mit einem Menschen sprechen", false),
      ("Ich möchte mit einem Menschen sprechen", true),
      ("Bitte keinen Menschen, ich will mit einem Mitarbeiter sprechen", true),
    ]
  )
  func persons(text: String, wishes: Bool) {
    #expect(DialogueActRecognizer.recognise(text, in: "de").acts.contains(.requestPerson) == wishes)
  }
}
