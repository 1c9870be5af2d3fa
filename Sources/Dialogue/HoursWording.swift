/// How business hours read in a sentence.
package enum HoursWording {
  /// `Monday to Friday 09:00–17:30 and Saturday 10:00–14:00`; elsewhere `Montag–Freitag 09:00–17:30`. In English where
  /// the language, a BCP 47 tag, has no names for the days here.
  /// - Parameter week: By weekday, Monday first, in minutes after midnight.
  package static func text(of week: [[BusinessHours.Span]], in language: String = "en") -> String {
    let language = days[language] == nil ? "en" : language
    guard let days = days[language] else { return "" }
    var groups: [String] = []
    var first = 0
    while first < week.count {
      var last = first
      while last + 1 < week.count, week[last + 1] == week[first] { last += 1 }
      if !week[first].isEmpty {
        let until = language == "en" ? " to " : "–"
        let names = first == last ? days[first] : "\(days[first])\(until)\(days[last])"
        let and = language == "en" ? " and " : ", "
        groups.append("\(names) \(week[first].map(span).joined(separator: and))")
      }
      first = last + 1
    }
    guard language == "en" else { return groups.isEmpty ? "–" : groups.joined(separator: ", ") }
    guard let final = groups.last, groups.count > 1 else { return groups.first ?? "never" }
    return groups.dropLast().joined(separator: ", ") + " and " + final
  }

  private static func span(_ span: BusinessHours.Span) -> String {
    "\(clock(span.lowerBound))–\(clock(span.upperBound))"
  }

  private static func clock(_ minute: Int) -> String {
    [minute / 60, minute % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }

  private static let days = [
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    "de": ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
    "fr": ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    "es": ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
    "it": ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"],
    "nl": ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
    "pt": ["segunda", "terça", "quarta", "quinta", "sexta", "sábado", "domingo"],
  ]
}
