/// A language that a text is clearly in.
package struct DetectedLanguage: Sendable, Hashable {
  /// BCP 47 tag of the language, without script or region: `de`.
  package let tag: String
  /// The language's share of the evidence beside all others of its script, 0…1. Close relatives, such as
  /// Danish and Norwegian, leave each other half.
  package let confidence: Double

  /// A language and how sure that is, 0…1.
  package init(tag: String, confidence: Double) {
    self.tag = tag
    self.confidence = confidence
  }
}
