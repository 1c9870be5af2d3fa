import Conversation
import Testing
import Understanding

/// Signs of anger in texts.
@Suite("Reading moods")
struct MoodReaderTests {
  @Test(
    "finds plain signs, and the words that show them",
    arguments: [
      ("WHERE IS MY ORDER", [MoodSignal.Kind.capitals]), ("where is it!!!", [.punctuation]),
      ("what???", [.punctuation]), ("where the fuck is my tent", [.swearing]),
      ("where the f*** is my tent", [.swearing]), ("this is sh*t", [.swearing]),
      ("you useless bot", [.insult, .anger]), ("are you stupid", [.insult]),
      ("piss off", [.insult]), ("this is ridiculous", [.anger]),
      ("for the third time, where is it", [.anger]), ("i am still waiting", [.waiting]),
    ]
  )
  func signs(text: String, kinds: [MoodSignal.Kind]) {
    let signals = MoodReader.signals(in: text, language: "en")
    #expect(signals.map(\.kind) == kinds)
    #expect(signals.allSatisfy { !$0.evidence.isEmpty })
  }

  @Test(
    "takes no calm text for an angry one",
    arguments: [
      "", "OK", "A-10042 AND A-10077", "NO", "my order is A-10042!", "Really?!", "hello!!",
      "the tent is damaged", "i want to return a pair of boots", "SOS bag", "5 * 3 ** 2",
      "where is my order", "‹EMAIL:h1› ‹PHONE:h2› IS MINE", "IKEA", "please cancel it",
      "the classic tent", "can you assess the shipping",
    ]
  )
  func calm(text: String) {
    #expect(MoodReader.signals(in: text, language: "en").isEmpty)
  }

  @Test(
    "knows the words of other languages",
    arguments: [
      ("de", "das ist eine Frechheit"), ("de", "du blöder Bot"), ("de", "ich warte seit Wochen"),
      ("fr", "c'est inadmissible"), ("es", "es una vergüenza"), ("it", "è una vergogna"),
      ("nl", "dit is belachelijk"), ("pt", "isto é ridículo"),
    ]
  )
  func languages(language: String, text: String) {
    #expect(!MoodReader.signals(in: text, language: language).isEmpty)
  }

  @Test("A long text is read to a limit and in good time")
  func long() {
    let text = String(repeating: "calm words ", count: 20_000) + "!!!"
    #expect(MoodReader.signals(in: text, language: "en").map(\.kind) == [.punctuation])
  }
}
