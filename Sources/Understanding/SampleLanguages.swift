import Conversation
import TextAnalysis

/// What the content's own samples tell of the language of a text.
///
/// "Bestellung stornieren" and "was kostet das" are too short to be told by letters and common words, but the content
/// knows them: a text that is a German sample and nothing else is German, and so is one whose words German samples
/// have and English ones have not. English is never told by this: its words are borrowed everywhere, so that "login"
/// or "bye" in a German conversation changes nothing.
package struct SampleLanguages: Sendable {
  /// A set of languages, by their places.
  private typealias Members = UInt64

  /// Tags without script and region, each once.
  private let languages: [String]
  private var phrases: [String: Members] = [:]
  private var words: [String: Members] = [:]
  /// Phrases that are small talk in some language, which even strangers borrow.
  private var courtesies: Set<String> = []

  /// What `samples` tell; with one language there is nothing to tell.
  /// - Parameters:
  ///   - smallTalk: The intents that are small talk.
  ///   - languages: The content's languages, BCP 47 tags.
  package init(_ samples: [LabelledText], smallTalk: Set<IntentID>, languages: [String]) {
    var tags: [String] = []
    for tag in languages.map(LanguageTag.language) where !tags.contains(tag) { tags.append(tag) }
    self.languages = Array(tags.prefix(Members.bitWidth))
    guard self.languages.count > 1 else { return }
    for sample in samples {
      guard let place = self.languages.firstIndex(of: LanguageTag.language(of: sample.language))
      else { continue }
      let said = Self.words(of: sample.text)
      let phrase = said.joined(separator: " ")
      phrases[phrase, default: 0] |= 1 << Members(place)
      for word in said { words[word, default: 0] |= 1 << Members(place) }
      if sample.intent.map(smallTalk.contains) ?? false { courtesies.insert(phrase) }
    }
  }

  /// The language of a text with its values masked, a tag without script and region; nil where nothing is certain.
  /// - Parameter found: The language that its letters and common words show.
  package func language(of text: String, found: String?) -> String? {
    guard languages.count > 1 else { return found }
    if let found, languages.contains(found) { return found }
    let said = Self.words(of: text)
    return language(ofSample: said) ?? language(byWords: said, isDoubted: found != nil) ?? found
  }

  /// The language of the samples that consist of `said`; nil where there is none, or more than one.
  private func language(ofSample said: [String]) -> String? {
    let phrase = said.joined(separator: " ")
    guard let members = phrases[phrase], members.nonzeroBitCount == 1 else { return nil }
    let language = languages[members.trailingZeroBitCount]
    let isBorrowed = said.count < 2 || courtesies.contains(phrase)
    guard isBorrowed else { return language }
    return language == "en" || said.contains { Self.isEnglish($0) } ? nil : language
  }

  /// The language whose words `said` are, nearly all of them, while hardly any is another language's.
  private func language(byWords said: [String], isDoubted: Bool) -> String? {
    let members = Set(said).map(members(having:))
    let unknown = members.count { $0 == 0 }
    let telling = languages.indices.filter { place in
      let own = members.count { $0 == 1 << Members(place) }
      let shared = members.count { $0 & 1 << Members(place) != 0 } - own
      let others = members.count - own - shared
      if languages[place] == "en" || isDoubted && others > 0 { return false }
      if own == 1, others == 0, unknown == 0 { return isTelling(said, place) }
      return own >= 2 && others * 3 <= own && unknown * 3 <= own
    }
    return telling.count == 1 ? telling.first.map { languages[$0] } : nil
  }

  /// Whether the only word of one language tells it: short ones are slips of another language's, and one that stands
  /// alone must be known both to the samples and of the language itself.
  private func isTelling(_ said: [String], _ place: Int) -> Bool {
    let own = said.first { members(having: $0) == 1 << Members(place) }
    guard let own, own.utf8.count >= 4 else { return false }
    guard said.count == 1 else { return true }
    return own.utf8.count >= 5 && words[own] != nil
      && LanguageDetector.isWord(own, of: languages[place])
  }

  /// The languages that have a word: by their samples, or by what is known of the languages themselves.
  private func members(having word: String) -> Members {
    if LanguageDetector.isInternational(word) { return ~0 }
    var members = words[word] ?? 0
    for place in languages.indices where LanguageDetector.isWord(word, of: languages[place]) {
      members |= 1 << Members(place)
    }
    return members
  }

  private static func isEnglish(_ word: String) -> Bool { LanguageDetector.isWord(word, of: "en") }

  /// The words of a text, without the names of values and what holds digits.
  private static func words(of text: String) -> [String] {
    Tokenizer.tokens(of: TextNormalizer.normalized(text), limit: 60)
      .filter { !$0.isPlaceholder && !$0.text.utf8.contains { $0 &- 0x30 < 10 } }.map(\.text)
  }
}
