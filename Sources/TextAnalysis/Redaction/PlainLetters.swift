/// Latin letters without the signs that people leave out when they type in a hurry: `hasło` is `haslo`,
/// `Ş` is `s`.
enum PlainLetters {
  /// `text` in lower case without accents, with `'` for every apostrophe.
  static func plain(_ text: String) -> String { plain(Array(text.unicodeScalars)[...]) }

  /// The same of a slice of a text's scalars.
  static func plain(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var result = ""
    for scalar in scalars { append(scalar, to: &result.unicodeScalars) }
    return result
  }

  private static func append(
    _ scalar: Unicode.Scalar,
    to result: inout String.UnicodeScalarView
  ) {
    let value = scalar.value
    if value < 0x80 {
      result.append((0x41...0x5A).contains(value) ? lowerCase(value) : scalar)
    } else if value < 0x180 {
      result.append(contentsOf: letters[scalar] ?? [scalar])
    } else if !isAccent(value) {
      result.append(others[scalar] ?? scalar)
    }
  }

  private static func lowerCase(_ value: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(truncatingIfNeeded: value | 0x20))
  }

  /// An accent that stands behind its letter.
  private static func isAccent(_ value: UInt32) -> Bool { (0x300...0x36F).contains(value) }

  private static let others: [Unicode.Scalar: Unicode.Scalar] = [
    "ș": "s", "Ș": "s", "ț": "t", "Ț": "t", "’": "'", "‘": "'", "ʼ": "'",
  ]

  private static let letters: [Unicode.Scalar: [Unicode.Scalar]] = {
    let table = [
      ("a", "àáâãäåāăąÀÁÂÃÄÅĀĂĄ"), ("c", "çćĉċčÇĆĈĊČ"), ("d", "ðďđÐĎĐ"),
      ("e", "èéêëēĕėęěÈÉÊËĒĔĖĘĚ"),
      ("g", "ĝğġģĜĞĠĢ"), ("h", "ĥħĤĦ"), ("i", "ìíîïĩīĭįıÌÍÎÏĨĪĬĮİ"), ("j", "ĵĴ"), ("k", "ķĶ"),
      ("l", "ĺļľŀłĹĻĽĿŁ"), ("n", "ñńņňÑŃŅŇ"), ("o", "òóôõöøōŏőÒÓÔÕÖØŌŎŐ"), ("r", "ŕŗřŔŖŘ"),
      ("s", "śŝşšŚŜŞŠ"), ("t", "ţťŧŢŤŦ"), ("u", "ùúûüũūŭůűųÙÚÛÜŨŪŬŮŰŲ"), ("w", "ŵŴ"),
      ("y", "ýÿŷÝŶŸ"), ("z", "źżžŹŻŽ"), ("ae", "æÆ"), ("oe", "œŒ"), ("ss", "ß"), ("'", "´"),
    ]
    var result: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for (plain, marked) in table {
      for scalar in marked.unicodeScalars { result[scalar] = Array(plain.unicodeScalars) }
    }
    return result
  }()
}
