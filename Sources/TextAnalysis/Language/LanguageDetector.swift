import Foundation

/// Says in which language a text is written, or that this is not clear.
///
/// It is made to be right rather than to know everything: a customer whose English were taken for another
/// language would get a ticket in the place of an answer. Single words, greetings, names, codes and mixed texts
/// are not clear. The languages of Latin letters are told by their words and, where these are not known, by the letter
/// runs of known ones; other scripts by their letters first.
package enum LanguageDetector {
  /// The language of `text`; nil where it is not clear. Equal texts give equal results; the time is linear in what
  /// is read, and bounded.
  ///
  /// Placeholders of masked values (`‹email:h3›`) are passed over.
  /// - Parameter preferred: BCP 47 tags of languages that are named where a close relative fits as well.
  package static func detect(
    _ text: String,
    preferring preferred: [String] = []
  ) -> DetectedLanguage? {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      return latin(Tokenizer.tokens(of: text, limit: maximumTokens), in: text, preferred)
    }
    let scalars = String(Substring(text.unicodeScalars.prefix(maximumScalars)))
    let composed = scalars.precomposedStringWithCompatibilityMapping
    let tokens = Tokenizer.tokens(of: composed, limit: maximumTokens).filter { !$0.isPlaceholder }
    let letters = LetterCensus(tokens)
    guard let script = letters.dominant else { return nil }
    guard letters.isEnough else { return nil }
    switch script {
    case .latin: return latin(tokens, in: composed, preferred)
    case .cyrillic: return related(tokens, in: composed, cyrillicModel)
    case .arabic: return related(tokens, in: composed, arabicModel)
    case .devanagari: return related(tokens, in: composed, devanagariModel)
    default: return letters.language.map { DetectedLanguage(tag: $0, confidence: 1) }
    }
  }

  /// Whether a normalised word is one of the known ones of `language`, a tag without script and region.
  package static func isWord(_ word: String, of language: String) -> Bool {
    guard let place = latinModel.tags.firstIndex(of: language) else { return false }
    return latinModel.members(having: word).map { $0 & 1 << place != 0 } ?? false
  }

  /// Whether a normalised word is written alike in every language: "app", "status".
  package static func isInternational(_ word: String) -> Bool {
    latinModel.members(having: word) == 0
  }

  private static let maximumTokens = 200
  private static let maximumScalars = 1_000
  private static let latinModel = LanguageModel(LanguageWords.latin)
  private static let cyrillicModel = LanguageModel(LanguageWords.cyrillic)
  private static let arabicModel = LanguageModel(LanguageWords.arabicScript)
  private static let devanagariModel = LanguageModel(LanguageWords.devanagari)

  /// Of so many words some must be known or at least look right, so that a few borrowed ones decide nothing.
  private static let leastShare: Float = 0.3
  /// The same where the script has ruled most languages out already.
  private static let leastShareOfScript: Float = 0.15
  /// How far English must lie behind another language.
  private static let distanceFromEnglish: Float = 6
  /// How far every other language must lie behind.
  private static let distance: Float = 0.5
  /// Languages so alike that one sentence may well be right in both.
  private static let siblings: Set<String> = ["da", "no"]

  private static func latin(
    _ tokens: [Token],
    in text: String,
    _ preferred: [String]
  ) -> DetectedLanguage? {
    let evidence = LanguageEvidence(of: tokens, in: text, for: latinModel)
    var (best, margin) = evidence.best(of: latinModel.tags.count)
    if margin < distance, let sibling = sibling(of: best, evidence, preferred) { best = sibling }
    let (known, odd) = (evidence.known[best], evidence.odd[best])
    // Words of other languages make it a mixed text.
    guard (evidence.knownToAny - known) * 3 <= known + odd else { return nil }
    if best == 0 {
      return known >= 2 && margin >= 2 ? language(best, evidence, latinModel) : nil
    }
    let isForeign =
      evidence.words >= 3 && evidence.foreign[best] >= 1 && evidence.foreign[best] + odd >= 1.5
      && evidence.scores[best] - evidence.scores[0] >= distanceFromEnglish
    let isOne = margin >= distance || siblings.contains(latinModel.tags[best])
    guard isForeign, isOne, known + odd >= evidence.words * leastShare else { return nil }
    return language(best, evidence, latinModel)
  }

  /// The language that is much like `best`, preferred, and fits as well; nil where there is none.
  private static func sibling(
    of best: Int,
    _ evidence: LanguageEvidence,
    _ preferred: [String]
  ) -> Int? {
    let tags = latinModel.tags
    guard siblings.contains(tags[best]),
      LanguageTag.match(tags[best], among: preferred) == nil
    else { return nil }
    return tags.indices.first { place in
      siblings.contains(tags[place]) && LanguageTag.match(tags[place], among: preferred) != nil
        && evidence.scores[best] - evidence.scores[place] < distance
    }
  }

  /// The language of a text whose script several share.
  private static func related(
    _ tokens: [Token],
    in text: String,
    _ model: LanguageModel
  ) -> DetectedLanguage? {
    let evidence = LanguageEvidence(of: tokens, in: text, for: model)
    let (best, margin) = evidence.best(of: model.tags.count)
    guard evidence.known[best] >= 1, margin >= distance,
      evidence.known[best] >= evidence.words * leastShareOfScript
    else { return nil }
    return language(best, evidence, model)
  }

  private static func language(
    _ place: Int,
    _ evidence: LanguageEvidence,
    _ model: LanguageModel
  ) -> DetectedLanguage {
    let sum = model.tags.indices.reduce(Float(0)) { sum, other in
      sum + exp(evidence.scores[other] - evidence.scores[place])
    }
    return DetectedLanguage(tag: model.tags[place], confidence: Double(1 / sum))
  }
}
