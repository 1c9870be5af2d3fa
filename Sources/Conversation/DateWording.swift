/// Dates in words. English only until content of other languages comes.
package enum DateWording {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `6 March 2026`.
  package static func long(_ date: LocalDate) -> String {
    let (year, month, day) = date.components
    return "\(day) \(months[month - 1]) \(year)"
  }
}
