/// Dates in words.
package enum DateWording {
  /// `6 March 2026`; in another language by its BCP 47 tag: `6. März 2026`.
  package static func long(_ date: LocalDate, in language: String = "en") -> String {
    ValueForms.of(language).date(date)
  }
}
