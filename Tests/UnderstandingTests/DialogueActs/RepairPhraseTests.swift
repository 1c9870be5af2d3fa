import Conversation
import Testing
import Understanding

/// Short messages that steer a form: why, in which language, what of a list, what instead.
@Suite("Phrases of repair")
struct RepairPhraseTests {
  @Test(
    "'Why do you ask?' in several languages",
    arguments: [
      ("en", "why"), ("en", "why do you need that?"), ("en", "what do you need that for"),
      ("en", "why do you want my order number"), ("en", "why should i tell you"),
      ("en", "what for?"), ("en", "why is that necessary"), ("de", "warum"),
      ("de", "wozu brauchen Sie das?"), ("de", "warum wollen Sie das wissen"),
      ("fr", "pourquoi vous demandez ça"), ("es", "para qué lo necesita"), ("it", "a cosa serve"),
      ("nl", "waarom vraagt u dat"), ("pt", "para quê"),
    ]
  )
  func asksWhy(language: String, text: String) {
    let (acts, isPure) = DialogueActRecognizer.recognise(text, in: language)
    #expect(acts.contains(.askWhy) && isPure)
  }

  @Test(
    "a question why something is so is about that",
    arguments: [
      "why is my parcel late", "why was i charged twice", "why does the app crash",
      "what do you have for kids", "why do tents leak", "what is the hire for",
    ]
  )
  func asksOtherwise(text: String) {
    #expect(!DialogueActRecognizer.acts(in: text).contains(.askWhy))
  }

  @Test(
    "a language is asked for by its name in any language",
    arguments: [
      ("auf deutsch bitte", "de"), ("in German please", "de"), ("English", "en"),
      ("can we speak english?", "en"), ("sprechen Sie Englisch?", "en"), ("habla español", "es"),
      ("parlez-vous français ?", "fr"), ("switch to italian", "it"),
    ]
  )
  func language(text: String, tag: String) {
    #expect(DialogueActRecognizer.requestedLanguage(in: text) == tag)
  }

  @Test(
    "whatever says more than the language asks for none",
    arguments: [
      "is the manual in german", "a german shepherd", "the english weather", "hello", "",
      "english or german?", "do you deliver to germany", "french press",
    ]
  )
  func noLanguage(text: String) {
    #expect(DialogueActRecognizer.requestedLanguage(in: text) == nil)
  }

  @Test(
    "lists grow, shrink and end",
    arguments: [
      ("en", "and the stove", ListEdit?.some(.add)), ("en", "add a mat", .add),
      ("en", "without the mat", .remove), ("en", "not the tent", .remove),
      ("en", "that's all", .complete), ("en", "nothing else thanks", .complete),
      ("en", "the tent", nil), ("de", "und den kocher", .add), ("de", "ohne die matte", .remove),
      ("de", "das war's", .complete), ("de", "das zelt", nil),
    ]
  )
  func lists(language: String, text: String, edit: ListEdit?) {
    #expect(DialogueActRecognizer.listEdit(in: text, language: language) == edit)
  }

  @Test(
    "the other of two things",
    arguments: [
      ("en", "no, the other order", true), ("en", "I meant the other one", true),
      ("de", "nein, die andere Bestellung", true), ("en", "the other day it rained a lot", false),
      ("en", "some other time", false), ("fr", "non, l'autre", false),
    ]
  )
  func other(language: String, text: String, isMeant: Bool) {
    #expect(DialogueActRecognizer.meansOther(text, language: language) == isMeant)
  }

  @Test(
    "corrections in German",
    arguments: [
      ("nein, ich meinte Freitag", "freitag"), ("ich meine A-10043", "a-10043"),
      ("doch lieber am Montag", "am montag"),
    ]
  )
  func german(text: String, words: String) {
    let found = DialogueActRecognizer.correction(in: text, "de")
    #expect(found?.words.lowercased() == words && found?.isCertain == true)
  }

  @Test(
    "sounds of thinking are no text",
    arguments: [("hmm", true), ("uh, well", true), ("let me think", true), ("hammock", false)]
  )
  func hesitation(text: String, isOne: Bool) {
    #expect(DialogueActRecognizer.isHesitation(text) == isOne)
  }
}
