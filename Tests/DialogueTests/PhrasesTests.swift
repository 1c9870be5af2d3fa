import Conversation
import Dialogue
import Testing
import TextAnalysis

@Suite("The sentences that are built in")
struct PhrasesTests {
  /// Languages with a sentence for every occasion, and with those that a hand-over needs.
  static let complete = ["en", "de", "fr", "es", "it", "nl", "pt"]
  static let handover = [
    "pl", "sv", "da", "no", "fi", "cs", "ru", "uk", "el", "tr", "ar", "fa", "he", "hi", "th", "zh",
    "ja", "ko", "vi", "id",
  ]

  @Test("cover every occasion in some languages", arguments: complete)
  func everyOccasion(language: String) {
    #expect(Wording.builtIn(language) == Set(Wording.Key.allCases))
  }

  @Test("cover the hand-over to a person in others", arguments: handover)
  func handOver(language: String) {
    #expect(
      Wording.builtIn(language) == [
        .unsupportedLanguage, .handoffClosed, .contact, .contactSaved, .contactDeclined,
        .contactNotUnderstood, .passedOn, .anythingElse, .solved,
      ]
    )
  }

  @Test("are written cleanly, and read only what is known then", arguments: complete + handover)
  func clean(language: String) {
    let wording = Wording(language: language)
    for key in Wording.Key.allCases {
      #expect(!wording[key].isEmpty)
      for template in wording[key] {
        let text = template.text { _ in .text("X") } ?? ""
        #expect(!text.contains("  ") && text == text.trimmed && !text.contains("{"), "\(text)")
        #expect(Self.allowed(key).isSuperset(of: template.references), "\(language) \(key)")
      }
    }
  }

  @Test("tell the ticket's number where a person takes over", arguments: complete + handover)
  func ticket(language: String) {
    for template in Wording(language: language)[.unsupportedLanguage] {
      #expect(Set(template.references) == [.special(.ticketNumber), .special(.languages)])
    }
  }

  @Test("are in the language that they are for", arguments: complete + handover)
  func language(language: String) {
    let wording = Wording(language: language)
    let text = Wording.builtIn(language).sorted { $0.rawValue < $1.rawValue }
      .flatMap { wording[$0] }.map { $0.text { _ in .text("") } ?? "" }.joined(separator: " ")
    #expect(LanguageDetector.detect(text)?.tag == language)
  }

  @Test("differ from the English ones", arguments: complete.dropFirst() + handover)
  func translated(language: String) {
    let (own, english) = (Wording(language: language), Wording())
    for key in Wording.builtIn(language) {
      #expect(own[key].map(\.segments) != english[key].map(\.segments), "\(language) \(key)")
    }
  }

  @Test("give way to the content's own")
  func overrides() {
    let own = [Template(literal: "Bitte?")]
    #expect(Wording(language: "de", overrides: [.fallback: own])[.fallback] == own)
    #expect(Wording(language: "de-AT")[.goodbye] == Wording(language: "de")[.goodbye])
    #expect(Wording(language: "xx")[.goodbye] == Wording()[.goodbye])
    let mixed = Wording().speaking("pl", [.solved: own])
    #expect(mixed[.solved] == own && mixed[.goodbye] == Wording()[.goodbye])
    #expect(mixed[.contact] == Wording(language: "pl")[.contact])
  }

  /// What the agent's sentences may read on an occasion.
  private static func allowed(_ key: Wording.Key) -> Set<Reference> {
    switch key {
    case .greeting: [.special(.agentName)]
    case .unsupportedLanguage: [.special(.ticketNumber), .special(.languages)]
    case .handoffClosed: [.special(.hours)]
    case .resumed, .nextRequest, .whyAsk, .resumeOffer: [.special(.topic)]
    case .corrected: [.special(.newValue)]
    case .languageUnknown: [.special(.languages)]
    case .surveyNotUnderstood: [.special(.lowestScore), .special(.highestScore)]
    default: [.special(.ticketNumber)]
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
