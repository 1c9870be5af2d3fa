/// How values read in the sentences of one language.
package struct ValueForms: Sendable {
  /// The months, January first.
  let months: [String]
  /// What stands behind the day, and between month and year: `6. März 2026`, `6 de marzo de 2026`.
  let dayMark: String
  /// The first day of a month, where it is written in a way of its own: `1er`.
  let firstDay: String?
  let beforeMonth: String
  let beforeYear: String
  /// What parts whole numbers from decimals.
  let decimalMark: String
  /// Whether the sign of a currency stands before the sum: `£49.99`, `49,99 £`.
  let signFirst: Bool
  /// What joins the last of several things.
  let and: String
  let yes: String
  let no: String
  /// Day, hour, minute and second: one of them, and several.
  let units: [(one: String, many: String)]
  /// What stands before the day on which an article was brought up to date.
  let updated: String

  private init(
    months: String,
    dayMark: String = "",
    firstDay: String? = nil,
    beforeMonth: String = "",
    beforeYear: String = "",
    decimalMark: String = ",",
    signFirst: Bool = false,
    and: String,
    yes: String,
    no: String,
    units: String,
    updated: String
  ) {
    self.months = months.split(separator: " ").map(String.init)
    self.dayMark = dayMark
    self.firstDay = firstDay
    self.beforeMonth = beforeMonth
    self.beforeYear = beforeYear
    self.decimalMark = decimalMark
    self.signFirst = signFirst
    self.and = and
    self.yes = yes
    self.no = no
    self.units = units.split(separator: ",").map { pair in
      let forms = pair.split(separator: " ").map(String.init)
      return (forms[0], forms[1])
    }
    self.updated = updated
  }

  /// The forms of `language`, a BCP 47 tag; of English where there are none.
  package static func of(_ language: String) -> ValueForms {
    all[String(language.prefix { $0 != "-" }).lowercased()] ?? english
  }

  private static let english = ValueForms(
    months: """
      January February March April May June July August September October November December
      """,
    decimalMark: ".",
    signFirst: true,
    and: "and",
    yes: "yes",
    no: "no",
    units: "day days,hour hours,minute minutes,second seconds",
    updated: "updated"
  )

  private static let all: [String: ValueForms] = [
    "en": english,
    "de": ValueForms(
      months: """
        Januar Februar März April Mai Juni Juli August September Oktober November Dezember
        """,
      dayMark: ".",
      and: "und",
      yes: "ja",
      no: "nein",
      units: "Tag Tage,Stunde Stunden,Minute Minuten,Sekunde Sekunden",
      updated: "Stand"
    ),
    "fr": ValueForms(
      months: """
        janvier février mars avril mai juin juillet août septembre octobre novembre décembre
        """,
      firstDay: "1er",
      and: "et",
      yes: "oui",
      no: "non",
      units: "jour jours,heure heures,minute minutes,seconde secondes",
      updated: "mis à jour le"
    ),
    "es": ValueForms(
      months: """
        enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
        """,
      beforeMonth: "de ",
      beforeYear: "de ",
      and: "y",
      yes: "sí",
      no: "no",
      units: "día días,hora horas,minuto minutos,segundo segundos",
      updated: "actualizado el"
    ),
    "it": ValueForms(
      months: """
        gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
        """,
      firstDay: "1º",
      and: "e",
      yes: "sì",
      no: "no",
      units: "giorno giorni,ora ore,minuto minuti,secondo secondi",
      updated: "aggiornato il"
    ),
    "nl": ValueForms(
      months: """
        januari februari maart april mei juni juli augustus september oktober november december
        """,
      and: "en",
      yes: "ja",
      no: "nee",
      units: "dag dagen,uur uur,minuut minuten,seconde seconden",
      updated: "bijgewerkt op"
    ),
    "pt": ValueForms(
      months: """
        janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
        """,
      beforeMonth: "de ",
      beforeYear: "de ",
      and: "e",
      yes: "sim",
      no: "não",
      units: "dia dias,hora horas,minuto minutos,segundo segundos",
      updated: "atualizado em"
    ),
  ]
}

extension ValueForms {
  /// `6 March 2026`, `6. März 2026`.
  package func date(_ date: LocalDate) -> String {
    let (year, month, day) = date.components
    let dayText = day == 1 ? firstDay ?? "1\(dayMark)" : "\(day)\(dayMark)"
    return "\(dayText) \(beforeMonth)\(months[month - 1]) \(beforeYear)\(year)"
  }

  /// `£49.99`, `49,99 £`; with the code behind the sum where there is no sign for it.
  package func money(_ minorUnits: Int, _ currency: String) -> String {
    let minus = minorUnits < 0 ? "−" : ""
    let sum = MoneyWording.decimal(minorUnits.magnitude, currency, mark: decimalMark)
    guard let sign = Self.signs[currency] else { return "\(minus)\(sum) \(currency)" }
    return signFirst ? "\(minus)\(sign)\(sum)" : "\(minus)\(sum) \(sign)"
  }

  private static let signs = ["GBP": "£", "EUR": "€", "USD": "$", "JPY": "¥"]

  /// `2`, `2.5`, `2,5`.
  package func number(_ number: Double) -> String {
    Int(exactly: number).map { String($0) }
      ?? String("\(number)".map { $0 == "." ? Character(decimalMark) : $0 })
  }

  /// `3 days`, `2 hours 30 minutes`; below two hours whole minutes stay minutes: `90 minutes`.
  package func duration(_ duration: Milliseconds) -> String {
    var rest = duration.count.magnitude / 1000
    let sign = duration.count < 0 && rest > 0 ? "−" : ""
    if rest < 7200, rest % 60 == 0, rest != 3600 { return sign + counted(rest / 60, units[2]) }
    var parts: [String] = []
    for (unit, seconds) in zip(units, [86_400, 3600, 60, 1] as [UInt]) {
      let (count, remainder) = rest.quotientAndRemainder(dividingBy: seconds)
      if count > 0 { parts.append(counted(count, unit)) }
      rest = remainder
    }
    return sign + parts.joined(separator: " ")
  }

  private func counted(_ count: UInt, _ unit: (one: String, many: String)) -> String {
    "\(count) \(count == 1 ? unit.one : unit.many)"
  }

  /// `a, b and c`.
  package func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(and) " + last
  }
}
