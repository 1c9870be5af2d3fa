/// How one language speaks of passwords and codes.
///
/// Words are parted by spaces, phrases by commas; case and accents do not matter. To add a language, write such a
/// table and name it in `all`.
struct SecretLanguage: Sendable {
  /// BCP 47 tag of the language.
  let tag: String
  /// Phrases that announce a password: any word may follow.
  let passwords: String
  /// Phrases that announce a name and a password; only what can hardly be anything else is taken.
  let credentials: String
  /// Phrases that announce a code of digits.
  let codes: String
  /// Phrases that announce a code where it is not said of what; only what looks like one is taken.
  let looseCodes: String
  /// Phrases of codes that are no secrets.
  let harmlessCodes: String
  /// Words between "is" and the announcement: "hunter2 is *my* password".
  let owners: String
  /// Words that lead from the announcement to the value: "is".
  let copulas: String
  /// Words that lead from the value to the announcement: "hunter2 *as* my password".
  let roles: String
  /// Words that lead from the announcement to the value that was before: "password changed *from* hunter2".
  let origins: String
  /// Words that may stand between the announcement and the value: "changed my password *to* hunter2".
  let connectors: String
  /// Words that start a new thought, so that the word before was the last of its own.
  let newThoughts: String
  /// After a number these say that it counts something.
  let units: String
  /// What people say about passwords without telling one.
  let complaints: String
  /// How words end that say what is wrong with a password: "rejected", "gesperrt".
  let complaintEndings: String

  init(
    _ tag: String,
    passwords: String,
    credentials: String,
    codes: String,
    looseCodes: String,
    harmlessCodes: String,
    owners: String,
    copulas: String,
    roles: String,
    origins: String,
    connectors: String,
    newThoughts: String,
    units: String,
    complaints: String,
    complaintEndings: String
  ) {
    self.tag = tag
    self.passwords = passwords
    self.credentials = credentials
    self.codes = codes
    self.looseCodes = looseCodes
    self.harmlessCodes = harmlessCodes
    self.owners = owners
    self.copulas = copulas
    self.roles = roles
    self.origins = origins
    self.connectors = connectors
    self.newThoughts = newThoughts
    self.units = units
    self.complaints = complaints
    self.complaintEndings = complaintEndings
  }

  static let all: [SecretLanguage] = [
    .english, .german, .french, .spanish, .italian, .dutch, .portuguese, .polish, .swedish,
    .turkish,
  ]
}
