extension NationalIDScheme {
  /// The Indian Aadhaar: twelve digits by Verhoeff, which one in ten numbers passes.
  static let india = NationalIDScheme(
    "in",
    bareForms: ["####~####~####"],
    words: "aadhaar aadhar adhaar uidai uid"
  ) { number in
    let digits = number.digits
    return digits[0] > 1 && CheckDigits.isVerhoeff(digits) ? .possible : .impossible
  }
}
