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
