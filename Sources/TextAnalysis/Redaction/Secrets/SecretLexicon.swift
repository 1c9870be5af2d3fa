/// The words of all languages around passwords and codes, as the scanner looks them up.
///
/// What joins an announcement to its value counts in the announcement's own languages only: "to" is Polish for "is".
/// What is harmless is so in every message, because people mix languages.
enum SecretLexicon {
  /// The kinds of secret: a password may be any word, a code is digits.
  enum Kind { case password, loosePassword, code, looseCode, harmlessCode }

  /// A phrase that announces a secret.
  struct Announcement {
    /// Its words, plain (`PlainLetters`).
    let words: [String]
    let kind: Kind
    /// The languages that say so.
    var languages: LanguageSet
  }

  /// Whether a word of `text` starts as an announcement does. Most messages have none and need not be read further.
  static func mayAnnounce(_ text: ScannedText) -> Bool {
    var wasWord = false
    for position in 0..<text.count {
      let isWord = text.isWord(position)
      if isWord, !wasWord, starts.contains(start(text, at: position)) { return true }
      wasWord = isWord
    }
    return false
  }

  /// The first three letters at `position` in one number; letters beside ASCII, and what is no word, are 0.
  private static func start(_ text: ScannedText, at position: Int) -> UInt32 {
    (0..<3).reduce(0) { key, offset in
      let scalar = text.at(position + offset)
      return key << 8 | (scalar.map { $0.isASCIILetter ? $0.value : 0 } ?? 0)
    }
  }

  /// The announcements that start with a word, the longest first.
  static func announcements(from word: String) -> [Announcement] { byFirstWord[word] ?? [] }

  /// Whether an announcement ends with a word, so that a colon right behind it parts it from the value.
  static func endsAnnouncement(_ word: String) -> Bool { lastWords.contains(word) }

  static func isCopula(_ word: String, in languages: LanguageSet) -> Bool {
    copulas[word].map { !$0.isDisjoint(with: languages) } ?? false
  }

  static func isConnector(_ word: String, in languages: LanguageSet) -> Bool {
    if word == "->" || word == "→" { return true }
    return connectors[word].map { !$0.isDisjoint(with: languages) } ?? false
  }

  /// Whether a word leads from the value to what it is: "hunter22 *as* my password".
  static func isRole(_ word: String, in languages: LanguageSet) -> Bool {
    roles[word].map { !$0.isDisjoint(with: languages) } ?? false
  }

  /// Whether a word leads to what was changed: "*from* hunter22 to hunter23".
  static func isOrigin(_ word: String, in languages: LanguageSet) -> Bool {
    origins[word].map { !$0.isDisjoint(with: languages) } ?? false
  }

  static func isOwner(_ word: String, in languages: LanguageSet) -> Bool {
    owners[word].map { !$0.isDisjoint(with: languages) } ?? false
  }

  /// Whether a word points at what was said before: "hunter22, *that* is my password".
  static func isPointing(_ word: String) -> Bool { pointing.contains(word) }

  /// Whether a word names what somebody logs in as, which is written down.
  static func isUserName(_ word: String) -> Bool { userNames.contains(word) }

  /// Whether a word leads to whose secret it is: "password *for* ada99".
  static func isBeneficiary(_ word: String) -> Bool { beneficiaries.contains(word) }

  static func isUnit(_ word: String) -> Bool { units.contains(word) }
  static func startsThought(_ word: String) -> Bool { newThoughts.contains(word) }

  /// Whether a word is said about passwords, and so is hardly one itself.
  static func isHarmless(_ word: String) -> Bool { harmless.contains(word) }

  /// Whether a word is one that support desks read every day, or ends as complaints do in one of the languages.
  static func isCommon(_ word: String, in languages: LanguageSet) -> Bool {
    common.contains(word)
      || complaintEndings.contains { ending, spoken in
        !spoken.isDisjoint(with: languages) && word.hasSuffix(ending)
      }
  }

  /// Whether a word is "error" in some language: its code is no secret.
  static func isError(_ word: String) -> Bool { errors.contains(word) }

  // MARK: Tables

  private static let errors: Set<String> = [
    "error", "errors", "fault", "fehler", "fehlermeldung", "erreur", "errore", "erro", "fout",
    "foutmelding", "felmeddelande", "hata", "hatasi", "blad", "bledu", "bledem",
  ]

  private static let pointing: Set<String> = [
    "that", "this", "das", "dies", "dat", "dit", "det", "eso", "esa", "questa", "isso", "essa",
    "to", "bu",
  ]

  private static let beneficiaries: Set<String> = [
    "for", "fur", "pour", "para", "per", "voor", "dla", "icin",
  ]

  private static let userNames: Set<String> = [
    "user", "username", "benutzer", "benutzername", "identifiant",
    "utilisateur",
    "usuario", "utente", "utilizador", "gebruiker", "gebruikersnaam",
    "uzytkownik",
    "anvandare", "anvandarnamn", "kullanici",
  ]

  private static let byFirstWord: [String: [Announcement]] = {
    var table: [String: [Announcement]] = [:]
    for (place, language) in SecretLanguage.all.enumerated() {
      for (kind, list) in lists(of: language) {
        for phrase in phrases(list) { add(phrase, kind, place, to: &table) }
      }
    }
    return table.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }()

  private static func lists(of language: SecretLanguage) -> [(Kind, String)] {
    [
      (.harmlessCode, language.harmlessCodes), (.password, language.passwords),
      (.loosePassword, language.credentials),
      (.code, language.codes), (.looseCode, language.looseCodes),
    ]
  }

  /// The first kind of a phrase stands, whatever it is in other languages.
  private static func add(
    _ words: [String],
    _ kind: Kind,
    _ place: Int,
    to table: inout [String: [Announcement]]
  ) {
    guard let first = words.first else { return }
    let language = LanguageSet(place: place)
    if let known = table[first]?.firstIndex(where: { $0.words == words }) {
      table[first]?[known].languages.insert(language)
    } else {
      table[first, default: []]
        .append(Announcement(words: words, kind: kind, languages: language))
    }
  }

  /// How the first words of announcements start, plain and with their accents.
  private static let starts: Set<UInt32> = {
    let texts = SecretLanguage.all.flatMap { language in lists(of: language).map { $0.1 } }
    let phrases = texts.flatMap { $0.split(separator: ",").map(String.init) } + ["pass"]
    let written = phrases.map { ScannedText($0.trimmed) }
    let plain = phrases.map { ScannedText(PlainLetters.plain($0.trimmed)) }
    return Set((written + plain).map { start($0, at: 0) })
  }()

  private static let lastWords = Set(
    byFirstWord.values.joined().filter { $0.kind != .harmlessCode }.compactMap(\.words.last)
  )

  private static let copulas = languages(\.copulas)
  private static let connectors = languages(\.connectors)
  private static let roles = languages(\.roles)
  private static let origins = languages(\.origins)
  private static let owners = languages(\.owners)
  private static let units = union(\.units)
  private static let newThoughts = union(\.newThoughts)

  private static let harmless = union(\.complaints).union(brands).union(
    LanguageWords.latin.flatMap(\.common).map { PlainLetters.plain($0) }
  )

  /// Names that have a capital inside, as secrets do.
  private static let brands: Set<String> = [
    "paypal", "whatsapp", "iphone", "ipad", "ios", "macos", "macbook", "youtube", "linkedin",
    "tiktok", "bankid", "icloud", "onedrive", "2fa", "wi-fi", "wifi",
  ]

  private static let common = Set(
    (LanguageWords.latin + [.international]).flatMap(\.topical).map { PlainLetters.plain($0) }
  )

  private static let complaintEndings = languages(\.complaintEndings)
    .sorted { $0.key < $1.key }
    .map { ($0.key, $0.value) }

  private static func languages(_ list: (SecretLanguage) -> String) -> [String: LanguageSet] {
    var table: [String: LanguageSet] = [:]
    for (place, language) in SecretLanguage.all.enumerated() {
      for word in words(list(language)) {
        table[word, default: []].insert(LanguageSet(place: place))
      }
    }
    return table
  }

  private static func union(_ list: (SecretLanguage) -> String) -> Set<String> {
    Set(SecretLanguage.all.flatMap { words(list($0)) })
  }

  private static func phrases(_ list: String) -> [[String]] {
    list.split(separator: ",").map { words(String($0)) }
  }

  private static func words(_ list: String) -> [String] {
    PlainLetters.plain(list).split(whereSeparator: \.isWhitespace).map(String.init)
  }
}

extension String {
  /// Without white space at both ends.
  fileprivate var trimmed: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
