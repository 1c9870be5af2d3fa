/// A class of personal data that must not be written down.
package enum RedactionClass: String, Sendable, Hashable, CaseIterable {
  /// A payment card number; only its last four digits are kept.
  case card
  /// An international bank account number.
  case iban
  /// An e-mail address.
  case email
  /// A telephone number.
  case phone
  /// A personal number that a state gives; `NationalIDScheme` says of which countries.
  case nationalID = "national_id"
  /// A password, PIN or one-time code after a tell-tale word.
  case password
  /// A value that the content marks as sensitive.
  case secret
  /// What was said where a sensitive value was asked for, and cannot be read as one.
  case withheld

  /// The classes that are recognised by their form, and so can be chosen.
  package static let recognizable = Set(allCases).subtracting([.secret, .withheld])

  /// Whether the vault may keep the value; what may not be kept has no handle.
  package var isKept: Bool {
    switch self {
    case .email, .phone, .iban, .secret: true
    case .card, .nationalID, .password, .withheld: false
    }
  }

  /// How a reply names a value of this class when nothing of it may be shown.
  package var genericMask: String {
    switch self {
    case .card: "the card number"
    case .iban: "the bank account"
    case .email: "the e-mail address"
    case .phone: "the phone number"
    case .nationalID: "the national ID"
    case .password: "the password"
    case .secret, .withheld: "•••"
    }
  }
}
