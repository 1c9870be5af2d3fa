/// Lengths of time in words.
package enum DurationWording {
  /// `3 days`, `2 hours 30 minutes`; in another language by its BCP 47 tag: `3 Tage`.
  package static func text(_ duration: Milliseconds, in language: String = "en") -> String {
    ValueForms.of(language).duration(duration)
  }
}
