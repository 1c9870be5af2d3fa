/// How days are named in one language: by their weekday, and by how far they are from today.
///
/// Source of the words: Unicode CLDR 44, `dates/calendars/gregorian/days` and `dates/fields/day`.
package struct DayForms: Sendable {
  /// The weekdays, Monday first.
  private let weekdays: [String]
  /// What stands between weekday and date.
  private let separator: String
  private let yesterday: String
  private let today: String
  private let tomorrow: String
  /// A day in two days or more, and one as long ago; `#` is the number.
  private let ahead: String
  private let ago: String

  private init(
    _ weekdays: String,
    separator: String = " ",
    near: String,
    ahead: String,
    ago: String
  ) {
    self.weekdays = weekdays.split(separator: " ").map(String.init)
    self.separator = separator
    let near = near.split(separator: " ").map(String.init)
    (yesterday, today, tomorrow) = (near[0], near[1], near[2])
    self.ahead = ahead
    self.ago = ago
  }

  /// The forms of `language`, a BCP 47 tag; nil where there are none.
  package static func of(_ language: String) -> DayForms? {
    all[String(language.prefix { $0 != "-" }).lowercased()]
  }

  /// `Friday`, `Freitag`.
  package func weekday(_ day: LocalDate) -> String { weekdays[day.weekday - 1] }

  /// `Friday 6 March 2026`, `Freitag, 6. März 2026`.
  /// - Parameter date: The day as the language writes it.
  package func day(_ day: LocalDate, written date: String) -> String {
    weekday(day) + separator + date
  }

  /// `today`, `tomorrow`, `in 3 days`, `3 days ago`.
  package func relative(_ day: LocalDate, from now: LocalDate) -> String {
    let distance = day.daysSinceEpoch - now.daysSinceEpoch
    switch distance {
    case -1: return yesterday
    case 0: return today
    case 1: return tomorrow
    default:
      let form = distance > 0 ? ahead : ago
      return form.split(separator: "#", omittingEmptySubsequences: false)
        .joined(separator: String(distance.magnitude))
    }
  }

  private static let all: [String: DayForms] = [
    "en": DayForms(
      "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
      near: "yesterday today tomorrow",
      ahead: "in # days",
      ago: "# days ago"
    ),
    "de": DayForms(
      "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
      separator: ", ",
      near: "gestern heute morgen",
      ahead: "in # Tagen",
      ago: "vor # Tagen"
    ),
    "fr": DayForms(
      "lundi mardi mercredi jeudi vendredi samedi dimanche",
      near: "hier aujourd’hui demain",
      ahead: "dans # jours",
      ago: "il y a # jours"
    ),
    "es": DayForms(
      "lunes martes miércoles jueves viernes sábado domingo",
      separator: ", ",
      near: "ayer hoy mañana",
      ahead: "dentro de # días",
      ago: "hace # días"
    ),
    "it": DayForms(
      "lunedì martedì mercoledì giovedì venerdì sabato domenica",
      near: "ieri oggi domani",
      ahead: "tra # giorni",
      ago: "# giorni fa"
    ),
    "nl": DayForms(
      "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
      near: "gisteren vandaag morgen",
      ahead: "over # dagen",
      ago: "# dagen geleden"
    ),
    "pt": DayForms(
      "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
      separator: ", ",
      near: "ontem hoje amanhã",
      ahead: "em # dias",
      ago: "há # dias"
    ),
  ]
}
