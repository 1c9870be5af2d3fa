extension NationalIDScheme {
  /// The Swiss social insurance number (AHV, AVS): `756.1234.5678.97`, a check digit as on bar codes.
  static let switzerland = NationalIDScheme(
    "ch",
    forms: ["756~####~####~##"],
    words: "ahv avs"
  ) { number in
    .sure(if: CheckDigits.isGS1(number.digits))
  }
}
